import { lastStartingBy } from "./ordered.ts";
import type { Range } from "./range.ts";

/**
 * One stretch of a derived text and where it came from. When `length` equals `sourceLength` the stretch is a copy
 * and maps unit by unit; otherwise it is a replacement (an entity, an escape, a placeholder) and maps as a whole.
 */
export interface Segment {
  /** Where the stretch starts in the derived text. */
  readonly start: number;
  readonly length: number;
  /** Where it starts in the text it was derived from. */
  readonly sourceStart: number;
  readonly sourceLength: number;
}

/**
 * Maps offsets of a derived text (prose without its markup, text extracted from a file) back to the text it was
 * derived from. Segments are in order and leave no gap in the derived text; gaps in the source are what was dropped.
 */
export class OffsetMap {
  private readonly unmoved: readonly Segment[];
  /** What is added to each `sourceStart`, so that a map is moved without a copy of its segments. */
  private readonly shift: number;

  /**
   * @param segments in ascending order of `start`, covering the derived text without gaps
   * @param shift how far the segments are moved in their source
   */
  constructor(segments: readonly Segment[], shift = 0) {
    this.unmoved = segments;
    this.shift = shift;
  }

  get segments(): readonly Segment[] {
    if (this.shift === 0) return this.unmoved;
    return this.unmoved.map((each) => ({ ...each, sourceStart: each.sourceStart + this.shift }));
  }

  /** The map of the same text after its source was moved by `by` code units. */
  movedBy(by: number): OffsetMap {
    return new OffsetMap(this.unmoved, this.shift + by);
  }

  /** A map of a text of `length` code units onto itself. */
  static identity(length: number): OffsetMap {
    return new OffsetMap([{ start: 0, length, sourceStart: 0, sourceLength: length }]);
  }

  /** Length of the derived text in code units. */
  get length(): number {
    const last = this.unmoved.at(-1);
    return last === undefined ? 0 : last.start + last.length;
  }

  /**
   * The source offset at which the derived code unit at `offset` starts.
   * Past the end it is the end of the last segment; an empty map gives what it is moved by.
   */
  toSource(offset: number): number {
    const segment = this.segmentAt(offset);
    if (segment === undefined) return this.shift;
    const within = offset - segment.start;
    const sourceStart = segment.sourceStart + this.shift;
    if (within >= segment.length) return sourceStart + segment.sourceLength;
    return sourceStart + (segment.length === segment.sourceLength ? within : 0);
  }

  /**
   * The source range of a derived range: from where its first code unit starts to where its last one ends, so that
   * markup around the range stays out and markup inside it is covered. An empty range maps to an empty one.
   */
  toSourceRange(range: Range): Range {
    const start = this.toSource(range.start);
    if (range.end <= range.start) return { start, end: start };
    const segment = this.segmentAt(range.end - 1);
    if (segment === undefined) return { start, end: start };
    const within = range.end - segment.start;
    const whole = segment.length !== segment.sourceLength || within >= segment.length;
    const end = segment.sourceStart + this.shift + (whole ? segment.sourceLength : within);
    return { start, end: Math.max(start, end) };
  }

  /**
   * The derived offset of what stands at a source offset, or of what follows it where markup stands there. Before the first
   * segment it is that one's start, past the last one the derived text's end; 0 in an empty map.
   */
  toDerived(offset: number): number {
    const from = offset - this.shift;
    const index = lastStartingBy(from, this.unmoved.length, (i) => this.unmoved[i]!.sourceStart);
    const segment = this.unmoved[index];
    if (segment === undefined) return this.unmoved[0]?.start ?? 0;
    const isCopy = segment.length === segment.sourceLength;
    const within = from - segment.sourceStart;
    if (within === 0) return segment.start;
    return segment.start + (isCopy ? Math.min(within, segment.length) : segment.length);
  }

  /** The map of the derived sub-text `[start, end)`, whose offsets count from 0. */
  slice(start: number, end: number): OffsetMap {
    const kept: Segment[] = [];
    for (let index = this.indexAt(start); index < this.unmoved.length; index++) {
      const s = this.unmoved[index]!;
      if (s.start >= end) break;
      const from = Math.max(s.start, start);
      const to = Math.min(s.start + s.length, end);
      if (from >= to) continue;
      const copy = s.length === s.sourceLength;
      kept.push({
        start: from - start,
        length: to - from,
        sourceStart: copy ? s.sourceStart + (from - s.start) : s.sourceStart,
        sourceLength: copy ? to - from : s.sourceLength,
      });
    }
    return new OffsetMap(kept, this.shift);
  }

  /** The last segment that starts at or before `offset` (the first one for a negative offset). */
  private segmentAt(offset: number): Segment | undefined {
    return this.unmoved[this.indexAt(offset)];
  }

  /** The index of that segment; 0 in an empty map. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.unmoved.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.unmoved[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
