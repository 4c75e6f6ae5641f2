import type { Range } from "../text/range.ts";
import { withoutLead } from "./firstNames.ts";
import type { Gender, Grammar } from "./grammar/grammar.ts";
import {
  isNameless,
  type Run,
  runsIn,
  type Word,
  withoutPoints,
  wordsWithOffsets,
  written,
} from "./names.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Somebody spoken of in the writer's own words. Offsets are in the source. */
export interface Mention extends Range {
  /** As written there; empty for somebody without a name: `his wife`, `a man in a yellow coat`. */
  readonly name: string;
  readonly grammar: Grammar;
  /**
   * Whether its place lets it be its sentence's subject: `acts` beside a verb of speech, `may` where no word bars it (the first of
   * these is), `owns` in `Haddad’s own guess is different`, which counts where no other is.
   */
  readonly role: "acts" | "may" | "owns" | "none";
  /** Offset at which its sentence starts. */
  readonly sentence: number;
  /** Whether it is surely a person: of several words, or beside a title or a verb of speech. */
  readonly isPerson: boolean;
  /** Told by a title or a noun for a man or a woman beside the name. */
  readonly gender: Gender | undefined;
  /** Words of offices that stand right beside the name, in small letters. */
  readonly offices: readonly string[];
  /** Those before the name, or in an apposition after it, as written: `Kremlin spokesman`. */
  readonly office: string;
}

const HONORIFICS = new Set([
  "dr",
  "prof",
  "professor",
  "sen",
  "rep",
  "gov",
  "gen",
  "judge",
  "justice",
  "mayor",
  "minister",
  "president",
  "senator",
]);
/** Words of an office before a name and in an apposition after it. */
const MOST_OFFICE_WORDS = 7;
/** People without a name, by the noun that is said of them. */
const NOBODY =
  /^(?:man|woman|wife|husband|friend|visitor|resident|official|spokesman|spokeswoman|spokesperson|diplomat|colleague|passer-by|neighbour|neighbor|sprecher|sprecherin)$/u;
const OPENS_NOBODY = new Set([
  "his",
  "her",
  "their",
  "a",
  "an",
  "one",
  "another",
  "ein",
  "eine",
  "seine",
  "ihre",
  "un",
  "une",
]);

/** Who is spoken of in a paragraph, outside its quotations, in order. */
export function mentionsIn({ narrative, start, grammar }: Paragraph): Mention[] {
  const text = withoutPoints(narrative);
  const mentions: Mention[] = [];
  let at = 0;
  for (const { 0: stop, index } of [...text.matchAll(/[.!?…](?=\s|$)|\n[ \t]*\n|$/gu)]) {
    mentions.push(...inSentence(text.slice(at, index), start + at, grammar));
    at = index + stop.length;
  }
  return mentions;
}

