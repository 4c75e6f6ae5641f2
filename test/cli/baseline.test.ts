import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { honest, talks, workspace } from "./workspace.ts";

const number = "They “went on for nine days” [@talks].\n";
const negation = "They “ended with a result” [@talks].\n";
const files = { "sources/talks.txt": talks, "report.md": number };
const update = ["check", "report.md", "--baseline", "known.json", "--update-baseline"];
const compare = ["check", "report.md", "--baseline", "known.json"];

/** A workspace whose baseline knows what `report.md` holds. */
function known(more: Record<string, string> = {}) {
  const made = workspace({ ...files, ...more });
  const ran = made.run(update);
  expect(ran.status).toBe(0);
  const read = () => readFileSync(join(made.folder, "known.json"), "utf8");
  const write = (path: string, text: string) => writeFileSync(join(made.folder, path), text);
  return { ...made, ran, read, write };
}

test("is written: every finding, readable", () => {
  const { ran, read } = known();
  expect(ran.stdout).toBe(
    "1 quotation: 1 altered\nNo findings; 1 known by the baseline\nWrote the baseline known.json: 1 finding, 0 dropped\n",
  );
  expect(JSON.parse(read())).toEqual({
    version: 1,
    reports: {
      "report.md": [
        expect.objectContaining({ code: "altered-number", words: "went on for nine days", ordinal: 1 }),
      ],
    },
  });
});

test("what it knows is not printed and fails nothing", () => {
  const { run, json } = known();
  expect(run([...compare, "--fail-on", "hint"])).toMatchObject({
    status: 0,
    stdout: "1 quotation: 1 altered\nNo findings; 1 known by the baseline\n",
  });
  expect(json(compare)).toMatchObject({
    reports: [{ quotations: [{ verdict: "altered", findings: [] }] }],
    summary: { baseline: { known: 1, gone: 0 }, findings: { error: 0 } },
  });
});

test("what is new is found, wherever it was put", () => {
  const { run, write } = known();
  write("report.md", `# Title\n\n${negation}\n${number}`);
  const { stdout, status } = run(compare);
  expect(stdout).toContain("altered-negation");
  expect(stdout).toContain("\n1 finding: 1 error; 1 known by the baseline\n");
  expect(status).toBe(1);
});

test("what is gone is told in one line, and dropped by an update", () => {
  const { run, write, read } = known();
  write("report.md", honest);
  const { stdout, status } = run(compare);
  expect(stdout).toBe(
    "1 quotation: 1 verbatim\nNo findings\n1 entry of the baseline known.json found no more; --update-baseline drops them\n",
  );
  expect(status).toBe(0);
  expect(run(update).stdout).toContain("Wrote the baseline known.json: 0 findings, 1 dropped");
  expect(JSON.parse(read())).toEqual({ version: 1, reports: {} });
});

test("an update keeps what it knows of other reports, as long as they are there", () => {
  const { run, write, read, folder } = known({ "other.md": number, "gone.md": number });
  run(["check", "*.md", "--baseline", "known.json", "--update-baseline"]);
  expect(Object.keys(JSON.parse(read()).reports)).toEqual(["gone.md", "other.md", "report.md"]);
  rmSync(join(folder, "gone.md"));
  write("report.md", honest);
  run(update);
  expect(Object.keys(JSON.parse(read()).reports)).toEqual(["other.md"]);
});

test("may be named by the configuration, from its folder", () => {
  const settings = JSON.stringify({ baseline: "known.json" });
  const { run, folder } = workspace({ ...files, "x/quotewright.json": settings, "x/report.md": number });
  expect(run(["check", "x/report.md", "--update-baseline"]).stdout).toContain(
    "Wrote the baseline x/known.json",
  );
  expect(Object.keys(JSON.parse(readFileSync(join(folder, "x/known.json"), "utf8")).reports)).toEqual([
    "report.md",
  ]);
  expect(run(["check", "report.md"], { at: "x" }).status).toBe(2);
  expect(run(["check", "x/report.md"]).status).toBe(0);
});

test("of standard input", () => {
  const { run } = workspace(files);
  const args = ["check", "-", "--baseline", "known.json"];
  expect(run([...args, "--update-baseline"], { input: number }).status).toBe(0);
  expect(run(args, { input: number }).status).toBe(0);
  expect(run(args, { input: negation }).status).toBe(1);
});

describe("can't run: one sentence, and 2", () => {
  test.each<[string, string[], string]>([
    ["no baseline there", compare, 'There is no baseline "known.json": make it with --update-baseline.'],
    [
      "none named",
      ["check", "report.md", "--update-baseline"],
      "There is no baseline to update: name its file with --baseline.",
    ],
    [
      "a file of another kind, which stays as it is",
      ["check", "report.md", "--baseline", "package.json", "--update-baseline"],
      '"package.json" is no baseline of this version of Quotewright; name another file, or delete it.',
    ],
    [
      "a folder",
      ["check", "report.md", "--baseline", "sources"],
      'The baseline "sources" is a folder; name a file.',
    ],
    [
      "a place that is not there",
      ["check", "report.md", "--baseline", "no/known.json", "--update-baseline"],
      'The baseline "no/known.json" can\'t be written, since its folder is not there.',
    ],
  ])("%s", (_, args, sentence) => {
    const { run, folder } = workspace({ ...files, "package.json": "{}" });
    const { stderr, stdout, status } = run(args);
    expect(stderr).toBe(`quotewright: ${sentence}\n`);
    expect(stdout).toBe("");
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "package.json"), "utf8")).toBe("{}");
  });
});
