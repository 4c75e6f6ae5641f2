import type { ConfigurationReading } from "../core/config.ts";
import type { SourceFormat } from "../core/corpus/source.ts";
import type { CancelToken } from "../core/ports.ts";
import type { BibliographyFile, QuoteService, SourceUpdate } from "../core/service.ts";
import type { LineIndex } from "../core/text/lineIndex.ts";

/** A source file: where the machine finds it, and its path as people see it. */
export interface SourceFile {
  readonly absolute: string;
  readonly path: string;
}

/** A file's characters, or why there are none, as a clause that follows its path. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "no-text"; readonly reason: string };

/** A `quotewright.json`, and what it says. */
export interface ConfigurationFile extends ConfigurationReading {
  readonly absolute: string;
  /** Its folder, absolute. */
  readonly folder: string;
  readonly text: string;
}

/** The process's streams as the command uses them. */
export interface TerminalOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What the command is given by its entry point, main.cli.ts: the machine, the readers, the engine. */
export interface CommandPorts {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: TerminalOutput;
  readonly stderr: TerminalOutput;
  /** The program's version. */
  readonly version: string;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  decode(bytes: Uint8Array): Decoded;
  /** Why a file can't be read or written, from what was thrown: a clause that follows its name. */
  fileFault(error: unknown, access: "read" | "written"): string;
  linesOf(text: string): LineIndex;
  /** A key as a citation writes it. */
  writtenKey(key: string): string;
  /** The configuration that holds in a folder, both absolute; undefined where none does. */
  nearestConfiguration(folder: string, cwd: string): Promise<ConfigurationFile | undefined>;
  findSources(places: {
    readonly root: string;
    readonly folders: readonly string[];
    readonly exclude: readonly string[];
  }): Promise<{ readonly files: readonly SourceFile[]; readonly missing: readonly string[] }>;
  /**
   * Reads source files; what can't be read says why. `cache` says whether the text of documents is kept on this machine.
   * `onLoaded` is told after each how many are read.
   */
  loadCorpus(
    files: readonly SourceFile[],
    cache: "on" | "off",
    token: CancelToken,
    onLoaded: (count: number) => void,
  ): Promise<readonly SourceUpdate[]>;
  /** What people call a format. */
  formatTitle(format: SourceFormat): string;
  /** Reads a bibliography that something in `folder` names; both are absolute. */
  loadBibliography(absolute: string, folder: string): Promise<BibliographyFile["content"]>;
  /** An engine without sources. `root` is the folder that relative paths count from. One that is to `list` finds no words. */
  createService(root: string, use: "search" | "list"): QuoteService;
  /** Starts the language server on standard input and output, in this process. */
  startLanguageServer(): void;
}
