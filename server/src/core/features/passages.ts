import type { Passage } from "../check/types.ts";
import { citesSource } from "../corpus/catalog.ts";
import { sourceOfReading } from "../corpus/readings.ts";
import { withCitations } from "../report/placedQuotation.ts";
import type { CitationUse, Quotation } from "../report/types.ts";
import { checkedAlone, type FeatureContext, type ReportSnapshot } from "./context.ts";

/**
 * Where a quotation's words stand: the passage in each source cited that has them, as they are or altered; where none has,
 * the passage found elsewhere, be it the nearest.
 *
 * @throws Cancelled
 */
export async function passagesOf(
  quotation: Quotation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Passage[]> {
  const passages: Passage[] = [];
  for (const use of quotation.citations) {
    const passage = await passageUnder(quotation, use, doc, context);
    if (passage !== undefined) passages.push(passage);
  }
  if (passages.length > 0) return passages;
  const { verdict } = await checkedAlone(quotation, doc, context);
  const passage = verdict.passage ?? verdict.other;
  return passage === undefined ? [] : [passage];
}

/**
 * Where a quotation stands in the source of one of its citations, taken alone; undefined where that source does not have it.
 *
 * @throws Cancelled
 */
export async function passageUnder(
  quotation: Quotation,
  use: CitationUse,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Passage | undefined> {
  const { key } = use.citation;
  const meaning = context.catalog.resolve(key);
  if (meaning.kind !== "source" || meaning.files.every(({ status }) => status.kind !== "readable"))
    return undefined;
  // Another quotation, so that nothing known of it serves for both.
  const alone = withCitations(quotation, [use], use);
  const { passage } = (await checkedAlone(alone, doc, context)).verdict;
  const isCited = passage && citesSource(key, sourceOfReading(passage.source), context.catalog);
  return isCited ? passage : undefined;
}
