import { accordingTo, CLAUSE_END, handsOn } from "./clauses.ts";
import { genderOf } from "./firstNames.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { runsIn, type Word, withoutPoints, wordsWithOffsets } from "./names.ts";
import { type Named, type Naming, objectNaming, subjectNaming, unclear, wholeNaming } from "./naming.ts";
import { firstVerb, lastVerb, onlyTells, type Verb } from "./verbs.ts";

/** Words between `told` and the quotation: whom, and when. */
const LONGEST_OBJECT = 7;
/** Words of the writer's own between a reporting verb and the words that it reports: `said that the wall was “…”`. */
const LONGEST_REPORT = 24;
/** Code units of text before quoted words that are read: more than most sentences have. */
const READ_BEFORE = 400;
/** Pandoc's bracketed citations and notes; nothing in them speaks. */
const BRACKETED = /\[[^[\]\n]{0,300}\]/g;

/**
 * Who a clause before quoted words says said them: `Putin said`, `Putin told reporters in Moscow:`, `According to Putin,`,
 * `As Putin put it,`, `Peskov, the Kremlin spokesman, said that it was`, `Vladimir Putin:`.
 *
 * @param before the text before their opening mark
 * @returns with offsets in `before`
 */
export function namedBefore(before: string, grammar: Grammar): Naming {
  const base = Math.max(0, before.length - READ_BEFORE);
  const text = withoutPoints(before.slice(base).replace(BRACKETED, (cited) => " ".repeat(cited.length)));
  const mark = /([,:]?)\s*$/u.exec(text)!;
  const body = text.slice(0, mark.index);
  const sentence = sentenceStart(body);
  const chunks = chunksBefore(body.slice(sentence), base + sentence);
  if (handsOn(body.slice(sentence), grammar)) return unclear;
  const clause: Clause = { chunks, isMarked: mark[1] !== "", grammar };
  return opened(clause) ?? called(clause) ?? reported(clause) ?? labelled(clause, mark[1]!);
}

interface Clause {
  readonly chunks: readonly (readonly Word[])[];
  /** Whether a comma or colon stands before the quoted words. */
  readonly isMarked: boolean;
  readonly grammar: Grammar;
}

/** `According to Nair, work could begin “…`, `As Haddad puts it, “…`. */
function opened({ chunks, grammar }: Clause): Naming {
  const [first = [], ...others] = chunks;
  const isOwn = !others.some((chunk) => firstVerb(chunk, grammar) !== undefined);
  if (!isOwn) return undefined;
  const after = others.findIndex(([word]) => grammar.accordingAfter.has(word?.text ?? ""));
  const apposed = after < 0 ? undefined : wholeNaming(chunks[after]!, "indirect", grammar);
  if (apposed !== undefined) return apposed;
  const source = accordingTo(first, grammar);
  if (source !== undefined) return indirectly(source, others.flat().length);
  if (!grammar.as.has(first[0]?.text.toLowerCase() ?? "") || others.length === 0) return undefined;
  const clause = first.slice(1);
  const verb = firstVerb(clause, grammar);
  if (verb === undefined) return undefined;
  const subject =
    verb.at === 0
      ? (objectNaming(clause.slice(verb.length), "direct", grammar)?.naming ?? unclear)
      : subjectNaming(clause.slice(0, verb.at), "direct", grammar);
  return indirectly(subject, others.flat().length);
}

/** `Thorne called it “…”`, `Maibach warf Kern vor, … „…“`. */
function called({ chunks, grammar }: Clause): Naming {
  const at = chunks.findLastIndex((chunk) => chunk.some(({ text }) => grammar.calling.has(text)));
  if (at < 0 || at < chunks.length - 2) return undefined;
  const chunk = chunks[at]!;
  const verb = chunk.findLastIndex(({ text }) => grammar.calling.has(text));
  const between = [...chunk.slice(verb + 1), ...chunks.slice(at + 1).flat()];
  if (between.length === 0 && grammar.naming.has(chunk[verb]!.text)) return undefined;
  if (between.length > LONGEST_REPORT || firstVerb(between, grammar) !== undefined) return undefined;
  const others = [...chunks.slice(0, at).flat(), ...chunk.slice(0, verb)];
  if (others.some(({ text }) => grammar.verbs.has(text) && !grammar.auxiliaries.has(text))) return unclear;
  return indirectly(subjectBefore(chunks, at, verb, grammar), 1);
}

