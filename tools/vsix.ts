import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "./command.ts";
import { stageExtension } from "./stage.ts";

/** A packaged extension. */
export interface Vsix {
  /** What it holds, as paths inside the extension. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** What vsce warned of, empty when it had nothing to say. */
  readonly warnings: string;
}

/** Builds the release in `root` and packages it as the VSIX `file`. @throws an error with vsce's words when it refuses */
export async function packageExtension(root: string, file: string): Promise<Vsix> {
  await run(process.execPath, [join(root, "esbuild.js"), "--release", "--quiet"], { cwd: root });
  return packageBuilt(root, file);
}

/** Packages what is built in `root` already. */
export async function packageBuilt(root: string, file: string): Promise<Vsix> {
  const staged = mkdtempSync(join(tmpdir(), "quotewright-vsix-"));
  try {
    stageExtension(root, staged);
    // No repository is named: the manifest would have to say where the project is published.
    const options = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
    const { out, errors } = await run(process.execPath, [vsce, "package", ...options, "--out", file], {
      cwd: staged,
    });
    const { out: listed } = await run(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: staged });
    const warnings = `${out}\n${errors}`.split("\n").filter((line) => line.includes("WARNING"));
    return { files: listed.trim().split("\n"), bytes: statSync(file).size, warnings: warnings.join("\n") };
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

const vsce = join(dirname(createRequire(import.meta.url).resolve("@vscode/vsce/package.json")), "vsce");
