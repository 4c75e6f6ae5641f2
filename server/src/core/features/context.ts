import type { StatementBook } from "../attribution/statementBook.ts";
import type { Checkable } from "../check/checkReport.ts";
import type { Corpus } from "../check/evaluation.ts";
import type { HouseStyle } from "../check/styles.ts";
import type { CheckedQuotation, CheckedReport } from "../check/types.ts";
import type { Reference } from "../corpus/bibliography/ties.ts";
import type { Catalog } from "../corpus/catalog.ts";
import type { Place } from "../corpus/place.ts";
import type { ReadingId } from "../corpus/readings.ts";
import type { Source, SourceId } from "../corpus/source.ts";
import type { Divisions } from "../locators/divisions.ts";
import type { CancelToken } from "../ports.ts";
import type { ParsedReport } from "../report/parse.ts";
import type { Citation, Quotation } from "../report/types.ts";
import type { TextSlices } from "../text/editedText.ts";
import type { Range } from "../text/range.ts";

/** One state of a report, as an editor has it. Immutable. */
export interface ReportSnapshot {
  /** The parse of exactly `text`. */
  readonly parsed: ParsedReport;
  readonly text: TextSlices;
  /** The house style it is checked by; the default one when left out. */
  readonly style?: HouseStyle;
}

/** What a feature needs of the engine, for one request. */
export interface FeatureContext {
  readonly catalog: Catalog;
  /** The workspace's absolute path, `/` between parts; empty where it has none. */
  readonly root: string;
  readonly corpus: Corpus;
  /** Who says what in the sources. */
  readonly statements: StatementBook;
  readonly token: CancelToken;
  /** Where a range of a source's readable text stands in its file; undefined for a source without text. */
  place(source: SourceId, range: Range): Place | undefined;
  /** How a reading is divided, for locators; undefined where it is gone. */
  divisions(reading: ReadingId): Divisions | undefined;
  /** Checks the quotations of `part`, be it the whole of the snapshot or a part of it. Rejects with `Cancelled`. */
  check(part: Checkable, doc: ReportSnapshot): Promise<CheckedReport>;
}

/** The source that a citation leads to, readable or not, of several files of one entry the best; undefined where it leads to none. */
export function sourceOf(citation: Citation, catalog: Catalog): Source | undefined {
  const meaning = catalog.resolve(citation.key);
  return meaning.kind === "source" ? meaning.source : undefined;
}

/** The entry of a bibliography that has a key, with a file or without one; undefined where none has it. */
export function referenceOf(key: string, catalog: Catalog): Reference | undefined {
  const meaning = catalog.resolve(key);
  return meaning.kind === "source" || meaning.kind === "entry" ? meaning.reference : undefined;
}

/**
 * What became of one quotation of a report.
 *
 * @throws Cancelled
 */
export async function checkedAlone(
  quotation: Quotation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<CheckedQuotation> {
  const part = { quotations: [quotation], citationRuns: [] };
  return (await context.check(part, doc)).quotations[0]!;
}
