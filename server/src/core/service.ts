import type { Statement } from "./attribution/statement.ts";
import { StatementBook } from "./attribution/statementBook.ts";
import { type Bibliographies, Catalogs } from "./bibliographies.ts";
import { checkReport } from "./check/checkReport.ts";
import { CopyMemory, findCopies } from "./check/copies.ts";
import { evaluate } from "./check/evaluate.ts";
import { weighedReport } from "./check/severities.ts";
import { chicago, type HouseStyle } from "./check/styles.ts";
import { suppress } from "./check/suppress.ts";
import type { CheckedReport, Passage } from "./check/types.ts";
import { VerdictCache } from "./check/verdictCache.ts";
import type { CodeLevels } from "./config/settings.ts";
import type { Catalog, CatalogEntry } from "./corpus/catalog.ts";
import { doisIn } from "./corpus/identifiers.ts";
import { type KeptReading, keptOf, passageIn, placeIn, readingsOf, textsOf } from "./corpus/keptReading.ts";
import type { Place } from "./corpus/place.ts";
import { type ReadingId, secondReadingId, sourceOfReading } from "./corpus/readings.ts";
import type { ReadableText, SourceFormat, SourceId } from "./corpus/source.ts";
import { type Fix, fixes } from "./features/codeActions.ts";
import { type Comparison, comparison } from "./features/comparison.ts";
import {
  type CompletionData,
  type CompletionDocumentation,
  type CompletionList,
  complete,
  completeInline,
  documentCompletion,
} from "./features/completion.ts";
import type { FeatureContext, ReportSnapshot } from "./features/context.ts";
import { type Definition, definition } from "./features/definition.ts";
import { fixAll } from "./features/fixAll.ts";
import { suppressions } from "./features/fixes/suppressing.ts";
import { type HoverResult, hover } from "./features/hover.ts";
import type { TextEdit } from "./features/textEdit.ts";
import { showText } from "./features/textView.ts";
import type { CancelToken, IndexState, Scheduler, SourceIndex } from "./ports.ts";
import { bibliographiesIn } from "./report/bibliographies.ts";
import { type ParsedReport, parseReport } from "./report/parse.ts";
import type { Report } from "./report/types.ts";
import type { LineRange } from "./text/lineIndex.ts";
import type { Range } from "./text/range.ts";

export type { Bibliographies, CheckedBibliography } from "./bibliographies.ts";
export {
  type Baseline,
  baselineOf,
  compared,
  type KnownFinding,
  readBaseline,
  writeBaseline,
} from "./check/baseline.ts";
export type { BibliographyFile } from "./corpus/bibliography/shelf.ts";
export { fullName } from "./corpus/names.ts";
export type { Place } from "./corpus/place.ts";
export { secondReadingId } from "./corpus/readings.ts";
export type { ParsedReport } from "./report/parse.ts";

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
  parse(text: string, path: string, previous?: ParsedReport): ParsedReport;
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

/** A page or two, where a paper's own DOI stands; further down are those that it cites. */
const FIRST_WORDS = 6000;
/** Of a passage found by `find`, the least share of the words asked for. */
const FIND_COVERAGE = 0.5;

/** Makes the engine over `ports`. One engine serves any number of reports. */
export function createQuoteService(ports: ServicePorts): QuoteService {
  return new Service(ports);
}

class Service implements QuoteService {
  private readonly ports: ServicePorts;
  private readonly entries = new Map<SourceId, CatalogEntry>();
  private readonly readings = new Map<ReadingId, KeptReading>();
  private secondReadings: readonly ReadingId[] = [];
  private readonly verdicts = new VerdictCache();
  private readonly catalogs: Catalogs;
  private readonly book: StatementBook;
  private readonly copyMemory = new CopyMemory();
  private changes = 0;

