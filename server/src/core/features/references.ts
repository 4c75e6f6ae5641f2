import type { CheckedQuotation, CheckedReport } from "../check/types.ts";
import { type Catalog, citesSource } from "../corpus/catalog.ts";
import { type ReadingId, sourceOfReading } from "../corpus/readings.ts";
import type { SourceId } from "../corpus/source.ts";
import type { Citation } from "../report/types.ts";
import { overlaps, type Range, touches } from "../text/range.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "./context.ts";
import { passagesOf } from "./passages.ts";
import { spotAt, writtenRange } from "./spots.ts";

/** Something that reports refer to. */
export type Target =
  /** A source as a whole: whatever cites it, by whichever of its keys or by a link. */
  | { readonly kind: "source"; readonly source: SourceId }
  /** Words of a source: whatever quotes some of them. An empty range is a cursor. */
  | {
      readonly kind: "passage";
      readonly source: SourceId;
      /** Which of the source's readings the ranges are of. */
      readonly reading: "first" | "second";
      readonly ranges: readonly Range[];
    }
  /** A key that leads to no source, or to several: whatever is written alike. */
  | { readonly kind: "key"; readonly key: string };

/**
 * What the quotation or the key at `offset` of a report refers to; empty beside them, and for words that no source has.
 *
 * @throws Cancelled
 */
export async function targetsAt(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<Target[]> {
  const spot = spotAt(doc.parsed.report, doc.text, offset);
  if (spot === undefined) return [];
  if (spot.kind === "quotation") {
    const passages = await passagesOf(spot.quotation, doc, context);
    return passages.map(({ source, parts }) => ({ kind: "passage", ...readingOf(source), ranges: parts }));
  }
  const { citation } = spot;
  const source = sourceOf(citation, context.catalog);
  return [source === undefined ? { kind: "key", key: citation.key } : { kind: "source", source: source.id }];
}

/** Whether only checking a report tells which of its quotations refer to one of the targets. */
export function needsVerdicts(targets: readonly Target[]): boolean {
  return targets.some(({ kind }) => kind === "passage");
}

/** Report ranges of the citations that refer to one of the targets, in order: of each key with its at sign, of links whole. */
export function citationsOf(targets: readonly Target[], doc: ReportSnapshot, catalog: Catalog): Range[] {
  const refers = (citation: Citation) =>
    targets.some((target) =>
      target.kind === "key"
        ? target.key === citation.key && sourceOf(citation, catalog) === undefined
        : target.kind === "source" && citesSource(citation.key, target.source, catalog),
    );
  return doc.parsed.report.citations
    .filter(refers)
    .map((citation) => (citation.form === "link" ? citation.range : writtenRange(citation, doc.text)));
}

/** Report ranges of the quotations that have words of one of the targets, in order. */
export function quotationsOf(targets: readonly Target[], { quotations }: CheckedReport): Range[] {
  return quotations
    .filter((each) => targets.some((target) => target.kind === "passage" && quotes(each, target)))
    .map(({ quotation }) => quotation.range);
}

/** Words that an ellipsis leaves out are not quoted. */
function quotes({ verdict }: CheckedQuotation, target: Target & { readonly kind: "passage" }): boolean {
  const { passage } = verdict;
  if (passage === undefined) return false;
  const { source, reading } = readingOf(passage.source);
  if (source !== target.source || reading !== target.reading) return false;
  return passage.parts.some((part) =>
    target.ranges.some((range) =>
      range.start === range.end ? touches(part, range.start) : overlaps(part, range),
    ),
  );
}

function readingOf(id: ReadingId): { readonly source: SourceId; readonly reading: "first" | "second" } {
  const source = sourceOfReading(id);
  return { source, reading: source === id ? "first" : "second" };
}
