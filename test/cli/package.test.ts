import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "./builtCommand.ts";
import { honest, talks, unknownKey, workspace } from "./workspace.ts";

// What a user gets from the registry: packed, and installed into an empty folder without a network.

let packed: { files: { path: string }[]; filename: string };
let installed: string;

beforeAll(() => {
  installed = mkdtempSync(join(tmpdir(), "quotewright-installed-"));
  // `npm run` hands its own settings to npm through the environment; a user's npm has none of them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const npm = (args: string[], cwd: string) => execFileSync("npm", args, { cwd, encoding: "utf8", env });
  packed = JSON.parse(
    npm(["pack", "--json", "--ignore-scripts", "--pack-destination", installed], projectRoot),
  )[0];
  npm(["init", "--yes"], installed);
  npm(["install", "--offline", "--no-audit", "--no-fund", join(installed, packed.filename)], installed);
});
afterAll(() => rmSync(installed, { recursive: true, force: true }));

/** Every Node on this machine that isn't the project's own. */
function otherNodes(): string[] {
  const folders = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  return [...new Set(folders.map((folder) => join(folder, "node")))].filter((node) => existsSync(node));
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
    const { dependencies } = JSON.parse(
      execFileSync("npm", ["ls", "--all", "--json"], { cwd: installed, encoding: "utf8" }),
    );
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
