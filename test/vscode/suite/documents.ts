import assert from "node:assert/strict";
import { commands, Selection, type TextEditor, Uri, window, workspace } from "vscode";
import { column, pagesOf } from "../../sources/pdf/build.ts";
import { hoverAt } from "./asking.ts";
import { after, inOneLine, newReport, workspaceFolder } from "./editor.ts";
import { test } from "./registry.ts";
import { eventually, findings } from "./waiting.ts";

const words = "that nobody had read to its end";
const minutes = pagesOf([
  column(["The ministers met in the morning", "and spoke of nothing but the weather."]),
  column(["In the evening they signed the treaty that", "nobody had read to its end."]),
]);

/** Writes a PDF among the sources, and a report that quotes it, with a key that nothing has: its finding shows that checking is done. */
async function quoting(name: string): Promise<TextEditor> {
  const sources = Uri.joinPath(workspaceFolder(), "..", "seeds");
  await workspace.fs.writeFile(Uri.joinPath(sources, `${name}.pdf`), minutes);
  const editor = await newReport(
    `${name}.md`,
    `They signed it, “${words}” [@${name}].\n\n“No such” [@nowhere].\n`,
  );
  await findings(editor.document.uri, (codes) => codes.join() === "unknown-source");
  return editor;
}

/** The editor of the text view, once it is the active one. */
function viewShown(name: string): Promise<TextEditor> {
  return eventually(
    [window.onDidChangeActiveTextEditor, window.onDidChangeTextEditorSelection],
    () => {
      const editor = window.activeTextEditor;
      const isView = editor?.document.uri.scheme === "quotewright-source";
      return isView && editor.document.uri.path.includes(name) ? editor : undefined;
    },
    () => `the text view of ${name}; ${window.activeTextEditor?.document.uri} is shown`,
  );
}

test("definition on a quotation of a PDF opens its text at the words", async () => {
  const editor = await quoting("minutes-a");
  const place = after(editor.document, "nobody had");
  editor.selection = new Selection(place, place);
  await commands.executeCommand("editor.action.revealDefinition");
  const view = await viewShown("minutes-a");
  const { document } = view;
  assert.equal(document.languageId, "quotewright-source");
  // A paragraph is one line of it.
  assert.equal(workspace.getConfiguration("editor", document).get("wordWrap"), "on");
  assert.match(document.uri.path, /\/minutes-a\.pdf \(text\)$/);
  assert.match(document.getText(), /^──── {2}page 2 {2}────$/m);
  const at = document.offsetAt(view.selection.start);
  assert.equal(inOneLine(document.getText().slice(at, at + words.length)), words);
});

test("a PDF's passage opens with its words selected", async () => {
  const editor = await quoting("minutes-b");
  const { document } = editor;
  const shown = await hoverAt(document, after(document, "nobody had"));
  assert.match(shown, /command:quotewright\.openOriginal\?/);
  const link = /command:quotewright\.openPassage\?([^)]*)/.exec(shown);
  assert.ok(link, shown);
  const [argument] = JSON.parse(decodeURIComponent(link[1]!));
  await commands.executeCommand("quotewright.openPassage", argument);
  const view = await viewShown("minutes-b");
  assert.equal(inOneLine(view.document.getText(view.selection)), words);
});
