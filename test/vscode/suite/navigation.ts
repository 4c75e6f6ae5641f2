import assert from "node:assert/strict";
import { commands, type Location, type LocationLink, Uri, window, workspace } from "vscode";
import { after, inOneLine, openReport, workspaceFolder } from "./editor.ts";
import { test } from "./registry.ts";
import { findings } from "./waiting.ts";

test("definition on a quotation leads to its words in the source", async () => {
  const { document } = await openReport("briefing.md");
  await findings(document.uri, (codes) => codes.length > 0);
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    after(document, "“the chances for discussions"),
  );
  const first = found[0];
  assert.ok(first, "no definition");
  const [uri, range] =
    "targetUri" in first
      ? [first.targetUri, first.targetSelectionRange ?? first.targetRange]
      : [first.uri, first.range];
  assert.match(uri.path, /\/seeds\/001_0b44bd758f4306fc\.txt$/);
  const source = await workspace.openTextDocument(uri);
  assert.match(
    inOneLine(source.getText(range)),
    /^the chances for discussions are far from being exhausted$/i,
  );
});

test("the hover's link opens the source with the passage selected", async () => {
  const uri = Uri.joinPath(workspaceFolder(), "..", "seeds", "000_16652a4050c3d9a3.txt");
  const source = await workspace.openTextDocument(uri);
  const end = after(source, "14,000");
  const range = { start: { line: end.line, character: end.character - 6 }, end };
  await commands.executeCommand("quotewright.openPassage", { uri: uri.toString(), range });
  const editor = window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), uri.toString());
  assert.equal(editor?.document.getText(editor.selection), "14,000");
});
