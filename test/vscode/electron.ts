// npm run test:electron: the suite of test/vscode/suite in the desktop VS Code, which @vscode/test-electron downloads.
//
//   --executable PATH   run this VS Code and download none

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { buildRelease, packageExtension } from "../../tools/vsix.ts";
import { installInto } from "./harness/desktop.ts";
import { atExit, endOnSignals, removeFolder } from "./harness/endings.ts";
import { buildSuite } from "./harness/suite.ts";
import { temporaryWorkspace } from "./harness/workspace.ts";

const root = resolve(import.meta.dirname, "../..");
const { values } = parseArgs({ options: { executable: { type: "string" } } });

endOnSignals();
const work = mkdtempSync(join(tmpdir(), "quotewright-electron-"));
atExit(() => removeFolder(work));
const workspace = temporaryWorkspace(root, ["examples", "seeds"]);
try {
  const vscodeExecutablePath = values.executable ?? (await downloadAndUnzipVSCode("stable"));
  const vsix = join(work, "quotewright.vsix");
  await buildRelease(root, join(work, "dist"));
  await packageExtension(root, join(work, "dist"), vsix);
  const folders = [`--extensions-dir=${join(work, "extensions")}`, `--user-data-dir=${join(work, "data")}`];
  await installInto(vscodeExecutablePath, vsix, folders);
  const suite = await buildSuite(root, work);
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: suite.carrier,
    extensionTestsPath: suite.module,
    launchArgs: [join(workspace.folder, "examples"), "--disable-workspace-trust", ...folders],
  });
} catch (error) {
  process.stderr.write(`The suite did not pass in the desktop VS Code: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  workspace.remove();
  removeFolder(work);
}
