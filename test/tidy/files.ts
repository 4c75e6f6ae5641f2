import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** The project's own files that match, as paths from its root with `/`, sorted. Nothing installed or built. */
export function filesLike(...patterns: string[]): string[] {
  const ignore = ["node_modules/**", "dist/**", "coverage/**", "**/.cache/**"];
  return globSync(patterns, { cwd: projectRoot, ignore, dot: true }).sort();
}

/** Every file of code that people write here. */
export function codeFiles(): string[] {
  return filesLike("*.{js,ts}", "{client,server,test,tools}/**/*.{js,ts,cjs,mjs}");
}

/** The text of a file, named by its path from the project's root. */
export function textOf(file: string): string {
  return readFileSync(join(projectRoot, file), "utf8");
}
