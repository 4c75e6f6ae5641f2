import type { IndexedText } from "../core/ports.ts";
import type { Segment } from "./segment.ts";

/** A segment and which of its sources still count. Never changed: a search may be looking at it. */
export interface View {
  readonly segment: Segment;
  /** By source number: 1 where the source was removed or replaced since. */
  readonly dead: Uint8Array;
}

/** What a search sees from its start to its end, whatever is put or removed meanwhile. */
export type Snapshot = readonly View[];

/** Where a source stands in a snapshot. */
export interface Place {
  readonly view: View;
  /** The source's number in its segment. */
  readonly number: number;
}

/** Where the source `id` stands, if it is in the snapshot. */
export function placeOf(snapshot: Snapshot, id: string): Place | undefined {
  for (const view of snapshot) {
    const number = view.segment.numberOf(id);
    if (number !== undefined && view.dead[number] === 0) return { view, number };
  }
  return undefined;
}

/** `snapshot` without the sources `ids`; segments that hold nothing else are dropped. */
export function without(snapshot: Snapshot, ids: readonly string[]): Snapshot {
  return snapshot.map((view) => bury(view, ids)).filter((view) => view.dead.includes(0));
}

/** `snapshot` with `segment`, whose sources replace those of the same ids. */
export function withSegment(snapshot: Snapshot, segment: Segment): Snapshot {
  const ids = segment.sources.map((source) => source.id);
  return [...without(snapshot, ids), { segment, dead: new Uint8Array(ids.length) }];
}

/**
 * `snapshot` with the segments `merged` in the place of those of `old`, whose living sources they hold. Sources that were
 * replaced or removed since `old` was looked at stay so.
 */
export function withMerged(snapshot: Snapshot, old: readonly View[], merged: readonly Segment[]): Snapshot {
  const replaced = new Set(old.map((view) => view.segment));
  const stillThere = snapshot.filter((view) => replaced.has(view.segment));
  const others = snapshot.filter((view) => !replaced.has(view.segment));
  const views = merged.map((segment) => ({
    segment,
    dead: Uint8Array.from(segment.sources, ({ id }) => (placeOf(stillThere, id) === undefined ? 1 : 0)),
  }));
  return [...others, ...views.filter((view) => view.dead.includes(0))];
}

/** The sources of `view` that still count. */
export function livingSources(view: View): IndexedText[] {
  return view.segment.sources.filter((_, number) => view.dead[number] === 0);
}

/** How many entries of its segment's stream belong to living sources of `view`: their words, and one for each. */
export function livingEntries(view: View): number {
  const { segment } = view;
  let entries = 0;
  for (let number = 0; number < view.dead.length; number++) {
    if (view.dead[number] === 0) entries += segment.sourceStarts[number + 1]! - segment.sourceStarts[number]!;
  }
  return entries;
}

function bury(view: View, ids: readonly string[]): View {
  let dead: Uint8Array | undefined;
  for (const id of ids) {
    const number = view.segment.numberOf(id);
    if (number === undefined || view.dead[number] === 1) continue;
    dead ??= view.dead.slice();
    dead[number] = 1;
  }
  return dead === undefined ? view : { segment: view.segment, dead };
}
