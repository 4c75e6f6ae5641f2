import { lastStartingBy } from "./ordered.ts";

/** A half-open range of UTF-16 code unit offsets: `start` is in, `end` is out. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `range`, moved by `by` code units. */
export function movedBy({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Whether `offset` stands inside `range` or on one of its two ends (where a cursor still touches it). */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether two ranges share a code unit, or an end at which a cursor would touch both. */
export function meets(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * Those of `ranges` that share a code unit with `range`, in order. Takes the logarithm of their number.
 *
 * @param ranges in order and apart
 */
export function overlapping<T extends Range>(range: Range, ranges: readonly T[]): readonly T[] {
  const from = lastStartingBy(range.start, ranges.length, (i) => ranges[i]!.end) + 1;
  const to = lastStartingBy(range.end - 1, ranges.length, (i) => ranges[i]!.start) + 1;
  return from < to ? ranges.slice(from, to) : [];
}

/** What is left of `range` without `holes`, which are in order; they may overlap. Nothing empty. */
export function without(range: Range, holes: readonly Range[]): Range[] {
  const left: Range[] = [];
  let start = range.start;
  for (const hole of holes) {
    if (!overlaps(hole, range)) continue;
    if (hole.start > start) left.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (start < range.end) left.push({ start, end: range.end });
  return left;
}

/** Orders ranges by where they start, of those that start alike the shorter first; for `sort`. */
export function inOrder(a: Range, b: Range): number {
  return a.start - b.start || a.end - b.end;
}

/** A range of `text` without the white space at its two ends; undefined where nothing else is in it. */
export function trimmed({ start, end }: Range, text: string): Range | undefined {
  const words = text.slice(start, end);
  const lead = words.search(/\S/u);
  return lead < 0 ? undefined : { start: start + lead, end: start + words.trimEnd().length };
}
