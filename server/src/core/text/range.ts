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
