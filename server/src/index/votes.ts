import { BestCandidates } from "./candidates.ts";
import type { FuzzyQuery, ScopedQuery } from "./fuzzyQuery.ts";
import type { Groups } from "./groups.ts";
import type { Pace } from "./pace.ts";
import { livingSourceAt, occurrences, type Span } from "./scope.ts";

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
  groups: Groups,
  pace: Pace,
): Promise<BestCandidates> {
  if (query.bounded) return stage(query, { votes: VOTES_WHEN_BOUNDED, most }, groups, pace);
  const first = await stage(query, { votes: FIRST_VOTES, most }, groups, pace);
  return first.best >= GOOD_ENOUGH ? first : stage(query, { votes: SECOND_VOTES, most }, groups, pace);
}

async function stage(
  query: FuzzyQuery,
  { votes, most }: { readonly votes: number; readonly most: number },
  groups: Groups,
  pace: Pace,
): Promise<BestCandidates> {
  const voters = votersOf(query, votes);
  const width = widthOf(query.length);
  const window = query.length + 3 * (1 << width);
  const checking = window * Math.ceil(query.length / 32);
  const checked = Math.min(MOST_CHECKED, Math.max(FEWEST_CHECKED, Math.floor(MOST_CHECKING / checking)));
  const polls: Poll[] = [];
  for (const scoped of query.scoped) {
    await collectVotes(query, scoped, voters, groups, pace);
    polls.push(...(await mostVoted(query, scoped, checked, groups, pace)));
  }
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

/** Has the words vote for diagonals in one scope. A diagonal is a word's position less its place in the query. */
async function collectVotes(
  query: FuzzyQuery,
  scoped: ScopedQuery,
  voters: readonly number[],
  groups: Groups,
  pace: Pace,
): Promise<void> {
  const { postings, ids } = scoped.scope.view.segment;
  const width = widthOf(query.length);
  const count = ((ids.length + query.length) >> width) + 2;
  const spans = voters.map((place) => votesOf(scoped, place));
  const cast = spans.flat().reduce((sum, span) => sum + span.to - span.from, 0);
  groups.open(count, Math.min(count, cast));
  for (let voter = 0; voter < voters.length; voter++) {
    const place = voters[voter]!;
    const weight = query.weights[place]!;
    for (const span of spans[voter]!) {
      for (let i = span.from; i < span.to; i++) {
        if (i % CHUNK === 0 && pace.due(CHUNK)) await pace.rest();
        groups.vote((postings[i]! - place + query.length) >> width, voter + 1, weight);
      }
    }
  }
}

/** The `most` groups of diagonals with most votes. */
async function mostVoted(
  query: FuzzyQuery,
  scoped: ScopedQuery,
  most: number,
  groups: Groups,
  pace: Pace,
): Promise<Poll[]> {
  const width = widthOf(query.length);
  return (await groups.most(most, pace)).map((group) => ({
    scoped,
    from: (group << width) - query.length,
    to: ((group + 2) << width) - query.length,
    votes: groups.votesFor(group),
  }));
}

function votesOf(scoped: ScopedQuery, place: number): Span[] {
  const id = scoped.ids[place]!;
  return id === 0 ? [] : occurrences(scoped.scope, id);
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
