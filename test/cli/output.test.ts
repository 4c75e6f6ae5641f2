import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { projectRoot } from "./builtCommand.ts";
import { honest, talks, unknownKey, workspace } from "./workspace.ts";

const ESCAPE = "\u001B";
const files = { "sources/talks.txt": talks, "report.md": honest, "wrong.md": unknownKey };

describe("plain output", () => {
  test("names place, severity, code and message on one line, and sums up", () => {
    const { stdout } = workspace(files).run(["check", "wrong.md"]);
    expect(stdout).toMatch(/^wrong\.md:1:\d+ {2}error {2}unknown-source {2}\S.*$/m);
    expect(stdout).toMatch(/^1 quotation: 1 \w+$/m);
    expect(stdout).toMatch(/^1 finding: 1 error$/m);
  });

  test("says where the source has other words", () => {
    const { stdout } = workspace({
      ...files,
      "r.md": "They “went on for four days and ended without a result” [@talks].\n",
    }).run(["check", "r.md"]);
    expect(stdout).toContain("[-four-]");
    expect(stdout).toContain("{+three+}");
    expect(stdout).toMatch(/^ {10}sources\/talks\.txt:1$/m);
  });

  test("is silent about reports without findings", () => {
    expect(workspace(files).run(["check", "report.md"]).stdout).toBe(
      "1 quotation: 1 verbatim\nNo findings\n",
    );
  });

  test.each([40, 80, 120])("keeps to %i columns, in any script", (columns) => {
    const long = "Переговоры продолжались три дня и закончились ничем. ".repeat(12);
    const chinese = "会谈持续了三天，没有结果。".repeat(30);
    const report = `He said “${long}” [@tolks] and “${chinese}” [@tolks].\n`;
    const { stdout } = workspace({ ...files, "r.md": report }).run(["check", "r.md"], {
      env: { COLUMNS: String(columns) },
    });
    const wide = /[\u3000-\u9FFF\uFF00-\uFFEF]/g;
    const widths = stdout.split("\n").map((line) => line.length + (line.match(wide)?.length ?? 0));
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  });

  test("lines are whole where no width is known", () => {
    const report = `He said “${"words that nobody said ".repeat(9)}” [@tolks].\n`;
    const { stdout } = workspace({ ...files, "r.md": report }).run(["check", "r.md"]);
    expect(stdout).toMatch(/^ {2}report {2}(?:words that nobody said ?){9}$/m);
  });
});

describe("colour", () => {
  test.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ CI: "true" }, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ NO_COLOR: "1" }, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ])("%j", (env, colored) => {
    expect(workspace(files).run(["check", "wrong.md"], { env }).stdout.includes(ESCAPE)).toBe(colored);
  });
});

describe("what documents hold never reaches the terminal as a command", () => {
  const evil = `${ESCAPE}]0;title\u0007${ESCAPE}[2J\u009b31m\u202Eevil\u0008`;
  const hostile = {
    "sources/talks.txt": `Title ${evil}\n\nThey went on ${evil} for three long days.\n`,
    "report.md": `They “went on ${evil} for four long days” [@talks] and “${evil}” [@to${ESCAPE}lks].\n`,
  };

  test.each([
    ["check", "report.md"],
    ["sources"],
    ["find", "three long days"],
    ["find", `${evil} nothing`],
    ["check", `${evil}.md`],
  ])("%s %s", (...args) => {
    const { stdout, stderr } = workspace(hostile).run(args);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  });
});

