import assert from "node:assert/strict";
import { commands, extensions } from "vscode";
import { openReport } from "./editor.ts";
import { test } from "./registry.ts";

const id = "quotewright.quotewright";

test("a Markdown document activates the extension", async () => {
  await openReport("briefing.md");
  const extension = extensions.getExtension(id);
  assert.ok(extension, `${id} is not installed`);
  await extension.activate();
  assert.equal(extension.isActive, true);
});

test("every command of the manifest is registered", async () => {
  const { contributes } = extensions.getExtension(id)?.packageJSON ?? {};
  const names: string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const known = await commands.getCommands(true);
  assert.deepEqual(
    names.filter((name) => !known.includes(name)),
    [],
  );
});
