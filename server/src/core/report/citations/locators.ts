import type { Range } from "../../text/range.ts";

/** What follows a key: its locator, if there is one, and where the rest starts. */
export interface FoundLocator {
  /** The locator as written, without braces. */
  readonly range: Range;
  /** Offset past the locator or its closing brace. */
  readonly end: number;
}

/**
 * Terms that announce a locator: those of the CSL locale `en-US` that Pandoc reads (User's Guide, "Citation syntax"), and
 * `at` for a time code. Longer ones stand first.
 */
const TERM =
  /(?:books?|bks?\.|chapters?|chaps?\.|ch\.|columns?|cols?\.|figures?|figs?\.|folios?|fols?\.|numbers?|nos?\.|lines?|ll?\.|notes?|nn?\.|opera|opus|opp?\.|pages?|pp?\.|paragraphs?|paras?\.|¶¶?|parts?|pts?\.|sections?|secs?\.|§§?|sub verbo|s\.vv?\.|verses?|vv?\.|volumes?|vols?\.|timestamp|at)(?=[\s\d§¶])\s*/iuy;
const SPACED_COMMA = /\s*,?\s*/y;
/** A word with a digit, or a Roman number: `33`, `A12`, `12a`, `00:12:30`, `xiv`. */
const NUMBER = /[\p{L}]{0,3}\d[\p{L}\d]*(?:[.:/]\d+)*|[ivxlcdm]+(?![\p{L}\d])/iuy;
const DIGITS = /\d[\p{L}\d]*(?:[.:/]\d+)*/uy;
const JOINT = /\s*(?:[-–—−]{1,2}|,|&|and\s)\s*/uy;
const BRACES = /\{([^{}]*)\}/y;

/**
 * The locator that opens `text` at `from`, a comma before it passed over: a term with its numbers, a number alone, or
 * anything in braces.
 *
 * @param to where the citation's own words end
 */
export function readLocator(text: string, from: number, to: number): FoundLocator | undefined {
  const start = after(SPACED_COMMA, text, from) ?? from;
  BRACES.lastIndex = start;
  const braced = BRACES.exec(text);
  if (braced !== null && BRACES.lastIndex <= to) {
    return { range: { start: start + 1, end: BRACES.lastIndex - 1 }, end: BRACES.lastIndex };
  }
  const term = after(TERM, text, start);
  let end = after(term === undefined ? DIGITS : NUMBER, text, term ?? start);
  if (end === undefined || end > to) return undefined;
  for (;;) {
    const joint = after(JOINT, text, end);
    if (joint === undefined) break;
    const next = after(NUMBER, text, after(TERM, text, joint) ?? joint);
    if (next === undefined || next > to) break;
    end = next;
  }
  return { range: { start, end }, end };
}

/** Offset past what a sticky pattern matches at `at`, or undefined. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
