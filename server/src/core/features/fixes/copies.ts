import type { Finding } from "../../check/types.ts";
import { citesSource } from "../../corpus/catalog.ts";
import { writtenCitation } from "../../corpus/keys.ts";
import type { FeatureContext, ReportSnapshot } from "../context.ts";
import type { MarkPair } from "../quotationMarks.ts";
import { marksOf } from "./edits.ts";
import type { Fix } from "./fix.ts";

/** For words of a source that stand without quotation marks: the marks that the report has elsewhere, and a citation where none follows. */
export function fixCopy(finding: Finding, doc: ReportSnapshot, { catalog }: FeatureContext): Fix[] {
  const { code, range, related, suggestions: [key] = [] } = finding;
  const source = related[0]?.source;
  if (key === undefined || source === undefined) return [];
  const { open, close } = usualMarks(doc);
  const isCited = doc.parsed.report.citations.some((citation) => {
    const { start } = citation.range;
    if (start < range.end || !citesSource(citation.key, source, catalog)) return false;
    // In the same sentence, roughly: what a reader takes to be of these words.
    return /^[^.!?\n]*$/.test(doc.text.slice(range.end, start));
  });
  const cite = isCited ? "" : ` ${writtenCitation(key)}`;
  return [
    {
      title: isCited ? "Put in quotation marks" : `Put in quotation marks and cite ${key}`,
      code,
      finding,
      edits: [
        { range: { start: range.start, end: range.start }, newText: open },
        { range: { start: range.end, end: range.end }, newText: close + cite },
      ],
      preferred: true,
    },
  ];
}

/** The marks of the report's first quotation, where they are of the first level; else the usual ones. */
function usualMarks(doc: ReportSnapshot): MarkPair {
  const first = doc.parsed.report.quotations.find(({ form }) => form === "marks");
  const marks = first && marksOf(first, doc);
  return marks !== undefined && /["“„«「]/.test(marks.open) ? marks : { open: "“", close: "”" };
}