function inSentence(sentence: string, base: number, grammar: Grammar): Mention[] {
  const chunks: Word[][] = [];
  let from = 0;
  for (const { 0: mark, index } of [...sentence.matchAll(/[,;:()—–“”"\uFFFC]|$/gu)]) {
    chunks.push(wordsWithOffsets(sentence.slice(from, index), base + from));
    from = index + mark.length;
  }
  const mentions: Mention[] = [];
  for (const [i, chunk] of chunks.entries()) {
    const texts = chunk.map(({ text }) => text);
    for (const { from, to } of runsIn(texts, grammar)) {
      const before = chunk.slice(Math.max(0, from - MOST_OFFICE_WORDS), from);
      const whole =
        from > 0 && to === chunk.length && i > 0 && before.every(({ text }) => isNameless(text, grammar));
      const apposed = apposition(chunks, i, from, to, whole);
      const beside = [...officeBefore(before, grammar), ...apposed];
      const role = roleOf(texts, { from, to }, grammar);
      mentions.push({
        start: chunk[from]!.start,
        end: chunk[to - 1]!.end,
        name: named(texts, from, to, grammar, mentions.length === 0 && i === 0 && from === 0),
        grammar,
        role,
        sentence: base,
        isPerson: to - from > 1 || role === "acts" || beside.some((word) => isHuman(word, grammar)),
        gender: beside.map((word) => grammar.titles.get(word)).find((found) => found !== undefined),
        offices: beside,
        office: shownOffice(before, chunks[i + 1] ?? [], to === chunk.length, grammar),
      });
    }
  }
  const owner = owning(chunks[0] ?? [], base, grammar);
  if (owner !== undefined) mentions.unshift(owner);
  const nobody = unnamed(chunks[0] ?? [], base, grammar);
  return nobody !== undefined && !mentions.some(({ start }) => start < nobody.end + 40)
    ? [nobody, ...mentions]
    : mentions;
}

/** A run without a word that only opens the sentence: `Seeing Renn`, `Outside Kay`. */
function named(texts: readonly string[], from: number, to: number, grammar: Grammar, opens: boolean): string {
  const isLed = opens && to - from > 1 && grammar.language === "en" && /(?:ing|ed)$/u.test(texts[from]!);
  return withoutLead(written(texts, { from: isLed ? from + 1 : from, to }));
}

/** What stands before a name and says what the person is, back to an article or a small word. */
function officeBefore(before: readonly Word[], grammar: Grammar): string[] {
  const words: string[] = [];
  for (const { text } of before.toReversed()) {
    const plain = text.toLowerCase().replaceAll(".", "");
    if (grammar.determiners.has(plain) || grammar.verbs.has(plain)) break;
    const isTitle = isNameless(text, grammar) || grammar.roles.has(plain) || grammar.titles.has(plain);
    if (!isTitle && /^\p{Ll}/u.test(text)) break;
    words.unshift(plain);
  }
  return words;
}

/** An office to show beside a name, as written. */
function shownOffice(
  before: readonly Word[],
  after: readonly Word[],
  isLast: boolean,
  grammar: Grammar,
): string {
  const titled = before.slice(before.length - officeBefore(before, grammar).length).map(({ text }) => text);
  while (titled.length > 0 && grammar.beforeVerb.has(titled[0]!)) titled.shift();
  if (grammar.bars.has(titled.at(-1)?.toLowerCase() ?? "")) return "";
  if (titled.length > 1 || (titled.length === 1 && grammar.roles.has(titled[0]!.toLowerCase())))
    return titled.join(" ");
  const [first, ...rest] = isLast ? after : [];
  const isApposed =
    first !== undefined && grammar.determiners.has(first.text) && rest.length <= MOST_OFFICE_WORDS;
  const who = rest.findIndex(({ text }) => text === "who");
  return isApposed ? (who < 0 ? rest : rest.slice(0, who)).map(({ text }) => text).join(" ") : "";
}

/** `Peskov, the Kremlin spokesman,` and `The mayor, Rolf Stein,`: the words of the clause beside a name. */
function apposition(
  chunks: readonly (readonly Word[])[],
  at: number,
  from: number,
  to: number,
  isWhole: boolean,
): string[] {
  const after = to === chunks[at]!.length ? (chunks[at + 1] ?? []) : [];
  const isWholeChunk = isWhole || (from === 0 && to === chunks[at]!.length);
  const before = isWholeChunk ? (chunks[at - 1] ?? []) : [];
  const words = (clause: readonly Word[]) =>
    clause.length === 0 || clause.length > MOST_OFFICE_WORDS + 3
      ? []
      : clause.map(({ text }) => text.toLowerCase()).filter((text) => /^[\p{L}’'-]+$/u.test(text));
  const follows = words(after);
  const leading = words(before);
  const isArticle = (word: string | undefined) =>
    /^(?:the|a|an|his|her|their|.*['’]s|der|die|das|le|la|l’.*|un|une)$/u.test(word ?? "");
  return [
    ...(isArticle(leading[0]) ? leading : []),
    ...(isArticle(follows[0]) ? follows.filter((word) => word !== "who") : []),
  ];
}

function roleOf(texts: readonly string[], { from, to }: Run, grammar: Grammar): Mention["role"] {
  const before = texts.slice(0, from);
  if (grammar.verbs.has(texts[to] ?? "") || grammar.verbs.has(texts[from - 1] ?? "")) return "acts";
  const bars = before.filter((text) => grammar.bars.has(text.toLowerCase()));
  if (bars.length === 0) return "may";
  // `President of Ukraine Volodymyr Zelensky`: a name of two words right after a place is not the place's.
  const isTitled = to - from > 1 && isNameless(before.at(-1)!, grammar) && !grammar.bars.has(before.at(-1)!);
  return isTitled && bars.every((text) => text === "of") ? "may" : "none";
}

/** Whether a word beside a name is said of people. */
function isHuman(word: string, grammar: Grammar): boolean {
  return (
    grammar.titles.has(word) ||
    grammar.roles.has(word) ||
    HONORIFICS.has(word) ||
    grammar.namelessEndings?.test(word) === true
  );
}

/** Whose something is that a sentence is about: `Haddad’s own guess is different.` */
function owning([word]: readonly Word[], sentence: number, grammar: Grammar): Mention | undefined {
  const name = /^(\p{Lu}[\p{L}-]+)['’]s$/u.exec(word?.text ?? "")?.[1];
  if (word === undefined || name === undefined || isNameless(name, grammar)) return undefined;
  const { start, end } = word;
  return {
    start,
    end,
    name,
    grammar,
    role: "owns",
    sentence,
    isPerson: false,
    gender: undefined,
    offices: [],
    office: "",
  };
}

/** Somebody without a name at the beginning of a sentence, whom a pronoun after it may mean. */
function unnamed(words: readonly Word[], sentence: number, grammar: Grammar): Mention | undefined {
  if (!OPENS_NOBODY.has(words[0]?.text.toLowerCase() ?? "")) return undefined;
  const noun = words.slice(1, 5).find(({ text }) => NOBODY.test(text.toLowerCase()));
  if (noun === undefined) return undefined;
  const gender =
    grammar.titles.get(noun.text.toLowerCase()) ??
    (noun.text === "man" ? "m" : noun.text === "woman" ? "f" : undefined);
  return {
    start: words[0]!.start,
    end: noun.end,
    name: "",
    grammar,
    role: "acts",
    sentence,
    isPerson: true,
    gender,
    offices: [],
    office: "",
  };
}
