import { OffsetMap, type Segment } from "../text/offsetMap.ts";
import type { Range } from "../text/range.ts";
import { firstFrom } from "./assign.ts";
import { joinProse, shifted, UNIT_SEPARATOR } from "./markdown/flatten.ts";
import type { Prose } from "./markdown/prose.ts";

/** A stretch of one unit's prose that is quoted; `base` is the offset in the report of the text it was made from. */
export interface QuotedPiece extends Range {
  readonly prose: Prose;
  readonly base: number;
  /** Ranges of the prose that are not quoted though they stand inside: citations and notes. In order. */
  readonly omitted: readonly Range[];
}

/** The quoted words. */
export interface QuotedText {
  readonly text: string;
  readonly map: OffsetMap;
  readonly emphasis: readonly Range[];
}

/** Puts the words of a quotation together: pieces of one unit as they stand, an empty line between units. */
export function quotedText(pieces: readonly QuotedPiece[]): QuotedText {
  const parts = pieces.map(pieceText).filter(({ text }) => text !== "");
  const { text, map } = joinProse(parts);
  const emphasis: Range[] = [];
  let start = 0;
  for (const part of parts) {
    for (const range of part.emphasis) emphasis.push({ start: range.start + start, end: range.end + start });
    start += part.text.length + UNIT_SEPARATOR.length;
  }
  return { text, map, emphasis };
}

interface PieceText {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly emphasis: readonly Range[];
}

function pieceText({ prose, base, start, end, omitted }: QuotedPiece): PieceText {
  const map = new OffsetMap(prose.segments);
  let text = "";
  const segments: Segment[] = [];
  const emphasis: Range[] = [];
  for (const kept of keptRanges(prose.text, { start, end }, omitted)) {
    const length = text.length;
    for (const segment of map.slice(kept.start, kept.end).segments) {
      segments.push({ ...segment, start: segment.start + length });
    }
    for (const range of prose.emphasis) {
      const from = Math.max(range.start, kept.start);
      const to = Math.min(range.end, kept.end);
      if (from < to) emphasis.push({ start: from - kept.start + length, end: to - kept.start + length });
    }
    text += prose.text.slice(kept.start, kept.end);
  }
  return { text, segments: shifted(segments, base), emphasis };
}

/** What is left of `whole`, trimmed: white space before what is left out goes with it. */
function keptRanges(text: string, whole: Range, omitted: readonly Range[]): Range[] {
  const kept: Range[] = [];
  let at = whole.start;
  const keep = (to: number) => {
    const start = kept.length === 0 ? trimStart(text, { start: at, end: to }) : at;
    const end = trimEnd(text, start, to);
    if (start < end) kept.push({ start, end });
  };
  for (let index = firstFrom(omitted, at); index < omitted.length; index++) {
    const gap = omitted[index]!;
    if (gap.start >= whole.end) break;
    if (gap.start < at || gap.end > whole.end) continue;
    keep(gap.start);
    at = gap.end;
  }
  keep(whole.end);
  return kept;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function trimStart(text: string, { start, end }: Range): number {
  let at = start;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}
