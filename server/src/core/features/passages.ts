import type { Passage, Verdict } from "../check/types.ts";
import { sourceOfReading } from "../corpus/readings.ts";
import type { Citation, CitationUse, Quotation } from "../report/types.ts";
import type { FeatureContext, ReportSnapshot } from "./context.ts";

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
    const passage = await passageUnder(citingOnly(quotation, use), use.citation, doc, context);
    if (passage !== undefined) passages.push(passage);
  }
  if (passages.length > 0) return passages;
  const verdict = await verdictOf(quotation, doc, context);
  const passage = verdict.passage ?? verdict.other;
  return passage === undefined ? [] : [passage];
}

/** The quotation as it would be with that citation alone: another one, so that nothing known of it serves for both. */
export function citingOnly(quotation: Quotation, use: CitationUse): Quotation {
  return { ...quotation, citations: [use], identity: use };
}

/** Where a quotation stands in the source of its only citation. */
export async function passageUnder(
  quotation: Quotation,
  citation: Citation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Passage | undefined> {
  const meaning = context.catalog.resolve(citation.key);
  if (meaning.kind !== "source" || meaning.files.every(({ status }) => status.kind !== "readable"))
    return undefined;
  const { passage } = await verdictOf(quotation, doc, context);
  const isCited = meaning.files.some(({ id }) => passage && sourceOfReading(passage.source) === id);
  return isCited ? passage : undefined;
}

async function verdictOf(
  quotation: Quotation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Verdict> {
  const report = { quotations: [quotation], citations: [], unclosed: [], directives: [] };
  return (await context.check(report, doc)).quotations[0]!.verdict;
}
