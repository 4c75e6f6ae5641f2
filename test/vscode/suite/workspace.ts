import assert from "node:assert/strict";
import {
  type CodeLens,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type InlayHint,
  type Location,
  languages,
  Range,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { after, newReport, openReport, workspaceFolder, write } from "./editor.ts";
import { test } from "./registry.ts";
import { eventually, findings } from "./waiting.ts";

const minutes =
  "Minutes of the Day\n\nThe bridge was closed at noon and nobody in the town was told of it before the evening.\n";

const sourceAt = (name: string) => Uri.joinPath(workspaceFolder(), "..", "seeds", name);
const reportAt = (name: string) => Uri.joinPath(workspaceFolder(), name);

/** What can only be said once the source is read: the misquote; and that there is no key `nowhere`. */
const checkedCodes = "altered-number,unknown-source";

/** A source, a report that is open and quotes it, and one that is not. Resolves once the report is checked against the source. */
async function quoting(
  key: string,
  more = "",
  source = sourceAt(`${key}.txt`),
  folder = ".",
): Promise<TextEditor> {
  await write(source, minutes);
  await write(reportAt(`${folder}/${key}-closed.md`), `They “told nobody” [@${key}].\n`);
  const text = `# Bridges\n\nIt “was closed at noon” or “was closed at ten” [@${key}].\n\n“No such” [@nowhere].\n${more}`;
  const editor = await newReport(`${folder}/${key}.md`, text);
  await findings(editor.document.uri, (codes) => codes.join() === checkedCodes);
  return editor;
}

/** Asks again and again until the answer satisfies `enough`: for what no event tells of, as that the server has seen a file or a setting. */
async function asked<T>(ask: () => Thenable<T>, enough: (answer: T) => boolean): Promise<T> {
  for (let count = 0; count < 3_000; count++) {
    const answer = await ask();
    if (enough(answer)) return answer;
  }
  throw new Error(`asked in vain; the last answer was ${JSON.stringify(await ask())}`);
}

/** Resolves once a document's text satisfies `enough`. */
function textOf(document: TextDocument, enough: (text: string) => boolean): Promise<string> {
  return eventually(
    [workspace.onDidChangeTextDocument, workspace.onDidSaveTextDocument],
    () => (enough(document.getText()) ? document.getText() : undefined),
    () => `another text than ${document.getText()}`,
  );
}

test("references of a key are listed in reports that are not open", async () => {
  const { document } = await quoting("refs");
  const paths = await asked(
    () =>
      commands.executeCommand<Location[]>(
        "vscode.executeReferenceProvider",
        document.uri,
        after(document, "[@re"),
      ),
    (found) => found.some(({ uri }) => uri.path.endsWith("/refs-closed.md")),
  );
  assert.ok(paths.some(({ uri }) => uri.path.endsWith("/refs.md")));
});

test("references of a place in a source are the quotations of it", async () => {
  await quoting("place");
  const found = await commands.executeCommand<Location[]>(
    "vscode.executeReferenceProvider",
    (await workspace.openTextDocument(sourceAt("place.txt"))).uri,
    after(await workspace.openTextDocument(sourceAt("place.txt")), "closed at no"),
  );
  assert.ok(found.some(({ uri }) => uri.path.endsWith("/place.md")));
});

test("renaming a key changes every report once, and the file", async () => {
  // In the folder that is open, with sources of its own: a file outside of it is not renamed.
  await write(
    Uri.joinPath(workspaceFolder(), "renaming/quotewright.json"),
    '{ "sources": { "folders": ["sources"] } }',
  );
  const source = (key: string) => Uri.joinPath(workspaceFolder(), `renaming/sources/${key}.txt`);
  const { document } = await quoting("oldname", "", source("oldname"), "renaming");
  const edit = await commands.executeCommand<WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    after(document, "[@old"),
    "newname",
  );
  assert.ok(await workspace.applyEdit(edit));
  const text = await textOf(document, (now) => now.includes("newname"));
  assert.ok(text.includes("“was closed at noon” or “was closed at ten” [@newname]."), text);
  const closed = await workspace.openTextDocument(reportAt("renaming/oldname-closed.md"));
  assert.equal(closed.getText(), "They “told nobody” [@newname].\n");
  await workspace.fs.stat(source("newname"));
  await findings(document.uri, (codes) => codes.join() === checkedCodes);
});

test("a source that is moved keeps its citations", async () => {
  const { document } = await quoting("mover");
  const edit = new WorkspaceEdit();
  edit.renameFile(sourceAt("mover.txt"), sourceAt("moved/mover-b.txt"));
  assert.ok(await workspace.applyEdit(edit));
  const text = await textOf(document, (now) => now.includes("mover-b"));
  assert.ok(text.includes("“was closed at noon” or “was closed at ten” [@mover-b]."), text);
  await findings(document.uri, (codes) => codes.join() === checkedCodes);
});

