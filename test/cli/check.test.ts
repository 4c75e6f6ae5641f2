import { describe, expect, test } from "vitest";
import { honest, talks, unknownKey, workspace } from "./workspace.ts";

const files = { "sources/talks.txt": talks, "report.md": honest, "wrong.md": unknownKey };

/** The command's exit code on `args` in a workspace of an honest and a wrong report. */
const exitCode = (...args: string[]) => workspace(files).run(["check", ...args]).status;

describe("exit code", () => {
  test.each<[string, string[], number]>([
    ["nothing wrong", ["report.md"], 0],
    ["an error", ["wrong.md"], 1],
    ["an error among several reports", ["report.md", "wrong.md"], 1],
    ["an error, asked for errors", ["wrong.md", "--fail-on", "error"], 1],
    ["an error, asked for hints", ["wrong.md", "--fail-on", "hint"], 1],
    ["an error, never to fail", ["wrong.md", "--fail-on", "never"], 0],
    ["JSON", ["wrong.md", "--format", "json"], 1],
  ])("%s: %j ends with %i", (_, args, code) => expect(exitCode(...args)).toBe(code));

  test("information fails where it is asked for, and by default doesn't", () => {
    const scan = workspace({ ...files, "sources/scan.pdf": "%PDF", "r.md": "They “went on” [@scan].\n" });
    expect(scan.json(["check", "r.md"]).reports[0].quotations[0].findings).toMatchObject([
      { severity: "information" },
    ]);
    expect(scan.run(["check", "r.md"]).status).toBe(0);
    expect(scan.run(["check", "r.md", "--fail-on", "information"]).status).toBe(1);
  });
});

describe("can't run: one sentence, and 2", () => {
  test.each<[string, string[], string]>([
    [
      "no report",
      ["check"],
      "No report to check: name the reports before --sources and --exclude, or put -- between them.",
    ],
    ["reports taken for sources", ["check", "--sources", "sources", "report.md"], "No report to check"],
    ["a missing report", ["check", "no.md"], 'There is no report "no.md".'],
    ["a glob that matches nothing", ["check", "*.rst"], 'No report matches "*.rst".'],
    [
      "a folder",
      ["check", "sources"],
      '"sources" is a folder: name a report, or a glob such as "sources/**/*.md".',
    ],
    [
      "a binary report",
      ["check", "image.md"],
      'The report "image.md" is not UTF-8 or UTF-16 text; save it as UTF-8.',
    ],
    [
      "a missing source folder",
      ["check", "report.md", "--sources", "no"],
      'There is no source folder or file "no".',
    ],
    [
      "no sources in it",
      ["check", "report.md", "--sources", "empty"],
      'There are no source documents in "empty".',
    ],
    [
      "all excluded",
      ["check", "report.md", "--sources", "sources", "--exclude", "*.txt"],
      'There are no source documents in "sources".',
    ],
    [
      "no readable source",
      ["check", "report.md", "--sources", "scans"],
      'No source has text that can be read: "scans/a.pdf" is no PDF file, whatever its name says; give it the ending of what it is (and 1 more).',
    ],
    ["an unknown option", ["check", "report.md", "--wat"], "Unknown option '--wat'. See quotewright --help."],
    ["an unknown format", ["check", "report.md", "--format", "xml"], "Allowed choices are pretty, json."],
    [
      "an unknown severity",
      ["check", "report.md", "--fail-on", "fatal"],
      "Allowed choices are error, warning, information, hint, never.",
    ],
    ["an unknown command", ["chek"], "Unknown command 'chek' (Did you mean check?) See quotewright --help."],
    ["a missing argument", ["find"], "Missing required argument 'words'. See quotewright --help."],
    [
      "several reports, none of which can be read",
      ["check", "image.md", "other.md"],
      'The report "image.md" is not UTF-8 or UTF-16 text; save it as UTF-8. No other can be read either (1 more).',
    ],
    [
      "a configuration whose source folders all lie elsewhere",
      ["check", "astray/report.md"],
      "astray/quotewright.json names no source folder that can be used (",
    ],
    [
      "a configuration whose list of source folders is empty",
      ["check", "listless/report.md"],
      "listless/quotewright.json names no source folder that can be used; name one in it, or with --sources.",
    ],
    [
      "a baseline in a folder that is not there",
      ["check", "report.md", "--baseline", "no/b.json", "--update-baseline"],
      'The baseline "no/b.json" can\'t be written, since its folder is not there.',
    ],
    [
      "a baseline that is a folder",
      ["check", "report.md", "--baseline", "sources"],
      'The baseline "sources" is a folder; name a file.',
    ],
  ])("%s", (_, args, sentence) => {
    const scans = { "scans/a.pdf": "%PDF", "scans/b.pdf": "%PDF" };
    const configured = {
      "astray/quotewright.json": '{ "sources": { "folders": ["../../elsewhere"] } }',
      "astray/report.md": honest,
      "listless/quotewright.json": '{ "sources": { "folders": [] } }',
      "listless/report.md": honest,
    };
    const binary = { "empty/x.png": "x", "image.md": "a\0b", "other.md": "a\0b" };
    const run = workspace({ ...files, ...scans, ...configured, ...binary }).run(args);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).toMatch(/^quotewright: [^\n]*\n$/);
    expect(run.stdout).toBe("");
    expect(run.status).toBe(2);
  });

  test("no source folder anywhere", () => {
    const run = workspace({ "report.md": honest }).run(["check", "report.md"]);
    expect(run.stderr).toContain(
      'There are no source documents in a folder "seeds" or "sources" here or beside the report',
    );
    expect(run.status).toBe(2);
  });

  test("no command at all shows the help", () => {
    const run = workspace({}).run([]);
    expect(run.stderr).toContain("Usage: quotewright");
    expect(run.status).toBe(2);
  });
});

