import type { CheckedReport } from "../../core/check/types.ts";
import type { Source } from "../../core/corpus/source.ts";
import type { CheckedBibliography, QuoteService } from "../../core/service.ts";
import type { LineIndex } from "../../core/text/lineIndex.ts";
import type { CheckedConfiguration } from "../configuration.ts";

/** One report, checked. */
export interface CheckedFile {
  /** As people see it; `-` for standard input. */
  readonly path: string;
  readonly lines: LineIndex;
  readonly checked: CheckedReport;
  /** Knows the sources that it was checked against. */
  readonly places: PlaceFinder;
}

/** What became of one baseline. */
export interface BaselineSummary {
  /** As people see it. */
  readonly path: string;
  /** How many findings it knows, which are not shown. */
  readonly known: number;
  /** How many of its entries were found no more; an update drops them. */
  readonly gone: number;
  readonly mode: "update" | "compare";
}

/** Says where a stretch of a source stands in its file. */
export type PlaceFinder = Pick<QuoteService, "place">;

/** What one run of `quotewright check` found: what every format is made from. */
export interface CheckRun {
  readonly reports: readonly CheckedFile[];
  /** Every source, by path. */
  readonly sources: readonly Source[];
  /** The configurations that hold for a report, by path. */
  readonly configurations: readonly CheckedConfiguration[];
  /** The bibliographies that hold for a report, by path. */
  readonly bibliographies: readonly CheckedBibliography[];
  readonly baselines: readonly BaselineSummary[];
}
