import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Where what the benchmarks build and prepare is kept, absolute. */
export const cache = fileURLToPath(new URL("../../node_modules/.cache/quotewright-bench", import.meta.url));

/**
 * What a TypeScript module of the benchmarks exports, bundled first, so that its code runs as the release's does.
 * @param {string} source the module's path below this folder
 */
export async function built(source) {
  mkdirSync(cache, { recursive: true });
  const outfile = path.join(cache, `${source.replaceAll("/", "-")}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}
