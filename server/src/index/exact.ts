import type { Hit } from "../core/ports.ts";
import type { Pace } from "./pace.ts";
import { countIn, livingSourceAt, occurrences, type Scope } from "./scope.ts";
import type { Segment } from "./segment.ts";

/** Occurrences looked at between two looks at the clock. */
const CHUNK = 1 << 10;

/** Where the words stand one after another; at most `limit` places, in no promised order. */
export async function findExact(
  scopes: readonly Scope[],
  words: readonly string[],
  limit: number,
  pace: Pace,
): Promise<Hit[]> {
  const hits: Hit[] = [];
  if (words.length === 0) return hits;
  for (const scope of scopes) {
    const run = runOf(scope, words);
    if (run !== undefined) await collect(scope, run, limit, hits, pace);
    if (hits.length >= limit) break;
  }
  return hits;
}

/** The words' ids in a segment, and which of them is the rarest there. */
interface Run {
  readonly ids: Uint32Array;
  readonly rarest: number;
}

/** Undefined where the segment lacks one of the words. */
function runOf(scope: Scope, words: readonly string[]): Run | undefined {
  const ids = new Uint32Array(words.length);
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < words.length; i++) {
    const id = scope.view.segment.words.idOf(words[i]!);
    if (id === 0) return undefined;
    ids[i] = id;
    const count = scope.view.segment.countOf(id);
    if (count < fewest) {
      rarest = i;
      fewest = count;
    }
  }
  return countIn(scope, ids[rarest]!) === 0 ? undefined : { ids, rarest };
}

async function collect(scope: Scope, run: Run, limit: number, hits: Hit[], pace: Pace): Promise<void> {
  const { segment } = scope.view;
  for (const span of occurrences(scope, run.ids[run.rarest]!)) {
    for (let i = span.from; i < span.to; i++) {
      if (i % CHUNK === 0 && pace.due(CHUNK)) await pace.rest();
      const first = segment.postings[i]! - run.rarest;
      if (!standsAt(segment, run.ids, first)) continue;
      const source = livingSourceAt(scope, first);
      if (source === undefined) continue;
      hits.push(segment.hit(source, first, first + run.ids.length - 1, 1));
      if (hits.length >= limit) return;
    }
  }
}

/** Whether the words `ids` stand from position `first` on. The 0 between sources keeps them in one source. */
function standsAt({ ids: stream }: Segment, ids: Uint32Array, first: number): boolean {
  if (first < 1 || first + ids.length >= stream.length) return false;
  for (let i = 0; i < ids.length; i++) if (stream[first + i] !== ids[i]) return false;
  return true;
}
