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

/** Builds the release of `root` into the folder `dist`. */
export async function buildRelease(root: string, dist: string): Promise<void> {
  await run(process.execPath, [join(root, "esbuild.js"), "--release", "--quiet", "--outdir", dist], {
    cwd: root,
  });
}

/**
 * Packages what is built in `dist` as the VSIX `file`.
 * @param root the checkout
 * @throws an error with vsce's words when it refuses
 */
export async function packageExtension(root: string, dist: string, file: string): Promise<Vsix> {
  const staged = mkdtempSync(join(tmpdir(), "quotewright-vsix-"));
  try {
    stageExtension(root, dist, staged);
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
