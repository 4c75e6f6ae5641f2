import assert from "node:assert/strict";
import { commands, TabInputTextDiff, type Uri, window, workspace } from "vscode";
import { hoverAt } from "./asking.ts";
import { after, newReport, openReport } from "./editor.ts";
import { test } from "./registry.ts";
import { findings } from "./waiting.ts";

test("the hover on a misquote shows the source's words and links to them", async () => {
  const { document } = await openReport("briefing.md");
  await findings(document.uri, (codes) => codes.includes("altered-number"));
  const shown = await hoverAt(document, after(document, "killed over 40"));
  assert.match(shown, /14,000/);
  assert.match(shown, /command:quotewright\.openPassage\?/);
  assert.match(shown, /command:quotewright\.compare\?/);
});

test("a quotation is compared with its source side by side", async () => {
  const { document } = await openReport("briefing.md");
  await findings(document.uri, (codes) => codes.includes("altered-number"));
  const position = after(document, "killed over 40");
  await commands.executeCommand("quotewright.compare", { uri: document.uri.toString(), position });
  const { input } = window.tabGroups.activeTabGroup.activeTab!;
  assert.ok(input instanceof TabInputTextDiff);
  const textOf = async (uri: Uri) => (await workspace.openTextDocument(uri)).getText().trim();
  assert.equal(await textOf(input.original), "killed over 14,000 people");
  assert.equal(await textOf(input.modified), "killed over 40,000 people");
  await commands.executeCommand("workbench.action.closeActiveEditor");
});

test("the hover on a key shows its source's title and date", async () => {
  const { document } = await openReport("briefing.md");
  await findings(document.uri, (codes) => codes.length > 0);
  const shown = await hoverAt(document, after(document, "[@003_27ff"));
  assert.match(shown, /Kremlin spokesman Dmitry Peskov announced/);
  assert.match(shown, /2022-02-15|15 February 2022/);
});

test("there is no hover beside a quotation", async () => {
  const editor = await newReport(
    "hover.md",
    "Plain words, then “killed over 14,000 people” [@000_16652a4050c3d9a3].\n",
  );
  await findings(editor.document.uri, () => true);
  assert.equal(await hoverAt(editor.document, after(editor.document, "Plain wo")), "");
});
