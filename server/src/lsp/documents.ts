import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CancelToken } from "../core/ports.ts";
import { type CancelSource, cancelSource } from "./cancellation.ts";

/** An open document as of one version. Immutable, but for the token that ends with it. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
  /** Cancelled as soon as the document has a newer version or is closed. */
  readonly superseded: CancelToken;
}

/** The documents that the client has open, each as of its newest version. Parameters must be well-formed (params.ts). */
export class Documents {
  private readonly entries = new Map<string, Entry>();

  /** Takes a document in. One that is open already is replaced. */
  open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): Snapshot {
    this.entries.get(uri)?.end.cancel();
    return this.show(TextDocument.create(uri, languageId, version, text));
  }

  /** Applies edits, in order; undefined where the document is not open. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): Snapshot | undefined {
    const entry = this.entries.get(textDocument.uri);
    if (entry === undefined) return undefined;
    entry.end.cancel();
    return this.show(TextDocument.update(entry.document, contentChanges, textDocument.version));
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

  private show(document: TextDocument): Snapshot {
    const end = cancelSource();
    const { uri, version, languageId } = document;
    const snapshot = { uri, version, languageId, text: document.getText(), superseded: end.token };
    this.entries.set(uri, { document, snapshot, end });
    return snapshot;
  }
}

interface Entry {
  /** Keeps line starts between edits, so that an edit costs what it is long. */
  readonly document: TextDocument;
  readonly snapshot: Snapshot;
  readonly end: CancelSource;
}
