// Builds the command, the language server and the VS Code client into dist/.
//
//   node esbuild.js             development: readable, with source maps and dist/meta.json
//   node esbuild.js --release   minified, without source maps: what is published
//   node esbuild.js --watch     development, and again at each change
//   --report                    prints how much each package and folder takes in each bundle
//   --quiet                     prints nothing but errors
//   --outdir DIR                writes there instead of dist/
//
// Plain JavaScript, so that any Node from 20 on runs it before anything is built.

import { chmod, cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { noticesOf, packageFolder } from "./tools/notices.js";

const root = dirname(fileURLToPath(import.meta.url));

/** Bundled packages that are CommonJS call `require` for Node's own modules, which an ES module does not have. */
const commandBanner = [
  "#!/usr/bin/env node",
  'import { createRequire as quotewrightCreateRequire } from "node:module";',
  "const require = quotewrightCreateRequire(import.meta.url);",
].join("\n");

/** Bundled packages that are ES modules ask where they are; a CommonJS bundle has no `import.meta`. */
const moduleUrlBanner = 'const quotewrightModuleUrl = require("node:url").pathToFileURL(__filename).href;';

const entries = [
  { source: "server/src/main.cli.ts", file: "cli.js", format: "esm", banner: { js: commandBanner } },
  {
    source: "server/src/main.node.ts",
    file: "server.cjs",
    format: "cjs",
    banner: { js: moduleUrlBanner },
    define: { "import.meta.url": "quotewrightModuleUrl" },
  },
  {
    source: "server/src/main.reader.ts",
    file: "reader.cjs",
    format: "cjs",
    banner: { js: moduleUrlBanner },
    define: { "import.meta.url": "quotewrightModuleUrl" },
  },
  {
    source: "client/src/extension.ts",
    file: "client.cjs",
    format: "cjs",
    external: ["vscode"],
    plugins: [keptApart("./client.ts", "./languageClient.cjs")],
  },
  { source: "client/src/client.ts", file: "languageClient.cjs", format: "cjs", external: ["vscode"] },
];

const { values: options } = parseArgs({
  options: {
    release: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
    outdir: { type: "string", default: "dist" },
  },
});
const dist = resolve(root, options.outdir);

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
  await writeFile(join(dist, "THIRD-PARTY-NOTICES.txt"), await noticesOf(root, metafile));
  await chmod(join(dist, "cli.js"), 0o755);
  // Character maps of PDF's Chinese, Japanese and Korean text, with their licence; read one by one where a file names one.
  await cp(join(root, "node_modules/pdfjs-dist/cmaps"), join(dist, "cmaps"), { recursive: true });
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
    outfile: join(dist, entry.file),
    format: entry.format,
    ...(entry.banner && { banner: entry.banner }),
    ...(entry.define && { define: entry.define }),
    ...(entry.external && { external: entry.external }),
    ...(entry.plugins && { plugins: entry.plugins, supported: { "dynamic-import": false } }),
    bundle: true,
    platform: "node",
    target: "node20",
    // Some packages' `main` is UMD, whose inner `require` no bundler can follow; their `module` is plain.
    mainFields: ["module", "main"],
    // linkedom would load this package, which draws pictures, from wherever the program runs.
    alias: { canvas: join(root, "node_modules/linkedom/commonjs/canvas-shim.cjs") },
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

/**
 * Leaves a module that is imported as `specifier` out of the bundle and requires `file` instead. VS Code reads the client's
 * bundle while it activates the extension; the language client, most of the code, is read after that.
 */
function keptApart(specifier, file) {
  return {
    name: "kept-apart",
    setup(build) {
      build.onResolve({ filter: /\.ts$/ }, ({ path }) =>
        path === specifier ? { path: file, external: true } : undefined,
      );
    },
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
