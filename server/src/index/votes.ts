import { BestCandidates } from "./candidates.ts";
import type { FuzzyQuery, ScopedQuery } from "./fuzzyQuery.ts";
import type { Pace } from "./pace.ts";
import { livingSourceAt, occurrences } from "./scope.ts";

/** The rarest words vote, at most so many (index.md). Inside given sources all do, as far as a byte can number them. */
const VOTERS = 16;
const VOTERS_WHEN_BOUNDED = 250;

/**
 * Occurrences that may vote in the first stage, which finds most quotations, and in the second, for those that it
 * does not and for those that no source has. A vote takes about 10 ns (test/bench).
 */
const FIRST_VOTES = 1 << 15;
const SECOND_VOTES = 1 << 19;
const VOTES_WHEN_BOUNDED = 1 << 23;

/** A best candidate with so many of the words in order is the quotation: the second stage is left out. */
const GOOD_ENOUGH = 0.6;

/** Bit operations that checking the most voted places may take, about 2 ns each. */
const MOST_CHECKING = 4_000_000;
const FEWEST_CHECKED = 6;
const MOST_CHECKED = 48;

const CHUNK = 1 << 12;

/** Candidates for a long query: where its rarest words stand at distances like those in the query. */
export async function candidatesByVotes(
  query: FuzzyQuery,
  most: number,
  pace: Pace,
): Promise<BestCandidates> {
  if (query.bounded) return stage(query, VOTES_WHEN_BOUNDED, most, pace);
  const first = await stage(query, FIRST_VOTES, most, pace);
  return first.best >= GOOD_ENOUGH ? first : stage(query, SECOND_VOTES, most, pace);
}

async function stage(query: FuzzyQuery, votes: number, most: number, pace: Pace): Promise<BestCandidates> {
  const voters = votersOf(query, votes);
  const width = widthOf(query.length);
  const window = query.length + 3 * (1 << width);
  const checking = window * Math.ceil(query.length / 32);
  const checked = Math.min(MOST_CHECKED, Math.max(FEWEST_CHECKED, Math.floor(MOST_CHECKING / checking)));
  const polls: Poll[] = [];
  for (const scoped of query.scoped) polls.push(...(await poll(query, scoped, voters, checked, pace)));
  polls.sort((a, b) => b.votes - a.votes);
  const best = new BestCandidates(most);
  for (const each of polls.slice(0, checked)) {
    check(query, each, best);
    if (pace.due(checking)) await pace.rest();
  }
  return best;
}

/** Places in the query whose words vote: the rarest, as long as they occur no more than `votes` times together. */
function votersOf(query: FuzzyQuery, votes: number): number[] {
  const voters: number[] = [];
  let left = votes;
  for (const place of query.rarestFirst.slice(0, query.bounded ? VOTERS_WHEN_BOUNDED : VOTERS)) {
    left -= query.counts[place]!;
    if (left < 0 && voters.length > 0) break;
    voters.push(place);
  }
  return voters;
}

/**
 * Diagonals are counted in groups of 2^this, a sixth of the query or so: words left out or added shift the rest of
 * the quotation, by up to a third of its length over two neighbouring groups.
 */
function widthOf(length: number): number {
  return Math.max(3, Math.ceil(Math.log2(length / 6)));
}

/** A group of diagonals and its neighbour: where in the stream the query would begin. */
interface Poll {
  readonly scoped: ScopedQuery;
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

/** The `most` groups of diagonals with most votes. A diagonal is a word's position less its place in the query. */
async function poll(
  query: FuzzyQuery,
  scoped: ScopedQuery,
  voters: readonly number[],
  most: number,
  pace: Pace,
): Promise<Poll[]> {
  const { segment } = scoped.scope.view;
  const width = widthOf(query.length);
  const groups = ((segment.ids.length + query.length) >> width) + 2;
  const votes = new Float32Array(groups);
  const lastVoter = new Uint8Array(groups);
  const touched: number[] = [];
  for (let voter = 0; voter < voters.length; voter++) {
    const place = voters[voter]!;
    const id = scoped.ids[place]!;
    const weight = query.weights[place]!;
    for (const span of id === 0 ? [] : occurrences(scoped.scope, id)) {
      for (let i = span.from; i < span.to; i++) {
        if (i % CHUNK === 0 && pace.due(CHUNK)) await pace.rest();
        const group = (segment.postings[i]! - place + query.length) >> width;
        if (lastVoter[group] === voter + 1) continue;
        lastVoter[group] = voter + 1;
        if (votes[group] === 0) touched.push(group);
        votes[group]! += weight;
      }
    }
  }
  return mostVoted(votes, touched, most).map((group) => ({
    scoped,
    from: (group << width) - query.length,
    to: ((group + 2) << width) - query.length,
    votes: votes[group]! + votes[group + 1]!,
  }));
}

/** The `most` of the `touched` groups that have most votes together with the next group. */
function mostVoted(votes: Float32Array, touched: readonly number[], most: number): number[] {
  const best: number[] = [];
  const sum = (group: number) => votes[group]! + votes[group + 1]!;
  for (const group of touched) {
    const own = sum(group);
    if (best.length >= most && own <= sum(best[best.length - 1]!)) continue;
    if (best.length >= most) best.pop();
    let at = best.length;
    while (at > 0 && sum(best[at - 1]!) < own) at--;
    best.splice(at, 0, group);
  }
  return best;
}

/** Scores the query in the sources that the poll's stretch of the stream lies in. */
function check(query: FuzzyQuery, poll: Poll, best: BestCandidates): void {
  const { scoped } = poll;
  const { segment } = scoped.scope.view;
  const room = query.length >> 3;
  const from = Math.max(1, poll.from - room);
  const to = Math.min(segment.ids.length - 1, poll.to + query.length + room);
  for (let at = from; at < to; ) {
    const source = segment.sourceAt(at);
    const end = Math.min(to, segment.sourceEnd(source));
    const score = end > at ? scoped.inOrder.count(at, end) / query.length : 0;
    if (score > 0 && isInScope(scoped, at)) best.offer({ scoped, source, from: at, to: end, score });
    at = segment.sourceEnd(source) + 1;
  }
}

function isInScope({ scope }: ScopedQuery, position: number): boolean {
  if (livingSourceAt(scope, position) === undefined) return false;
  return scope.spans === undefined || scope.spans.some((span) => span.from <= position && position < span.to);
}
