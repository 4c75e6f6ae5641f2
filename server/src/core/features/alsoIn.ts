import { wordCount } from "../check/length.ts";
import type { Verdict } from "../check/types.ts";
import { sourceOfReading } from "../corpus/readings.ts";
import { byCodeUnits } from "../text/ordered.ts";
import { cardOf, type SourceCard } from "./card.ts";
import type { FeatureContext } from "./context.ts";

/** What other sources have of a quotation. */
export interface AlsoIn {
  /** Sources that have the same words, by path; the first of them. */
  readonly sources: readonly SourceCard[];
  /** How many more are known to have them. */
  readonly more: number;
  /** Another source that words it a little differently. */
  readonly variant?: { readonly source: SourceCard; readonly words: string };
}

/** A shorter phrase stands in other sources by chance. */
const LEAST_WORDS = 4;
/** What a hover has room for. */
const MOST_NAMED = 3;
/** Places asked for: a source may have the words several times. */
const MOST_PLACES = 40;

/**
 * Which other sources have the words of a quotation that was found, the same or worded a little differently; undefined where
 * none has.
 *
 * @throws Cancelled
 */
export async function alsoIn(verdict: Verdict, context: FeatureContext): Promise<AlsoIn | undefined> {
  const { passage, variant } = verdict;
  if (passage === undefined) return undefined;
  const { catalog, corpus, token } = context;
  const longest = passage.parts.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const words = await corpus.index.read(passage.source, longest);
  const hits =
    wordCount(words) < LEAST_WORDS ? [] : await corpus.index.exact(words, { limit: MOST_PLACES }, token);
  const own = sourceOfReading(passage.source);
  const ids = new Set(hits.map(({ source }) => source).filter((id) => id !== own));
  const sources = [...ids].flatMap((id) => catalog.get(id) ?? []).map(cardOf);
  sources.sort((a, b) => byCodeUnits(a.path, b.path));
  const differing = variant && catalog.get(variant.source);
  if (sources.length === 0 && differing === undefined) return undefined;
  return {
    sources: sources.slice(0, MOST_NAMED),
    more: Math.max(0, sources.length - MOST_NAMED),
    ...(differing === undefined ? {} : { variant: { source: cardOf(differing), words: variant!.text } }),
  };
}
