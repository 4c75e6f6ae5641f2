import type { Passage } from "../check/types.ts";
import type { Place } from "../corpus/place.ts";
import type { Citation, Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "./context.ts";
import { passagesOf, passageUnder } from "./passages.ts";
import { spotAt } from "./spots.ts";

/** Where a quotation or a key of a report leads. */
export interface Definition {
  /** Report range of what leads there. */
  readonly origin: Range;
  readonly place: Place;
}

/** A key that more quotations cite than this leads to the first of their passages. */
const MOST_PASSAGES = 20;

/**
 * Where the quotation or the key at `offset` leads: the passage in each source cited that has it, as it is or altered;
 * where none has, the passage found elsewhere; at the least, the source's beginning.
 *
 * @throws Cancelled
 */
export async function definition(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<Definition[]> {
  const spot = spotAt(doc.parsed.report, doc.text, offset);
  if (spot === undefined) return [];
  const places =
    spot.kind === "quotation"
      ? await placesOfQuotation(spot.quotation, doc, context)
      : await placesOfCitation(spot.citation, doc, context);
  return unique(places).map((place) => ({ origin: spot.range, place }));
}

async function placesOfQuotation(
  quotation: Quotation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Place[]> {
  const places = placesIn(await passagesOf(quotation, doc, context), context);
  return places.length > 0
    ? places
    : quotation.citations.flatMap(({ citation }) => beginning(citation, context));
}

async function placesOfCitation(
  citation: Citation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Place[]> {
  const places: Place[] = [];
  for (const quotation of doc.parsed.report.quotations) {
    const use = quotation.citations.find((each) => each.citation === citation);
    if (use === undefined || places.length >= MOST_PASSAGES) continue;
    const passage = await passageUnder(quotation, use, doc, context);
    if (passage !== undefined) places.push(...placesIn([passage], context));
  }
  return places.length > 0 ? places : beginning(citation, context);
}

function placesIn(passages: readonly Passage[], context: FeatureContext): Place[] {
  return passages.flatMap(({ source, range }) => context.place(source, range) ?? []);
}

function beginning(citation: Citation, context: FeatureContext): Place[] {
  const source = sourceOf(citation, context.catalog);
  const place = source && context.place(source.id, { start: 0, end: 0 });
  return place === undefined ? [] : [place];
}

function unique(places: readonly Place[]): Place[] {
  const key = ({ source, range }: Place) => `${range.start}:${range.end}:${source.id}`;
  return [...new Map(places.map((place) => [key(place), place])).values()];
}
