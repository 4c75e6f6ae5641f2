import type { ReadingId } from "../corpus/readings.ts";
import type { Source } from "../corpus/source.ts";
import type { Divisions } from "../locators/divisions.ts";
import type { CancelToken, SourceIndex } from "../ports.ts";
import type { Citation, Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import type { Passage, Verdict } from "./types.ts";
import { isHeld, placesOf } from "./whereabouts.ts";

/** What is asked of the sources about where words stand. */
export interface StandingContext {
  readonly index: SourceIndex;
  /** How a reading is divided; undefined where it is gone. */
  divisions(reading: ReadingId): Divisions | undefined;
  sourceOf(reading: ReadingId): Source | undefined;
  /** The places of verdicts that were asked for already: citing another page of the same words searches nothing. */
  readonly places: WeakMap<Passage, readonly Range[]>;
}

/**
 * A verdict on words that a cited source has, with where they stand in it; any other verdict as it is. Their other places are
 * looked up only where a citation has a locator, and never for a whole report.
 *
 * @throws Cancelled
 */
export async function withStanding(
  quotation: Quotation,
  verdict: Verdict,
  context: StandingContext,
  token: CancelToken,
): Promise<Verdict> {
  const { passage } = verdict;
  const divisions = passage === undefined ? undefined : context.divisions(passage.source);
  if (passage === undefined || divisions === undefined || !isHeld(verdict)) return verdict;
  const key = context.sourceOf(passage.source)?.key;
  const isLocated = locatedCitations(quotation, key).length > 0;
  const places = isLocated ? await knownPlaces(passage, context, token) : undefined;
  return { ...verdict, standing: { divisions, ...(places === undefined ? {} : { places }) } };
}

/** A quotation's citations of the source with `key` that say where in it the words stand. */
export function locatedCitations({ citations }: Quotation, key: string | undefined): Citation[] {
  return citations
    .map(({ citation }) => citation)
    .filter((citation) => citation.claims && citation.key === key && citation.locator !== undefined);
}

async function knownPlaces(
  passage: Passage,
  { places, index }: StandingContext,
  token: CancelToken,
): Promise<readonly Range[] | undefined> {
  const known = places.get(passage);
  if (known !== undefined) return known;
  const found = await placesOf(passage, index, token);
  if (found !== undefined) places.set(passage, found);
  return found;
}
