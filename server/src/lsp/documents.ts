import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import type { CancelToken } from "../core/ports.ts";
import { EditedText } from "../core/service.ts";
import { type CancelSource, cancelSource } from "./cancellation.ts";
import { toOffsets } from "./toProtocol.ts";

/** An open document as of one version. Immutable, but for the token that ends with it. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: EditedText;
  /** Cancelled as soon as the document has a newer version or is closed. */
  readonly superseded: CancelToken;
}

/** The documents that the client has open, each as of its newest version. Parameters must be well-formed (params.ts). */
export class Documents {
  private readonly entries = new Map<string, Entry>();

  /** Takes a document in. One that is open already is replaced. */
  open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): Snapshot {
    this.entries.get(uri)?.end.cancel();
    return this.show({ uri, languageId, version, text: EditedText.of(text) });
  }

  /** Applies edits, in order; undefined where the document is not open. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): Snapshot | undefined {
    const entry = this.entries.get(textDocument.uri);
    if (entry === undefined) return undefined;
    entry.end.cancel();
    let { text } = entry.snapshot;
    for (const change of contentChanges)
      text =
        "range" in change
          ? text.replaced(toOffsets(change.range, text), change.text)
          : EditedText.of(change.text, text);
    return this.show({ ...entry.snapshot, version: textDocument.version, text });
  }

  /** Lets a document go; whatever still works on it is cancelled. */
  close({ textDocument: { uri } }: DidCloseTextDocumentParams): void {
    this.entries.get(uri)?.end.cancel();
    this.entries.delete(uri);
  }

  /** The document as it is now; undefined where it is not open. */
  get(uri: string): Snapshot | undefined {
    return this.entries.get(uri)?.snapshot;
  }

  all(): Snapshot[] {
    return [...this.entries.values()].map(({ snapshot }) => snapshot);
  }

  private show(document: Omit<Snapshot, "superseded">): Snapshot {
    const end = cancelSource();
    const snapshot = { ...document, superseded: end.token };
    this.entries.set(document.uri, { snapshot, end });
    return snapshot;
  }
}

interface Entry {
  readonly snapshot: Snapshot;
  readonly end: CancelSource;
}
