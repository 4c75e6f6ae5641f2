import type { CheckedQuotation, CheckedReport, Finding } from "../../check/types.ts";
import type { Citation } from "../../report/types.ts";
import type { TextSlices } from "../../text/editedText.ts";
import type { Range } from "../../text/range.ts";
import type { ReportSnapshot } from "../context.ts";
import { writtenRange } from "../spots.ts";
import type { TextEdit } from "../textEdit.ts";
import type { Fix } from "./fix.ts";

/** For a locator that is not where the words stand: the one that is. */
export function fixLocator(finding: Finding, report: CheckedReport): Fix[] {
  const { code, range, suggestions = [] } = finding;
  return suggestions.map((locator) => ({
    title: `Correct the locator to “${locator}”`,
    code,
    finding,
    edits: [{ range, newText: locator }],
    preferred: suitsAll(finding, report),
  }));
}

/** For a citation without a locator: the one of the words. Not where it serves quotations that stand apart. */
export function addLocator(finding: Finding, report: CheckedReport, { text }: ReportSnapshot): Fix[] {
  const { code, citation, suggestions = [] } = finding;
  const [locator] = suggestions;
  if (citation === undefined || locator === undefined || !suitsAll(finding, report)) return [];
  const title = `Add the locator “${locator}”`;
  return [{ title, code, finding, edits: [locating(citation, locator, text)], preferred: true }];
}

/** Puts a locator after a citation's key, in brackets of its own where the key stands in the text. */
export function locating(citation: Citation, locator: string, text: TextSlices): TextEdit {
  const { end } = writtenRange(citation, text);
  const newText = citation.form === "bare" ? ` [${locator}]` : `, ${locator}`;
  return { range: { start: end, end }, newText };
}

/** A citation's locator with the braces or brackets of its own that it stands in; undefined where it has none. */
export function wholeLocator({ locatorRange }: Citation, text: TextSlices): Range | undefined {
  if (locatorRange === undefined) return undefined;
  const { start, end } = locatorRange;
  const around = text.slice(start - 1, start) + text.slice(end, end + 1);
  return around === "{}" || around === "[]" ? { start: start - 1, end: end + 1 } : locatorRange;
}

/** Whether what a finding suggests for a citation is right for each other quotation that takes the same citation. */
function suitsAll({ code, citation, suggestions }: Finding, { quotations }: CheckedReport): boolean {
  const takes = ({ quotation }: CheckedQuotation) =>
    quotation.citations.some((use) => use.citation === citation);
  return quotations.filter(takes).every(({ findings }) =>
    findings.some((each) => {
      return each.code === code && each.citation === citation && each.suggestions?.[0] === suggestions?.[0];
    }),
  );
}
