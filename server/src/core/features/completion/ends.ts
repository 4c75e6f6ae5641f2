import { marksIn } from "../../report/quotations/marks.ts";
import { pairMarks } from "../../report/quotations/pairing.ts";
import type { Range } from "../../text/range.ts";
import { sentenceRanges } from "../../text/sentences.ts";

/** A stretch of a source's text around the place where typed words end. `start` is its offset in the source. */
export interface Neighbourhood {
  readonly start: number;
  readonly text: string;
}

/** Longer statements are quoted in part; in code units. */
const LONGEST_STATEMENT = 500;
/** A comma or colon before a space, a semicolon, a dash between spaces, and a long dash end a clause. */
const CLAUSE_END = /[,:](?=\s)|;|\s(?:[–—-]|--)(?=\s)|—|--/g;
/** What a quotation does not end with: the report has marks of its own. */
const TRAILING = /[\s"“”„‟'‘’«»‹›,;:…–—-]/u;

/**
 * Where words of which `typed` is typed may end: with their clause, their sentence, and the statement in quotation
 * marks that they belong to. Offsets of the source, ascending; none goes beyond the paragraph or the statement.
 *
 * @param typed what is typed of the words, as a range of the source
 * @param furniture the source's furniture in the neighbourhood, in order; nothing goes on into it
 */
export function endsAfter(
  { start, text }: Neighbourhood,
  typed: Range,
  furniture: readonly Range[],
): number[] {
  const from = typed.end;
  const at = from - start;
  const paragraph = paragraphAround(text, at);
  const statements = pairsIn(text.slice(paragraph.start, paragraph.end)).map((each) => ({
    start: each.start + paragraph.start,
    end: each.end + paragraph.start,
  }));
  const statement = statements.find((each) => each.start <= typed.start - start && at <= each.end);
  const nextFurniture = furniture.find((range) => range.end > from && range.start >= from);
  const limit = Math.min(
    statement?.end ?? paragraph.end,
    at + LONGEST_STATEMENT,
    nextFurniture === undefined ? text.length : nextFurniture.start - start,
  );
  const sentence = sentenceEnd(text, paragraph.start, at, limit);
  const wanted = [clauseEnd(text, at, sentence), sentence];
  if (statement !== undefined && limit === statement.end) wanted.push(limit);
  const ends = wanted
    .map((end) => closingEnd(text, typed.start - start, trimmedEnd(text, at, end), statements))
    .filter((end) => end !== undefined && end > at) as number[];
  return [...new Set(ends)].sort((a, b) => a - b).map((end) => end + start);
}

/** The statements in quotation marks of a stretch of a source, in order, as offsets of the source. */
export function statementsIn({ start, text }: Neighbourhood): Range[] {
  const statements: Range[] = [];
  let from = 0;
  for (const gap of [...text.matchAll(/\n[^\S\n]*\n/g), { index: text.length, 0: "" }]) {
    for (const pair of pairsIn(text.slice(from, gap.index))) {
      const end = trimmedEnd(text, from + pair.start, from + pair.end);
      statements.push({ start: start + from + pair.start, end: start + end });
    }
    from = gap.index + gap[0].length;
  }
  return statements;
}

/**
 * A statement's words as a quotation has them: without the comma before its clause, and of a long one the first sentence. The range
 * is of the source, and stands in the neighbourhood.
 */
export function quotable({ start, text }: Neighbourhood, statement: Range): Range {
  const [from, to] = [statement.start - start, statement.end - start];
  const sentence = to - from > LONGEST_STATEMENT ? sentenceRanges(text.slice(from, to))[0] : undefined;
  const limit = Math.min(sentence === undefined ? to : from + sentence.end, from + LONGEST_STATEMENT);
  return { start: statement.start, end: start + trimmedEnd(text, from, limit) };
}

/** What stands between the marks of each quotation of a paragraph. */
function pairsIn(paragraph: string): Range[] {
  const marks = marksIn(paragraph);
  return pairMarks(marks).pairs.map(({ open, close }) => ({
    start: marks[open]!.at + 1,
    end: marks[close]!.at,
  }));
}

function paragraphAround(text: string, at: number): Range {
  const before = [...text.slice(0, at).matchAll(/\n[^\S\n]*\n/g)].at(-1);
  const after = /\n[^\S\n]*\n/.exec(text.slice(at));
  return {
    start: before === undefined ? 0 : before.index + before[0].length,
    end: after === null ? text.length : at + after.index,
  };
}

/**
 * The end with the closing mark of a statement that opens among the words and is closed right there; undefined where the
 * words would end in the middle of one.
 */
function closingEnd(
  text: string,
  from: number,
  end: number,
  statements: readonly Range[],
): number | undefined {
  const open = statements.find((each) => from < each.start && each.start <= end && end <= each.end);
  if (open === undefined) return end;
  return /[\p{L}\p{N}]/u.test(text.slice(end, open.end)) ? undefined : open.end + 1;
}

/** Where the sentence that holds `at` ends. */
function sentenceEnd(text: string, paragraphStart: number, at: number, limit: number): number {
  const ranges = sentenceRanges(text.slice(paragraphStart, limit));
  const found = ranges.find(({ end }) => end + paragraphStart > at);
  return found === undefined ? limit : found.end + paragraphStart;
}

function clauseEnd(text: string, at: number, limit: number): number {
  for (const match of text.slice(at, limit).matchAll(CLAUSE_END)) {
    // A mark right at what is typed ends no words that are to come.
    if (/[\p{L}\p{N}]/u.test(text.slice(at, at + match.index))) return at + match.index;
  }
  return limit;
}

/** Before the marks at the end; a question or exclamation mark says something and stays, and so does that of `U.S.` */
function trimmedEnd(text: string, from: number, to: number): number {
  let end = wordsEnd(text, from, to);
  while (end > from) {
    const last = text[end - 1]!;
    // A question mark after a closing quotation mark asks about the quotation.
    if (TRAILING.test(last) || /["“”„‟'‘’«»‹›][?!]$/u.test(text.slice(Math.max(from, end - 2), end))) end--;
    else if (
      last === "." &&
      !/(?:^|[^\p{L}])\p{L}(?:\.\p{L})+\.$/u.test(text.slice(Math.max(from, end - 12), end))
    )
      end--;
    else break;
  }
  return end;
}

/** `to`, moved back to a word's end if it was cut there. */
function wordsEnd(text: string, from: number, to: number): number {
  const isInside = /[\p{L}\p{M}\p{N}]/u;
  if (to >= text.length || !isInside.test(text[to]!) || !isInside.test(text[to - 1] ?? " ")) return to;
  return from + text.slice(from, to).replace(/\S*$/u, "").length;
}
