import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { commands, type TextEditor } from "vscode";
import { newReport, start } from "./editor.ts";
import { test } from "./registry.ts";
import { findings } from "./waiting.ts";

const misquote = "It “killed over 40,000 people” [@000_16652a4050c3d9a3].\n";

/** Whether the server still reads: takes the misquote out and puts it back. */
async function checksAnew(editor: TextEditor): Promise<void> {
  const { document } = editor;
  await editor.edit((edit) => edit.insert(start, "Once more. "));
  await findings(document.uri, (codes) => codes.includes("altered-number"));
  const text = document.getText();
  const at = document.positionAt(text.indexOf("40,000"));
  await editor.edit((edit) => edit.delete(document.getWordRangeAtPosition(at, /40/)!));
  await editor.edit((edit) => edit.insert(at, "14"));
  await findings(document.uri, (codes) => codes.length === 0);
}

test("the restart command brings a new server that checks as before", async () => {
  const editor = await newReport("restart.md", misquote);
  await findings(editor.document.uri, (codes) => codes.includes("altered-number"));
  const before = serverProcess();
  await commands.executeCommand("quotewright.restart");
  assert.notEqual(serverProcess(), before);
  await checksAnew(editor);
});

test("a server that is killed is started again and checks as before", async () => {
  const editor = await newReport("killed.md", misquote);
  await findings(editor.document.uri, (codes) => codes.includes("altered-number"));
  process.kill(serverProcess(), "SIGKILL");
  await findings(editor.document.uri, (codes) => codes.length === 0);
  await findings(editor.document.uri, (codes) => codes.includes("altered-number"));
  await checksAnew(editor);
});

/** The server's process: a child of this extension host. @throws when there is none */
function serverProcess(): number {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const own = processes
    .map((line) => line.trim().split(/\s+/))
    .find(
      ([, parent, ...args]) => parent === String(process.pid) && args.join(" ").includes("dist/server.cjs"),
    );
  if (own?.[0] === undefined) throw new Error("the server does not run");
  return Number(own[0]);
}
