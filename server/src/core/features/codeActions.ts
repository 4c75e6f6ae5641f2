import type { CheckedQuotation, CheckedReport, Difference, Finding } from "../check/types.ts";
import type { Citation } from "../report/types.ts";
import { meets, type Range } from "../text/range.ts";
import type { FeatureContext, ReportSnapshot } from "./context.ts";
import { fixKey, fixKeyOf, fixSource, fixUncited } from "./fixes/citing.ts";
import { fixCopy } from "./fixes/copies.ts";
import type { Fix } from "./fixes/fix.ts";
import { addLocator, fixLocator } from "./fixes/locating.ts";
import { fixSpeaker } from "./fixes/speaking.ts";
import { fixAllDifferences, fixDifference } from "./fixes/wording.ts";

export type { Fix } from "./fixes/fix.ts";

/**
 * The fixes of the findings that touch `range`, in the order of the findings.
 *
 * @param checked what checking exactly this state of the report gave
 * @param range a report range; empty for a cursor
 * @throws Cancelled
 */
export async function fixes(
  doc: ReportSnapshot,
  checked: CheckedReport,
  range: Range,
  context: FeatureContext,
): Promise<Fix[]> {
  const found: Fix[] = [];
  const isTouched = (finding: Finding) => meets(finding.range, range);
  for (const quotation of checked.quotations) {
    const touched = quotation.findings.filter(isTouched);
    for (const finding of touched) found.push(...(await fixesOf(quotation, finding, checked, doc, context)));
    const first = touched.find(isOfDifference);
    const all = first && (await fixAllDifferences(quotation, first, doc, context));
    if (all !== undefined) found.push(all);
  }
  for (const finding of checked.findings.filter(isTouched)) {
    if (isOfCitation(finding)) found.push(...fixKey(finding, doc));
    else if (finding.code === "unquoted-copy") found.push(...fixCopy(finding, doc, context));
  }
  return found;
}

async function fixesOf(
  quotation: CheckedQuotation,
  finding: Finding,
  checked: CheckedReport,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Fix[]> {
  if (finding.code === "wrong-locator") return fixLocator(finding, checked);
  if (finding.code === "wrong-speaker") return fixSpeaker(quotation, finding);
  if (finding.code === "missing-locator") return addLocator(finding, checked, doc);
  if (isOfCitation(finding)) return fixKeyOf(quotation, finding, doc, context);
  if (finding.code === "wrong-source") return fixSource(quotation, finding, checked, doc, context);
  if (finding.code === "uncited-quotation") return fixUncited(quotation, finding, context);
  if (!isOfDifference(finding)) return [];
  return [
    ...(await fixDifference(quotation, finding, doc, context)),
    ...fixSource(quotation, finding, checked, doc, context),
  ];
}

function isOfDifference(finding: Finding): finding is Finding & { readonly difference: Difference } {
  return finding.difference !== undefined;
}

function isOfCitation(finding: Finding): finding is Finding & { readonly citation: Citation } {
  return finding.citation !== undefined;
}