describe("JSON", () => {
  const schema = JSON.parse(readFileSync(join(projectRoot, "docs/json-output.schema.json"), "utf8"));
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

  const varied = {
    ...files,
    "sources/notes.md": "---\ntitle: Notes\ndate: 2022-02\n---\n# Heading\n\nSome *other words* were said.\n",
    "sources/scan.pdf": "%PDF",
    "sources/old/talks.txt": "Other words.",
    "sources/spoken.txt":
      "“All is well here,” mayor Ana Ruiz said. “We are glad.”\n\n“Is it true?” a man asked.",
    "suppressing/quotewright.json": '{"stile": 1}',
    "suppressing/report.md": `<!-- quotewright-ignore-file unknown-source -- x -->\n\n${unknownKey}`,
    "all.md": [
      "They “went on for three days” [see @sources/talks, p. 3] and “ended with no result” [@sources/talks].",
      "“Some other words were said” [@notes], “were said” [@talks], “nobody ever wrote this anywhere at all” [@notes].",
      "“words” [@scan], “uncited words”, [@unknown]. “Some … were said” [@notes], “other words” [@sources/talks].",
      "> Nobody signed the paper.\n>\n> [@sources/talks]",
    ].join("\n\n"),
  };

  test.each([
    ["check", "all.md", "report.md", "wrong.md"],
    ["check", "suppressing/report.md"],
    ["check", "-"],
    ["sources"],
    ["statements"],
    ["statements", "--speaker", "nobody"],
    ["find", "other words"],
    ["find", "nothing of that kind"],
  ])("%s %s %s %s fits the schema", (...args) => {
    const found = workspace(varied).json(args.filter((arg) => arg !== undefined));
    validate(found);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("the schema takes no other thing", () => {
    expect(validate({ version: 1 })).toBe(false);
    expect(validate({ version: 2, sources: [] })).toBe(false);
    expect(validate({ version: 1, sources: [{ key: "a" }] })).toBe(false);
  });

  test("offsets are those of the files as an editor has them", () => {
    const report = "😀 “other words were” [@notes]\n";
    const notes = "---\ntitle: N\n---\n\n😀 *Some other* words were said.\n";
    const { reports } = workspace({ "sources/notes.md": notes, "r.md": report }).json(["check", "r.md"]);
    const [quotation] = reports[0].quotations;
    expect(report.slice(...(quotation.offsets as [number, number]))).toBe("“other words were”");
    expect(quotation.range).toEqual({ start: { line: 0, character: 3 }, end: { line: 0, character: 21 } });
    expect(notes.slice(quotation.passage.start, quotation.passage.end)).toBe("other* words were");
    expect(quotation.passage).toMatchObject({
      source: "notes",
      path: "sources/notes.md",
      line: 4,
      text: "other words were",
    });
  });

  test("every quotation is listed, cited or not, in order", () => {
    const { reports, summary } = workspace(varied).json(["check", "all.md"]);
    const starts = reports[0].quotations.map(
      (quotation: { offsets: [number, number] }) => quotation.offsets[0],
    );
    expect(starts).toEqual([...starts].sort((a: number, b: number) => a - b));
    expect(starts).toHaveLength(10);
    expect(summary.quotations).toBe(10);
    const outcomes = Object.values(summary.outcomes as Record<string, number>);
    expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(10);
  });
});

describe("find", () => {
  test("shows the place with words around it", () => {
    const { stdout, status } = workspace(files).run(["find", "for three days"]);
    expect(stdout).toContain("sources/talks.txt:1");
    expect(stdout).toContain("went on **for three days** and ended");
    expect(status).toBe(0);
  });

  test("takes words without quotation marks, too", () => {
    expect(workspace(files).json(["find", "Nobody", "signed"]).passages).toMatchObject([
      { source: "talks", line: 2 },
    ]);
  });

  test("ends with 1 where no source has them, with 2 where there are none", () => {
    const { run } = workspace(files);
    expect(run(["find", "zebras in pyjamas"])).toMatchObject({
      status: 1,
      stdout: "No source has these words\n",
    });
    expect(run(["find", "..."])).toMatchObject({
      status: 2,
      stderr: "quotewright: There is no word to look for.\n",
    });
  });
});

describe("sources", () => {
  test("lists keys as they are cited, and what can't be read", () => {
    const { stdout } = workspace({
      ...files,
      "sources/old/talks.txt": "date 2022-02-25 Old words.",
      "sources/a b.pdf": "%PDF",
    }).run(["sources"]);
    expect(stdout).toContain("@a-b  a b.pdf\n  sources/a b.pdf is no PDF file");
    expect(stdout).toContain("@old/talks  2022-02-25  Old words.\n  sources/old/talks.txt\n");
    expect(stdout).toContain("@sources/talks  ");
    expect(stdout).toMatch(/\n3 sources, 1 without text that can be read\n$/);
  });
});

test("help and version end with 0", () => {
  const { run } = workspace({});
  for (const args of [["--help"], ["check", "--help"], ["help", "find"]]) {
    expect(run(args)).toMatchObject({
      status: 0,
      stderr: "",
      stdout: expect.stringContaining("Usage: quotewright"),
    });
  }
  expect(run(["--version"])).toMatchObject({ status: 0, stdout: `${manifest.version}\n` });
});

test("a reader that closes the pipe early is no failure", () => {
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => [`sources/source-number-${i}.txt`, `Words of ${i}.`]),
  );
  const { folder } = workspace(many);
  const command = `"${process.execPath}" "${join(projectRoot, "dist/cli.js")}" sources | head -n 1`;
  const run = spawnSync("bash", ["-c", `set -o pipefail; ${command}`], { cwd: folder, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.stdout).toBe("@source-number-0  Words of 0.\n");
  expect(run.status).toBe(0);
});
