import { type AskedStatements, type ListedStatement, listStatements } from "./attribution/listing.ts";
import type { Statement } from "./attribution/statement.ts";
import { StatementBook } from "./attribution/statementBook.ts";
import { type Bibliographies, Catalogs } from "./bibliographies.ts";
import { type Checkable, checkReport } from "./check/checkReport.ts";
import { CopyMemory, findCopies } from "./check/copies.ts";
import { evaluate } from "./check/evaluate.ts";
import { weighedReport } from "./check/severities.ts";
import { chicago } from "./check/styles.ts";
import { suppress } from "./check/suppress.ts";
import type { CheckedReport, Passage } from "./check/types.ts";
import { VerdictCache } from "./check/verdictCache.ts";
import type { Catalog, CatalogEntry } from "./corpus/catalog.ts";
import { doisIn } from "./corpus/identifiers.ts";
import { type KeptReading, keptOf, passageIn, placeIn, readingsOf, textsOf } from "./corpus/keptReading.ts";
import { lastPart } from "./corpus/paths.ts";
import type { Place } from "./corpus/place.ts";
import { type ReadingId, secondReadingId, sourceOfReading } from "./corpus/readings.ts";
import type { SourceId } from "./corpus/source.ts";
import { type Fix, fixes } from "./features/codeActions.ts";
import { comparison } from "./features/comparison.ts";
import { type CompletionData, complete, completeInline, documentCompletion } from "./features/completion.ts";
import type { FeatureContext, ReportSnapshot } from "./features/context.ts";
import { definition } from "./features/definition.ts";
import { fixAll } from "./features/fixAll.ts";
import { suppressions } from "./features/fixes/suppressing.ts";
import { hover } from "./features/hover.ts";
import { showText } from "./features/textView.ts";
import type { CancelToken, IndexState } from "./ports.ts";
import type { CheckOptions, QuoteService, ServicePorts, SourceUpdate } from "./quoteService.ts";
import { bibliographiesIn } from "./report/bibliographies.ts";
import { type ParsedReport, parseReport } from "./report/parse.ts";
import type { EditedText } from "./text/editedText.ts";
import type { LineRange } from "./text/lineIndex.ts";
import { overlapping, type Range } from "./text/range.ts";

export type { Bibliographies, CheckedBibliography } from "./bibliographies.ts";
export {
  type Baseline,
  baselineOf,
  compared,
  type KnownFinding,
  readBaseline,
  writeBaseline,
} from "./check/baseline.ts";
export { byPlace, findingsOfReport } from "./check/findingsOfReport.ts";
export { isBibliographyName } from "./corpus/bibliography/read.ts";
export type { BibliographyFile } from "./corpus/bibliography/shelf.ts";
export { fullName } from "./corpus/names.ts";
export type { Place } from "./corpus/place.ts";
export { secondReadingId } from "./corpus/readings.ts";
export type { CheckOptions, QuoteService, ServicePorts, SourceUpdate } from "./quoteService.ts";
export type { ParsedReport } from "./report/parse.ts";
export { EditedText } from "./text/editedText.ts";

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
  /** How often the sources have changed: announced, put, or taken out. */
  private changes = 0;
  /** How often bibliographies have: verdicts on the same words of the same sources stay what they are. */
  private renamings = 0;

  constructor(ports: ServicePorts) {
    this.ports = ports;
    this.book = new StatementBook({
      ...ports,
      furniture: (reading) => this.readings.get(reading)?.furniture ?? [],
      turns: (reading) => this.readings.get(reading)?.turns,
    });
    this.catalogs = new Catalogs(ports.root ?? "", this.entries, () => {
      this.catalogs.renew();
      this.renamings++;
    });
  }

  get catalog(): Catalog {
    return this.catalogs.catalog();
  }

  get bibliographies(): Bibliographies {
    return this.catalogs;
  }

  catalogOf = (report: ParsedReport) => this.catalogs.catalog(report);

  get revision(): number {
    return this.renamings + this.ofSources;
  }

  /** The revision of the sources alone. */
  private get ofSources(): number {
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
        title: lastPart(path),
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
      this.entries.set(path, {
        ...known,
        title: lastPart(path),
        status: { kind: "no-text", reason: content.reason },
      });
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

  parse(text: string | EditedText, path: string, previous?: ParsedReport): ParsedReport {
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
    report: Checkable,
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
      verdicts: this.verdicts.at(this.ofSources),
      revision: this.ofSources,
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
      furniture: (reading: ReadingId, range: Range) =>
        overlapping(range, this.readings.get(reading)?.furniture ?? []),
      secondReadings: this.secondReadings,
    };
  }

  statements(source: SourceId, token: CancelToken): Promise<readonly Statement[]> {
    return this.book.all(source, token);
  }

  allStatements(asked: AskedStatements, token: CancelToken): Promise<readonly ListedStatement[]> {
    return listStatements(asked, this.catalog.sources, this.book, this.ports.index, token);
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
