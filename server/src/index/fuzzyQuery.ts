import { InOrder } from "./inOrder.ts";
import { countIn, type Scope } from "./scope.ts";

/** A query's words in one scope. */
export interface ScopedQuery {
  readonly scope: Scope;
  /** By place in the query: the word's id, 0 where the segment lacks it. */
  readonly ids: Uint32Array;
  readonly inOrder: InOrder;
}

/** A query and how telling each of its words is. */
export interface FuzzyQuery {
  readonly length: number;
  /** Whether the search stays inside some sources, where it looks at everything. */
  readonly bounded: boolean;
  readonly scoped: readonly ScopedQuery[];
  /** By place in the query: how often the word occurs in all scopes together. */
  readonly counts: Float64Array;
  /** By place in the query: the share of the query's information that the word carries; together 1. */
  readonly weights: Float64Array;
  /** Places of the query's words that occur at all, the rarest first. */
  readonly rarestFirst: readonly number[];
}

/** Looks the words up in each scope. */
export function fuzzyQuery(scopes: readonly Scope[], words: readonly string[], bounded: boolean): FuzzyQuery {
  const counts = new Float64Array(words.length);
  let total = 1;
  const scoped = scopes.map((scope) => {
    const { segment } = scope.view;
    const known = new Map<string, { id: number; count: number }>();
    const ids = new Uint32Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const word = known.get(words[i]!) ?? lookUp(scope, words[i]!);
      known.set(words[i]!, word);
      ids[i] = word.id;
      counts[i]! += word.count;
    }
    total += segment.ids.length;
    return { scope, ids, inOrder: new InOrder(segment, ids) };
  });
  const rarestFirst = Array.from(counts.keys())
    .filter((i) => counts[i]! > 0)
    .sort((a, b) => counts[a]! - counts[b]!);
  return { length: words.length, bounded, scoped, counts, weights: weightsOf(counts, total), rarestFirst };
}

function lookUp(scope: Scope, word: string): { id: number; count: number } {
  const id = scope.view.segment.words.idOf(word);
  return { id, count: id === 0 ? 0 : countIn(scope, id) };
}

/** Information in bits, as in inverse document frequency; a word that never occurs counts as if it did once. */
function weightsOf(counts: Float64Array, total: number): Float64Array {
  const bits = counts.map((count) => Math.log2(1 + total / Math.max(1, count)));
  const sum = bits.reduce((a, b) => a + b, 0);
  return bits.map((each) => each / sum);
}
