import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { filesLike, projectRoot, textOf } from "./files.ts";
import { findCircle, type Import, importsOf, packageName } from "./imports.ts";

// ARCHITECTURE.md, "Who may import whom".

const server = filesLike("server/src/**/*.ts");
const client = filesLike("client/src/**/*.ts");

/** Imports of the files in `folder` that `allowed` refuses, one readable line each. */
function violations(folder: string, allowed: (imported: Import) => boolean): string[] {
  return [...server, ...client]
    .filter((file) => file.startsWith(folder))
    .flatMap(importsOf)
    .filter((imported) => !allowed(imported))
    .map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? "types of " : ""}${to}`);
}

/** Packages that compute and nothing else, so that the engine runs wherever JavaScript does. */
const purePackages = /^(micromark|micromark-[a-z-]+|yaml|leven|jsonc-parser)$/;

function isPurePackage({ own, to }: Import): boolean {
  return !own && purePackages.test(packageName(to));
}

function isNodeOrPackage({ own, to }: Import): boolean {
  return !own && packageName(to) !== "vscode" && !packageName(to).startsWith("vscode-");
}

/** What the faces (lsp, cli) may take of the engine: the facade; and types, and the tables of names, of anything in it. */
function isThroughTheFacade({ own, to, typeOnly }: Import): boolean {
  return own && to.startsWith("server/src/core/") && (typeOnly || facade.has(to));
}

const facade = new Set([
  "server/src/core/service.ts",
  "server/src/core/features.ts",
  "server/src/core/ports.ts",
  "server/src/core/config.ts",
  "server/src/core/check/codes.ts",
  "server/src/core/check/outcomes.ts",
]);

function inside(folder: string) {
  return ({ own, to }: Import) => own && to.startsWith(folder);
}

describe("who may import whom", () => {
  test("core imports only core and packages that do no input or output", () => {
    expect(violations("server/src/core/", (i) => inside("server/src/core/")(i) || isPurePackage(i))).toEqual(
      [],
    );
  });

  test.each(["sources", "index"])("%s imports only core and itself", (layer) => {
    const folder = `server/src/${layer}/`;
    const allowed = (i: Import) => inside(folder)(i) || inside("server/src/core/")(i) || isNodeOrPackage(i);
    expect(violations(folder, allowed)).toEqual([]);
  });

  test("cli reaches the engine through its facade, and never the language server", () => {
    const folder = "server/src/cli/";
    expect(
      violations(folder, (i) => inside(folder)(i) || isThroughTheFacade(i) || isNodeOrPackage(i)),
    ).toEqual([]);
  });

  test("lsp reaches the engine through its facade, and never the command", () => {
    const folder = "server/src/lsp/";
    expect(violations(folder, (i) => inside(folder)(i) || isThroughTheFacade(i) || !i.own)).toEqual([]);
  });

  test("vscode-languageserver is known to lsp alone", () => {
    const elsewhere = server.filter(
      (file) => !file.startsWith("server/src/lsp/") && !/\/main\.\w+\.ts$/.test(file),
    );
    const importers = elsewhere.flatMap(importsOf).filter((i) => i.to.startsWith("vscode"));
    expect(importers).toEqual([]);
  });

  test("client imports from the server only the types of custom requests", () => {
    const isCustomRequest = (i: Import) => i.to === "server/src/lsp/custom.ts" && i.typeOnly;
    const allowed = (i: Import) => inside("client/src/")(i) || isCustomRequest(i) || !i.own;
    expect(violations("client/src/", allowed)).toEqual([]);
  });

  test.each([
    ["server", server],
    ["client", client],
  ])("there is no circle in %s", (_, files) => {
    expect(findCircle(files)).toBeUndefined();
  });
});

describe("core is pure", () => {
  /** What would make a result depend on when or where it is computed, or be seen outside. */
  const impure =
    /\b(?:setTimeout|setInterval|setImmediate|queueMicrotask|performance|console|process|globalThis)\b|Date\.now|new Date\(\)|Math\.random/;

  test.each(server.filter((file) => file.startsWith("server/src/core/")))("%s", (file) => {
    const code = textOf(file)
      .split("\n")
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
    expect(code.filter((line) => impure.test(line))).toEqual([]);
  });
});

test("the imports read here are those esbuild sees", async () => {
  const files = [...server, ...client];
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: files,
    outdir: "out",
    bundle: true,
    packages: "external",
    external: ["vscode"],
    platform: "node",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  for (const file of files) {
    const seen = metafile.inputs[file]!.imports.map((imported) => imported.path);
    const read = importsOf(file).map((imported) => imported.to);
    expect(read, file).toEqual(expect.arrayContaining(seen));
  }
});
