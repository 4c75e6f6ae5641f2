import { outcomes } from "../check/outcomes.ts";
import type { CheckedReport } from "../check/types.ts";
import { type Catalog, citesSource } from "../corpus/catalog.ts";
import type { SourceId } from "../corpus/source.ts";
import { counted } from "../text/counted.ts";
import type { Range } from "../text/range.ts";
import type { ReportSnapshot } from "./context.ts";
import { outcomeWords } from "./outline.ts";

/** What became of a report's quotations, on one line: `12 quotations: 10 verbatim, 2 altered`; undefined where it has none. */
export function tallyOf({ quotations }: CheckedReport): string | undefined {
  if (quotations.length === 0) return undefined;
  const counts = outcomes.flatMap((outcome) => {
    const count = quotations.filter(({ verdict }) => verdict.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcomeWords[outcome]}`];
  });
  return `${counted(quotations.length, "quotation")}: ${counts.join(", ")}`;
}

/** A quotation of a source's words. */
export interface Use {
  /** Of the source's first reading: from the first word quoted to the last. */
  readonly passage: Range;
  /** Report range of the quotation. */
  readonly quotation: Range;
}

/** Whether a report cites a source at all. */
export function cites({ parsed }: ReportSnapshot, source: SourceId, catalog: Catalog): boolean {
  return parsed.report.citations.some((citation) => citesSource(citation.key, source, catalog));
}

/** The quotations of a report that have words of a source's first reading, in document order. */
export function usesOf(source: SourceId, { quotations }: CheckedReport): Use[] {
  return quotations.flatMap(({ quotation, verdict: { passage } }) =>
    passage?.source === source ? [{ passage: passage.range, quotation: quotation.range }] : [],
  );
}

/** A stretch of a source that is quoted without a gap, with all that quotes some of it. */
export interface UsedPassage<T extends Use> {
  /** Of the source's first reading. */
  readonly range: Range;
  readonly uses: readonly T[];
}

/** Uses that share words, together; in the order of the source. */
export function usedPassages<T extends Use>(uses: readonly T[]): UsedPassage<T>[] {
  const groups: { range: Range; uses: T[] }[] = [];
  for (const use of uses.toSorted((a, b) => a.passage.start - b.passage.start)) {
    const last = groups.at(-1);
    if (last !== undefined && use.passage.start < last.range.end) {
      last.range = { start: last.range.start, end: Math.max(last.range.end, use.passage.end) };
      last.uses.push(use);
    } else groups.push({ range: use.passage, uses: [use] });
  }
  return groups;
}

/** How often words are quoted, and in how many reports: `quoted 3 times in 2 reports`. */
export function quotedWords(uses: number, reports: number): string {
  const times = uses === reports ? "" : ` ${uses} times`;
  return `quoted${times} in ${counted(reports, "report")}`;
}
