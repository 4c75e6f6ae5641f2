import type { CheckedQuotation, CheckedReport, Outcome } from "../check/types.ts";
import type { Catalog } from "../corpus/catalog.ts";
import { sourceOfReading } from "../corpus/readings.ts";
import type { EditedText } from "../text/editedText.ts";
import type { Range } from "../text/range.ts";
import { shortened } from "./brief.ts";
import type { ReportSnapshot } from "./context.ts";
import { headingsOf } from "./headings.ts";

/** A heading or a quotation of a report, with what it holds. Ranges are of the report. */
export interface OutlineNode {
  readonly kind: "heading" | "quotation";
  readonly name: string;
  /** Of a quotation: the source, and what became of it where the name doesn't say so. Empty for a heading. */
  readonly detail: string;
  /** What it reaches over: a heading over its section. */
  readonly range: Range;
  /** Inside of it, what is chosen with it. */
  readonly selection: Range;
  readonly children: readonly OutlineNode[];
}

/** Of a quotation's words so many code units are its name: a line of the outline. */
const NAME = 60;

/** What an outcome is called in a list. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  verbatim: "verbatim",
  edited: "edited",
  altered: "altered",
  elsewhere: "in another source",
  missing: "not found",
  unchecked: "not checked",
  uncited: "not cited",
};

/** A report's quotations with their verdicts, in its order, for an editor that shows its headings anyway; the same ones as in `outline`. */
export function listedQuotations(checked: CheckedReport, catalog: Catalog): OutlineNode[] {
  return checked.quotations.filter(isListed).map((each) => quotationNode(each, catalog));
}

/**
 * A report's headings, and under each its quotations with their verdicts; empty for a report without any quotation. What stands in
 * quotation marks and is neither cited nor any source's is left out.
 *
 * @param checked what checking exactly this state of the report gave
 */
export function outline(doc: ReportSnapshot, checked: CheckedReport, catalog: Catalog): OutlineNode[] {
  const quotations = listedQuotations(checked, catalog);
  if (quotations.length === 0) return [];
  const { text } = doc.parsed.markdown;
  const headings = headingsOf(doc).map((heading) => ({ ...heading, children: [] as OutlineNode[] }));
  const top: OutlineNode[] = [];
  const open: { readonly depth: number; readonly node: MutableNode }[] = [];
  const all = [...headings, ...quotations].sort((a, b) => a.range.start - b.range.start);
  for (const each of all) {
    const depth = "depth" in each ? each.depth : Number.POSITIVE_INFINITY;
    while (open.length > 0 && open.at(-1)!.depth >= depth) close(each.range.start);
    const siblings = open.at(-1)?.node.children ?? top;
    if (!("depth" in each)) siblings.push(each);
    else {
      const node: MutableNode = {
        kind: "heading",
        name: each.text,
        detail: "",
        range: each.range,
        selection: each.range,
        children: [],
      };
      siblings.push(node);
      open.push({ depth, node });
    }
  }
  while (open.length > 0) close(text.length);
  return top;

  /** A section ends where the next one of its rank begins, without the space before that. */
  function close(at: number): void {
    const { node } = open.pop()!;
    const line = at >= text.length ? at : at - text.positionAt(at).character;
    node.range = { start: node.range.start, end: endOfWords(text, node.selection.end, line) };
  }
}

/** The offset past the last character between two offsets that is no white space; the first of them where all is. */
function endOfWords(text: EditedText, start: number, end: number): number {
  let last = end;
  while (last > start) {
    // Most often the first look suffices.
    const stretch = text.slice(Math.max(start, last - 100), last);
    const kept = stretch.trimEnd();
    last -= stretch.length - kept.length;
    if (kept !== "") break;
  }
  return Math.max(start, last);
}

type MutableNode = { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] } & { children: OutlineNode[] };

function isListed({ quotation, verdict }: CheckedQuotation): boolean {
  return quotation.citations.length > 0 || verdict.passage !== undefined;
}

function quotationNode({ quotation, verdict }: CheckedQuotation, catalog: Catalog): OutlineNode {
  const { passage, outcome } = verdict;
  const key =
    passage === undefined
      ? quotation.citations[0]?.citation.key
      : catalog.get(sourceOfReading(passage.source))?.key;
  const words = `“${shortened(quotation.text, NAME)}”`;
  const isFine = outcome === "verbatim" || outcome === "edited";
  const detail = [...(isFine ? [outcomeWords[outcome]] : []), ...(key === undefined ? [] : [key])];
  return {
    kind: "quotation",
    // An outline shows the beginning of a line: what is to be looked at stands there, and is found by typing it.
    name: isFine ? words : `${outcomeWords[outcome]}: ${words}`,
    detail: detail.join(" · "),
    range: quotation.range,
    selection: quotation.content,
    children: [],
  };
}
