import type { Segment } from "./segment.ts";
import { placeOf, type Snapshot, type View } from "./snapshot.ts";

/** A half-open range of positions in a segment's stream, or of entries in its postings. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a search may look in one segment. */
export interface Scope {
  readonly view: View;
  /** The sources to stay inside, as ranges of the stream in order; undefined for the whole segment. */
  readonly spans: readonly Span[] | undefined;
}

/** Where a search of `snapshot` may look: everywhere, or inside the sources `within`. */
export function scopesOf(snapshot: Snapshot, within: readonly string[] | undefined): Scope[] {
  if (within === undefined) return snapshot.map((view) => ({ view, spans: undefined }));
  const spans = new Map<View, Span[]>();
  for (const id of new Set(within)) {
    const place = placeOf(snapshot, id);
    if (place === undefined) continue;
    const { segment } = place.view;
    const span = { from: segment.sourceStarts[place.number]!, to: segment.sourceEnd(place.number) };
    spans.set(place.view, [...(spans.get(place.view) ?? []), span]);
  }
  return [...spans].map(([view, list]) => ({ view, spans: list.sort((a, b) => a.from - b.from) }));
}

/** The stretches of the segment's postings that hold the occurrences of `word` inside the scope. */
export function occurrences({ view: { segment }, spans }: Scope, word: number): Span[] {
  const all = { from: segment.postingStarts[word]!, to: segment.postingStarts[word + 1]! };
  if (spans === undefined) return [all];
  const found: Span[] = [];
  for (const span of spans) {
    const from = firstAtOrAfter(segment, span.from, all);
    const to = firstAtOrAfter(segment, span.to, { from, to: all.to });
    if (from < to) found.push({ from, to });
  }
  return found;
}

/** How often `word` occurs inside the scope. */
export function countIn(scope: Scope, word: number): number {
  if (scope.spans === undefined) return scope.view.segment.countOf(word);
  return occurrences(scope, word).reduce((sum, span) => sum + span.to - span.from, 0);
}

/** The number of the living source at `position` of the scope's segment; undefined where it was removed. */
export function livingSourceAt({ view }: Scope, position: number): number | undefined {
  const number = view.segment.sourceAt(position);
  return view.dead[number] === 0 ? number : undefined;
}

function firstAtOrAfter(segment: Segment, position: number, inside: Span): number {
  let low = inside.from;
  let high = inside.to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segment.postings[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
