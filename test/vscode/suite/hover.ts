import assert from "node:assert/strict";
import { commands, type Hover, MarkdownString, type Position, type TextDocument } from "vscode";
import { after, newReport, openReport } from "./editor.ts";
import { test } from "./registry.ts";
import { findings } from "./waiting.ts";

/** The text of every hover at a position. */
async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    position,
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (part instanceof MarkdownString ? part.value : String(part))).join("\n");
}

test("the hover on a misquote shows the source's words and links to them", async () => {
  const { document } = await openReport("briefing.md");
  await findings(document.uri, (codes) => codes.includes("altered-number"));
  const shown = await hoverAt(document, after(document, "killed over 40"));
  assert.match(shown, /14,000/);
  assert.match(shown, /command:quotewright\.openPassage\?/);
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
