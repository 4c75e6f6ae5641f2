import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "../../tools/command.ts";
import { resultsVariable, type TestResult } from "../vscode/harness/results.ts";
import { temporaryWorkspace } from "../vscode/harness/workspace.ts";
import { provisionProgram, type Wanted } from "../vscode/provision/program.ts";

/** An editor with an LSP client of its own, and the script that drives it. */
interface Editor extends Wanted {
  /** Its command line, up to the script. */
  readonly args: readonly string[];
  readonly script: string;
}

/** Clients that nobody here wrote. */
const editors: readonly Editor[] = [
  {
    name: "Neovim",
    places: ["nvim", "/usr/bin/nvim", "/opt/homebrew/bin/nvim"],
    trial: ["--version"],
    packages: ["neovim"],
    args: ["--headless", "--clean", "-n", "-S"],
    script: "neovim/client.lua",
  },
  {
    name: "Emacs",
    places: ["emacs", "/usr/bin/emacs"],
    trial: ["--batch", "-Q", "-l", resolve(import.meta.dirname, "emacs/packages.el")],
    // Emacs brings Eglot from version 29 on; Debian has it as a package of its own beside 28.
    packages: ["emacs-nox", "elpa-eglot", "elpa-markdown-mode"],
    args: ["--batch", "-Q", "-l"],
    script: "emacs/client.el",
  },
];

/** The editors' names, in the order in which they are tested. */
export const editorNames: readonly string[] = editors.map(({ name }) => name);

/**
 * Drives the language server from an editor without a screen, on a copy of the example.
 * @param root the checkout
 * @param command the built command (`cli.js`)
 * @throws Missing when the editor can't be had; an error with the editor's words when its script did not come to its end
 */
export async function testInEditor(name: string, root: string, command: string): Promise<TestResult[]> {
  const editor = editors.find((each) => each.name === name)!;
  const program = await provisionProgram(editor);
  const workspace = temporaryWorkspace(root, ["examples", "seeds"]);
  const results = join(workspace.folder, "results.json");
  const script = resolve(import.meta.dirname, editor.script);
  try {
    const { out, errors } = await run(program, [...editor.args, script], {
      cwd: workspace.folder,
      env: {
        ...process.env,
        [resultsVariable]: results,
        QUOTEWRIGHT_COMMAND: JSON.stringify([process.execPath, command, "lsp", "--stdio"]),
      },
    });
    if (!existsSync(results)) throw new Error(`${name} ended early: ${out}${errors}`);
    return JSON.parse(readFileSync(results, "utf8"));
  } finally {
    workspace.remove();
  }
}
