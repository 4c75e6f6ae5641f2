import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { atExit, removeFolder } from "./endings.ts";

/** A throwaway folder to open in the editor. */
export interface TestWorkspace {
  readonly folder: string;
  remove(): void;
}

/** A temporary workspace that holds copies of the named folders of the checkout, side by side, and the named files. */
export function temporaryWorkspace(
  root: string,
  copied: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): TestWorkspace {
  const folder = mkdtempSync(join(tmpdir(), "quotewright-workspace-"));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const forget = atExit(() => removeFolder(folder));
  return {
    folder,
    remove() {
      forget();
      removeFolder(folder);
    },
  };
}