function reported({ chunks, isMarked, grammar }: Clause): Naming {
  const at = chunks.findLastIndex((chunk) => lastVerb(chunk, grammar) !== undefined);
  const participle = inferred(chunks, at, grammar);
  if (participle !== undefined) return participle;
  if (at < 0) return undefined;
  const chunk = chunks[at]!;
  const verb = lastVerb(chunk, grammar)!;
  const rest = [...chunk.slice(verb.at + verb.length), ...chunks.slice(at + 1).flat()];
  const isTouching = at === chunks.length - 1 && leadsUp(rest, verb, isMarked, grammar);
  if (!isTouching && rest.length > LONGEST_REPORT) return unclear;
  const naming = subjectBefore(chunks, at, verb.at, grammar, rest);
  const shown = grammar.writing.has(verb.text) ? written(naming) : naming;
  return isTouching ? shown : indirectly(shown, rest.length);
}

/** `saying “…”`: the one name of the sentence is who says it. */
function inferred(chunks: readonly (readonly Word[])[], verbAt: number, grammar: Grammar): Naming {
  const last = chunks.at(-1) ?? [];
  const isParticiple = last.slice(0, 3).some(({ text }) => grammar.participles.has(text));
  const verb = verbAt === chunks.length - 1 ? lastVerb(last, grammar) : undefined;
  if (!isParticiple || (verb !== undefined && !grammar.participles.has(verb.text))) return undefined;
  if (chunks.length === 1) return undefined;
  const names = chunks.flatMap((chunk) => {
    const whole = wholeNaming(chunk, "inferred", grammar);
    if (whole !== undefined) return [whole];
    const runs = runsIn(
      chunk.map(({ text }) => text),
      grammar,
    );
    return runs.length === 0 ? [] : [subjectNaming(chunk.slice(0, runs[0]!.to), "inferred", grammar)];
  });
  const only = names.filter((naming) => naming?.kind === "name");
  if (only.length === 1) return only[0];
  const opening =
    only.length === 0 ? subjectNaming((chunks[0] ?? []).slice(0, 1), "inferred", grammar) : unclear;
  return opening?.kind === "pronoun" ? opening : unclear;
}

/** `Vladimir Putin: “…”` at the beginning of a sentence. */
function labelled({ chunks, grammar }: Clause, mark: string): Naming {
  const [only = [], ...others] = chunks;
  if (mark !== ":" || others.length > 0 || only.length < 2) return undefined;
  return wholeNaming(only, "direct", grammar);
}

/** The subject of a verb at `verb` of `chunks[at]`, also over an apposition: `Danilov, the head of the council, said`. */
function subjectBefore(
  chunks: readonly (readonly Word[])[],
  at: number,
  verb: number,
  grammar: Grammar,
  rest: readonly Word[] = [],
): Naming {
  const lead = chunks[at]!.slice(0, verb);
  const that = lead.findLastIndex(({ text }) => grammar.that.has(text));
  const own = lead.slice(that + 1).filter(({ text }) => !grammar.auxiliaries.has(text));
  if (own.every(({ text }) => grammar.beforeVerb.has(text))) {
    if (that >= 0) return unclear;
    return over(chunks, at, grammar) ?? afterVerb(rest, grammar) ?? unclear;
  }
  const naming = subjectNaming(own, "direct", grammar);
  const isNobody = naming?.kind === "unclear";
  return isNobody ? (afterVerb(rest, grammar) ?? naming) : naming;
}

/** German and its like put the subject after the verb: `Damals schrieb Brandt: „…“`. */
function afterVerb(rest: readonly Word[], grammar: Grammar): Naming {
  if (grammar.inversion !== "anywhere") return undefined;
  return objectNaming(rest, "direct", grammar)?.naming;
}

