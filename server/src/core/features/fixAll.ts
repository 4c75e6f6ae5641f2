import type { Code } from "../check/codes.ts";
import type { CheckedQuotation, CheckedReport } from "../check/types.ts";
import { throwIfCancelled } from "../ports.ts";
import { inOrder } from "../text/range.ts";
import type { FeatureContext, ReportSnapshot } from "./context.ts";
import { fixLocator } from "./fixes/locating.ts";
import { mendAll } from "./fixes/wording.ts";
import type { TextEdit } from "./textEdit.ts";

/**
 * Differences whose mending an author need not look at: the same words, written as the source writes them. Another word, number,
 * name or order may be the author's slip or the wrong passage, so those are never changed unasked.
 */
const SAFE: ReadonlySet<Code> = new Set(["altered-spelling", "altered-case", "altered-punctuation"]);

/**
 * The edits that mend whatever can be mended without a look, in order, none overlapping: spelling, case and points of quotations
 * and locators that name the wrong place. A quotation that also differs otherwise is left alone, since it may not be of that passage.
 *
 * @param checked what checking exactly this state of the report gave
 * @throws Cancelled
 */
export async function fixAll(
  doc: ReportSnapshot,
  checked: CheckedReport,
  context: FeatureContext,
): Promise<TextEdit[]> {
  const edits: TextEdit[] = [];
  for (const quotation of checked.quotations) {
    throwIfCancelled(context.token);
    edits.push(...(await safeEdits(quotation, checked, doc, context)));
  }
  edits.sort((a, b) => inOrder(a.range, b.range));
  // One quotation inside another, or a citation that serves two, may ask for the same place twice.
  return edits.filter((edit, i) => i === 0 || edits[i - 1]!.range.end <= edit.range.start);
}

async function safeEdits(
  checked: CheckedQuotation,
  report: CheckedReport,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<readonly TextEdit[]> {
  const { findings } = checked;
  const locators = findings
    .filter(({ code, suggestions }) => code === "wrong-locator" && suggestions?.length === 1)
    .flatMap((finding) => fixLocator(finding, report).flatMap((fix) => (fix.preferred ? fix.edits : [])));
  const shown = findings.filter(({ difference }) => difference !== undefined);
  if (shown.length === 0 || shown.some(({ code }) => !SAFE.has(code))) return locators;
  const differences = shown.map(({ difference }) => difference!);
  return [...((await mendAll(checked, differences, doc, context)) ?? []), ...locators];
}
