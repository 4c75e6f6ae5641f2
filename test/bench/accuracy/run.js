// Runs the accuracy benchmark: `npm run bench:accuracy -- [--count N] [--examples N] [--seed N] [--style NAME] [--only KIND]`,
// or its fuzzing: `-- --fuzz [--count N]`, or who says what in the annotated texts: `-- --speakers [--remarks]`. Ends 1 where a target is not met.
import { fileURLToPath } from "node:url";
import { built, cache } from "../built.js";

const args = process.argv.slice(2);
const modes = ["--fuzz", "--speakers"];
const name = modes.find((mode) => args.includes(mode))?.slice(2) ?? "run";
const { run } = await built(`accuracy/${name}.ts`);
const met = await run(
  cache,
  fileURLToPath(new URL("../../../seeds", import.meta.url)),
  args.filter((arg) => !modes.includes(arg)),
);
process.exit(met ? 0 : 1);