/** The name before an apposition, or the apposition that is a name: `The mayor, Rolf Stein, said`. */
function over(chunks: readonly (readonly Word[])[], at: number, grammar: Grammar): Naming {
  const before = chunks[at - 1];
  if (before === undefined || before.length === 0) return undefined;
  const apposed = at >= 2 ? wholeNaming(before, "direct", grammar) : undefined;
  if (apposed !== undefined) return isPerson(apposed, chunks[at - 2]!, grammar) ? apposed : unclear;
  const relative = chunks.findLastIndex((chunk, i) => i < at && RELATIVE.has(chunk[0]?.text ?? ""));
  if (relative > 0 && firstVerb(chunks.slice(relative, at).flat(), grammar) === undefined) {
    const whole = wholeNaming(chunks[relative - 1]!, "direct", grammar);
    return whole ?? subjectNaming(chunks[relative - 1]!, "direct", grammar);
  }
  for (const back of [2, 3]) {
    const subject = chunks[at - back];
    if (subject === undefined) return undefined;
    if (firstVerb(subject, grammar) !== undefined) return undefined;
    const naming = subjectNaming(subject, "direct", grammar);
    if (naming?.kind === "name" || naming?.kind === "office") return naming;
  }
  return undefined;
}

/** What opens a clause that tells more of who stands before it: `Dawn, who runs a pub in Wibsey, West Yorks, said`. */
const RELATIVE: ReadonlySet<string> = new Set(["who", "whose", "qui", "который", "которая"]);

/** What companies are too. */
const MAY_BE_COMPANY: ReadonlySet<string> = new Set([
  "owner",
  "rival",
  "ally",
  "partner",
  "customer",
  "campaign",
]);
/** Offices that are written in small letters beside a name. */
const OFFICES =
  /^(?:minister|president|secretary|chief|director|chair|chairman|editor|judge|dean|bishop|ambassador|leader|head)$/u;

/** `The mine's owner, Consolidated Coal`: of two names in apposition one may be a company; a first name or an office tells. */
function isPerson(
  { name, gender }: Named,
  described: readonly Word[],
  { roles, nameless }: Grammar,
): boolean {
  if (gender !== undefined || genderOf(name) !== undefined) return true;
  const words = described.map(({ text }) => text.toLowerCase());
  return words.some((word) => {
    if (MAY_BE_COMPANY.has(word)) return false;
    return roles.has(word) || OFFICES.test(word) || (!name.includes(" ") && nameless.has(word));
  });
}

/** Whether what stands between a verb and the quoted words leaves them the verb's, with no word of the writer's between. */
function leadsUp(rest: readonly Word[], verb: Verb, isMarked: boolean, grammar: Grammar): boolean {
  const [first] = rest;
  if (first === undefined || (rest.length === 1 && grammar.that.has(first.text))) return true;
  const closes = isMarked || grammar.that.has(rest.at(-1)!.text);
  if (rest.length > LONGEST_OBJECT || !closes) return false;
  if (rest.slice(0, -1).some(({ text }) => grammar.that.has(text))) return false;
  if (grammar.addressing.has(verb.text) || onlyTells(rest, grammar)) return true;
  return grammar.inversion === "anywhere" && objectNaming(rest, "direct", grammar) !== undefined;
}

function indirectly(naming: Naming, between: number): Naming {
  return naming?.kind === "name" && naming.form === "direct" && between > 0
    ? { ...naming, form: "indirect" }
    : naming;
}

function written(naming: Naming): Naming {
  return naming?.kind === "name" ? { ...naming, form: "written" } : naming;
}

/** Offset at which the last sentence of `body` starts. */
function sentenceStart(body: string): number {
  const ends = [...body.matchAll(/[.!?…](?=\s|$)|\n/gu)];
  return ends.length === 0 ? 0 : ends.at(-1)!.index + 1;
}

function chunksBefore(sentence: string, base: number): Word[][] {
  const chunks: Word[][] = [];
  let at = 0;
  for (let i = 0; i <= sentence.length; i++) {
    if (i < sentence.length && !CLAUSE_END.test(sentence[i]!)) continue;
    chunks.push(wordsWithOffsets(sentence.slice(at, i), base + at));
    at = i + 1;
  }
  return chunks;
}
