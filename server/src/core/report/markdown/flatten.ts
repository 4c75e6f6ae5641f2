import { OffsetMap, type Segment } from "../../text/offsetMap.ts";
import type { Range } from "../../text/range.ts";
import type { Unit } from "./blocks.ts";
import { parseMarkdown } from "./document.ts";

/** What separates two units of prose: an empty line, as a reader sees between paragraphs. */
export const UNIT_SEPARATOR = "\n\n";

/** Markdown without its markup. */
export interface FlatMarkdown {
  /** Every unit of prose, headings and code included and front matter left out, joined by an empty line. */
  readonly text: string;
  /** Maps offsets in `text` to offsets in the Markdown text. */
  readonly map: OffsetMap;
  /** Where in `text` each unit stands that has words, in order. */
  readonly units: readonly FlatUnit[];
}

/** A unit of prose in the flat text. */
export interface FlatUnit extends Range {
  readonly role: Unit["role"];
  /** Whether it stands in a footnote. */
  readonly isNote: boolean;
  /** Where its words start in the Markdown text. */
  readonly source: number;
}

/** The words of a Markdown text, as they are searched and compared. Never throws; linear time. */
export function flattenMarkdown(text: string): FlatMarkdown {
  const pieces = parseMarkdown(text).placed.flatMap(({ start, chunk }) =>
    chunk.units.map(({ prose, role, note }) => ({
      text: prose.text,
      segments: shifted(prose.segments, start),
      role,
      isNote: note !== undefined,
    })),
  );
  const filled = pieces.filter(({ segments }) => segments.length > 0);
  let end = -UNIT_SEPARATOR.length;
  const units = filled.map(({ text: words, segments, role, isNote }) => {
    const start = end + UNIT_SEPARATOR.length;
    end = start + words.length;
    return { start, end, role, isNote, source: segments[0]!.sourceStart };
  });
  return { ...joinProse(filled), units };
}

/**
 * Joins pieces of derived text, `UNIT_SEPARATOR` between them; a separator maps to all that lies between its pieces.
 *
 * @param pieces texts with their segments in one and the same source, in order
 */
export function joinProse(
  pieces: readonly { text: string; segments: readonly Segment[] }[],
): Pick<FlatMarkdown, "text" | "map"> {
  const texts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  for (const piece of pieces) {
    const last = segments.at(-1);
    const first = piece.segments[0];
    if (first === undefined) continue;
    if (last !== undefined) {
      const sourceStart = last.sourceStart + last.sourceLength;
      segments.push(separatorSegment(length, { start: sourceStart, end: first.sourceStart }));
      texts.push(UNIT_SEPARATOR);
      length += UNIT_SEPARATOR.length;
    }
    for (const segment of piece.segments) segments.push({ ...segment, start: segment.start + length });
    texts.push(piece.text);
    length += piece.text.length;
  }
  return { text: texts.join(""), map: new OffsetMap(segments) };
}

/** Segments moved by `by` code units in their source. */
export function shifted(segments: readonly Segment[], by: number): Segment[] {
  return segments.map((segment) => ({ ...segment, sourceStart: segment.sourceStart + by }));
}

function separatorSegment(start: number, source: Range): Segment {
  return {
    start,
    length: UNIT_SEPARATOR.length,
    sourceStart: source.start,
    sourceLength: Math.max(0, source.end - source.start),
  };
}