  constructor(ports: ServicePorts) {
    this.ports = ports;
    this.book = new StatementBook({
      ...ports,
      furniture: (reading) => this.readings.get(reading)?.furniture ?? [],
      turns: (reading) => this.readings.get(reading)?.turns,
    });
    this.catalogs = new Catalogs(ports.root ?? "", this.entries, () => this.changed());
  }

  get catalog(): Catalog {
    return this.catalogs.catalog();
  }

  get bibliographies(): Bibliographies {
    return this.catalogs;
  }

  catalogOf = (report: ParsedReport) => this.catalogs.catalog(report);

  get revision(): number {
    return this.changes + this.ports.index.revision;
  }

  get state(): IndexState {
    return this.ports.index.state;
  }

  announce(paths: readonly string[]): void {
    const fresh = paths.filter((path) => !this.entries.has(path));
    for (const path of fresh) {
      this.entries.set(path, {
        id: path,
        path,
        title: path.slice(path.lastIndexOf("/") + 1),
        status: { kind: "pending" },
      });
    }
    this.ports.index.expect(fresh);
    this.changed();
  }

  async put(updates: readonly SourceUpdate[], token: CancelToken): Promise<void> {
    const texts = updates.flatMap(({ path, content }) =>
      content.kind === "no-text" ? [] : textsOf(path, content.readable),
    );
    const there = new Set(texts.map(({ id }) => id));
    const gone = updates.flatMap(({ path }) => readingsOf(path)).filter((id) => !there.has(id));
    for (const id of gone) this.readings.delete(id);
    await this.ports.index.remove(gone);
    await this.ports.index.put(texts, token);
    for (const update of updates) this.record(update);
    for (const id of updates.flatMap(({ path }) => readingsOf(path))) this.book.drop(id);
    this.changed();
  }

  private record({ path, format, content }: SourceUpdate): void {
    const known = { id: path, path, ...(format === undefined ? {} : { format }) };
    if (content.kind === "no-text") {
      const title = path.slice(path.lastIndexOf("/") + 1);
      this.entries.set(path, { ...known, title, status: { kind: "no-text", reason: content.reason } });
      return;
    }
    const { text, second, metadata, landmarks } = content.readable;
    const pages = landmarks.pages === undefined ? {} : { pages: landmarks.pages.starts.length };
    this.readings.set(path, keptOf(content.readable));
    if (second !== undefined) this.readings.set(secondReadingId(path), keptOf(second));
    const mentions = doisIn(text.slice(0, FIRST_WORDS));
    this.entries.set(path, { ...known, ...metadata, ...pages, mentions, status: { kind: "readable" } });
  }

  async remove(paths: readonly string[]): Promise<void> {
    await this.ports.index.remove(paths.flatMap(readingsOf));
    for (const path of paths) {
      this.entries.delete(path);
      for (const reading of readingsOf(path)) {
        this.readings.delete(reading);
        this.book.drop(reading);
      }
    }
    this.changed();
  }

  private changed(): void {
    this.catalogs.renew();
    this.secondReadings = [...this.readings.keys()].filter((id) => sourceOfReading(id) !== id);
    this.changes++;
  }

  parse(text: string, path: string, previous?: ParsedReport): ParsedReport {
    const bibliographies = bibliographiesIn(text, previous?.bibliographies);
    const known = this.catalogs.keys(path, bibliographies);
    return { ...parseReport(text, known, previous), path, bibliographies };
  }

  async check(parsed: ParsedReport, options: CheckOptions, token: CancelToken): Promise<CheckedReport> {
    const ofQuotations = await this.checkPart(parsed.report, options, this.catalogOf(parsed), token);
    const copies = await findCopies(parsed, this.copyMemory, options.codes, this.context(token, parsed));
    const findings = [...this.catalogs.findingsIn(parsed), ...ofQuotations.findings, ...copies];
    const state = this.state.ready ? "ready" : "indexing";
    const shown = suppress({ ...ofQuotations, findings }, parsed.report.directives, state);
    return weighedReport(shown, options.codes ?? {});
  }