test("the outline has quotations with their verdicts, and the workspace is searched for sources", async () => {
  const { document } = await quoting("outlined");
  // VS Code keeps the outline of each state of a text, also one that it asked for before the source was read, until it is told to ask again.
  let detail: string | undefined;
  while (detail !== "verbatim · outlined") {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const all = symbols.flatMap((symbol) => [symbol, ...symbol.children]);
    detail = all.find(({ name }) => name === "“was closed at noon”")?.detail;
  }
  const found = await commands.executeCommand<SymbolInformation[]>(
    "vscode.executeWorkspaceSymbolProvider",
    "outlined",
  );
  assert.ok(found.some(({ location }) => location.uri.path.endsWith("/outlined.txt")));
});

test("lenses count a report's quotations, and say where a source is quoted", async () => {
  const { document } = await quoting("lensed");
  const lenses = (uri: Uri) => commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri, 20);
  const titles = (await lenses(document.uri)).map(({ command }) => command?.title);
  assert.ok(titles.includes("3 quotations: 1 verbatim, 1 altered, 1 not checked"), titles.join("; "));
  const source = await workspace.openTextDocument(sourceAt("lensed.txt"));
  const above = (await lenses(source.uri)).map(({ command }) => command?.title);
  assert.ok(above.includes("quoted 2 times in 1 report"), above.join("; "));
});

test("hints say the verdict once they are switched on", async () => {
  const { document } = await quoting("hinted");
  const settings = workspace.getConfiguration("quotewright");
  const whole = new Range(0, 0, document.lineCount, 0);
  const hints = () =>
    commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", document.uri, whole);
  assert.deepEqual(await hints(), []);
  await settings.update("inlayHints", "verdict");
  try {
    const found = await asked(hints, (each) => each.length > 0);
    assert.ok(found.some(({ label }) => String(label).split(", ").includes("verbatim")));
  } finally {
    await settings.update("inlayHints", undefined);
  }
});

test("semantic tokens are given, and links from keys to passages", async () => {
  const { document } = await quoting("linked");
  const tokens = await commands.executeCommand<SemanticTokens>(
    "vscode.provideDocumentSemanticTokens",
    document.uri,
  );
  assert.ok(tokens.data.length >= 15);
  // Themes that leave them off by default would show some keys as links and others as words.
  const editor = workspace.getConfiguration("editor", document);
  assert.equal(editor.get("semanticHighlighting.enabled"), true);
  const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri, 20);
  const targets = links.map(({ target }) => target?.toString(true));
  assert.ok(
    targets.some((target) => target?.endsWith("/linked.txt#L3,12")),
    targets.join(),
  );
});

test("all reports are checked by command, also those that are not open", async () => {
  await quoting("checked");
  await commands.executeCommand("quotewright.checkWorkspace");
  await findings(reportAt("checked-closed.md"), (codes) => codes.includes("quote-not-found"));
});

test("unquoted copies are found by command, and hidden again", async () => {
  const copy = "\nThe bridge was closed at noon and nobody in the town was told of it.\n";
  const { document } = await quoting("copied", copy);
  await commands.executeCommand("quotewright.findCopies");
  await findings(document.uri, (codes) => codes.includes("unquoted-copy"));
  await commands.executeCommand("quotewright.hideCopies");
  await findings(document.uri, (codes) => !codes.includes("unquoted-copy"));
});

test("VS Code's own validation of Markdown says nothing of keys", async () => {
  const settings = workspace.getConfiguration("markdown.validate");
  await settings.update("enabled", true);
  try {
    const { document } = await newReport(
      "validated.md",
      "# One\n\nSee [@000_16652a4050c3d9a3] and [-@000_16652a4050c3d9a3, p. 3; @nowhere].\n\nA link to [nothing](nothing.md).\n",
    );
    const own = () => languages.getDiagnostics(document.uri).filter(({ source }) => source !== "quotewright");
    await eventually(
      [languages.onDidChangeDiagnostics],
      () => own().find(({ range }) => document.getText(range).includes("nothing")),
      () => "what VS Code says of a link that leads nowhere",
    );
    const said = own().map(({ message, range }) => `${document.getText(range)}: ${message}`);
    assert.deepEqual(
      said.filter((each) => each.includes("@")),
      [],
    );
  } finally {
    await settings.update("enabled", undefined);
  }
  assert.ok(await openReport("briefing.md"));
});
