// npm run vscode: opens examples/ in a real VS Code with the extension as it is in this checkout.
//
// The desktop VS Code, where `code` is on the PATH; else VS Code's server from npm, in a browser. Ctrl+C ends the latter.

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "../../tools/command.ts";
import { buildRelease, packageExtension } from "../../tools/vsix.ts";
import { windowAddress } from "./harness/address.ts";
import { atExit, removeFolder } from "./harness/endings.ts";
import { startServer } from "./harness/server.ts";
import { installedChromium } from "./provision/chromium.ts";
import { findProgram } from "./provision/programs.ts";
import { newest, provisionServer } from "./provision/vscodeServer.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "examples");
const report = join(folder, "briefing.md");

const code = findProgram(["code", "code-insiders", "codium"]);
try {
  if (code !== undefined) await openDesktop(code);
  else await openInBrowser();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function openDesktop(program: string): Promise<void> {
  await run(process.execPath, [join(root, "esbuild.js"), "--quiet"], { cwd: root });
  process.stdout.write(`Opening examples/ in ${program}.\n`);
  await run(program, ["--new-window", `--extensionDevelopmentPath=${root}`, folder, report]);
}

async function openInBrowser(): Promise<void> {
  process.stdout.write("No desktop VS Code (code) on the PATH: starting VS Code's server from npm.\n");
  const work = mkdtempSync(join(tmpdir(), "quotewright-open-"));
  atExit(() => removeFolder(work));
  const vsix = join(work, "quotewright.vsix");
  try {
    const vscode = await provisionServer(newest);
    await buildRelease(root, join(work, "dist"));
    await packageExtension(root, join(work, "dist"), vsix);
    const server = await startServer({ vscode, extensions: [vsix], trust: "trusted" });
    try {
      const address = windowAddress(server.origin, { folder, file: report });
      process.stdout.write(`VS Code is at\n\n  ${address}\n\nCtrl+C ends it.\n`);
      showBrowser(address);
      await interrupted();
    } finally {
      await server.stop();
    }
  } finally {
    removeFolder(work);
  }
}

/** Shows the address in an installed browser, where there is a display to show it on. */
function showBrowser(address: string): void {
  const hasDisplay =
    process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  const browser = hasDisplay ? installedChromium() : undefined;
  if (browser !== undefined) spawn(browser, [address], { stdio: "ignore", detached: true }).unref();
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once("SIGINT", done);
    process.once("SIGTERM", done);
  });
}
