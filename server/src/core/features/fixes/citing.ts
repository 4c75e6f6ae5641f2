import type { CheckedQuotation, CheckedReport, Finding } from "../../check/types.ts";
import { citesSource } from "../../corpus/catalog.ts";
import { writtenCitation, writtenKey } from "../../corpus/keys.ts";
import { sourceOfReading } from "../../corpus/readings.ts";
import { locatorToCite } from "../../locators/locatorAt.ts";
import type { Citation } from "../../report/types.ts";
import type { FeatureContext, ReportSnapshot } from "../context.ts";
import { isBraced, writtenRange } from "../spots.ts";
import type { TextEdit } from "../textEdit.ts";
import type { Fix } from "./fix.ts";
import { wholeLocator } from "./locating.ts";

/** For a key that leads nowhere, or to several sources: the keys that may be meant. */
export function fixKey(finding: Finding & { readonly citation: Citation }, doc: ReportSnapshot): Fix[] {
  const { suggestions = [] } = finding;
  return citing(suggestions, finding, doc);
}

/** The same for a quotation's citation: first the key of the source that has its words, if one of them is; others may have them too. */
export function fixKeyOf(
  { verdict: { outcome, other } }: CheckedQuotation,
  finding: Finding & { readonly citation: Citation },
  doc: ReportSnapshot,
  { catalog }: FeatureContext,
): Fix[] {
  const { suggestions = [] } = finding;
  const found = outcome === "unchecked" ? other && sourceOfReading(other.source) : undefined;
  const holder = suggestions.find((key) => found !== undefined && citesSource(key, found, catalog));
  if (holder === undefined) return fixKey(finding, doc);
  return citing([holder, ...suggestions.filter((key) => key !== holder)], finding, doc);
}

function citing(
  keys: readonly string[],
  finding: Finding & { readonly citation: Citation },
  doc: ReportSnapshot,
): Fix[] {
  const { code, citation } = finding;
  if (citation.form === "link" || code === "no-source-text") return [];
  return keys.map((key) => ({
    title: `Cite ${key}`,
    code,
    finding,
    edits: [rekeyed(citation, key, doc)],
    preferred: keys.length === 1,
  }));
}

/** For words that another source than the one cited has: cite that one. */
export function fixSource(
  checked: CheckedQuotation,
  finding: Finding,
  report: CheckedReport,
  doc: ReportSnapshot,
  context: FeatureContext,
): Fix[] {
  const key = finding.suggestions?.[0];
  if (key === undefined) return [];
  const { code } = finding;
  const isPreferred = code === "wrong-source";
  const locator = isPreferred ? locatorOf(checked, context) : undefined;
  const cited = checked.quotation.citations.filter(
    ({ citation, reach }) => reach === "direct" && citation.claims,
  );
  const only = cited.length === 1 ? cited[0]!.citation : undefined;
  if (only !== undefined && only.form !== "link" && !servesOthers(only, checked, report)) {
    const title = `Cite ${key} instead of ${only.key}`;
    return [{ title, code, finding, edits: [replaced(only, key, locator, doc)], preferred: isPreferred }];
  }
  return [{ ...citingAfter(checked, key, locator), code, finding, preferred: isPreferred }];
}

/** For words that a source has and no citation says so. */
export function fixUncited(checked: CheckedQuotation, finding: Finding, context: FeatureContext): Fix[] {
  const { code, suggestions = [] } = finding;
  const locator = locatorOf(checked, context);
  return suggestions.map((key, index) => ({
    ...citingAfter(checked, key, locator),
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

function citingAfter(
  { quotation }: CheckedQuotation,
  key: string,
  locator: string | undefined,
): Pick<Fix, "title" | "edits"> {
  const at = quotation.range.end;
  const edit = { range: { start: at, end: at }, newText: ` ${writtenCitation(key, locator)}` };
  return { title: `Cite ${key} after the quotation`, edits: [edit] };
}

/** Another key for a citation's; its braces stay, or come where the key needs them. */
export function rekeyed({ keyRange }: Citation, key: string, { text }: ReportSnapshot): TextEdit {
  return { range: keyRange, newText: isBraced(keyRange, text) ? key : writtenKey(key).slice(1) };
}

/** Another source for a citation, with the locator of the words there, if it has one; the locator in the old source goes. */
function replaced(
  citation: Citation,
  key: string,
  locator: string | undefined,
  doc: ReportSnapshot,
): TextEdit {
  const { range, newText } = rekeyed(citation, key, doc);
  const written = writtenRange(citation, doc.text);
  const named = newText + doc.text.slice(range.end, written.end);
  const old = wholeLocator(citation, doc.text);
  const start = range.start;
  if (citation.form === "bare") {
    const isBeside = old !== undefined && doc.text.slice(written.end, old.start).trim() === "";
    if (!isBeside) return { range: { start, end: written.end }, newText: named };
    return {
      range: { start, end: old.end },
      newText: locator === undefined ? named : `${named} [${locator}]`,
    };
  }
  const located = locator === undefined ? named : `${named}, ${locator}`;
  if (old === undefined || old.start < written.end)
    return { range: { start, end: written.end }, newText: located };
  // `[@key] [89]`: what closes the citation's bracket stays.
  const between = doc.text.slice(written.end, old.start);
  return { range: { start, end: old.end }, newText: located + between.slice(0, between.indexOf("]") + 1) };
}

/** The locator to cite the words of a verdict's passage by, where people cite the source by such. */
function locatorOf(
  { verdict: { passage } }: CheckedQuotation,
  { divisions }: FeatureContext,
): string | undefined {
  const divided = passage && divisions(passage.source);
  return divided && locatorToCite(divided, passage.range);
}
