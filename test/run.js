// `npm test`: every step below, each with its own output, then one line that sums their test cases:
//
//   N passed, N failed, N skipped
//
// Ends 0 only when every step did and nothing failed. A step that fails does not keep the later ones from running.
// Plain JavaScript, so that it runs before anything is built.

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = await mkdtemp(join(tmpdir(), "quotewright-tests-"));
const vitestReport = join(scratch, "vitest.json");

/** Each step runs a script under Node and says how many cases it had; a step without cases of its own counts as one. */
const steps = [
  { name: "Types", args: ["node_modules/typescript/bin/tsc", "--noEmit"], count: countAsOne },
  {
    name: "Lint and format",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "."],
    count: countAsOne,
  },
  {
    name: "Engine, sources, index, protocol and command",
    args: [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestReport}`,
    ],
    count: countVitest,
  },
  { name: "A real VS Code, Neovim and Emacs", args: ["test/vscode/run.js"], count: countLastLine },
];

let running;
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    running?.kill(signal);
    process.exit(1);
  });
}

const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  process.stdout.write(`\n== ${step.name}\n`);
  const { code, output } = await run(step.args);
  const counts = await step.count(code, output);
  // A step that ends badly without a failed case broke outside its cases, and that is a failure too.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a script with the Node of node_modules, shows what it prints as it comes, and resolves when it has ended. */
function run(args) {
  return new Promise((resolve) => {
    const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH}`;
    const child = spawn("node", args, {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: ["ignore", "pipe", "inherit"],
    });
    running = child;
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.on("error", (error) => process.stderr.write(`${args[0]} could not be started: ${error.message}\n`));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function countAsOne(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Vitest's own numbers; a file that could not be loaded has no cases and counts as one that failed. */
async function countVitest() {
  const report = JSON.parse(await readFile(vitestReport, "utf8").catch(() => '{"testResults":[]}'));
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** A script that counts for itself says so in its last line, worded as ours. */
function countLastLine(code, output) {
  const line = output.trimEnd().split("\n").at(-1) ?? "";
  const numbers = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line);
  if (numbers === null) return countAsOne(code);
  const [passed, failed, skipped] = numbers.slice(1).map(Number);
  return { passed, failed, skipped };
}
