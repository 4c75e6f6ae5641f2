import { quoted } from "../../check/messages.ts";
import type { CheckedQuotation, Difference, Finding } from "../../check/types.ts";
import type { Quotation } from "../../report/types.ts";
import { contains, without } from "../../text/range.ts";
import type { FeatureContext, ReportSnapshot } from "../context.ts";
import { asReportText } from "../reportText.ts";
import type { TextEdit } from "../textEdit.ts";
import { inserting, marksOf, removing, replacing } from "./edits.ts";
import type { Fix } from "./fix.ts";
import { isApart, pointsAfter, pointsBefore, REACH } from "./points.ts";

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
  const added = addedBefore(difference, verdict.differences);
  const edit = await sourceWording(quotation, difference, added, verdict.passage!.source, doc, context);
  const marked = marking(quotation, difference);
  const fixes: Fix[] = [];
  if (edit !== undefined)
    fixes.push({ title: titleOf(difference), code, finding, edits: [edit], preferred: true });
  if (marked !== undefined) fixes.push({ ...marked, code, finding, preferred: false });
  return fixes;
}

/** Where the last words before a difference end that the source has not: nothing of the source stands between both. */
function addedBefore({ quoteRange }: Difference, all: readonly Difference[]): number {
  const added = all.filter(({ source, quoteRange: { end } }) => source === "" && end <= quoteRange.start);
  return Math.max(0, ...added.map(({ quoteRange: { end } }) => end));
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
  const edits = await mendAll({ quotation, verdict }, differences, doc, context);
  if (edits === undefined) return undefined;
  const title = `Use the source’s words for all ${differences.length} differences`;
  return { title, code: finding.code, finding, edits, preferred: false };
}

/**
 * The edits, in order, that give some differences of a quotation the source's words; undefined where one can't be mended so, or
 * they would overlap.
 */
export async function mendAll(
  { quotation, verdict }: Pick<CheckedQuotation, "quotation" | "verdict">,
  differences: readonly Difference[],
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<TextEdit[] | undefined> {
  const edits: TextEdit[] = [];
  let mended = 0;
  for (const difference of differences.toSorted((a, b) => a.quoteRange.start - b.quoteRange.start)) {
    const edit = await sourceWording(quotation, difference, mended, verdict.passage!.source, doc, context);
    if (edit === undefined) return undefined;
    edits.push(edit);
    mended = difference.quoteRange.end;
  }
  edits.sort((a, b) => a.range.start - b.range.start);
  const overlap = edits.some((edit, i) => i > 0 && edits[i - 1]!.range.end > edit.range.start);
  return overlap ? undefined : edits;
}

/**
 * The edit that makes one place of a quotation read as its source does.
 *
 * @param mended as far as other edits see to the quotation's text, points after it included
 */
async function sourceWording(
  quotation: Quotation,
  { kind, quoteRange, sourceRange }: Difference,
  mended: number,
  source: string,
  doc: ReportSnapshot,
  { corpus }: FeatureContext,
): Promise<TextEdit | undefined> {
  if (kind === "ellipsis-order" || sourceRange.end - sourceRange.start > LONGEST_RESTORED) return undefined;
  const from = Math.max(0, sourceRange.start - REACH);
  const read = await corpus.index.read(source, { start: from, end: sourceRange.end + REACH });
  const furniture = corpus.furniture(source, sourceRange).filter((each) => !contains(each, sourceRange));
  const words = without(sourceRange, furniture)
    .map((part) => read.slice(part.start - from, part.end - from))
    .join(" ");
  const theirs = {
    before: read.slice(0, sourceRange.start - from),
    after: read.slice(sourceRange.end - from),
  };
  const { text } = quotation;
  const own = {
    before: text.slice(Math.max(0, quoteRange.start - REACH), quoteRange.start),
    after: text.slice(quoteRange.end, quoteRange.end + REACH),
  };
  const isPoint = kind === "punctuation";
  const after = isPoint ? undefined : pointsAfter(own.after, theirs.after);
  const end = quoteRange.end + (after?.own ?? 0);
  if (words === "") {
    if (quoteRange.start === end) return undefined;
    return removing(quotation, { start: quoteRange.start, end }, after?.theirs ?? "", doc);
  }
  const isSettled = isPoint || !/[\p{L}\p{N}]/u.test(text.slice(mended, quoteRange.start));
  const before = isSettled ? undefined : pointsBefore(own.before, theirs.before);
  // A sign stands as near to its figure as in the source: `40%`, `40 percent`.
  const gap = /\d$/.test(theirs.before) ? (/\d(\s+)$/.exec(own.before)?.[1]?.length ?? 0) : 0;
  const range = { start: quoteRange.start - (before?.own ?? gap), end };
  const written = asReportText(words + (after?.theirs ?? ""), marksOf(quotation, doc));
  const isInserted = quoteRange.start === quoteRange.end;
  const spaceBefore = isInserted && range.start > 0 && isApart(theirs.before.at(-1) ?? " ") ? " " : "";
  const spaceAfter = isInserted && range.start === 0 && isApart(theirs.after[0] ?? " ") ? " " : "";
  const isSetOff = /\d$/.test(own.before) || /^[-–—]/u.test(words);
  const isParted = !isInserted && isSetOff && /\S$/.test(own.before) && /\S\s+$/.test(theirs.before);
  const lead = before === undefined ? spaceBefore || (isParted ? " " : "") : `${before.theirs} `;
  const newText = lead + written + spaceAfter;
  return range.start === range.end
    ? inserting(quotation, range.start, newText)
    : replacing(quotation, range, newText, doc);
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
    case "omission":
    case "splice": {
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
