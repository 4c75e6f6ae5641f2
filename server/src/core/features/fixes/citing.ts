import type { CheckedQuotation, CheckedReport, Finding } from "../../check/types.ts";
import { writtenKey } from "../../corpus/keys.ts";
import type { Citation } from "../../report/types.ts";
import type { ReportSnapshot } from "../context.ts";
import { isBraced } from "../spots.ts";
import type { TextEdit } from "../textEdit.ts";
import type { Fix } from "./fix.ts";

/** For a key that leads nowhere, or to several sources: the keys that may be meant. */
export function fixKey(finding: Finding & { readonly citation: Citation }, doc: ReportSnapshot): Fix[] {
  const { code, citation, suggestions = [] } = finding;
  if (citation.form === "link" || code === "no-source-text") return [];
  return suggestions.map((key) => ({
    title: `Cite ${key}`,
    code,
    finding,
    edits: [rekeyed(citation, key, doc)],
    preferred: suggestions.length === 1,
  }));
}

/** For a locator whose pages have not the words: the pages that have. */
export function fixLocator(finding: Finding): Fix[] {
  const { code, range, suggestions = [] } = finding;
  return suggestions.map((locator) => ({
    title: `Cite ${locator}`,
    code,
    finding,
    edits: [{ range, newText: locator }],
    preferred: true,
  }));
}

/** For words that another source than the one cited has: cite that one. */
export function fixSource(
  checked: CheckedQuotation,
  finding: Finding,
  report: CheckedReport,
  doc: ReportSnapshot,
): Fix[] {
  const key = finding.suggestions?.[0];
  if (key === undefined) return [];
  const { code } = finding;
  const isPreferred = code === "wrong-source";
  const cited = checked.quotation.citations.filter(
    ({ citation, reach }) => reach === "direct" && citation.claims,
  );
  const only = cited.length === 1 ? cited[0]!.citation : undefined;
  if (only !== undefined && only.form !== "link" && !servesOthers(only, checked, report)) {
    const title = `Cite ${key} instead of ${only.key}`;
    return [{ title, code, finding, edits: [replaced(only, key, doc)], preferred: isPreferred }];
  }
  return [{ ...citingAfter(checked, key), code, finding, preferred: isPreferred }];
}

/** For words that a source has and no citation says so. */
export function fixUncited(checked: CheckedQuotation, finding: Finding): Fix[] {
  const { code, suggestions = [] } = finding;
  return suggestions.map((key, index) => ({
    ...citingAfter(checked, key),
    code,
    finding,
    preferred: index === 0,
  }));
}

/** Whether other quotations, which do not miss their words there, take the same citation. */
function servesOthers(citation: Citation, own: CheckedQuotation, { quotations }: CheckedReport): boolean {
  return quotations.some(
    (each) =>
      each.quotation !== own.quotation &&
      each.verdict.outcome !== "elsewhere" &&
      each.quotation.citations.some((use) => use.citation === citation),
  );
}

function citingAfter({ quotation }: CheckedQuotation, key: string): Pick<Fix, "title" | "edits"> {
  const at = quotation.range.end;
  const edit = { range: { start: at, end: at }, newText: ` [${writtenKey(key)}]` };
  return { title: `Cite ${key} after the quotation`, edits: [edit] };
}

/** Another key for a citation's; its braces stay, or come where the key needs them. */
export function rekeyed({ keyRange }: Citation, key: string, { text }: ReportSnapshot): TextEdit {
  return { range: keyRange, newText: isBraced(keyRange, text) ? key : writtenKey(key).slice(1) };
}

/** Another source for a citation: its locator is one of the old source and goes, if it stands in the same bracket. */
function replaced(citation: Citation, key: string, doc: ReportSnapshot): TextEdit {
  const { range, newText } = rekeyed(citation, key, doc);
  const { locatorRange, form } = citation;
  if (form !== "bracketed" || locatorRange === undefined || locatorRange.start < range.end)
    return { range, newText };
  const closing = isBraced(citation.keyRange, doc.text) ? "}" : "";
  return { range: { start: range.start, end: locatorRange.end }, newText: newText + closing };
}
