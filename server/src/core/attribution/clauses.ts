import { english } from "./grammar/en.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { type Word, wholeName, withoutPoints, wordsOf, wordsWithOffsets, written } from "./names.ts";
import { type Naming, objectNaming, subjectNaming, unclear, wholeNaming } from "./naming.ts";
import { firstVerb, onlyTells } from "./verbs.ts";

/** A clause that tells who spoke names its verb among its first words. */
const REACH = 14;
/** Code units of text after quoted words that are read: more than any reporting clause has. */
const READ_AFTER = 260;
/** Clauses between a name and its verb: `Peskov, the Kremlin spokesman, said`. */
const MOST_APPOSITIONS = 2;
/** What ends a clause; a citation's brackets and an object too. */
export const CLAUSE_END = /[.,;:!?…()[\]“”„"«»—–―\n\uFFFC]/u;

/**
 * Who a clause after quoted words says said them: `, Putin said`, `said Putin`, `, according to Putin`, `, as Putin put it`.
 *
 * @param quoted the quoted words
 * @param after the text after their closing mark
 * @returns with offsets in `after`
 */
export function namedAfter(quoted: string, after: string, grammar: Grammar): Naming {
  const joins = /[,?!…—–-]\s*["'”’»“]*\s*$/u.test(quoted) || /^\s*[,—–-]/u.test(after);
  if (!joins) return undefined;
  const base = /^[\s,—–-]*/u.exec(after)![0].length;
  const text = withoutPoints(after.slice(base, base + READ_AFTER));
  const chunks = chunksOf(text, base);
  const all = chunks[0]!;
  if (handsOn(firstSentenceOf(text), grammar)) return unclear;
  const words = grammar.as.has(all[0]?.text ?? "") ? all.slice(1) : all;
  const source = accordingTo(words, grammar);
  if (source !== undefined) return source;
  const verb = firstVerb(words, grammar);
  if (verb === undefined) return withoutVerb(quoted, text, chunks, grammar);
  if (verb.at > REACH) return undefined;
  const form = grammar.writing.has(verb.text) ? "written" : "direct";
  const rest = words.slice(verb.at + verb.length);
  const lead = words.slice(0, verb.at).filter(({ text }) => !grammar.auxiliaries.has(text));
  if (lead.length === 0) return inverted(rest, chunks, form, grammar);
  if (grammar.addressing.has(verb.text) || onlyTells(rest, grammar))
    return subjectNaming(lead, form, grammar);
  return unclear;
}

/** The subject after its verb: `said Peskov`, `sagte der Fraktionschef, Jens Abel`. */
function inverted(
  rest: readonly Word[],
  chunks: readonly (readonly Word[])[],
  form: "direct" | "written",
  grammar: Grammar,
): Naming {
  const found = objectNaming(rest, form, grammar);
  if (found?.naming?.kind === "office") {
    const apposed = chunks[1] === undefined ? undefined : wholeNaming(chunks[1], form, grammar);
    return apposed ?? found.naming;
  }
  return found !== undefined && onlyTells(rest.slice(found.end), grammar) ? found.naming : unclear;
}

/** `Peskov, the Kremlin spokesman, said`; and a name or pronoun with one word after words that end in a comma. */
function withoutVerb(
  quoted: string,
  text: string,
  chunks: readonly (readonly Word[])[],
  grammar: Grammar,
): Naming {
  const subject = chunks[0]!;
  for (const [i, chunk] of chunks.slice(2, 2 + MOST_APPOSITIONS).entries()) {
    const verb = firstVerb(chunk, grammar);
    if (verb === undefined || !isOnlyCommas(text, subject, chunk)) continue;
    const lead = chunk.slice(0, verb.at);
    if (!lead.every((word) => grammar.beforeVerb.has(word.text))) return undefined;
    if (chunks.slice(1, 2 + i).some((between) => firstVerb(between, grammar) !== undefined)) return undefined;
    const naming = subjectNaming(subject, "direct", grammar);
    return naming?.kind === "pronoun" ? unclear : naming;
  }
  const isComplete = /,\s*["'”’»]*\s*$/u.test(quoted) && wordsOf(quoted).length > 2;
  if (grammar.language !== "en" || !isComplete || subject.length < 2) return undefined;
  const verb = subject.at(-1)!.text;
  if (!/^\p{Ll}+(?:ed|s)$/u.test(verb) || subject.length > 3) return undefined;
  const naming = subjectNaming(subject.slice(0, -1), "direct", grammar);
  return naming?.kind === "name" || naming?.kind === "pronoun" ? naming : undefined;
}

/** Whether nothing but commas parts the chunks from one word to another; offsets are made up for by their difference. */
function isOnlyCommas(text: string, from: readonly Word[], to: readonly Word[]): boolean {
  const base = from[0] === undefined ? 0 : from[0].start - text.search(/\S/u);
  return !/[.;:!?…()“”„"«»\n]/u.test(text.slice(0, (to[0]?.start ?? 0) - base));
}

/** Who `according to`, `laut`, `selon`, `по словам` at the start of a clause leads to. */
export function accordingTo(words: readonly Word[], grammar: Grammar): Naming {
  const after = words.findIndex(({ text }) => grammar.accordingAfter.has(text));
  if (after > 0) return subjectNaming(words.slice(0, after), "direct", grammar);
  const opening = grammar.accordingTo.find((phrase) =>
    phrase.every((word, i) => words[i]?.text.toLowerCase() === word),
  );
  if (opening === undefined) return undefined;
  return objectNaming(words.slice(opening.length), "direct", grammar)?.naming ?? unclear;
}

/** Who an attribution line names: `— Oleksiy Danilov, [@key]`. Too short to tell its language, it is read as English. */
export function attributedTo(line: string): string | undefined {
  const text = withoutPoints(line.replace(/^\s*(?:[–—―⸺]|--)\s*/u, ""));
  const end = text.search(CLAUSE_END);
  const words = wordsOf(end < 0 ? text : text.slice(0, end));
  const run = wholeName(words, english);
  return run && written(words, run);
}

/** The clauses of a text, as words with their offsets, up to the end of its first sentence. */
function chunksOf(text: string, base: number): Word[][] {
  const chunks: Word[][] = [];
  let at = 0;
  while (at <= text.length && chunks.length < 12) {
    const end = text.slice(at).search(CLAUSE_END);
    const to = end < 0 ? text.length : at + end;
    chunks.push(wordsWithOffsets(text.slice(at, to), base + at));
    if (end < 0 || /[.!?…\n“”„"«»]/u.test(text[to]!)) break;
    at = to + 1;
  }
  return chunks;
}

/** Whether a sentence quotes for somebody else: `Reuters said, quoting Lavrov`. */
export function handsOn(sentence: string, { handingOn }: Grammar): boolean {
  return sentence.split(/[^\p{L}]+/u).some((word) => handingOn.has(word.toLowerCase()));
}

function firstSentenceOf(text: string): string {
  const end = text.search(/[.!?\n]/u);
  return end < 0 ? text : text.slice(0, end);
}
