import type { Verdict } from "../check/types.ts";
import type { Place } from "../corpus/place.ts";
import { sourceOfReading } from "../corpus/readings.ts";
import type { Citation, CitationUse, Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "./context.ts";
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
  const places: Place[] = [];
  for (const use of quotation.citations) {
    places.push(...(await placesUnder(citingOnly(quotation, use), use.citation, doc, context)));
  }
  if (places.length > 0) return places;
  const verdict = await verdictOf(quotation, doc, context);
  const passage = verdict.passage ?? verdict.other;
  const found = passage && context.place(passage.source, passage.range);
  if (found !== undefined) return [found];
  return quotation.citations.flatMap(({ citation }) => beginning(citation, context));
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
    places.push(...(await placesUnder(citingOnly(quotation, use), citation, doc, context)));
  }
  return places.length > 0 ? places : beginning(citation, context);
}

/** The quotation as it would be with that citation alone: another one, so that nothing known of it serves for both. */
function citingOnly(quotation: Quotation, use: CitationUse): Quotation {
  return { ...quotation, citations: [use], identity: use };
}

/** Where a quotation stands in the source of its only citation. */
async function placesUnder(
  quotation: Quotation,
  citation: Citation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Place[]> {
  const source = sourceOf(citation, context.catalog);
  if (source?.status.kind !== "readable") return [];
  const { passage } = await verdictOf(quotation, doc, context);
  if (passage === undefined || sourceOfReading(passage.source) !== source.id) return [];
  const place = context.place(passage.source, passage.range);
  return place === undefined ? [] : [place];
}

async function verdictOf(
  quotation: Quotation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Verdict> {
  const report = { quotations: [quotation], citations: [], unclosed: [], directives: [] };
  return (await context.check(report, doc)).quotations[0]!.verdict;
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
