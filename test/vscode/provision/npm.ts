import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Printed, run } from "../../../tools/command.ts";

/** Makes `folder` a place of its own for packages, so that npm looks for no project above it. */
export function startPackageFolder(folder: string): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
}

/** `npm install` in `folder`, quietly and without install scripts: those would compile native modules that no test needs. */
export function npmInstall(folder: string, args: readonly string[]): Promise<Printed> {
  // What `npm run` hands down (a prefix, a lifecycle) belongs to the project, not to this install.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(local_)?prefix|lifecycle|package)/.test(name),
    ),
  );
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  return run(npm, ["install", ...args, ...quiet], { cwd: folder, env });
}
