import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stageExtension } from "../../tools/stage.ts";

const checkout = resolve(import.meta.dirname, "../..");
const bundles = [
  "client.cjs",
  "languageClient.cjs",
  "server.cjs",
  "reader.cjs",
  "cmaps",
  "THIRD-PARTY-NOTICES.txt",
];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quotewright-stage-"));
  mkdirSync(join(folder, "dist"));
  for (const name of bundles) writeFileSync(join(folder, "dist", name), "");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Stages the checkout, or another root, and gives what the extension then holds. */
function staged(root = checkout): string {
  const place = join(folder, "staged");
  mkdirSync(place);
  stageExtension(root, join(folder, "dist"), place);
  return place;
}

test("the extension holds its bundles, the rules' pages, its schema, its icon and its papers, nothing else", () => {
  const place = staged();
  const papers = ["CHANGELOG.md", "LICENSE", "README.md", "dist", "docs", "media", "package.json"];
  expect(readdirSync(place).sort()).toEqual(papers);
  expect(readdirSync(join(place, "dist")).sort()).toEqual([...bundles].sort());
  expect(readdirSync(join(place, "docs")).sort()).toEqual([
    "configuration.md",
    "quotewright.schema.json",
    "rules",
  ]);
  expect(readdirSync(join(place, "media"))).toEqual(["icon.png"]);
});

test("its manifest has no part of npm's, and starts the client that is there", () => {
  const place = staged();
  const manifest = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  for (const name of ["scripts", "devDependencies", "bin", "type"]) expect(manifest).not.toHaveProperty(name);
  expect(Object.keys(manifest.engines)).toEqual(["vscode"]);
  expect(manifest.main).toBe("./dist/client.cjs");
});

test("relative pictures are left out of its README, and the rest of it stays", () => {
  const root = join(folder, "root");
  const papers = [
    "LICENSE",
    "CHANGELOG.md",
    "docs/rules",
    "docs/configuration.md",
    "docs/quotewright.schema.json",
  ];
  for (const path of ["package.json", "media/icon.png", ...papers]) {
    cpSync(join(checkout, path), join(root, path), { recursive: true });
  }
  const readme =
    "# A\n\n![Hover](docs/pictures/hover.png)\n\n![Badge](https://example.org/a.png)\n\nSee ![x](y) here.\n";
  writeFileSync(join(root, "README.md"), readme);
  const shown = readFileSync(join(staged(root), "README.md"), "utf8");
  expect(shown).toBe("# A\n\n![Badge](https://example.org/a.png)\n\nSee ![x](y) here.\n");
});

test("what is missing is named", () => {
  rmSync(join(folder, "dist/server.cjs"));
  expect(() => staged()).toThrow("The extension cannot be packaged: dist/server.cjs is missing.");
});
