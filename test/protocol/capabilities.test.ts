import { expect, test } from "vitest";
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentLink,
  ServerCapabilities,
} from "vscode-languageserver/node";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { ManualTimers } from "./host.ts";
import { type Sent, showingCapabilities, TestClient } from "./testClient.ts";
import { Workspace } from "./workspace.ts";

/** Everything that the server asks whether a client can take. */
const everything = {
  ...showingCapabilities,
  workspace: {
    ...showingCapabilities.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] },
    fileOperations: { willRename: true },
    textDocumentContent: {},
  },
  textDocument: {
    ...showingCapabilities.textDocument,
    // What a client says of one way of being told counts for the other.
    publishDiagnostics: { versionSupport: true },
    completion: {
      completionItem: {
        ...showingCapabilities.textDocument.completion?.completionItem,
        labelDetailsSupport: true,
      },
    },
    declaration: { linkSupport: true },
    references: { dynamicRegistration: true },
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      labelSupport: true,
      dynamicRegistration: true,
    },
    rename: { prepareSupport: true },
    codeLens: { dynamicRegistration: true },
  },
};

const text =
  "---\nreferences:\n- id: plan\n---\n\n<!-- quotewright-ignore-next-line altered-spelling -- as said -->\nIt “was closed at eleven” [@minutes], see @plan.\n";

/** What came of a session: what the server announced and sent, and what it answered. */
interface Session {
  readonly announced: ServerCapabilities;
  readonly sent: readonly Sent[];
  /** As JSON, by method. */
  readonly answers: Readonly<Record<string, string>>;
  readonly diagnostics: string;
}

