// Runs the benchmarks: `npm run bench -- [NAME…] [--sizes 10,100] [--json FILE]`. A benchmark is a file NAME.bench.ts
// here that exports `run(options)`; without names all of them run.
import { readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { built } from "./built.js";

const all = readdirSync(fileURLToPath(new URL(".", import.meta.url)))
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: "string", default: "10,100" }, json: { type: "string" } },
});
const sizes = values.sizes.split(",").map(Number);
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0 || sizes.some((size) => !(size > 0))) {
  console.error(`Usage: npm run bench -- [${all.join("|")}] [--sizes 10,100] [--json FILE]`);
  process.exit(2);
}

// Lets a benchmark collect garbage before it reads how much memory is in use.
setFlagsFromString("--expose-gc");

const results = [];
for (const name of positionals.length > 0 ? positionals : all) {
  const bench = await built(`${name}.bench.ts`);
  results.push({ name, results: await bench.run({ sizes }) });
}
if (values.json !== undefined) {
  const machine = { node: process.version, cpu: os.cpus()[0]?.model, cores: os.cpus().length };
  writeFileSync(values.json, `${JSON.stringify({ machine, benches: results }, undefined, 2)}\n`);
}
