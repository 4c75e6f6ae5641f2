// Builds the command, the language server and the VS Code client into dist/.
//
//   node esbuild.js             development: readable, with source maps and dist/meta.json
//   node esbuild.js --release   minified, without source maps: what is published
//   node esbuild.js --watch     development, and again at each change
//   --report                    prints how much each package and folder takes in each bundle
//   --quiet                     prints nothing but errors
//
// Plain JavaScript, so that any Node from 20 on runs it before anything is built.

import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, "dist");

/** Bundled packages that are CommonJS call `require` for Node's own modules, which an ES module does not have. */
const commandBanner = [
  "#!/usr/bin/env node",
  'import { createRequire as quotewrightCreateRequire } from "node:module";',
  "const require = quotewrightCreateRequire(import.meta.url);",
].join("\n");

const entries = [
  { source: "server/src/main.cli.ts", file: "dist/cli.js", format: "esm", banner: { js: commandBanner } },
  { source: "server/src/main.node.ts", file: "dist/server.cjs", format: "cjs" },
  { source: "client/src/extension.ts", file: "dist/client.cjs", format: "cjs", external: ["vscode"] },
].filter((entry) => existsSync(join(root, entry.source)));

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

const { values: options } = parseArgs({
  options: {
    release: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
  },
});

try {
  await main();
} catch (error) {
  // esbuild has printed its own messages by now; anything else says in one sentence what is wrong.
  if (!Array.isArray(error?.errors)) process.stderr.write(`esbuild.js: ${error?.message ?? error}\n`);
  process.exitCode = 1;
}

async function main() {
  await mkdir(dist, { recursive: true });
  if (options.watch) return watch();
  const results = await Promise.all(entries.map((entry) => esbuild.build(settingsOf(entry))));
  const metafile = merged(results.map((result) => result.metafile));
  await writeFile(join(dist, "THIRD-PARTY-NOTICES.txt"), await noticesOf(metafile));
  if (existsSync(join(dist, "cli.js"))) await chmod(join(dist, "cli.js"), 0o755);
  if (options.release) await removeDevelopmentFiles();
  else await writeFile(join(dist, "meta.json"), `${JSON.stringify(metafile, null, 1)}\n`);
  if (options.report) process.stdout.write(sizeReport(metafile));
  else if (!options.quiet) process.stdout.write(`${outputLines(metafile).join("\n")}\n`);
}

/** Runs until it is interrupted; esbuild says when it has rebuilt. */
async function watch() {
  const contexts = await Promise.all(entries.map((entry) => esbuild.context(settingsOf(entry, "info"))));
  await Promise.all(contexts.map((context) => context.watch()));
}

function settingsOf(entry, logLevel = "warning") {
  return {
    absWorkingDir: root,
    entryPoints: [entry.source],
    outfile: entry.file,
    format: entry.format,
    ...(entry.banner && { banner: entry.banner }),
    ...(entry.external && { external: entry.external }),
    bundle: true,
    platform: "node",
    target: "node20",
    // Some packages' `main` is UMD, whose inner `require` no bundler can follow; their `module` is plain.
    mainFields: ["module", "main"],
    // Names in stack traces and error messages stay readable.
    keepNames: options.release,
    minify: options.release,
    sourcemap: options.release ? false : "linked",
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    logLevel,
  };
}

function merged(metafiles) {
  return {
    inputs: Object.assign({}, ...metafiles.map((metafile) => metafile.inputs)),
    outputs: Object.assign({}, ...metafiles.map((metafile) => metafile.outputs)),
  };
}

/** A release leaves nothing in dist/ that an earlier development build put there. */
async function removeDevelopmentFiles() {
  const names = await readdir(dist);
  const stale = names.filter((name) => name.endsWith(".map") || name === "meta.json");
  await Promise.all(stale.map((name) => rm(join(dist, name))));
}

/** `node_modules/a/node_modules/@b/c/d.js` -> `node_modules/a/node_modules/@b/c`; undefined for our own files. */
function packageFolder(input) {
  const marker = "node_modules/";
  const at = input.lastIndexOf(marker);
  if (at < 0) return undefined;
  const parts = input.slice(at + marker.length).split("/");
  return input.slice(0, at + marker.length) + parts.slice(0, parts[0].startsWith("@") ? 2 : 1).join("/");
}

/** The licence texts of every package whose code is in a bundle, by name, so that two builds give the same bytes. */
async function noticesOf(metafile) {
  const used = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  );
  const folders = [...new Set(used.map(packageFolder))].filter((folder) => folder !== undefined);
  const notices = await Promise.all(folders.map(noticeOf));
  const unique = [...new Set(notices)].sort();
  const intro = "Quotewright contains code of the packages below, each under its own licence.\n";
  return [intro, ...unique].join(`\n${"-".repeat(78)}\n\n`);
}

async function noticeOf(folder) {
  const manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  const title = `${manifest.name} ${manifest.version}`;
  if (!compatibleLicences.has(manifest.license)) {
    throw new Error(
      `${title} has the licence ${JSON.stringify(manifest.license)}, which is not on the list of licences that may ship in an MIT program.`,
    );
  }
  const names = await readdir(join(root, folder));
  const licences = names.filter((name) => /^(licen[cs]e|copying|notice)([.-]|$)/i.test(name)).sort();
  if (licences.length === 0) {
    throw new Error(`${title} brings no licence file, so its licence text cannot be shipped.`);
  }
  const texts = await Promise.all(licences.map((name) => readFile(join(root, folder, name), "utf8")));
  return `${title} (${manifest.license})\n\n${texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n")}\n`;
}

function bundles(metafile) {
  return Object.entries(metafile.outputs).filter(([file]) => !file.endsWith(".map"));
}

function outputLines(metafile) {
  return bundles(metafile).map(([file, output]) => `${kilobytes(output.bytes)}  ${file}`);
}

/** For each bundle: every package, and every folder of our own, by size. */
function sizeReport(metafile) {
  const lines = [];
  for (const [file, output] of bundles(metafile)) {
    const sizes = new Map();
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const owner = packageFolder(input)?.replace(/^node_modules\//, "") ?? dirname(input);
      sizes.set(owner, (sizes.get(owner) ?? 0) + bytesInOutput);
    }
    lines.push(`${kilobytes(output.bytes)}  ${file}`);
    const bySize = [...sizes].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1]);
    lines.push(...bySize.map(([owner, bytes]) => `${kilobytes(bytes)}    ${owner}`), "");
  }
  return lines.join("\n");
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(9)} kB`;
}
