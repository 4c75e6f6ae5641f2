import type { AskedStatements, ListedStatement } from "./attribution/listing.ts";
import type { Statement } from "./attribution/statement.ts";
import type { Bibliographies } from "./bibliographies.ts";
import type { HouseStyle } from "./check/styles.ts";
import type { CheckedReport, Passage } from "./check/types.ts";
import type { CodeLevels } from "./config/settings.ts";
import type { Catalog } from "./corpus/catalog.ts";
import type { Place } from "./corpus/place.ts";
import type { ReadingId } from "./corpus/readings.ts";
import type { ReadableText, SourceFormat, SourceId } from "./corpus/source.ts";
import type { Fix } from "./features/codeActions.ts";
import type { Comparison } from "./features/comparison.ts";
import type { CompletionData, CompletionDocumentation, CompletionList } from "./features/completion.ts";
import type { FeatureContext, ReportSnapshot } from "./features/context.ts";
import type { Definition } from "./features/definition.ts";
import type { HoverResult } from "./features/hover.ts";
import type { TextEdit } from "./features/textEdit.ts";
import type { CancelToken, IndexState, Scheduler, SourceIndex } from "./ports.ts";
import type { ParsedReport } from "./report/parse.ts";
import type { EditedText } from "./text/editedText.ts";
import type { LineRange } from "./text/lineIndex.ts";
import type { Range } from "./text/range.ts";

/** What the engine needs of its host. */
export interface ServicePorts {
  readonly index: SourceIndex;
  readonly scheduler: Scheduler;
  /** The workspace's absolute path, `/` between parts: where relative paths count from. */
  readonly root?: string;
}

/** A source as a reader brings it. */
export interface SourceUpdate {
  readonly path: string;
  /** As its name has it; left out for a kind of file that can't be read. */
  readonly format?: SourceFormat;
  readonly content:
    | { readonly kind: "readable"; readonly readable: ReadableText }
    | { readonly kind: "no-text"; readonly reason: string };
}

/** How a report is checked. */
export interface CheckOptions {
  /** The default one when left out. */
  readonly style?: HouseStyle;
  /** How severe findings are, where it is not as the style has it. */
  readonly codes?: CodeLevels;
}

/** The engine's one door: editor, command and everything else go through it. Sources are named by their path. */
export interface QuoteService {
  /** Every source by key; another object after each change of the sources. */
  readonly catalog: Catalog;
  /** Every source as a report cites them: by the entries of its own bibliographies, too. The same object while nothing changes. */
  catalogOf(report: ParsedReport): Catalog;
  /** Where bibliographies are put, and what is wrong with them. */
  readonly bibliographies: Bibliographies;
  /** Goes up with each change that may change a verdict. */
  readonly revision: number;
  readonly state: IndexState;
  /** Says which sources there are, before their text comes: until then they are unchecked, not missing. */
  announce(paths: readonly string[]): void;
  /**
   * Adds sources, or replaces those of the same path.
   * @throws Cancelled
   */
  put(updates: readonly SourceUpdate[], token: CancelToken): Promise<void>;
  remove(paths: readonly string[]): Promise<void>;
  /**
   * Parses a report at `path` (absolute or from the workspace's root: its links count from there). `previous`, an earlier
   * state of it, saves parsing what has not changed.
   */
  parse(text: string | EditedText, path: string, previous?: ParsedReport): ParsedReport;
  /**
   * Checks every quotation of a report, and sets what the report suppresses apart.
   * @throws Cancelled
   */
  check(report: ParsedReport, options: CheckOptions, token: CancelToken): Promise<CheckedReport>;
  /**
   * Finds passages that have the words of `text`, as they are or nearly, best first.
   * @throws Cancelled
   */
  find(text: string, limit: number, token: CancelToken): Promise<Passage[]>;
  /**
   * Every statement of a source, in order, with who says it; read when first asked for, kept until the source changes.
   * @throws Cancelled
   */
  statements(source: SourceId, token: CancelToken): Promise<readonly Statement[]>;
  /**
   * The statements of all sources, or of those asked for, source by source.
   * @throws Cancelled
   */
  allStatements(asked: AskedStatements, token: CancelToken): Promise<readonly ListedStatement[]>;
  /** Where a range of a reading's text stands in its file; undefined for a source without text. */
  place(reading: ReadingId, range: Range): Place | undefined;
  /** What of a reading stands in a range of its file's lines, or of its text view's; undefined for a source without text. */
  passageAt(reading: ReadingId, lines: LineRange): Range | undefined;
  /** What the features of features.ts work with, for one request: about a report, or the workspace. */
  context(token: CancelToken, report?: ParsedReport): FeatureContext;
  /**
   * What to show of a reading instead of its file, with marks where pages begin: `place`'s `view` stands in it. Undefined where there
   * is no text, or where an editor shows the file itself.
   */
  textView(reading: ReadingId): Promise<string | undefined>;
  /** A reading's text in `range`, clipped to what there is; empty for a source without text. */
  read(reading: ReadingId, range: Range): Promise<string>;
  /**
   * What to show of the quotation or key at `offset`; undefined beside them.
   * @throws Cancelled
   */
  hover(doc: ReportSnapshot, offset: number, token: CancelToken): Promise<HoverResult | undefined>;
  /**
   * The quotation around `offset` and the passage to compare it with; undefined where there is none.
   * @throws Cancelled
   */
  comparison(doc: ReportSnapshot, offset: number, token: CancelToken): Promise<Comparison | undefined>;
  /**
   * What may be inserted at the cursor `offset`: keys, or a source's own words.
   * @throws Cancelled
   */
  complete(doc: ReportSnapshot, offset: number, token: CancelToken): Promise<CompletionList>;
  /**
   * What to show beside an item of a list, from its `data`; undefined where its source is gone.
   * @throws Cancelled
   */
  resolveCompletion(data: CompletionData, token: CancelToken): Promise<CompletionDocumentation | undefined>;
  /**
   * What may be shown as ghost text at the cursor `offset`, best first. Each edit starts at the cursor.
   * @throws Cancelled
   */
  completeInline(doc: ReportSnapshot, offset: number, token: CancelToken): Promise<TextEdit[]>;
  /**
   * Where the quotation or key at `offset` leads in the sources.
   * @throws Cancelled
   */
  definition(doc: ReportSnapshot, offset: number, token: CancelToken): Promise<Definition[]>;
  /**
   * Fixes of the findings that touch `range`; `checked` is what checking exactly this state of the report gave.
   * @throws Cancelled
   */
  fixes(doc: ReportSnapshot, checked: CheckedReport, range: Range, token: CancelToken): Promise<Fix[]>;
  /**
   * The edits, in order, that mend whatever in a report can be mended without a look: spelling, case, points and locators as the
   * source has them. `checked` as for `fixes`.
   * @throws Cancelled
   */
  fixAll(doc: ReportSnapshot, checked: CheckedReport, token: CancelToken): Promise<TextEdit[]>;
  /** Comments that suppress the findings that touch `range`, and removals of those that suppress nothing; `checked` as for `fixes`. */
  suppressions(doc: ReportSnapshot, checked: CheckedReport, range: Range): Fix[];
}
