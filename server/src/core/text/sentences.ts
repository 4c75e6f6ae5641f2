import { ANYWHERE, BEFORE_A_NUMBER, BEFORE_A_WORD, SENTENCE_STARTERS } from "./abbreviations.ts";
import type { Range } from "./range.ts";
import { isSpeakingVerb } from "./reportingVerbs.ts";
import { endOfTrail } from "./sentenceTrail.ts";

/** Full stops, question and exclamation marks that want white space after them: Latin, Arabic, Devanagari, Armenian. */
const STOPS = new Set(".!?…‼⁇⁈⁉؟۔।॥։");
/** Those that end a sentence with no space after: CJK. */
const UNSPACED_STOPS = new Set("。！？｡．");
const SPACE = /\s/;
/** How far back a word may start for its abbreviation to be known: the longest in abbreviations.ts is shorter. */
const LONGEST_ABBREVIATION = 12;
/** How far ahead a reporting clause names its verb: `“Really?” the president of the council then asked`. */
const REPORTING_CLAUSE = 60;

/**
 * The sentences of a stretch of prose, in order, without the white space around them. Closing quotation marks and
 * brackets, and citations, right after a full stop belong to the sentence that it ends; an empty line ends any
 * sentence. Never throws; linear time.
 *
 * @param prose text without markup
 * @returns ranges of `prose`; every character that is not white space is in exactly one
 */
export function sentenceRanges(prose: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let at = 0;
  while (at < prose.length) {
    const char = prose[at]!;
    if (char === "\n" && isEmptyLineAfter(prose, at)) {
      pushTrimmed(prose, start, at, ranges);
      start = at + 1;
    } else if (STOPS.has(char) || UNSPACED_STOPS.has(char)) {
      const stop = readStop(prose, at);
      if (stop.ends) {
        pushTrimmed(prose, start, stop.end, ranges);
        start = stop.end;
      }
      at = stop.end;
      continue;
    }
    at++;
  }
  pushTrimmed(prose, start, prose.length, ranges);
  return ranges;
}

/** Reads the run of stops at `at`: where it and what belongs to it ends, and whether the sentence ends there. */
function readStop(prose: string, at: number): { end: number; ends: boolean } {
  let run = at + 1;
  while (run < prose.length && (STOPS.has(prose[run]!) || isSpacedDot(prose, run))) run++;
  // An ellipsis in brackets stands for words left out, not for an end.
  if ("[(".includes(prose[at - 1] || " ") && "])".includes(prose[run] || " "))
    return { end: run + 1, ends: false };
  const trail = endOfTrail(prose, run);
  const isUnspaced = UNSPACED_STOPS.has(prose[run - 1]!);
  const following = skipSpace(prose, trail.end);
  if (following >= prose.length) return { end: trail.end, ends: true };
  if (isUnspaced)
    return { end: trail.end, ends: !(trail.closesMark && /\p{Script=Hiragana}/u.test(prose[following]!)) };
  if (following === trail.end) return { end: run, ends: false };
  const ends =
    !goesOn(prose, following) &&
    !(trail.end === at + 1 && prose[at] === "." && isAbbreviated(prose, at, following)) &&
    !(trail.closesMark && prose[at] !== "." && isReportingClause(prose, following));
  return { end: trail.end, ends };
}

/** Whether a dot at `at + 1` belongs to an ellipsis written `. . .`. */
function isSpacedDot(prose: string, at: number): boolean {
  return (prose[at] === " " || prose[at] === "\u00A0") && prose[at + 1] === "." && prose[at - 1] === ".";
}

/** A small letter, a dash or a mark that cannot open a sentence goes on with the one before. */
function goesOn(prose: string, following: number): boolean {
  return /[\p{Ll},;:)\]\p{Pd}]/u.test(prose[following]!);
}

/** Whether the full stop at `stop` belongs to an abbreviation or initial that the text at `following` goes on from. */
function isAbbreviated(prose: string, stop: number, following: number): boolean {
  let start = stop;
  while (start > 0 && stop - start <= LONGEST_ABBREVIATION && /[\p{L}\p{M}.№]/u.test(prose[start - 1]!))
    start--;
  const word = prose.slice(start, stop);
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return word !== "I";
  if (BEFORE_A_WORD.has(lower)) return true;
  if (BEFORE_A_NUMBER.has(lower)) return /[\p{N}§]/u.test(prose[following]!);
  if (ANYWHERE.has(lower) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word))
    return !beginsSentence(prose, following);
  return false;
}

function beginsSentence(prose: string, at: number): boolean {
  const word = /^["“‘'«„]?(\p{Lu}[\p{L}\p{M}]*)/u.exec(prose.slice(at, at + 20))?.[1];
  return word === undefined ? !/[\p{L}\p{N}(]/u.test(prose[at]!) : SENTENCE_STARTERS.has(word.toLowerCase());
}

/** Whether the words at `at` tell, before their next mark, who spoke. */
function isReportingClause(prose: string, at: number): boolean {
  const clause = /^[^.,;:!?“”"«»]*/u.exec(prose.slice(at, at + REPORTING_CLAUSE))![0];
  return clause.split(/\s+/).slice(1).some(isSpeakingVerb);
}

function isEmptyLineAfter(prose: string, at: number): boolean {
  let next = at + 1;
  while (next < prose.length && (prose[next] === " " || prose[next] === "\t" || prose[next] === "\r")) next++;
  return prose[next] === "\n";
}

function skipSpace(prose: string, from: number): number {
  let at = from;
  while (at < prose.length && SPACE.test(prose[at]!) && !(prose[at] === "\n" && isEmptyLineAfter(prose, at)))
    at++;
  return prose[at] === "\n" ? prose.length : at;
}

function pushTrimmed(prose: string, from: number, to: number, ranges: Range[]): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(prose[start]!)) start++;
  while (end > start && SPACE.test(prose[end - 1]!)) end--;
  if (start < end) ranges.push({ start, end });
}
