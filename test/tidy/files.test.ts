import { describe, expect, test } from "vitest";
import { codeFiles, filesLike, textOf } from "./files.ts";
import { reachableFrom } from "./imports.ts";

const code = codeFiles();

function lineCount(file: string): number {
  return textOf(file).trimEnd().split("\n").length;
}

describe("files are small", () => {
  test("none has more than 400 lines", () => {
    expect(code.filter((file) => lineCount(file) > 400)).toEqual([]);
  });

  test("half of them have fewer than 120", () => {
    const lengths = code.map(lineCount).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(120);
  });
});

describe("nothing is left for later or switched off", () => {
  // Put together from halves, so that this file does not find itself.
  const unfinished = new RegExp(`\\b(?:TO${"DO"}|FIX${"ME"}|XX${"X"})\\b`);
  const switchedOff = new RegExp(
    `\\b(?:test|it|describe|suite)\\.(?:sk${"ip"}|on${"ly"}|to${"do"})\\b|\\bxit\\(|\\bfit\\(`,
  );

  test("no file says that something is still to be done", () => {
    const files = [...code, ...filesLike("*.md", "docs/**/*.md", "examples/**/*.md")];
    expect(files.filter((file) => unfinished.test(textOf(file)))).toEqual([]);
  });

  test("no test is skipped or run alone", () => {
    expect(code.filter((file) => switchedOff.test(textOf(file)))).toEqual([]);
  });
});

test("every module of the server is reached by a test", () => {
  // The command's modules are reached by running what is built from its entry point: test/cli.
  const starts = [...filesLike("test/**/*.test.ts"), "server/src/main.cli.ts"];
  const reached = reachableFrom(starts);
  const modules = filesLike("server/src/**/*.ts");
  expect(modules.filter((file) => !reached.has(file) && !/\/main\.\w+\.ts$/.test(file))).toEqual([]);
});
