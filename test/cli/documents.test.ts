import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wordFile } from "../sources/docx/wordFile.ts";
import { column, pagesOf } from "../sources/pdf/build.ts";
import { zipFile } from "../sources/zipFile.ts";
import { projectRoot } from "./builtCommand.ts";
import { workspace } from "./workspace.ts";

const minutes = pagesOf([
  column(["The ministers met in the morning", "and spoke of nothing but the weather."]),
  column(["In the evening they signed the treaty", "that nobody had read to its end."]),
]);
const memo = wordFile({ body: "<w:p><w:r><w:t>The memo was sent to all the embassies.</w:t></w:r></w:p>" });
const letter = Buffer.from(
  "<!doctype html><title>Letter</title><p>The letter came back unopened after a week.</p>",
);
const report = [
  "They “signed the treaty that nobody had read” [@minutes], and “was sent to all the embassies” [@memo].",
  "It “came back unopened after a month” [@letter].",
].join("\n\n");
const good = { "sources/minutes.pdf": minutes, "sources/memo.docx": memo, "sources/letter.html": letter };
/** What the reading process is given fills its memory where the path fits. */
const exploding = {
  NODE_OPTIONS: `--require=${join(import.meta.dirname, "explode.cjs")}`,
  EXPLODE_AT: "explode",
};
const files = { ...good, "report.md": report };

describe("documents that no editor shows", () => {
  const { run, json } = workspace(
    { ...files, "altered.md": report.replace("signed the treaty", "tore the treaty") },
    "file",
  );

  test("are checked against, and their places told by page", () => {
    const { stdout, status } = run(["check", "altered.md"]);
    expect(stdout).toMatch(/^ {10}sources\/minutes\.pdf, p\. 2$/m);
    expect(stdout).toMatch(/^3 quotations: 1 verbatim, 2 altered$/m);
    expect(status).toBe(1);
  });

  test("have locators instead of lines in JSON, and offsets in their text", () => {
    const { reports } = json(["check", "report.md"]);
    expect(reports[0].quotations[0]).toMatchObject({
      verdict: "verbatim",
      passage: { path: "sources/minutes.pdf", line: null, locator: "p. 2" },
    });
  });

  test("are found by page", () => {
    const { stdout } = run(["find", "signed the treaty"]);
    expect(stdout).toMatch(/^sources\/minutes\.pdf, p\. 2 {2}/m);
  });

  test("are listed with format and pages", () => {
    expect(run(["sources"]).stdout).toMatch(/^ {2}sources\/minutes\.pdf {2}PDF, 2 pages$/m);
    const { sources } = json(["sources"]);
    expect(sources).toMatchObject([
      { key: "letter", title: "Letter", format: "html", pages: null, status: "readable" },
      { key: "memo", format: "docx", status: "readable" },
      { key: "minutes", format: "pdf", pages: 2, status: "readable", statements: 0 },
    ]);
  });
});

test("sources are listed with how many statements they hold", () => {
  const { run, json } = workspace({
    "sources/a.txt":
      "“We are ready to talk to everybody,” Peskov said. Lavrov said: “They are not ready at all.”\n",
    "sources/b.pdf": "no",
  });
  expect(run(["sources"]).stdout).toMatch(/^ {2}sources\/a\.txt {2}2 statements$/m);
  expect(
    json(["sources"]).sources.map(({ statements }: { statements: number | null }) => statements),
  ).toEqual([2, null]);
});

describe("a folder of hostile files", () => {
  const hostile = {
    ...files,
    "sources/bomb.docx": zipFile({ "word/document.xml": Buffer.alloc(200_000_000, 32) }),
    "sources/cut.pdf": minutes.subarray(0, 200),
    "sources/locked.pdf": readFileSync(join(projectRoot, "test/fixtures/pdf/locked.pdf")),
    "sources/long.pdf": pagesOf(Array.from({ length: 10_000 }, () => [])),
    "sources/picture.epub": "GIF89a",
    "sources/word.pdf": memo,
    "sources/nothing.html": "",
  };

  test("costs a sentence each, and the rest is checked", () => {
    const { json, run } = workspace(hostile);
    const { sources, reports } = json(["check", "report.md", "--fail-on", "never"]);
    const reasons = sources.flatMap(({ path, reason }: { path: string; reason: string | null }) =>
      reason === null ? [] : [`${path} ${reason}`],
    );
    expect(reasons).toHaveLength(7);
    for (const reason of reasons) expect(reason).toMatch(/^sources\/\w+\.\w+ [a-z][^\n]{5,150}[^.\n]$/);
    expect(reports[0].quotations.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      "verbatim",
      "verbatim",
      "altered",
    ]);
    const { stdout, stderr } = run(["check", "report.md"]);
    expect(stdout).toMatch(/^7 of 10 sources can't be checked against: /m);
    expect(stderr).toBe("");
  });

  test("a document that fills all memory costs no more", () => {
    const { run } = workspace({ ...files, "sources/explode.pdf": minutes });
    const { stdout, stderr } = run(["check", "report.md"], { env: exploding });
    expect(stdout).toMatch(/^3 quotations: 2 verbatim, 1 altered$/m);
    expect(stdout).toContain(
      "sources/explode.pdf needs too much memory to read; save its text as .txt or .md",
    );
    expect(stderr).toBe("");
  });
});

describe("the text of documents is kept", () => {
  const kept = (folder: string) => readdirSync(join(folder, ".cache/quotewright/texts")).sort();

  test("privately, and used by the next run", () => {
    const { folder, run } = workspace(files);
    const first = run(["check", "report.md"]);
    const entries = kept(folder);
    expect(entries).toHaveLength(3);
    expect(statSync(join(folder, ".cache/quotewright/texts")).mode & 0o777).toBe(0o700);
    // No document can be read now: whatever is not kept has no text.
    const env = { ...exploding, EXPLODE_AT: "." };
    const second = run(["check", "report.md"], { env });
    expect(second.stdout).toBe(first.stdout);
    expect(kept(folder)).toEqual(entries);
  });

  test("not with --no-cache, and not where the folder can't be written", () => {
    const { folder, run } = workspace(files);
    const cached = run(["check", "report.md"]).stdout;
    rmSync(join(folder, ".cache"), { recursive: true });
    expect(run(["check", "report.md", "--no-cache"]).stdout).toBe(cached);
    expect(readdirSync(folder)).not.toContain(".cache");
    writeFileSync(join(folder, ".cache"), "");
    expect(run(["check", "report.md"])).toMatchObject({ stdout: cached, stderr: "" });
  });

  test("an entry that was spoilt is read anew", () => {
    const { folder, run } = workspace(files);
    const { stdout } = run(["check", "report.md"]);
    for (const name of kept(folder)) writeFileSync(join(folder, ".cache/quotewright/texts", name), "spoilt");
    expect(run(["check", "report.md"]).stdout).toBe(stdout);
  });
});

test("a corpus without documents starts no reading process and keeps nothing", () => {
  const { folder, run } = workspace({ "sources/a.txt": "Some words.", "report.md": "“Some words” [@a].\n" });
  run(["check", "report.md"]);
  expect(readdirSync(folder)).not.toContain(".cache");
});
