import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of `names` that can be run: each a path, or a name looked for along PATH. Undefined when there is none. */
export function findProgram(names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = candidates(name).find(isExecutable);
    if (found !== undefined) return found;
  }
  return undefined;
}

function candidates(name: string): string[] {
  if (name.includes("/") || name.includes("\\")) return [name];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
