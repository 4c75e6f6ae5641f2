import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** The parts of docs/json-output.schema.json that tests look at. */
export interface JsonFinding {
  readonly code: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
  readonly related: readonly { readonly source: string }[];
}

export interface JsonQuotation {
  readonly text: string;
  readonly verdict: string;
  readonly source: string | null;
  readonly edits: readonly { readonly kind: string; readonly quote: string; readonly source: string }[];
  readonly differences: readonly { readonly kind: string; readonly quote: string; readonly source: string }[];
  readonly findings: readonly JsonFinding[];
}

export interface JsonReport {
  readonly path: string;
  readonly quotations: readonly JsonQuotation[];
  readonly findings: readonly JsonFinding[];
}

/** Runs the built command in `folder`, as from a script: no terminal, no colours, no width. Returns what it did. */
export function runBuilt(args: readonly string[], folder = projectRoot) {
  const command = join(projectRoot, "dist/cli.js");
  const { COLUMNS: _, FORCE_COLOR: __, ...env } = process.env;
  return spawnSync(process.execPath, [command, ...args], { cwd: folder, env, encoding: "utf8" });
}

/** Checks one report, a path from the project's root, against seeds/ and returns its part of the JSON output. */
export function checkAgainstSeeds(report: string): JsonReport {
  const run = runBuilt(["check", report, "--sources", "seeds", "--format", "json", "--fail-on", "never"]);
  if (run.status !== 0) throw new Error(`quotewright check ended with ${run.status}: ${run.stderr}`);
  return (JSON.parse(run.stdout) as { reports: JsonReport[] }).reports[0]!;
}

/** Checks a report of one paragraph, given as Markdown, against seeds/. */
export function checkMarkdown(markdown: string): JsonReport {
  const folder = mkdtempSync(join(tmpdir(), "quotewright-test-"));
  try {
    const report = join(folder, "report.md");
    writeFileSync(report, `${markdown}\n`);
    return checkAgainstSeeds(report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