/** A session of a client that can do all this: everything is asked for that is always offered. */
async function session(capabilities: object): Promise<Session> {
  const workspace = new Workspace().write("sources/minutes.txt", "The bridge was closed at noon.\n");
  // As many as are worth a progress bar.
  for (let i = 0; i < 10; i++) workspace.write(`sources/more-${i}.txt`, "Nothing of the kind.\n");
  const timers = new ManualTimers();
  const client = await TestClient.connect({ host: { timers } });
  const { capabilities: announced } = await client.initialize({ folders: [workspace.uri()], capabilities });
  await client.ready();
  const uri = workspace.uri("report.md");
  await client.open(uri, text);
  const textDocument = { uri };
  const place = (words: string) => {
    return { textDocument, position: new LineIndex(text).positionAt(text.indexOf(words)) };
  };
  const answers: Record<string, string> = {};
  const ask = async <T>(method: string, params: object): Promise<T> => {
    const answer = await client.request<T>(method, params).catch((error: Error) => error.message as T);
    answers[method] = JSON.stringify(answer);
    return answer;
  };
  await ask("textDocument/hover", place("was"));
  await ask("textDocument/definition", place("was"));
  await ask("textDocument/declaration", place("plan."));
  await ask("textDocument/documentSymbol", { textDocument });
  const { items } = await ask<CompletionList>("textDocument/completion", place("inutes]"));
  if (announced.completionProvider?.resolveProvider) await ask("completionItem/resolve", items[0]!);
  await ask("textDocument/rename", { ...place("inutes]"), newName: "protocol" });
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  if (announced.codeActionProvider)
    await ask<CodeAction[]>("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } });
  if (announced.documentLinkProvider) {
    const [link] = await ask<DocumentLink[]>("textDocument/documentLink", { textDocument });
    await ask("documentLink/resolve", link!);
  }
  let diagnostics: readonly Diagnostic[] = [];
  if (announced.diagnosticProvider) diagnostics = await client.pull(uri);
  else {
    timers.elapse();
    diagnostics = (await client.pushed(uri, (codes) => codes.length > 0)).diagnostics;
  }
  await client.change(uri, [{ text: `${text}\n` }]);
  await client.notify("workspace/didChangeConfiguration", { settings: { quotewright: { style: "apa" } } });
  // The last that starting registers, or what stands for it.
  await ask("textDocument/hover", place("was"));
  timers.elapse();
  await ask("workspace/symbol", { query: "minutes" });
  return { announced, sent: client.sent, answers, diagnostics: JSON.stringify(diagnostics) };
}

/** The same capabilities without the one at `path`. */
function without(path: string): object {
  const copy = structuredClone(everything) as Record<string, unknown>;
  const parts = path.split(".");
  const holder = parts.slice(0, -1).reduce((at, part) => at[part] as Record<string, unknown>, copy);
  delete holder[parts.at(-1)!];
  return copy;
}

const sends = (method: string) => (found: Session) => found.sent.some((each) => each.method === method);
const registers = (method: string) => (found: Session) =>
  found.sent.some(
    (each) => each.method === "client/registerCapability" && JSON.stringify(each).includes(method),
  );
const answers = (method: string, part: string) => (found: Session) =>
  found.answers[method]?.includes(part) === true;
const announces = (name: keyof ServerCapabilities) => (found: Session) => found.announced[name] !== undefined;

/** A capability, and what the server must not do for a client without it. */
const rows: readonly (readonly [path: string, does: (found: Session) => boolean])[] = [
  ["textDocument.diagnostic", announces("diagnosticProvider")],
  ["workspace.diagnostics", announces("diagnosticProvider")],
  ["workspace.diagnostics", sends("workspace/diagnostic/refresh")],
  [
    "textDocument.diagnostic.relatedInformation",
    ({ diagnostics }) => diagnostics.includes("relatedInformation"),
  ],
  ["textDocument.diagnostic.tagSupport", ({ diagnostics }) => diagnostics.includes('"tags"')],
  ["textDocument.hover", answers("textDocument/hover", '"markdown"')],
  [
    "textDocument.completion.completionItem.labelDetailsSupport",
    answers("textDocument/completion", "labelDetails"),
  ],
  [
    "textDocument.completion.completionItem.documentationFormat",
    answers("completionItem/resolve", '"markdown"'),
  ],
  [
    "textDocument.completion.completionItem.resolveSupport",
    ({ announced }) => announced.completionProvider?.resolveProvider === true,
  ],
  ["textDocument.inlineCompletion", announces("inlineCompletionProvider")],
  ["textDocument.definition.linkSupport", answers("textDocument/definition", "targetUri")],
  ["textDocument.declaration.linkSupport", answers("textDocument/declaration", "targetUri")],
  ["textDocument.codeAction", announces("codeActionProvider")],
  ["textDocument.codeAction.isPreferredSupport", answers("textDocument/codeAction", "isPreferred")],
  ["workspace.workspaceEdit.documentChanges", answers("textDocument/codeAction", "documentChanges")],
  ["workspace.workspaceEdit.resourceOperations", answers("textDocument/rename", '"kind":"rename"')],
  [
    "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport",
    answers("textDocument/documentSymbol", "selectionRange"),
  ],
  ["textDocument.documentSymbol.labelSupport", registers('"label"')],
  ["textDocument.documentSymbol.dynamicRegistration", registers("textDocument/documentSymbol")],
  ["textDocument.rename.prepareSupport", ({ announced }) => typeof announced.renameProvider === "object"],
  ["workspace.fileOperations", ({ announced }) => announced.workspace?.fileOperations !== undefined],
  ["workspace.workspaceFolders", ({ announced }) => announced.workspace?.workspaceFolders !== undefined],
  [
    "workspace.textDocumentContent",
    ({ announced }) => announced.workspace?.textDocumentContent !== undefined,
  ],
  ["workspace.codeLens", sends("workspace/codeLens/refresh")],
  ["workspace.inlayHint", sends("workspace/inlayHint/refresh")],
  ["workspace.semanticTokens", sends("workspace/semanticTokens/refresh")],
  ["textDocument.references.dynamicRegistration", registers("textDocument/references")],
  ["textDocument.codeLens.dynamicRegistration", registers("textDocument/codeLens")],
  ["textDocument.codeLens", announces("codeLensProvider")],
  ["textDocument.inlayHint", announces("inlayHintProvider")],
  ["textDocument.semanticTokens", announces("semanticTokensProvider")],
  ["textDocument.documentLink", announces("documentLinkProvider")],
  ["textDocument.documentLink.tooltipSupport", answers("documentLink/resolve", "tooltip")],
  ["workspace.configuration", sends("workspace/configuration")],
  ["workspace.didChangeConfiguration", registers("workspace/didChangeConfiguration")],
  ["workspace.didChangeWatchedFiles", registers("workspace/didChangeWatchedFiles")],
  ["workspace.didChangeWatchedFiles.relativePatternSupport", registers("workspace/didChangeWatchedFiles")],
  ["window.workDoneProgress", sends("window/workDoneProgress/create")],
];

test.each(rows)("%s: a client that can take it gets it, one without it does not", async (path, does) => {
  expect(does(await session(everything))).toBe(true);
  expect(does(await session(without(path)))).toBe(false);
});
