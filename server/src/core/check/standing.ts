import { citesSource } from "../corpus/catalog.ts";
import { type ReadingId, sourceOfReading } from "../corpus/readings.ts";
import type { Divisions } from "../locators/divisions.ts";
import type { CancelToken, SourceIndex } from "../ports.ts";
import type { Citation, Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import type { NamedSources } from "./related.ts";
import type { Passage, Verdict } from "./types.ts";
import { isHeld, placesOf } from "./whereabouts.ts";

/** What is asked of the sources about where words stand. */
export interface StandingContext {
  readonly index: SourceIndex;
  /** How a reading is divided; undefined where it is gone. */
  divisions(reading: ReadingId): Divisions | undefined;
  readonly catalog: NamedSources;
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
  const isLocated = locatedCitations(quotation, passage, context.catalog).length > 0;
  const places = isLocated ? await knownPlaces(passage, context, token) : undefined;
  return { ...verdict, standing: { divisions, ...(places === undefined ? {} : { places }) } };
}

/** A quotation's citations of a passage's source that say where in it the words stand, by whichever of its keys. */
export function locatedCitations(quotation: Quotation, passage: Passage, sources: NamedSources): Citation[] {
  return claimsOf(quotation, passage, sources).filter(({ locator }) => locator !== undefined);
}

/** A quotation's citations that claim its words for a passage's source. */
export function claimsOf({ citations }: Quotation, passage: Passage, sources: NamedSources): Citation[] {
  const source = sourceOfReading(passage.source);
  return citations
    .map(({ citation }) => citation)
    .filter(({ claims, key }) => claims && citesSource(key, source, sources));
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
