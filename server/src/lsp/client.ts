import { DiagnosticTag, type InitializeParams } from "vscode-languageserver";
import type { ClientCommand, InitializationOptions } from "./custom.ts";
import { isStrings } from "./params.ts";

/** What the client at the other end can take, as far as the server asks. */
export interface Client {
  /** `pull` for a client that also pulls again when told to: findings change with the sources, not with the report alone. */
  readonly diagnostics: "pull" | "push";
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticVersion: boolean;
  /** Whether it fades what a finding calls unnecessary. */
  readonly unnecessaryTag: boolean;
  readonly hover: "markdown" | "plaintext";
  /** Whether its hovers show findings too. */
  readonly findingsInHovers: boolean;
  readonly completionDocumentation: "markdown" | "plaintext";
  /** Whether it asks for a completion's documentation when it shows it. */
  readonly resolvesDocumentation: boolean;
  /** Whether it shows a description beside every label of a list, not only the chosen one's detail. */
  readonly labelDetails: boolean;
  readonly inlineCompletion: boolean;
  readonly definitionLink: boolean;
  /** Whether a declaration may say what leads there. */
  readonly declarationLink: boolean;
  readonly codeActions: boolean;
  readonly preferredActions: boolean;
  readonly versionedEdits: boolean;
  /** Whether an edit of the workspace may rename a file. */
  readonly renamesFiles: boolean;
  /** Whether it tells the outlines of several servers apart by a label. */
  readonly labelsSymbols: boolean;
  readonly prepareRename: boolean;
  /** Whether a document's symbols may be a tree. */
  readonly symbolTrees: boolean;
  /** Whether it asks for edits before a file is renamed. */
  readonly announcesRenames: boolean;
  /** What it asks for anew when told to. */
  readonly refreshes: {
    readonly codeLens: boolean;
    readonly inlayHints: boolean;
    readonly semanticTokens: boolean;
  };
  /** What it can be told to ask for while it runs. */
  readonly registers: {
    readonly references: boolean;
    readonly codeLens: boolean;
    readonly documentSymbol: boolean;
    /** To send the text of more kinds of documents. */
    readonly synchronization: boolean;
  };
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  readonly semanticTokens: boolean;
  readonly documentLinks: boolean;
  readonly linkTooltips: boolean;
  readonly settings: "asked" | "sent";
  readonly registersSettings: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  readonly extensionUri: string | undefined;
  /** A folder for the server's own files, as a URI. */
  readonly storageUri: string | undefined;
  readonly commands: readonly ClientCommand[];
  /** Whether it asks for the content of documents by `workspace/textDocumentContent`. */
  readonly showsContent: boolean;
  /** Whether it opens the text views of sources, in whichever way. */
  readonly textViews: "opened" | "not opened";
}

/** Reads what a client says of itself when it starts the server; what it does not say, it can't. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace } = capabilities;
  const completionItem = textDocument?.completion?.completionItem;
  const shown = [textDocument?.diagnostic, textDocument?.publishDiagnostics];
  const watching = workspace?.didChangeWatchedFiles;
  const { extensionUri, storageUri, commands, textViews, findingsInHovers } =
    optionsOf(initializationOptions);
  const showsContent = workspace?.textDocumentContent !== undefined;
  return {
    diagnostics:
      textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true
        ? "pull"
        : "push",
    relatedInformation: shown.some((kind) => kind?.relatedInformation === true),
    codeDescription: shown.some((kind) => kind?.codeDescriptionSupport === true),
    unnecessaryTag: shown.some(
      (kind) => kind?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    ),
    diagnosticVersion: textDocument?.publishDiagnostics?.versionSupport === true,
    hover: preferred(textDocument?.hover?.contentFormat),
    findingsInHovers,
    completionDocumentation: preferred(completionItem?.documentationFormat),
    resolvesDocumentation: completionItem?.resolveSupport?.properties.includes("documentation") === true,
    labelDetails: completionItem?.labelDetailsSupport === true,
    inlineCompletion: textDocument?.inlineCompletion !== undefined,
    declarationLink: textDocument?.declaration?.linkSupport === true,
    definitionLink: textDocument?.definition?.linkSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    renamesFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes("rename") === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    labelsSymbols: textDocument?.documentSymbol?.labelSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    announcesRenames: workspace?.fileOperations?.willRename === true,
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHints: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
    registers: {
      references: textDocument?.references?.dynamicRegistration === true,
      codeLens: textDocument?.codeLens?.dynamicRegistration === true,
      documentSymbol: textDocument?.documentSymbol?.dynamicRegistration === true,
      synchronization: textDocument?.synchronization?.dynamicRegistration === true,
    },
    codeLens: textDocument?.codeLens !== undefined,
    inlayHints: textDocument?.inlayHint !== undefined,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    documentLinks: textDocument?.documentLink !== undefined,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    settings: workspace?.configuration === true ? "asked" : "sent",
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    // A folder outside the workspace, and one whose name has a glob's characters, can be named by a relative pattern alone.
    watchesFiles: watching?.dynamicRegistration === true && watching.relativePatternSupport === true,
    extensionUri,
    storageUri,
    commands,
    showsContent,
    textViews: showsContent || textViews ? "opened" : "not opened",
  };
}

function preferred(formats: readonly string[] | undefined): "markdown" | "plaintext" {
  return formats?.[0] === "markdown" ? "markdown" : "plaintext";
}

/** Options of another shape count as none: they are for whoever sends them. */
function optionsOf(options: unknown): {
  extensionUri: string | undefined;
  storageUri: string | undefined;
  commands: readonly ClientCommand[];
  textViews: boolean;
  findingsInHovers: boolean;
} {
  const given = (options ?? {}) as InitializationOptions;
  const { extensionUri, storageUri, commands, textViews, findingsInHovers } = given;
  return {
    extensionUri: typeof extensionUri === "string" ? extensionUri : undefined,
    storageUri: typeof storageUri === "string" ? storageUri : undefined,
    commands: isStrings(commands) ? commands : [],
    textViews: textViews === true,
    findingsInHovers: findingsInHovers === true,
  };
}