  private checkPart(
    report: Report,
    { style = chicago }: CheckOptions,
    catalog: Catalog,
    token: CancelToken,
  ): Promise<CheckedReport> {
    return checkReport(report, {
      catalog,
      corpus: this.corpus(),
      statements: this.book,
      divisions: (reading) => this.readings.get(reading)?.divisions,
      scheduler: this.ports.scheduler,
      verdicts: this.verdicts.at(this.revision),
      revision: this.revision,
      style,
      token,
    });
  }

  async find(text: string, limit: number, token: CancelToken): Promise<Passage[]> {
    const found = await evaluate(
      text,
      this.corpus(),
      { reach: "near" },
      { style: chicago, omissionsNoted: false },
      token,
    );
    return found
      .filter(({ coverage }) => coverage >= FIND_COVERAGE)
      .slice(0, limit)
      .map(({ passage }) => passage);
  }

  private corpus() {
    return {
      index: this.ports.index,
      furniture: (reading: ReadingId) => this.readings.get(reading)?.furniture ?? [],
      secondReadings: this.secondReadings,
    };
  }

  statements(source: SourceId, token: CancelToken): Promise<readonly Statement[]> {
    return this.book.all(source, token);
  }

  place = (id: ReadingId, range: Range) => this.placeIn(this.catalog, id, range);

  private placeIn(catalog: Catalog, id: ReadingId, range: Range): Place | undefined {
    const source = catalog.get(id);
    const text = this.readings.get(id);
    if (source === undefined || text === undefined) return undefined;
    return { source, ...placeIn(id, text, range) };
  }

  async textView(id: ReadingId): Promise<string | undefined> {
    const view = this.readings.get(id)?.view;
    if (view === undefined) return undefined;
    return showText(await this.ports.index.read(id, { start: 0, end: view.map.length }), view.marks);
  }

  passageAt(reading: ReadingId, range: LineRange): Range | undefined {
    const kept = this.readings.get(reading);
    return kept && passageIn(kept, range);
  }

  read(reading: ReadingId, range: Range): Promise<string> {
    return this.ports.index.read(reading, range);
  }

  hover(doc: ReportSnapshot, offset: number, token: CancelToken) {
    return hover(doc, offset, this.context(token, doc.parsed));
  }

  comparison(doc: ReportSnapshot, offset: number, token: CancelToken) {
    return comparison(doc, offset, this.context(token, doc.parsed));
  }

  complete(doc: ReportSnapshot, offset: number, token: CancelToken) {
    return complete(doc, offset, this.context(token, doc.parsed));
  }

  resolveCompletion(data: CompletionData, token: CancelToken) {
    return documentCompletion(data, this.context(token));
  }

  completeInline(doc: ReportSnapshot, offset: number, token: CancelToken) {
    return completeInline(doc, offset, this.context(token, doc.parsed));
  }

  definition(doc: ReportSnapshot, offset: number, token: CancelToken) {
    return definition(doc, offset, this.context(token, doc.parsed));
  }

  fixes(doc: ReportSnapshot, checked: CheckedReport, range: Range, token: CancelToken) {
    return fixes(doc, checked, range, this.context(token, doc.parsed));
  }

  fixAll(doc: ReportSnapshot, checked: CheckedReport, token: CancelToken) {
    return fixAll(doc, checked, this.context(token, doc.parsed));
  }

  suppressions(doc: ReportSnapshot, checked: CheckedReport, range: Range): Fix[] {
    return suppressions(doc, checked, range);
  }

  context(token: CancelToken, report?: ParsedReport): FeatureContext {
    const catalog = report === undefined ? this.catalog : this.catalogOf(report);
    return {
      catalog,
      root: this.ports.root ?? "",
      corpus: this.corpus(),
      statements: this.book,
      token,
      place: (source, range) => this.placeIn(catalog, source, range),
      divisions: (reading) => this.readings.get(reading)?.divisions,
      check: (part, doc) => this.checkPart(part, doc, this.catalogOf(doc.parsed), token),
    };
  }
}
