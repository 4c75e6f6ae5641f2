import assert from "node:assert/strict";
import { type CodeAction, commands, workspace } from "vscode";
import { newReport } from "./editor.ts";
import { test } from "./registry.ts";
import { codeOf, findings } from "./waiting.ts";

test("a quick fix puts the source's figure in, and the finding goes", async () => {
  const { document } = await newReport("fix.md", "It “killed over 40,000 people” [@000_16652a4050c3d9a3].\n");
  const found = await findings(document.uri, (codes) => codes.includes("altered-number"));
  const finding = found.find((one) => codeOf(one) === "altered-number")!;
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    finding.range,
    "quickfix",
    // Ask for resolved actions: an edit may be worked out only then.
    20,
  );
  const fix = actions.find(({ title }) => title.includes("14,000"));
  assert.ok(fix?.edit, `no fix among: ${actions.map(({ title }) => title).join(", ")}`);
  assert.ok(await workspace.applyEdit(fix.edit));
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
