import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "./builtCommand.ts";
import { honest, talks, unknownKey, workspace } from "./workspace.ts";

// What a user gets from the registry: built for release and packed from a fresh copy, then installed without a network.

let packed: { files: { path: string }[]; filename: string };
let copy: string;
let installed: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "quotewright-copy-"));
  const left = /^(?:\.git|node_modules|dist|test|\.vscode-test)$/;
  cpSync(projectRoot, copy, { recursive: true, filter: (path) => !left.test(relative(projectRoot, path)) });
  symlinkSync(join(projectRoot, "node_modules"), join(copy, "node_modules"));
  installed = mkdtempSync(join(tmpdir(), "quotewright-installed-"));
  // A list of packages up to npm 11, an object of them by name from npm 12 on.
  packed = Object.values<typeof packed>(
    JSON.parse(npm(["pack", "--json", "--pack-destination", installed], copy)),
  )[0]!;
  npm(["init", "--yes"], installed);
  npm(["install", "--offline", "--no-audit", "--no-fund", join(installed, packed.filename)], installed);
});
afterAll(() => {
  for (const folder of [copy, installed]) rmSync(folder, { recursive: true, force: true });
});

/** Runs npm as a user would: `npm run` hands its own settings on through the environment. */
function npm(args: string[], cwd: string): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return execFileSync("npm", args, { cwd, encoding: "utf8", env, stdio: "pipe" });
}

/** Every Node on this machine that isn't the project's own. */
function otherNodes(): string[] {
  const folders = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  const nodes = folders.map((folder) => join(folder, "node")).filter((node) => existsSync(node));
  return [...new Set(nodes.map((node) => realpathSync(node)))];
}

describe("the package", () => {
  test("holds the program and its documents, no source texts, no tests", () => {
    const paths = packed.files.map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "dist/cli.js",
        "docs/json-output.schema.json",
        "package.json",
      ]),
    );
    expect(
      paths.filter((path) => /^(?:seeds|test|server|client|examples|node_modules)\//.test(path)),
    ).toEqual([]);
  });

  test("needs no other package", () => {
    expect(existsSync(join(installed, "node_modules/quotewright"))).toBe(true);
    const { dependencies } = JSON.parse(npm(["ls", "--all", "--json"], installed));
    expect(dependencies.quotewright.dependencies).toBeUndefined();
  });

  test.each([process.execPath, ...otherNodes()])("checks reports on %s", (node) => {
    const { folder } = workspace({ "sources/talks.txt": talks, "report.md": honest, "wrong.md": unknownKey });
    const run = (report: string) =>
      spawnSync(node, [join(installed, "node_modules/.bin/quotewright"), "check", report], {
        cwd: folder,
        encoding: "utf8",
      });
    expect(run("report.md")).toMatchObject({
      stderr: "",
      stdout: "1 quotation: 1 verbatim\nNo findings\n",
      status: 0,
    });
    expect(run("wrong.md")).toMatchObject({
      stderr: "",
      stdout: expect.stringContaining("unknown-source"),
      status: 1,
    });
  });
});
