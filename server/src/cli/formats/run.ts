import type { CheckedReport } from "../../core/check/types.ts";
import type { Source } from "../../core/corpus/source.ts";
import type { QuoteService } from "../../core/service.ts";
import type { LineIndex } from "../../core/text/lineIndex.ts";

/** One report, checked. */
export interface CheckedFile {
  /** As people see it; `-` for standard input. */
  readonly path: string;
  readonly lines: LineIndex;
  readonly checked: CheckedReport;
}

/** Says where a stretch of a source stands in its file. */
export type PlaceFinder = Pick<QuoteService, "place">;

/** What one run of `quotewright check` found: what every format is made from. */
export interface CheckRun {
  readonly reports: readonly CheckedFile[];
  /** Every source, by path. */
  readonly sources: readonly Source[];
  readonly service: PlaceFinder;
}
