import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { isBibliographyName } from "../core/service.ts";
import { Documents, type Snapshot } from "./documents.ts";
import type { Ending, Timers } from "./host.ts";
import { pathOfUri, pathStoodFor } from "./uris.ts";

/** A library takes long to read anew, and with it every report of it: not before somebody stops typing for so many milliseconds. */
const TYPING_PAUSE_MS = 500;

/** Whether a document is a bibliography by its name, and thus no report. */
export function isBibliography(uri: string): boolean {
  return isBibliographyName(pathStoodFor(uri) ?? uri);
}

/** The bibliographies that the client has open: they count as they are in the editor. Parameters must be well-formed (params.ts). */
export class OpenBibliographies {
  private readonly documents = new Documents();
  private readonly timers: Timers;
  private readonly onChange: (absolute: string) => void;
  private readonly waiting = new Map<string, Ending>();

  /** `onChange` is told the absolute path of each file that counts otherwise from now on. */
  constructor(timers: Timers, onChange: (absolute: string) => void) {
    this.timers = timers;
    this.onChange = onChange;
  }

  /** Takes a document in. */
  open(params: DidOpenTextDocumentParams): void {
    this.changed(this.documents.open(params).uri);
  }

  /** Applies edits; of several in a row it is told once. */
  change(params: DidChangeTextDocumentParams): void {
    const snapshot = this.documents.change(params);
    if (snapshot === undefined) return;
    const { uri } = snapshot;
    this.waiting.get(uri)?.dispose();
    this.waiting.set(
      uri,
      this.timers.after(TYPING_PAUSE_MS, () => this.changed(uri)),
    );
  }

  /** Lets a document go: its file counts as it is on disk. */
  close(params: DidCloseTextDocumentParams): void {
    this.documents.close(params);
    this.changed(params.textDocument.uri);
  }

  /** The document whose file is at an absolute path; undefined where it is not open. */
  at(absolute: string): Snapshot | undefined {
    return this.documents.all().find(({ uri }) => pathOfUri(uri) === absolute);
  }

  /** Ends waiting. */
  end(): void {
    for (const wait of this.waiting.values()) wait.dispose();
  }

  private changed(uri: string): void {
    this.waiting.get(uri)?.dispose();
    this.waiting.delete(uri);
    const path = pathOfUri(uri);
    if (path !== undefined) this.onChange(path);
  }
}
