import { BestCandidates } from "./candidates.ts";
import type { FuzzyQuery, ScopedQuery } from "./fuzzyQuery.ts";
import type { Pace } from "./pace.ts";
import { livingSourceAt, occurrences } from "./scope.ts";

/** Up to this many words the stream around the rarest ones is scored; votes are too few to tell (index.md). */
export const SHORT_QUERY = 10;

/** The rarest 40 % + 1 words are looked around: with a fifth of the words changed one of them still stands (index.md). */
const SHARE_OF_WORDS = 0.4;

/**
 * Occurrences looked around in all, some 100 ns each. Beyond it the commoner words are left out, which loses only
 * quotations whose rarer words were all changed.
 */
const MOST_OCCURRENCES = 300_000;

/** How much of the score is for order; the rest is for how telling the words are that stand there. */
const ORDER_SHARE = 0.75;

const CHUNK = 1 << 10;

/** Candidates for a query of up to 32 words: all stretches around its rarest words, scored. */
export async function candidatesNearWords(
  query: FuzzyQuery,
  most: number,
  pace: Pace,
): Promise<BestCandidates> {
  const best = new BestCandidates(most);
  let left = query.bounded ? Number.POSITIVE_INFINITY : MOST_OCCURRENCES;
  for (const place of placesToTry(query)) {
    const count = query.counts[place]!;
    if (count > left && left < MOST_OCCURRENCES) break;
    left -= count;
    for (const scoped of query.scoped) {
      if (scoped.ids[place] !== 0) await new Neighbourhood(query, scoped, place, best).search(pace);
    }
    if (best.threshold >= 1) break;
  }
  return best;
}

function placesToTry(query: FuzzyQuery): readonly number[] {
  if (query.bounded || query.length <= 2) return query.rarestFirst;
  return query.rarestFirst.slice(0, Math.floor(query.length * SHARE_OF_WORDS) + 1);
}

/** The surroundings of one word of the query in one scope. */
class Neighbourhood {
  private readonly query: FuzzyQuery;
  private readonly scoped: ScopedQuery;
  private readonly place: number;
  private readonly best: BestCandidates;

  constructor(query: FuzzyQuery, scoped: ScopedQuery, place: number, best: BestCandidates) {
    this.query = query;
    this.scoped = scoped;
    this.place = place;
    this.best = best;
  }

  async search(pace: Pace): Promise<void> {
    const { scope, ids } = this.scoped;
    const { segment } = scope.view;
    const wide = this.query.length + 2 * this.slack;
    for (const span of occurrences(scope, ids[this.place]!)) {
      for (let i = span.from; i < span.to; i++) {
        this.look(segment.postings[i]!);
        if (this.best.threshold >= 1) return;
        if (i % CHUNK === 0 && pace.due(CHUNK * wide)) await pace.rest();
      }
    }
  }

  /** Words that may have been added or left out on each side of the word looked around. */
  private get slack(): number {
    return 2 + (this.query.length >> 1);
  }

  private look(position: number): void {
    const { query, scoped, place, best } = this;
    const { ids, sourceStarts } = scoped.scope.view.segment;
    let from = Math.max(1, position - place - this.slack);
    let to = Math.min(ids.length - 1, position - place + query.length + this.slack);
    const most = (scoped.inOrder.count(from, to) / query.length) * ORDER_SHARE + 1 - ORDER_SHARE;
    if (most <= best.threshold) return;
    const source = livingSourceAt(scoped.scope, position);
    if (source === undefined) return;
    from = Math.max(from, sourceStarts[source]!);
    to = Math.min(to, scoped.scope.view.segment.sourceEnd(source));
    best.offer({ scoped, source, from, to, score: this.score(from, to) });
  }

  private score(from: number, to: number): number {
    const { inOrder } = this.scoped;
    const present = inOrder.present(from, to);
    let weight = 0;
    for (let i = 0; i < this.query.length; i++) if ((present >>> i) & 1) weight += this.query.weights[i]!;
    const order = inOrder.count(from, to) / this.query.length;
    return order === 1 ? 1 : order * ORDER_SHARE + Math.min(1, weight) * (1 - ORDER_SHARE);
  }
}
