import type { SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { sentenceRanges } from "../text/sentences.ts";
import type { FeatureContext } from "./context.ts";

/** How far around a passage its context is looked for, in code units: a long sentence of the press has about 300. */
const REACH = 300;
/** A passage that starts this near to its sentence's start gets the sentence before as well. */
const NEAR_SENTENCE_START = 20;

/**
 * The passage's range with the rest of its sentences around it, and the sentence before or after where a sentence
 * starts or ends with the passage; never beyond its paragraphs.
 */
export async function contextAround(
  source: SourceId,
  range: Range,
  { corpus }: FeatureContext,
): Promise<Range> {
  const before = await corpus.index.read(source, {
    start: Math.max(0, range.start - REACH),
    end: range.start,
  });
  const after = await corpus.index.read(source, { start: range.end, end: range.end + REACH });
  return { start: range.start - leadIn(before), end: range.end + leadOut(after) };
}

/** How many code units of `before`, the text that ends where a passage starts, belong to its context. */
function leadIn(before: string): number {
  const gap = lastEmptyLine(before);
  const paragraph = before.slice(gap);
  const isWhole = gap > 0 || before.length < REACH;
  // One more word, so that the sentence that goes on into the passage is seen to go on.
  const starts = sentenceRanges(`${paragraph}x`).map(({ start }) => start);
  // The first of a paragraph cut short is no sentence's start.
  const usable = isWhole ? starts : starts.slice(1);
  const last = usable.at(-1);
  if (last === undefined) return isWhole ? paragraph.length : wordAligned(paragraph);
  const previous = usable.at(-2);
  const wanted = paragraph.length - last > NEAR_SENTENCE_START ? last : (previous ?? last);
  return paragraph.length - Math.min(wanted, paragraph.length);
}

/** The same for `after`, the text that starts where the passage ends. */
function leadOut(after: string): number {
  const paragraph = after.slice(0, firstEmptyLine(after));
  const ends = sentenceRanges(paragraph).map(({ end }) => end);
  const [first, second] = ends;
  if (first === undefined) return 0;
  const wanted = first > NEAR_SENTENCE_START ? first : (second ?? first);
  if (wanted < paragraph.length || paragraph.length < REACH) return wanted;
  // Rather less than a sentence that breaks off.
  if (first < wanted) return first;
  return paragraph.replace(/\S*$/u, "").trimEnd().length;
}

/** Length of the last words of `text` without the first, which may be cut. */
function wordAligned(text: string): number {
  return text.replace(/^\S*\s*/u, "").length;
}

/** Offset past the last empty line of `text`, or 0. */
function lastEmptyLine(text: string): number {
  const match = [...text.matchAll(/\n[^\S\n]*\n/g)].at(-1);
  return match === undefined ? 0 : match.index + match[0].length;
}

function firstEmptyLine(text: string): number {
  const match = /\n[^\S\n]*\n/.exec(text);
  return match === null ? text.length : match.index;
}
