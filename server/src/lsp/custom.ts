/**
 * What Quotewright's client and server say to each other beside the Language Server Protocol. Types alone: the client
 * may import nothing else from the server.
 */

/** A notification from the server: where the index stands. Sent when the server is up and at each change. */
export type StatusMethod = "quotewright/status";

export interface StatusParams {
  /** False while sources that were found are not indexed yet. */
  readonly ready: boolean;
  readonly indexed: number;
  readonly expected: number;
}

/** `initializationOptions` of the initialize request. All may be left out: other editors send none. */
export interface InitializationOptions {
  /** Where the installed extension stands, as a URI; its `docs/rules/CODE.md` explains each finding. */
  readonly extensionUri?: string;
  /** A `file:` URI of a folder for the server's own files: the text of documents is kept there. Left out: where the command keeps it. */
  readonly storageUri?: string;
  /**
   * Set by a client that opens `quotewright-source:` URIs by `quotewright/sourceText`, so that locations may name them. One that has
   * `workspace/textDocumentContent` need not say so.
   */
  readonly textViews?: boolean;
  /** Set by a client that shows findings in its hovers, above what the server says there, so that it doesn't say the same again. */
  readonly findingsInHovers?: boolean;
  /** What the client has of `ClientCommand`, so that hovers and lenses may lead there. */
  readonly commands?: readonly ClientCommand[];
}

/**
 * A request to the server: what to compare the quotation at a place with. Params are LSP's `TextDocumentPositionParams`; the
 * result is a `ComparisonResult`, or null where nothing stands to be compared.
 */
export type ComparisonMethod = "quotewright/comparison";

/** The words of a quotation and of the source's passage, to be shown side by side. */
export interface ComparisonResult {
  /** The source's title and key, for people. */
  readonly title: string;
  readonly passage: string;
  readonly quotation: string;
}

/** The one argument of `quotewright.compare`: a place in a report. Without it the cursor's place counts. */
export interface CompareArgument {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/**
 * A request to the server: the text of a source whose file no editor shows. For a client that has no `workspace/textDocumentContent`.
 * The result is null where the URI names no such source.
 */
export type SourceTextMethod = "quotewright/sourceText";

export interface SourceTextParams {
  /** Of the text view, as locations name it (`quotewright-source:…`), or of the source's file. */
  readonly uri: string;
}

export interface SourceTextResult {
  readonly text: string;
  readonly languageId: "plaintext";
}

/**
 * A request to the server: the file that a text view shows the text of, for a program that can show it. Null where the URI names no
 * source of the workspace.
 */
export type OriginalMethod = "quotewright/original";

export interface OriginalParams {
  /** Of a text view. */
  readonly uri: string;
  /** A place in the view. */
  readonly position?: { readonly line: number; readonly character: number };
}

export interface OriginalResult {
  /** The file's. */
  readonly uri: string;
  /** The page of the place, from 1, in formats whose viewers take one in the address (`#page=3`: PDF). */
  readonly page?: number;
}

/** Commands of the server's, run by `workspace/executeCommand`. A client that has one of the same name runs it that way. */
export type ServerCommand =
  | "quotewright.checkWorkspace"
  | "quotewright.findCopies"
  | "quotewright.hideCopies";

/** Commands the client has, and the server may link to. */
export type ClientCommand =
  | "quotewright.openPassage"
  | "quotewright.compare"
  | ServerCommand
  | "quotewright.showReferences"
  | "quotewright.showProblems"
  | "quotewright.openOriginal";

/** The one argument of `quotewright.openPassage`: a source and the range to show there, in LSP's zero-based UTF-16 positions. */
export interface OpenPassageArgument {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** The arguments of `quotewright.showReferences`: places, to be listed at a place of a document, in LSP's terms. */
export type ShowReferencesArguments = readonly [
  {
    readonly uri: string;
    readonly position: { readonly line: number; readonly character: number };
    readonly locations: readonly OpenPassageArgument[];
  },
];
