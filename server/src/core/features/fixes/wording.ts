import { quoted } from "../../check/messages.ts";
import type { CheckedQuotation, Difference, Finding } from "../../check/types.ts";
import type { Quotation } from "../../report/types.ts";
import type { FeatureContext, ReportSnapshot } from "../context.ts";
import { without } from "../excerpt.ts";
import { asReportText } from "../reportText.ts";
import type { TextEdit } from "../textEdit.ts";
import { inserting, marksOf, removing, replacing } from "./edits.ts";
import type { Fix } from "./fix.ts";

/** More of the source than this is no slip to mend with one key; in code units. */
const LONGEST_RESTORED = 1_000;

/** The fixes of one difference: the source's words, and where editors have one, the mark that licenses the change. */
export async function fixDifference(
  { quotation, verdict }: CheckedQuotation,
  finding: Finding & { readonly difference: Difference },
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Fix[]> {
  const { difference, code } = finding;
  const edit = await sourceWording(quotation, difference, verdict.passage!.source, doc, context);
  const marked = marking(quotation, difference);
  const fixes: Fix[] = [];
  if (edit !== undefined)
    fixes.push({ title: titleOf(difference), code, finding, edits: [edit], preferred: true });
  if (marked !== undefined) fixes.push({ ...marked, code, finding, preferred: false });
  return fixes;
}

/** The source's words at every difference of a quotation that has several; undefined where one can't be mended so. */
export async function fixAllDifferences(
  { quotation, verdict, findings }: CheckedQuotation,
  finding: Finding,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Fix | undefined> {
  const differences = findings.flatMap((each) => each.difference ?? []);
  if (differences.length < 2) return undefined;
  const edits: TextEdit[] = [];
  for (const difference of differences) {
    const edit = await sourceWording(quotation, difference, verdict.passage!.source, doc, context);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  edits.sort((a, b) => a.range.start - b.range.start);
  if (edits.some((edit, i) => i > 0 && edits[i - 1]!.range.end > edit.range.start)) return undefined;
  const title = `Use the source’s words for all ${differences.length} differences`;
  return { title, code: finding.code, finding, edits, preferred: false };
}

/** The edit that makes one place of a quotation read as its source does. */
async function sourceWording(
  quotation: Quotation,
  difference: Difference,
  source: string,
  doc: ReportSnapshot,
  { corpus }: FeatureContext,
): Promise<TextEdit | undefined> {
  const { kind, quoteRange, sourceRange } = difference;
  if (kind === "ellipsis-order" || sourceRange.end - sourceRange.start > LONGEST_RESTORED) return undefined;
  const start = Math.max(0, sourceRange.start - 1);
  const around = await corpus.index.read(source, { start, end: sourceRange.end + 1 });
  const words = without(sourceRange, corpus.furniture(source))
    .map((part) => around.slice(part.start - start, part.end - start))
    .join(" ");
  const written = asReportText(words, marksOf(quotation, doc));
  const isEmpty = quoteRange.start === quoteRange.end;
  if (written === "") return isEmpty ? undefined : removing(quotation, quoteRange, doc);
  if (!isEmpty) return replacing(quotation, quoteRange, written, doc);
  const before = sourceRange.start === 0 ? " " : around[0]!;
  const after = around[sourceRange.end - start] ?? " ";
  const at = quoteRange.start;
  const spaced =
    at === 0 ? `${written}${isApart(after) ? " " : ""}` : `${isApart(before) ? " " : ""}${written}`;
  return inserting(quotation, at, spaced);
}

/** Whether what stands beside words in the source leaves a space between them and the report's words. */
function isApart(char: string): boolean {
  return /[\s"“”„«»]/u.test(char);
}

function titleOf({ quote, source }: Difference): string {
  if (source.trim() === "") return `Remove ${quoted(quote)}`;
  return quote.trim() === "" ? `Restore ${quoted(source)}` : `Use the source’s ${quoted(source)}`;
}

/** The mark that makes a change one that editors allow; undefined where no mark does. */
function marking(
  quotation: Quotation,
  { kind, quote, source, quoteRange }: Difference,
): Pick<Fix, "title" | "edits"> | undefined {
  const { start, end } = quoteRange;
  switch (kind) {
    case "omission": {
      if (start === 0 || start !== end) return undefined;
      return { title: "Mark the omission with an ellipsis", edits: [inserting(quotation, start, " …")] };
    }
    case "insertion": {
      if (/[[\]]/.test(quote)) return undefined;
      const range = quotation.map.toSourceRange(quoteRange);
      return { title: `Put ${quoted(quote)} in brackets`, edits: around(range.start, range.end) };
    }
    case "case": {
      const letter = String.fromCodePoint(quote.codePointAt(0) ?? 0x20);
      const isInitial = quote.slice(letter.length) === source.slice(letter.length);
      if (!isInitial || !/\p{L}/u.test(letter)) return undefined;
      const first = quotation.map.toSourceRange({ start, end: start + letter.length });
      return {
        title: `Mark the change of case with brackets: “[${letter}]”`,
        edits: around(first.start, first.end),
      };
    }
    default:
      return undefined;
  }
}

function around(start: number, end: number): TextEdit[] {
  return [
    { range: { start, end: start }, newText: "[" },
    { range: { start: end, end }, newText: "]" },
  ];
}
