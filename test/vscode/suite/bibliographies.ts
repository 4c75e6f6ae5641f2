import assert from "node:assert/strict";
import { commands, type LocationLink, Range, Uri, WorkspaceEdit, workspace } from "vscode";
import { after, newReport, workspaceFolder, write } from "./editor.ts";
import { test } from "./registry.ts";
import { codeOf, findings } from "./waiting.ts";

const bibliographyAt = (name: string) => Uri.joinPath(workspaceFolder(), name);

/** An entry with a file among the seeds. */
const entry = (key: string) => `@misc{${key}, title = {Talks}, file = {000_16652a4050c3d9a3.txt}}\n`;

/** Writes a bibliography, and a report that quotes by its key and has a misquote, and waits until that is checked. */
async function citing(name: string, key: string, bibliography: string) {
  await write(bibliographyAt(`${name}.bib`), bibliography);
  const text = `---\nbibliography: ${name}.bib\n---\n\nIt “killed over 40,000 people” [@${key}].\n`;
  const { document } = await newReport(`${name}.md`, text);
  await findings(document.uri, (codes) => codes.join() === "altered-number");
  return document;
}

test("a key that a bibliography has twice is a finding in its file, until it is mended", async () => {
  await citing("twice", "doe2022", entry("doe2022").repeat(2));
  const uri = bibliographyAt("twice.bib");
  const [finding] = await findings(uri, (codes) => codes.join() === "duplicate-entry");
  assert.equal(finding?.range.start.line, 1);
  assert.equal(codeOf(finding!), "duplicate-entry");
  await write(uri, entry("doe2022"));
  await findings(uri, (codes) => codes.length === 0);
});

test("a bibliography that is open and not saved counts as it is in the editor, until what was typed is undone", async () => {
  const report = await citing("typed", "doe2022", entry("doe2022"));
  const bibliography = await workspace.openTextDocument(bibliographyAt("typed.bib"));
  const type = async (text: string) => {
    const edit = new WorkspaceEdit();
    edit.replace(bibliography.uri, new Range(0, 0, bibliography.lineCount, 0), text);
    assert.ok(await workspace.applyEdit(edit));
  };
  await type(entry("roe2022"));
  await findings(report.uri, (codes) => codes.join() === "unknown-source");
  await type(entry("doe2022"));
  await findings(report.uri, (codes) => codes.join() === "altered-number");
  await bibliography.save();
});

test("declaration of a key leads to its entry", async () => {
  const document = await citing("declared", "doe2022", `\n${entry("doe2022")}`);
  const found = await commands.executeCommand<LocationLink[]>(
    "vscode.executeDeclarationProvider",
    document.uri,
    after(document, "[@doe"),
  );
  assert.match(String(found[0]?.targetUri.path), /\/declared\.bib$/);
  assert.equal(found[0]?.targetRange.start.line, 1);
});

test("renaming an entry's key changes its bibliography and the report, and no file's name", async () => {
  const document = await citing("entry", "doe2022", entry("doe2022"));
  const edit = await commands.executeCommand<WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    after(document, "[@doe"),
    "talks2022",
  );
  assert.ok(await workspace.applyEdit(edit));
  assert.ok(document.getText().includes("[@talks2022]"), document.getText());
  const bibliography = await workspace.openTextDocument(bibliographyAt("entry.bib"));
  assert.equal(bibliography.getText(), entry("talks2022"));
  await bibliography.save();
  await findings(document.uri, (codes) => codes.join() === "altered-number");
});
