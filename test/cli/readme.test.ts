import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot, runBuilt } from "./builtCommand.ts";

const readme = readFileSync(join(projectRoot, "README.md"), "utf8");

test("README.md shows what the command really prints", () => {
  const sample = /```text\n([\s\S]*?)\n```/.exec(readme)![1]!;
  const printed = runBuilt(["check", "examples/briefing.md", "--sources", "seeds"]).stdout;
  for (const paragraph of sample.split("\n\n")) expect(printed).toContain(`${paragraph}\n`);
});

test("README.md names every subcommand and each way to fail on", () => {
  const help = runBuilt(["--help"]).stdout;
  const subcommands = [...help.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map((m) => m[1]!);
  expect(subcommands).toContain("check");
  for (const name of subcommands) expect(readme).toContain(`quotewright ${name}`);
  for (const severity of ["error", "warning", "information", "hint", "never"]) {
    expect(runBuilt(["check", "--help"]).stdout).toContain(severity);
    expect(readme).toContain(`\`${severity}\``);
  }
});
