import { livingEntries, livingSources, type Snapshot, type View } from "./snapshot.ts";

/** A segment of this many words (some 45 MB of English) is large enough: searching is slower the more segments there are. */
export const SEGMENT_WORDS = 1 << 23;

/**
 * Small segments are merged eight at a time, so that a word is read again once for each power of eight between the
 * size of what is put and that of a full segment: three times or so (log-structured merge trees with a fan-out of
 * 8 to 10 are usual; LevelDB's is 10).
 */
const FAN_OUT = 8;
const FAN_OUT_BITS = 3;
/** Segments below this many words are all of the lowest tier. */
const LOWEST_TIER_BITS = 12;

/** Which segments of `snapshot` should become one next, if any. */
export function worthMerging(snapshot: Snapshot): readonly View[] | undefined {
  const tiers = new Map<number, View[]>();
  for (const view of snapshot) {
    const entries = livingEntries(view);
    // Rewriting what lives costs no more than putting what died did.
    if (entries * 2 < view.segment.ids.length && view.dead.includes(1)) return [view];
    if (entries > SEGMENT_WORDS / 2) continue;
    const tier = Math.max(0, Math.floor((Math.log2(entries) - LOWEST_TIER_BITS) / FAN_OUT_BITS));
    const views = tiers.get(tier) ?? [];
    tiers.set(tier, [...views, view]);
    if (views.length + 1 >= FAN_OUT) return tiers.get(tier);
  }
  return undefined;
}

/** The sources that the merged segment is to hold. */
export function sourcesOf(views: readonly View[]) {
  return views.flatMap(livingSources);
}
