import assert from "node:assert/strict";
import { commands } from "vscode";
import { applyFix } from "./asking.ts";
import { newReport } from "./editor.ts";
import { test } from "./registry.ts";
import { codeOf, findings } from "./waiting.ts";

test("a quick fix puts the source's figure in, and the finding goes", async () => {
  const { document } = await newReport("fix.md", "It “killed over 40,000 people” [@000_16652a4050c3d9a3].\n");
  const found = await findings(document.uri, (codes) => codes.includes("altered-number"));
  const finding = found.find((one) => codeOf(one) === "altered-number")!;
  await applyFix(document, finding, "14,000");
  assert.equal(document.getText(), "It “killed over 14,000 people” [@000_16652a4050c3d9a3].\n");
  await findings(document.uri, (codes) => codes.length === 0);
});

test("all that is safe is mended at once, and the rest stays", async () => {
  const text =
    "It “killed Over 14,000 people” [@000_16652a4050c3d9a3], it “killed over 40,000 people” [@000_16652a4050c3d9a3].\n";
  const { document } = await newReport("all.md", text);
  await findings(document.uri, (codes) => codes.length === 2);
  await commands.executeCommand("editor.action.fixAll");
  await findings(document.uri, (codes) => codes.join() === "altered-number");
  assert.equal(document.getText(), text.replace("Over", "over"));
});
