import { describe, expect, test } from "vitest";
import { honest, talks, workspace } from "./workspace.ts";

/** A spelling variant: information under chicago, a warning under apa. */
const variant = "They “did not recognize it” [@british].\n";
const british = "They did not recognise it at all.\n";
/** Two misquotes. */
const wrong = "They “went on for nine days” [@talks].\n\nThey “ended with a result” [@talks].\n";
const files = { "sources/talks.txt": talks, "sources/british.txt": british };

const file = (value: object) => JSON.stringify(value, null, 2);
/** `code severity` of each finding of the reports in a run's JSON. */
// biome-ignore lint/suspicious/noExplicitAny: tests look at a few fields of what the schema describes
const found = (run: any): string[] =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  run.reports.flatMap((report: any) =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    [...report.quotations.flatMap((each: any) => each.findings), ...report.findings].map(
      ({ code, severity }) => `${code} ${severity}`,
    ),
  );

describe("quotewright.json", () => {
  test("names the sources, from its own folder", () => {
    const { json, run } = workspace({
      "x/talks.txt": talks,
      "x/drafts/other.txt": "Other.",
      "quotewright.json": file({ sources: { folders: ["x"], exclude: ["x/drafts/**"] } }),
      "deep/er/report.md": honest,
    });
    expect(json(["check", "deep/er/report.md"]).reports[0].quotations[0].verdict).toBe("verbatim");
    expect(json(["sources"]).sources.map((source: { key: string }) => source.key)).toEqual(["talks"]);
    expect(run(["find", "three days"]).status).toBe(0);
  });

  test("is looked for up to the repository's root, whatever the current folder", () => {
    const { json } = workspace({
      ".git/HEAD": "",
      "x/talks.txt": talks,
      "quotewright.json": file({ sources: { folders: ["x"], exclude: ["x/drafts/**"] } }),
      "x/drafts/other.txt": "Other.",
      "deep/report.md": honest,
    });
    const { reports, sources } = json(["check", "report.md"], { at: "deep" });
    expect(reports[0].quotations[0].verdict).toBe("verbatim");
    expect(sources.map((source: { key: string }) => source.key)).toEqual(["talks"]);
  });

  test("counts where it is nearest, for each report its own", () => {
    const { json } = workspace({
      ...files,
      "more/talks.txt": "Something else.\n",
      "quotewright.json": file({ style: "apa" }),
      "a/quotewright.json": file({ codes: { "altered-spelling": "off" } }),
      "b/quotewright.json": file({ sources: { folders: ["../more"] } }),
      "report.md": variant,
      "a/report.md": variant,
      "b/report.md": honest,
    });
    const run = json(["check", "report.md", "a/report.md", "b/report.md"]);
    expect(found(run)).toEqual(["altered-spelling warning", "quote-not-found error"]);
    expect(run.configurations.map(({ path }: { path: string }) => path)).toEqual([
      "a/quotewright.json",
      "b/quotewright.json",
      "quotewright.json",
    ]);
    expect(run.sources.map(({ path }: { path: string }) => path)).toEqual([
      "more/talks.txt",
      "sources/british.txt",
      "sources/talks.txt",
    ]);
  });

  test("gives way to the command line", () => {
    const { json } = workspace({
      ...files,
      "quotewright.json": file({ sources: { folders: ["nowhere"] } }),
      "report.md": honest,
    });
    const run = json(["check", "report.md", "--sources", "sources", "--exclude", "brit*"]);
    expect(run.sources.map(({ path }: { path: string }) => path)).toEqual(["sources/talks.txt"]);
  });

  test.each<[string, object, string[], string]>([
    ["style", { style: "apa" }, [], "altered-spelling warning"],
    ["style by default", {}, [], "altered-spelling information"],
    ["style on the command line", { style: "ap" }, ["--style", "apa"], "altered-spelling warning"],
    ["severity", { codes: { "altered-spelling": "error" } }, [], "altered-spelling error"],
  ])("sets the %s", (_, settings, args, expected) => {
    const { json } = workspace({ ...files, "quotewright.json": file(settings), "report.md": variant });
    expect(found(json(["check", "report.md", ...args]))).toEqual([expected]);
  });

  test("a folder that it names and that is not there is told", () => {
    const { run } = workspace({
      "quotewright.json": file({ sources: { folders: ["no"] } }),
      "report.md": honest,
    });
    expect(run(["check", "report.md"])).toMatchObject({
      status: 2,
      stderr: 'quotewright: There is no source folder or file "no", which quotewright.json names.\n',
    });
  });
});

