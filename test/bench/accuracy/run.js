// Runs the accuracy benchmark: `npm run bench:accuracy -- [--count N] [--examples N] [--seed N] [--style NAME] [--only KIND]`,
// or its fuzzing: `-- --fuzz [--count N]`, or who says what in the annotated texts: `-- --speakers [--remarks]`. Ends 1 where a target is not met.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../../..");
const cache = path.join(root, "node_modules/.cache/quotewright-bench");
mkdirSync(cache, { recursive: true });
const args = process.argv.slice(2);
const modes = ["--fuzz", "--speakers"];
const name = modes.find((mode) => args.includes(mode))?.slice(2) ?? "run";
const outfile = path.join(cache, `accuracy-${name}.mjs`);
await build({
  entryPoints: [path.join(here, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "warning",
});
const { run } = await import(pathToFileURL(outfile).href);
const met = await run(
  cache,
  path.join(root, "seeds"),
  args.filter((arg) => !modes.includes(arg)),
);
process.exit(met ? 0 : 1);