describe("reports", () => {
  test("by glob and by name, each once, in order", () => {
    const run = workspace({ ...files, "x/b.md": honest, "x/a.md": honest, "node_modules/p/c.md": honest });
    const paths = run
      .json(["check", "**/*.md", "report.md"])
      .reports.map((report: { path: string }) => report.path);
    expect(paths).toEqual(["report.md", "wrong.md", "x/a.md", "x/b.md"]);
  });

  test("one that can't be read is told of on standard error, and the others are checked", () => {
    const { run } = workspace({ ...files, "a.md": "a\0b" });
    expect(run(["check", "*.md"])).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^wrong\.md:1:.*\n2 quotations in 2 reports: 1 verbatim, /s),
      stderr: 'quotewright: The report "a.md" is not UTF-8 or UTF-16 text; save it as UTF-8.\n',
    });
  });

  test("a file whose name looks like a glob is that file", () => {
    const found = workspace({ ...files, "r[1].md": honest }).json(["check", "r[1].md"]);
    expect(found.reports[0].path).toBe("r[1].md");
  });

  test("from standard input", () => {
    const { run, json } = workspace(files);
    expect(json(["check", "-"], { input: honest }).reports).toMatchObject([
      { path: "-", quotations: [{ verdict: "verbatim" }] },
    ]);
    expect(run(["check", "-"], { input: unknownKey }).stdout).toContain("<stdin>:1:");
  });

  test("an empty one has no quotations", () => {
    const run = workspace({ ...files, "empty.md": "" }).run(["check", "empty.md"]);
    expect(run.stdout).toBe("0 quotations\nNo findings\n");
    expect(run.status).toBe(0);
  });

  test("in UTF-16", () => {
    const text = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(honest, "utf16le")]);
    const found = workspace({ ...files, "r16.md": text }).json(["check", "r16.md"]);
    expect(found.reports[0].quotations[0]).toMatchObject({ verdict: "verbatim", offsets: [5, 29] });
  });

  test("one that lies among the sources is none of them", () => {
    const { json } = workspace({ "talks.txt": talks, "report.md": honest });
    const found = json(["check", "report.md", "--sources", "."]);
    expect(found.sources.map((source: { key: string }) => source.key)).toEqual(["talks"]);
    expect(found.reports[0].quotations[0].verdict).toBe("verbatim");
  });
});

describe("sources", () => {
  /** The verdict of the one quotation of `report`. */
  const verdict = (extra: Record<string, string | Uint8Array>, args: string[], at = ".") =>
    workspace({ ...files, ...extra }).json(["check", ...args], { at }).reports[0].quotations[0].verdict;

  test.each<[string, Record<string, string | Uint8Array>, string[], string?]>([
    ["beside the report", { "x/sources/talks.txt": talks, "x/r.md": honest, "y/z": "" }, ["../x/r.md"], "y"],
    ["in the current folder first", { "x/sources/talks.txt": "Other words.", "x/r.md": honest }, ["x/r.md"]],
    [
      "named from the current folder",
      { "x/more/talks.txt": talks },
      ["../report.md", "--sources", "more"],
      "x",
    ],
    ["a single file", { "y/talks.txt": talks }, ["report.md", "--sources", "y/talks.txt"]],
    ["several", { "y/a.txt": "Other." }, ["report.md", "--sources", "y", "sources"]],
    [
      "by a repeated option",
      { "y/a.txt": "Other." },
      ["report.md", "--sources", "y", "--sources", "sources"],
    ],
    [
      "Markdown",
      { "y/talks.md": "# Talks\n\nThe talks *went on* for three days.\n" },
      ["report.md", "--sources", "y"],
    ],
    [
      "UTF-16",
      { "y/talks.txt": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(talks, "utf16le")]) },
      ["report.md", "--sources", "y"],
    ],
    ["with a byte order mark", { "y/talks.txt": `\uFEFF${talks}` }, ["report.md", "--sources", "y"]],
  ])("%s", (_, extra, args, at) => expect(verdict(extra, args, at)).toBe("verbatim"));

  test("a binary one is told, and what cites it is unchecked", () => {
    const found = workspace({
      ...files,
      "sources/bin.txt": "a\0b",
      "r.md": "They “went on for three days” [@bin].\n",
    });
    const { reports, sources } = found.json(["check", "r.md"]);
    expect(reports[0].quotations[0].verdict).toBe("unchecked");
    expect(sources[0]).toMatchObject({
      key: "bin",
      status: "no-text",
      reason: "is not UTF-8 or UTF-16 text; save it as UTF-8",
    });
    expect(found.run(["check", "r.md"]).stdout).toContain(
      "1 of 2 sources can't be checked against: sources/bin.txt is not UTF-8",
    );
  });

  test("a shared stem is ambiguous, and the folder tells which", () => {
    const shared = {
      "sources/old/talks.txt": "Other words.",
      "q.md": "They “went on for three days” [@sources/talks].\n",
    };
    const { json } = workspace({ ...files, ...shared });
    const codes = (report: string) =>
      json(["check", report]).reports[0].quotations[0].findings.map(
        (finding: { code: string }) => finding.code,
      );
    expect(codes("report.md")).toContain("ambiguous-source");
    expect(codes("q.md")).toEqual([]);
  });
});
