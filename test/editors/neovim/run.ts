import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "../../../tools/command.ts";
import { resultsVariable, type TestResult } from "../../vscode/harness/results.ts";
import { temporaryWorkspace } from "../../vscode/harness/workspace.ts";
import { provisionNeovim } from "../../vscode/provision/neovim.ts";

/**
 * Drives the language server from a headless Neovim, on a copy of the example.
 * @param root the checkout
 * @param command the built command (`cli.js`)
 * @throws Missing when there is no Neovim; an error with Neovim's words when its script did not come to its end
 */
export async function testInNeovim(root: string, command: string): Promise<TestResult[]> {
  const nvim = await provisionNeovim();
  const workspace = temporaryWorkspace(root, ["examples", "seeds"]);
  const results = join(workspace.folder, "results.json");
  const script = resolve(import.meta.dirname, "client.lua");
  try {
    const { out, errors } = await run(nvim, ["--headless", "--clean", "-n", "-S", script], {
      cwd: workspace.folder,
      env: {
        ...process.env,
        [resultsVariable]: results,
        QUOTEWRIGHT_COMMAND: JSON.stringify([process.execPath, command, "lsp", "--stdio"]),
      },
    });
    if (!existsSync(results)) throw new Error(`Neovim ended early: ${out}${errors}`);
    return JSON.parse(readFileSync(results, "utf8"));
  } finally {
    workspace.remove();
  }
}
