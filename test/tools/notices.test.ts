import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noticesOf, packageFolder } from "../../tools/notices.js";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "quotewright-notices-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Installs a package of that name into the temporary project. */
function install(name: string, license: string | undefined, files: Readonly<Record<string, string>>): void {
  const folder = join(root, "node_modules", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.0.0", license }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
}

/** A metafile of one bundle that holds so many bytes of each input. */
function bundleOf(inputs: Readonly<Record<string, number>>): Metafile {
  const sizes = Object.entries(inputs).map(([input, bytesInOutput]) => [input, { bytesInOutput }]);
  const output = { bytes: 0, inputs: Object.fromEntries(sizes), imports: [], exports: [] };
  return { inputs: {}, outputs: { "dist/cli.js": output } };
}

test.each([
  ["server/src/main.cli.ts", undefined],
  ["node_modules/yaml/dist/index.js", "node_modules/yaml"],
  ["node_modules/@b/c/d.js", "node_modules/@b/c"],
  ["node_modules/a/node_modules/@b/c/d.js", "node_modules/a/node_modules/@b/c"],
])("the package of %s is %s", (input, folder) => {
  expect(packageFolder(input)).toBe(folder);
});

test("each package is named once with its texts, in order of names", async () => {
  install("zebra", "ISC", { LICENSE: "ISC words\r\n", "NOTICE.txt": "a notice" });
  install("ape", "MIT", { "license.md": "MIT words" });
  const metafile = bundleOf({
    "node_modules/zebra/a.js": 1,
    "node_modules/zebra/b.js": 1,
    "node_modules/ape/a.js": 1,
    "server/src/main.cli.ts": 1,
  });
  const line = "-".repeat(78);
  expect(await noticesOf(root, metafile)).toBe(
    [
      "Quotewright contains code of the packages below, each under its own licence.\n",
      "ape 1.0.0 (MIT)\n\nMIT words\n",
      "zebra 1.0.0 (ISC)\n\nISC words\n\na notice\n",
    ].join(`\n${line}\n\n`),
  );
});

test("a package of which nothing is left in the bundle needs no notice", async () => {
  expect(await noticesOf(root, bundleOf({ "node_modules/types-only/index.js": 0 }))).not.toContain(
    "types-only",
  );
});

test.each(["GPL-3.0-only", undefined])("a package under %s stops the build", async (license) => {
  install("strange", license, { LICENSE: "words" });
  await expect(noticesOf(root, bundleOf({ "node_modules/strange/a.js": 1 }))).rejects.toThrow(
    /^strange 1\.0\.0 has the licence .* not on the list/,
  );
});

test("a package without a licence text stops the build", async () => {
  install("bare", "MIT", {});
  await expect(noticesOf(root, bundleOf({ "node_modules/bare/a.js": 1 }))).rejects.toThrow(
    "bare 1.0.0 brings no licence file",
  );
});

test("a licence that only the package's repository has is shipped from our copy", async () => {
  install("saxes", "ISC", { "index.js": "" });
  expect(await noticesOf(root, bundleOf({ "node_modules/saxes/index.js": 1 }))).toContain(
    "saxes 1.0.0 (ISC)\n\nThe ISC License",
  );
});
