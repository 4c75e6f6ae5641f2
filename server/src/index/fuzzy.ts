import type { Hit } from "../core/ports.ts";
import { BestCandidates, type Candidate } from "./candidates.ts";
import { type FuzzyQuery, fuzzyQuery } from "./fuzzyQuery.ts";
import type { GroupsPool } from "./groups.ts";
import { candidatesNearWords, SHORT_QUERY } from "./nearWords.ts";
import type { Pace } from "./pace.ts";
import type { Scope } from "./scope.ts";
import { candidatesByVotes } from "./votes.ts";

/**
 * Below this share of the query's words a stretch only shares common words with it: two texts of English that have
 * nothing to do with one another have a third of their words in common order (test/bench, absent quotations).
 */
const LEAST_SCORE = 0.34;

/** Candidates that are kept beyond the limit, since some turn out to be parts of one. */
const SPARE_CANDIDATES = 8;

/** Two candidates this many words apart or less may be the halves of one quotation with words left out between. */
const WIDEST_GAP = 60;

/** What joining must add to the score of the better half: less than this, and common words between them did it. */
const JOINING_GAIN = 0.15;

/** Of a longer query only so many words are looked for; the rest is taken to follow them. */
const MOST_WORDS = 2000;

/** Words on each side of a candidate: a few, and room for words that the quotation leaves out at its ends. */
const MARGIN = 8;
const WIDEST_MARGIN = 60;

/** At most `limit` stretches of sources that may hold the words with some changed, best first. */
export async function findNear(
  scopes: readonly Scope[],
  words: readonly string[],
  { limit, bounded }: { readonly limit: number; readonly bounded: boolean },
  groupsPool: GroupsPool,
  pace: Pace,
): Promise<Hit[]> {
  if (words.length === 0) return [];
  const query = fuzzyQuery(scopes, words.slice(0, MOST_WORDS), bounded);
  const most = limit + SPARE_CANDIDATES;
  const best = await candidatesOf(query, most, groupsPool, pace);
  return joined(query, best.list, most)
    .list.filter((candidate) => candidate.score >= leastScore(words.length, bounded))
    .slice(0, limit)
    .map((candidate) => hitOf(candidate, words.length));
}

async function candidatesOf(query: FuzzyQuery, most: number, pool: GroupsPool, pace: Pace) {
  if (query.length <= SHORT_QUERY) return candidatesNearWords(query, most, pace);
  const groups = pool.take();
  try {
    return await candidatesByVotes(query, most, groups, pace);
  } finally {
    pool.giveBack(groups);
  }
}

/** Half of two words is any word of the corpus; inside a cited source it may be what was misquoted. */
function leastScore(words: number, bounded: boolean): number {
  return words <= 2 && !bounded ? 1 : LEAST_SCORE;
}

/** The candidates, and those neighbours joined that hold more of the query together than each alone. */
function joined(query: FuzzyQuery, candidates: readonly Candidate[], most: number): BestCandidates {
  const best = new BestCandidates(most);
  for (const candidate of candidates) best.offer(candidate);
  const inOrder = [...candidates].sort((a, b) => a.from - b.from);
  for (const scoped of query.scoped) {
    const here = inOrder.filter((candidate) => candidate.scoped === scoped);
    for (let i = 1; i < here.length; i++) {
      const [a, b] = [here[i - 1]!, here[i]!];
      if (a.source !== b.source || b.from - a.to > WIDEST_GAP) continue;
      const to = Math.max(a.to, b.to);
      const score = scoped.inOrder.count(a.from, to) / query.length;
      if (score >= Math.max(a.score, b.score) + JOINING_GAIN) best.offer({ ...a, to, score });
    }
  }
  return best;
}

function hitOf({ scoped, source, from, to, score }: Candidate, words: number): Hit {
  const { segment } = scoped.scope.view;
  const margin = Math.min(WIDEST_MARGIN, MARGIN + (words >> 1));
  const first = Math.max(segment.sourceStarts[source]!, from - margin);
  const rest = Math.max(0, words - MOST_WORDS);
  const last = Math.min(segment.sourceEnd(source), to + rest + (rest >> 2) + margin) - 1;
  return segment.hit(source, first, last, Math.min(1, score));
}
