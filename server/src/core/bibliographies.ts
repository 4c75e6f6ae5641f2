import { weighed } from "./check/severities.ts";
import type { Finding } from "./check/types.ts";
import type { CodeLevels } from "./config/settings.ts";
import { type BibliographyFile, type BibliographySet, Shelf } from "./corpus/bibliography/shelf.ts";
import { type Catalog, type CatalogEntry, createCatalog } from "./corpus/catalog.ts";
import type { SourceId } from "./corpus/source.ts";
import type { ReportBibliographies } from "./report/bibliographies.ts";
import type { ParsedReport } from "./report/parse.ts";
import type { KnownKeys } from "./report/types.ts";
import type { LineIndex } from "./text/lineIndex.ts";

/** The bibliographies of reports: what the engine's host puts in, and what it is told of them. Files are named by their path. */
export interface Bibliographies {
  /** Adds bibliographies, or replaces those of the same path; one that can't be read says why. */
  put(files: readonly BibliographyFile[]): void;
  /** Says which bibliographies hold for every report, best first. */
  use(paths: readonly string[]): void;
  /** The bibliographies that hold for a report, best first; those that hold for all without one. They are to be put. */
  of(report?: AskingReport): readonly string[];
  /** Those of them that were not put yet. */
  awaited(report?: AskingReport): readonly string[];
  /** The lines of a bibliography's file; undefined for one that is not read, and for references in a report. */
  lines(path: string): LineIndex | undefined;
  /** What is wrong with the bibliographies of some reports, and with those that hold for all; by path. */
  findings(reports: readonly AskingReport[], levels: CodeLevels): readonly CheckedBibliography[];
}

/** A bibliography's file, and what is to be said of it. */
export interface CheckedBibliography {
  readonly path: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
}

/** A report as far as it matters which bibliographies hold for it. */
export type AskingReport = Pick<ParsedReport, "path" | "bibliographies">;

/**
 * The catalogs of one corpus: one for each set of files that holds for some report, and on it one for each report with references of its
 * own. Pandoc's rule is a report's own: a key
 * that only another report's bibliography has is unknown, and one that two have means what the report's own says. Most
 * workspaces have one set, and one catalog.
 */
export class Catalogs implements Bibliographies {
  readonly #root: string;
  readonly #entries: ReadonlyMap<SourceId, CatalogEntry>;
  readonly #onChange: () => void;
  readonly #shelf: Shelf;
  /** By the paths of the bibliographies. */
  readonly #shared = new Map<string, Catalog>();
  /** Of reports with references of their own. */
  #own = new WeakMap<ReportBibliographies, Catalog>();
  /** By the path of a report. */
  readonly #known = new Map<string, { readonly catalog: Catalog; readonly keys: KnownKeys }>();

  /**
   * @param root the workspace's absolute path, `/` between parts; empty where it has none
   * @param entries the corpus's sources, which may change
   * @param onChange is told of changes that may change a verdict
   */
  constructor(root: string, entries: ReadonlyMap<SourceId, CatalogEntry>, onChange: () => void) {
    this.#root = root;
    this.#entries = entries;
    this.#onChange = onChange;
    this.#shelf = new Shelf(root);
  }

  /** The sources have changed. */
  renew(): void {
    this.#shared.clear();
    this.#own = new WeakMap();
    this.#known.clear();
  }

  /** The sources as a report cites them; without one, as by the bibliographies that hold for all. */
  catalog(report: AskingReport = {}): Catalog {
    const { bibliographies } = report;
    const set = this.#setOf(report);
    if (bibliographies === undefined || set.inline === undefined) return this.#sharedCatalog(set);
    const known = this.#own.get(bibliographies) ?? this.#sharedCatalog({ paths: set.paths }).with(set.inline);
    this.#own.set(bibliographies, known);
    return known;
  }

  /** What the parser of the report at `path` must know; the same object while it answers alike. */
  keys(path: string, bibliographies: ReportBibliographies): KnownKeys {
    const catalog = this.catalog({ path, bibliographies });
    const known = this.#known.get(path);
    if (known?.catalog === catalog) return known.keys;
    const keys: KnownKeys = {
      isKey: (key) => catalog.resolve(key).kind !== "unknown",
      linkTarget: (destination) => catalog.resolveLink(destination, path)?.key,
    };
    this.#known.set(path, { catalog, keys });
    return keys;
  }

  /** What is wrong with what a report itself says of bibliographies. */
  findingsIn({ path = "", bibliographies }: AskingReport): Finding[] {
    return bibliographies === undefined ? [] : this.#shelf.findingsIn(path, bibliographies);
  }

  put(files: readonly BibliographyFile[]): void {
    this.#shelf.put(files);
    this.#onChange();
  }

  use(paths: readonly string[]): void {
    this.#shelf.use(paths);
    this.#onChange();
  }

  of(report: AskingReport = {}): readonly string[] {
    return this.#setOf(report).paths;
  }

  awaited(report: AskingReport = {}): readonly string[] {
    return this.of(report).filter((path) => !this.#shelf.has(path));
  }

  lines(path: string): LineIndex | undefined {
    return this.#shelf.lines(path);
  }

  findings(reports: readonly AskingReport[], levels: CodeLevels): readonly CheckedBibliography[] {
    const sets = [this.#shelf.setOf(), ...reports.map((report) => this.#setOf(report))];
    const found = this.#shelf.findings(sets);
    return found.map((file) => ({ ...file, findings: weighed(file.findings, levels) }));
  }

  #setOf({ path, bibliographies }: AskingReport): BibliographySet {
    return this.#shelf.setOf(path, bibliographies);
  }

  #sharedCatalog(set: BibliographySet): Catalog {
    const name = set.paths.join("\0");
    const known = this.#shared.get(name) ?? this.#create(set);
    this.#shared.set(name, known);
    return known;
  }

  #create(set: BibliographySet): Catalog {
    return createCatalog(this.#entries.values(), this.#root, this.#shelf.inForce(set));
  }
}
