import type { Range } from "../text/range.ts";
import { withoutLead } from "./firstNames.ts";
import type { Gender, Grammar } from "./grammar/grammar.ts";
import {
  nameAfter,
  type Run,
  subjectOf,
  subjectOfSecondVerb,
  subjectWithOrigin,
  type Word,
  wholeName,
  written,
} from "./names.ts";

/** A name beside quoted words, and how it stands there. */
export interface Named {
  readonly kind: "name";
  readonly name: string;
  /** Told by a title before the name. */
  readonly gender?: Gender;
  /** Where the name stands in the text that was read. */
  readonly cue: Range;
  /** That with the titles and offices before it. */
  readonly titled: Range;
  /**
   * `direct`: the clause touches the words (`Lavrov said: “…”`); `indirect`: words of the sentence stand between (`Lavrov said it
   * was “…”`); `written`: a verb of writing; `inferred`: the sentence's one name, whose verb has no subject (`saying “…”`).
   */
  readonly form: "direct" | "indirect" | "written" | "inferred";
}

/**
 * What a clause beside quoted words says of their speaker: a name; a pronoun or an office for somebody named elsewhere;
 * `unclear` for anything else that speaks. Undefined where nothing speaks. Offsets are in the text that was read.
 */
export type Naming =
  | Named
  | { readonly kind: "pronoun"; readonly gender: Gender | "any"; readonly cue: Range }
  | { readonly kind: "office"; readonly words: readonly string[]; readonly cue: Range }
  | { readonly kind: "unclear" }
  | undefined;

/** Something speaks, and nobody can be named for it. */
export const unclear: Naming = { kind: "unclear" };

/** Whether a clause says who speaks, be it by a pronoun. */
export function isTold(naming: Naming): naming is Exclude<Naming, undefined | { readonly kind: "unclear" }> {
  return naming !== undefined && naming.kind !== "unclear";
}

type Form = Named["form"];

/** More words than this between `the` and the end are a description, not an office. */
const LONGEST_OFFICE = 6;

/** Words before the article of an office that is a subject: `on Monday the minister`. */
const FARTHEST_ARTICLE = 3;

/** Who the words before a verb name as its subject; `unclear` where something else is. */
export function subjectNaming(words: readonly Word[], form: Form, grammar: Grammar): Naming {
  const texts = words.map(({ text }) => text);
  const run =
    subjectOf(texts, grammar) ?? subjectOfSecondVerb(texts, grammar) ?? subjectWithOrigin(texts, grammar);
  if (run !== undefined) return named(words, run, form, grammar);
  const plain = words.filter(({ text }) => !grammar.beforeVerb.has(text) && !grammar.auxiliaries.has(text));
  const last = plain.at(-1);
  if (last === undefined) return unclear;
  const gender = grammar.pronouns.get(last.text.toLowerCase());
  if (gender !== undefined && plain.length <= 3) return { kind: "pronoun", gender, cue: rangeOf([last]) };
  return officeIn(plain, grammar) ?? unclear;
}

/** Who the words after a verb, or after `according to`, name; the index past them. Undefined where they name nobody. */
export function objectNaming(
  words: readonly Word[],
  form: Form,
  grammar: Grammar,
): { readonly naming: Naming; readonly end: number } | undefined {
  const gender = grammar.pronouns.get(words[0]?.text.toLowerCase() ?? "");
  const isArticle = grammar.determiners.has(words[0]?.text ?? "");
  if (gender !== undefined && !isArticle)
    return { naming: { kind: "pronoun", gender, cue: rangeOf(words.slice(0, 1)) }, end: 1 };
  const texts = words.map(({ text }) => text);
  const run = nameAfter(texts, grammar);
  if (run !== undefined) return { naming: named(words, run, form, grammar), end: run.to };
  const stop = texts.findIndex((text, i) => i > 0 && grammar.bars.has(text));
  const phrase = stop < 0 ? words : words.slice(0, stop);
  const office = officeIn(phrase, grammar);
  return office === undefined ? undefined : { naming: office, end: phrase.length };
}

/** The name that all of `words` are, but for titles. */
export function wholeNaming(words: readonly Word[], form: Form, grammar: Grammar): Named | undefined {
  const run = wholeName(
    words.map(({ text }) => text),
    grammar,
  );
  return run && named(words, run, form, grammar);
}

function named(words: readonly Word[], run: Run, form: Form, grammar: Grammar): Named {
  const texts = words.map(({ text }) => text);
  const gender = words
    .slice(Math.max(0, run.from - 3), run.from)
    .map(({ text }) => grammar.titles.get(text.toLowerCase().replace(".", "")))
    .find((found) => found !== undefined);
  return {
    kind: "name",
    name: withoutLead(written(texts, run)),
    ...(gender === undefined ? {} : { gender }),
    cue: rangeOf(words.slice(run.from, run.to)),
    titled: rangeOf(words.slice(titleStart(words, run.from, grammar), run.to)),
    form,
  };
}

/** Index of the first word of the titles and offices before a name: `the Kremlin spokesman`. */
function titleStart(words: readonly Word[], name: number, grammar: Grammar): number {
  let at = name;
  let isOffice = false;
  for (; at > 0; at--) {
    const { text } = words[at - 1]!;
    const plain = text.toLowerCase().replaceAll(".", "");
    const isTitle =
      grammar.titles.has(plain) || grammar.roles.has(plain) || grammar.namelessEndings?.test(plain);
    const isOfOffice = isOffice && (/^\p{Lu}/u.test(text) || grammar.determiners.has(plain));
    if (!isTitle && !isOfOffice) break;
    isOffice ||= isTitle === true;
  }
  return at;
}

/** `the Russian Foreign Minister`: the words after the article. Russian has none: a known office stands for itself. */
function officeIn(words: readonly Word[], grammar: Grammar): Naming {
  const at = words.findIndex(({ text }) => grammar.determiners.has(text.toLowerCase()));
  if (at > FARTHEST_ARTICLE || grammar.indefinite.has(words[at]?.text.toLowerCase() ?? "")) return undefined;
  const isBare = at < 0 && grammar.roles.has(words.at(-1)?.text.toLowerCase() ?? "");
  if (at < 0 && !isBare) return undefined;
  const from = at + 1;
  const bar = words.findIndex(({ text }, i) => i > from && grammar.bars.has(text.toLowerCase()));
  const phrase = words.slice(from, bar < 0 ? words.length : bar);
  if (phrase.length === 0 || phrase.length > LONGEST_OFFICE) return undefined;
  return { kind: "office", words: phrase.map(({ text }) => text.toLowerCase()), cue: rangeOf(phrase) };
}

function rangeOf(words: readonly Word[]): Range {
  return { start: words[0]!.start, end: words.at(-1)!.end };
}
