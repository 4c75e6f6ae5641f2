import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach } from "vitest";
import { projectRoot } from "./builtCommand.ts";

const folders = { test: [] as string[], file: [] as string[] };
const remove = (gone: string[]) => {
  for (const folder of gone.splice(0)) rmSync(folder, { recursive: true, force: true });
};
afterEach(() => remove(folders.test));
afterAll(() => remove(folders.file));

/** How a run of the command differs from a plain one. */
export interface RunSettings {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A folder of the workspace to run in. */
  readonly at?: string;
}

export interface Workspace {
  readonly folder: string;
  run(args: readonly string[], settings?: RunSettings): SpawnSyncReturns<string>;
  /** Runs the command with `--format json` and returns what it printed. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at a few fields of what the schema describes
  json(args: readonly string[], settings?: RunSettings): any;
}

/**
 * A temporary folder with `files` (paths with their text or bytes), gone after the test, or after all of the test file where its tests share
 * it and change nothing in it: documents are read once then.
 */
export function workspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  lives: "test" | "file" = "test",
): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "quotewright-cli-")));
  folders[lives].push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const run: Workspace["run"] = (args, { input, env, at = "." } = {}) =>
    spawnSync(process.execPath, [join(projectRoot, "dist/cli.js"), ...args], {
      cwd: join(folder, at),
      encoding: "utf8",
      input: input ?? "",
      env: { ...plainEnvironment(), XDG_CACHE_HOME: join(folder, ".cache"), ...env },
    });
  const json: Workspace["json"] = (args, settings) => {
    const { stdout, stderr } = run([...args, "--format", "json"], settings);
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout);
  };
  return { folder, run, json };
}

/** The environment without what a developer's shell or a CI says about colours and widths. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, CI: ____, ...env } = process.env;
  return env;
}

/** A source that the tests quote from, and reports about it. */
export const talks =
  "The talks went on for three days and ended without a result.\n\nNobody signed the paper.\n";
export const honest = "They “went on for three days” [@talks].\n";
export const unknownKey = "They “went on for three days” [@tolks].\n";
