import type { ConfigurationReading } from "../core/config.ts";
import type { CancelToken } from "../core/ports.ts";
import type { BibliographyFile, QuoteService, SourceUpdate } from "../core/service.ts";
import type { LineIndex } from "../core/text/lineIndex.ts";

/** A source file: where the machine finds it, and its path as people see it. */
export interface SourceFile {
  readonly absolute: string;
  readonly path: string;
}

/** Where one workspace folder's sources are looked for. `root` is absolute; the rest counts from it. */
export interface SourcePlaces {
  readonly root: string;
  readonly folders: readonly string[];
  readonly exclude: readonly string[];
}

/** A `quotewright.json`, and what it says. */
export interface ConfigurationFile extends ConfigurationReading {
  readonly absolute: string;
  /** Its folder, absolute. */
  readonly folder: string;
  readonly text: string;
}

/** Reads source files of one corpus; it remembers what the corpus's sources have in common. */
export interface Loader {
  /** Never rejects but with `Cancelled`: what can't be read says why. `onLoaded` is told after each how many are read. */
  load(
    files: readonly SourceFile[],
    token: CancelToken,
    onLoaded: (count: number) => void,
  ): Promise<readonly SourceUpdate[]>;
}

/** A Markdown document on disk, as of one state of its file. */
export interface ReportFile {
  readonly text: string;
  /** Another one for each state of the file. */
  readonly stamp: string;
}

/** Where the text of documents is kept between runs: nowhere, where the command keeps it too, or in a folder (absolute). */
export type TextKeeping =
  | { readonly kind: "nowhere" }
  | { readonly kind: "usual" }
  | { readonly kind: "folder"; readonly folder: string };

/** Something that goes on until it is ended. */
export interface Ending {
  dispose(): void;
}

/** A wait that can be given up. `run` is called once, or never. */
export interface Timers {
  after(milliseconds: number, run: () => void): Ending;
}

/** What the language server is given by its entry point, main.node.ts: the machine, the readers, the engine. */
export interface LanguageServerHost {
  readonly version: string;
  readonly timers: Timers;
  findSources(places: SourcePlaces): Promise<{ readonly files: readonly SourceFile[] }>;
  /** The path that a file at `absolute` has as a source of `places`, whether it is there or not; undefined where it is none. */
  sourcePathAt(places: SourcePlaces, absolute: string): string | undefined;
  /** Every configuration in a workspace folder, at any depth. */
  configurationsIn(root: string): Promise<readonly ConfigurationFile[]>;
  /** Absolute paths of the Markdown documents in a workspace folder, sources among them. */
  findReports(root: string): Promise<readonly string[]>;
  /** Reads a report; undefined where it can't be read. `known` comes back where the file has not changed since. */
  readReport(absolute: string, known?: ReportFile): Promise<ReportFile | undefined>;
  /** Files in the groups that they are best taken in by: what takes long comes last. Never rejects. */
  inGroups(files: readonly SourceFile[]): Promise<readonly (readonly SourceFile[])[]>;
  /** Reads a bibliography, which must lie in the workspace folder `workspace`; both are absolute. Never rejects. */
  loadBibliography(absolute: string, workspace: string): Promise<BibliographyFile["content"]>;
  /** A bibliography that is open in the editor with `text`, as `loadBibliography` would give it. */
  openBibliography(text: string, absolute: string, workspace: string): BibliographyFile["content"];
  /** Whether the file or folder at an absolute path may be changed, or made where it is not there. Never rejects. */
  isWritable(absolute: string): Promise<boolean>;
  /** `keeping` is asked each time a document is read. */
  createLoader(keeping: () => TextKeeping): Loader;
  /** An engine without sources. `root` is the folder that relative paths count from, `/` between parts. */
  createService(root: string): QuoteService;
  linesOf(text: string): LineIndex;
  /**
   * Watches folders and files, also ones that do not exist yet, for clients that can't. `onChange` is told the absolute path
   * of each file or folder that came, went or changed.
   */
  watch(paths: readonly string[], onChange: (absolute: string) => void): Ending;
}
