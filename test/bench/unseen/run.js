// Checks honest quotations from documents that nobody here made against our reading of them:
//
//   bash test/bench/unseen/documents.sh FOLDER
//   npm run bench:unseen -- FOLDER/list.tsv [--count 300] [--seed 1] [--examples 10] [--only NAME]
//
// Each line of the list names a document and where its words are known from, with a tab between: a page or a folder of pages (HTML), a
// plain text, or the PDF itself, which pdftotext then reads.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const cache = path.join(here, "../../../node_modules/.cache/quotewright-bench");
mkdirSync(cache, { recursive: true });
const outfile = path.join(cache, "unseen.mjs");
await build({
  entryPoints: [path.join(here, "run.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
});
const { run } = await import(pathToFileURL(outfile).href);
await run(process.argv.slice(2));
