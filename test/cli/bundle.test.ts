import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { packageFolder } from "../../tools/notices.js";
import { projectRoot } from "./builtCommand.ts";

/** Builds into a folder of its own, since other tests run what is in dist/. */
function buildInto(folder: string, ...options: string[]): string {
  const args = ["esbuild.js", "--outdir", folder, ...options];
  return execFileSync(process.execPath, args, { cwd: projectRoot, encoding: "utf8" });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quotewright-build-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The programs in the folder. */
function bundles(): string[] {
  return readdirSync(folder).filter((file) => /\.c?js$/.test(file));
}

describe("a release build, after one for development in the same folder", () => {
  let report: string;
  beforeAll(() => {
    buildInto(folder);
    report = buildInto(folder, "--release", "--report");
  });

  test("leaves the bundles and the notices, and nothing of the development build", () => {
    expect(bundles()).toEqual(expect.arrayContaining(["cli.js", "client.cjs", "server.cjs"]));
    expect(readdirSync(folder).sort()).toEqual(["THIRD-PARTY-NOTICES.txt", "cmaps", ...bundles()].sort());
  });

  test("is minified and names no source map", () => {
    for (const file of bundles()) {
      const text = readFileSync(join(folder, file), "utf8");
      expect(text).not.toContain("sourceMappingURL");
      expect(text.length / text.split("\n").length).toBeGreaterThan(200);
    }
  });

  test("keeps readers' libraries in the reader, and the reader free of what it doesn't need", () => {
    const parts = report.split(/^(?= *\d+\.\d kB {2}\S)/m);
    const has = (bundle: string, owner: string) =>
      parts.some((part) => part.split("\n", 1)[0]!.endsWith(bundle) && part.includes(`kB    ${owner}\n`));
    for (const library of ["pdfjs-dist", "linkedom", "saxes", "postal-mime"]) {
      expect([
        library,
        ["cli.js", "server.cjs", "reader.cjs"].filter((bundle) => has(bundle, library)),
      ]).toEqual([library, ["reader.cjs"]]);
    }
    // Long Markdown is read by the reader too, and by nothing else that it does not share with the programs.
    for (const library of ["yaml", "micromark"]) {
      expect([
        library,
        ["cli.js", "server.cjs", "reader.cjs"].filter((bundle) => has(bundle, library)),
      ]).toEqual([library, ["cli.js", "server.cjs", "reader.cjs"]]);
    }
    for (const owner of ["jsonc-parser", "tinyglobby", "server/src/core/check"]) {
      expect([owner, ["cli.js", "server.cjs", "reader.cjs"].filter((bundle) => has(bundle, owner))]).toEqual([
        owner,
        ["cli.js", "server.cjs"],
      ]);
    }
    // VS Code waits for the client to activate: all but a few lines is read after that.
    expect(statSync(join(folder, "client.cjs")).size).toBeLessThan(10_000);
  });

  test("reports what each package takes", () => {
    expect(report).toMatch(/^ +\d+\.\d kB {4}yaml$/m);
    expect(report).toMatch(/^ +\d+\.\d kB {4}server\/src\/core\/check$/m);
  });

  test("makes a command that can be run by its name", () => {
    const command = join(folder, "cli.js");
    if (process.platform !== "win32") expect(statSync(command).mode & 0o111).toBe(0o111);
    expect(readFileSync(command, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
    const printed = execFileSync(process.execPath, [command, "--version"], { encoding: "utf8" });
    expect(printed.trim()).toBe(manifest.version);
  });
});

describe("a development build", () => {
  beforeAll(() => {
    buildInto(folder, "--quiet");
  });

  test("has source maps and says what is in each bundle", () => {
    const files = readdirSync(folder);
    for (const file of bundles()) expect(files).toContain(`${file}.map`);
    expect(files).toContain("meta.json");
  });

  test("ships a notice for every package in a bundle", () => {
    const meta = JSON.parse(readFileSync(join(folder, "meta.json"), "utf8"));
    const outputs = Object.values<{ inputs: Record<string, { bytesInOutput: number }> }>(meta.outputs);
    const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
    const used = inputs
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => packageFolder(input));
    const notices = readFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of new Set(used.filter((path) => path !== undefined))) {
      expect(notices).toContain(
        `\n${name.slice(name.lastIndexOf("node_modules/") + "node_modules/".length)} `,
      );
    }
  });
});
