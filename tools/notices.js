// The licence texts of other people's code in the bundles. Plain JavaScript, since esbuild.js needs it before anything
// is built.

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Licences that let a package be shipped inside an MIT program, as SPDX names. */
const compatibleLicences = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Unlicense",
  "Zlib",
]);

/**
 * The folder of the package that a bundled file comes from; undefined for a file of our own.
 * `node_modules/a/node_modules/@b/c/d.js` -> `node_modules/a/node_modules/@b/c`
 * @param {string} input a path as esbuild's metafile has it
 * @returns {string | undefined}
 */
export function packageFolder(input) {
  const marker = "node_modules/";
  const at = input.lastIndexOf(marker);
  if (at < 0) return undefined;
  const parts = input.slice(at + marker.length).split("/");
  return input.slice(0, at + marker.length) + parts.slice(0, parts[0].startsWith("@") ? 2 : 1).join("/");
}

/**
 * The licence texts of every package whose code is in a bundle, by name, so that two builds give the same bytes.
 * @param {string} root the absolute path that the metafile's paths count from
 * @param {import("esbuild").Metafile} metafile
 * @returns {Promise<string>}
 * @throws where a package has a licence that is not compatible, or brings no licence text
 */
export async function noticesOf(root, metafile) {
  const used = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  );
  const folders = [...new Set(used.map(packageFolder))].filter((folder) => folder !== undefined);
  const notices = await Promise.all(folders.map((folder) => noticeOf(join(root, folder))));
  const unique = [...new Set(notices)].sort();
  const intro = "Quotewright contains code of the packages below, each under its own licence.\n";
  return [intro, ...unique].join(`\n${"-".repeat(78)}\n\n`);
}

/** The licence that the package's repository has and its npm package lacks. */
function ownCopy(name) {
  const file = fileURLToPath(new URL(`licences/${name}.txt`, import.meta.url));
  return existsSync(file) ? [file] : [];
}

async function noticeOf(folder) {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const title = `${manifest.name} ${manifest.version}`;
  if (!compatibleLicences.has(manifest.license)) {
    throw new Error(
      `${title} has the licence ${JSON.stringify(manifest.license)}, which is not on the list of licences that may ship in an MIT program.`,
    );
  }
  const names = await readdir(folder);
  const licences = names.filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name)).sort();
  const files = licences.length > 0 ? licences.map((name) => join(folder, name)) : ownCopy(manifest.name);
  if (files.length === 0) {
    throw new Error(`${title} brings no licence file, so its licence text cannot be shipped.`);
  }
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return `${title} (${manifest.license})\n\n${texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n")}\n`;
}