describe("what can't be used of it", () => {
  const broken = { ...files, "report.md": honest };
  test("is a finding at its line, and the rest counts", () => {
    const { run, json } = workspace({
      ...broken,
      "report.md": variant,
      "quotewright.json":
        '{\n  // our style\n  "stile": "ap",\n  "codes": { "altered-spelling": "off" }\n}\n',
    });
    const ran = run(["check", "report.md"]);
    expect(ran.stdout).toBe(
      "quotewright.json:3:3  warning  invalid-configuration  There is no “stile” in quotewright.json; “style” may be meant.\n\n1 quotation: 1 altered\n1 finding: 1 warning\n",
    );
    expect(ran.status).toBe(1);
    expect(json(["check", "report.md"])).toMatchObject({
      configurations: [
        {
          path: "quotewright.json",
          findings: [{ code: "invalid-configuration", range: { start: { line: 2, character: 2 } } }],
        },
      ],
      summary: { findings: { warning: 1 } },
    });
  });
  test("is all of it where it is no JSON", () => {
    const { run } = workspace({ ...broken, "quotewright.json": '{ "style": "ap"\n' });
    const ran = run(["check", "report.md"]);
    expect(ran.stdout).toContain("invalid-configuration");
    expect(ran.stdout).toContain("1 quotation: 1 verbatim");
    expect(ran.status).toBe(1);
  });
  test("may be no failure, and may be off", () => {
    const off = { stile: 1, codes: { "invalid-configuration": "off" } };
    expect(
      workspace({ ...broken, "quotewright.json": file({ stile: 1 }) }).run([
        "check",
        "report.md",
        "--fail-on",
        "error",
      ]).status,
    ).toBe(0);
    expect(workspace({ ...broken, "quotewright.json": file(off) }).run(["check", "report.md"]).stdout).toBe(
      "1 quotation: 1 verbatim\nNo findings\n",
    );
  });
  test("is told on standard error by commands without reports", () => {
    const { run } = workspace({ ...broken, "quotewright.json": file({ stile: 1 }) });
    for (const args of [["sources"], ["find", "three days"]])
      expect(run(args)).toMatchObject({
        status: 0,
        stderr:
          "quotewright.json:2:3  warning  There is no “stile” in quotewright.json; “style” may be meant.\n",
      });
  });
  test("a folder outside the workspace", () => {
    const { run } = workspace({
      "w/quotewright.json": file({ sources: { folders: ["../out", "in"] } }),
      "w/in/talks.txt": talks,
      "out/secret.txt": "Secret.",
      "w/report.md": honest,
    });
    const ran = run(["check", "report.md"], { at: "w" });
    expect(ran.stdout).toContain("must stay inside the workspace");
    expect(ran.stdout).toContain("1 quotation: 1 verbatim");
    expect(run(["sources"], { at: "w" }).stdout).not.toContain("secret");
  });
});

describe("suppression", () => {
  const report = `<!-- quotewright-ignore-file altered-number -- a misprint -->\n\n${wrong}`;
  test("is counted in the summary", () => {
    const ran = workspace({ ...files, "report.md": report }).run(["check", "report.md"]);
    expect(ran.stdout).toContain("\n1 finding: 1 error; 1 suppressed\n");
    expect(ran.stdout).not.toContain("altered-number");
  });
  test("is listed in JSON, with its reason", () => {
    const run = workspace({ ...files, "report.md": report }).json(["check", "report.md"]);
    expect(run.reports[0].suppressed).toMatchObject([
      { code: "altered-number", severity: "error", reason: "a misprint" },
    ]);
    expect(run.summary).toMatchObject({ suppressed: 1, findings: { error: 1 } });
  });
  test("what is suppressed fails nothing", () => {
    const all = `<!-- quotewright-ignore-file altered-number, altered-negation -- x -->\n\n${wrong}`;
    const ran = workspace({ ...files, "report.md": all }).run(["check", "report.md"]);
    expect(ran.stdout).toBe("2 quotations: 2 altered\nNo findings; 2 suppressed\n");
    expect(ran.status).toBe(0);
  });
});
