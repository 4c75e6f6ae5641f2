import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "./builtCommand.ts";

const folder = join(projectRoot, "examples/documents");
const cache = mkdtempSync(join(tmpdir(), "quotewright-documents-"));
afterAll(() => rmSync(cache, { recursive: true }));

/** Every quotation of the report, in its order: its first words, verdict, the file and the locator of its passage, and codes. */
const quotations: readonly (readonly [
  words: string,
  verdict: string,
  file: string | null,
  locator: string | null,
  ...codes: string[],
])[] = [
  ["obliged to found it upon less", "verbatim", "history.epub", "chap. 2"],
  ["read, minuted and put into a", "verbatim", "history.epub", "chap. 3"],
  ["it never appears in the accounts", "verbatim", "history.epub", "chap. 3"],
  ["a matter of a few weeks", "verbatim", "witness-statement.docx", "sec. “What the closure has cost”"],
  ["without courtesy does not mean", "edited", "decision.txt", "para. 8"],
  ["a great deal to explain", "verbatim", "decision.txt", "para. 6"],
  ["will stay in place until", "verbatim", "consultation.mhtml", "sec. “Why we are asking”"],
  ["would take at least five years", "verbatim", "consultation.mhtml", "sec. “What the choices are”"],
  ["has moved downstream by eleven", "verbatim", "inspection.odt", "chap. 1"],
  ["danger of sudden failure", "edited", "inspection.odt", "sec. 2.2"],
  ["a barrier of fixed height", "verbatim", "inspection.odt", "sec. 3.2"],
  ["That is no danger to anyone", "verbatim", "minutes.pdf", "p. 41"],
  ["for the time being, provided", "verbatim", "minutes.pdf", "p. 42"],
  ["from the window of the former", "verbatim", "minutes.pdf", "p. 42"],
  ["A limit of three tonnes", "verbatim", "minutes.pdf", "pp. 41–42"],
  ["the width of my thumb", "verbatim", "hearing.vtt", "00:11:48"],
  ["Your kitchen does not stand", "verbatim", "hearing.vtt", "00:11:56", "wrong-locator"],
  ["Nobody in this room wants", "verbatim", "minutes.pdf", "p. 41", "wrong-locator"],
  ["Every pound that we put into", "verbatim", "minutes.pdf", "p. 42"],
  ["would cost 4.2 million", "altered", "minutes.pdf", "p. 42", "altered-number"],
  ["[N]ot a penny of it", "edited", "minutes.pdf", "p. 42", "wrong-speaker"],
  ["580,000 to 640,000 pounds", "verbatim", "inspection.odt", "sec. 3.1"],
  ["in fourteen journeys a week", "verbatim", "witness-statement.docx", "sec. “My business”"],
  ["in eleven journeys a week", "verbatim", "witness-statement.docx", "sec. “My business”"],
  ["You can't carry a customer", "verbatim", "hearing.vtt", "00:52:09"],
  ["that the old one be mended", "verbatim", "witness-statement.docx", "sec. “What I ask for”"],
  ["They have known since 1958", "verbatim", "interview-lund.md", "sec. “The pier”"],
  ["I warned them in 1994", "edited", "interview-lund.md", "sec. “The pier”"],
  ["at a cost not exceeding", "verbatim", "minutes.pdf", "p. 43"],
  ["The motion is carried", "verbatim", "hearing.vtt", "01:38:40"],
  ["It is the end of the beginning", "edited", "courier-bridge.html", "para. 3"],
  ["I have been outvoted", "verbatim", "courier-bridge.html", "para. 4"],
  ["is a fairy tale", "verbatim", "clerk-to-councillors.eml", "para. 6"],
  ["can be seen from the towpath", "verbatim", "courier-bridge.html", "para. 1"],
  ["or we lose the dry months", "verbatim", "clerk-to-councillors.eml", "para. 2"],
  ["the best in the county", "unchecked", null, null, "no-source-text"],
];

/** Runs the built command in the example's folder, with a cache of its own. */
function run(...args: string[]) {
  const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, CI: ____, ...env } = process.env;
  const command = [join(projectRoot, "dist/cli.js"), ...args];
  const settings = {
    cwd: folder,
    env: { ...env, XDG_CACHE_HOME: cache },
    encoding: "utf8",
    input: "",
  } as const;
  return spawnSync(process.execPath, command, settings);
}

interface Found {
  readonly text: string;
  readonly verdict: string;
  readonly passage: { readonly path: string; readonly locator: string | null } | null;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

interface Checked {
  readonly reports: readonly [
    { readonly quotations: readonly Found[]; readonly findings: readonly unknown[] },
  ];
  readonly bibliographies: readonly { readonly path: string; readonly findings: readonly unknown[] }[];
}

let checked: Checked;
beforeAll(() => {
  checked = JSON.parse(run("check", "report.md", "--format", "json").stdout);
});

function quotation(words: string): Found {
  const found = checked.reports[0].quotations.filter(({ text }) =>
    text.replaceAll(/\s+/g, " ").startsWith(words),
  );
  expect(found, `quotations that begin “${words}”`).toHaveLength(1);
  return found[0]!;
}

describe("the report on the bridge", () => {
  for (const [words, verdict, file, locator, ...codes] of quotations) {
    test(`“${words}” is ${verdict}, ${file} ${locator}`, () => {
      const found = quotation(words);
      expect(found.verdict).toBe(verdict);
      expect(found.passage?.path ?? null).toBe(file && `sources/${file}`);
      expect(found.passage?.locator ?? null).toBe(locator);
      expect(found.findings.map(({ code }) => code)).toEqual(codes);
    });
  }

  test("no quotation is left out of this list, and no citation leads nowhere", () => {
    expect(checked.reports[0].quotations).toHaveLength(quotations.length);
    expect(checked.reports[0].findings).toEqual([]);
  });

  test("a file of each format is quoted", () => {
    const endings = new Set(quotations.flatMap(([, , file]) => file?.split(".").at(-1) ?? []));
    for (const ending of ["pdf", "docx", "odt", "html", "mhtml", "epub", "vtt", "eml", "txt", "md"])
      expect(endings).toContain(ending);
  });

  test.each([
    [
      "Nobody in this room",
      "These words stand on page 41 (printed; page 1 of the file) of ashmere2024, not at “p. 43”.",
    ],
    ["Your kitchen", "These words stand at the time 00:11:56 of hearing, not at “00:31:10”."],
    ["would cost 4.2 million", "The source says “2.4”, not “4.2”."],
    ["[N]ot a penny", "The source gives these words to Priya Nair, not to Owen Lusk."],
    [
      "the best in the county",
      "thornbury1961 is in library.bib, but no source file belongs to it; quotations from it are not checked.",
    ],
  ])("what is wrong with “%s” is said in one sentence", (words, message) => {
    expect(quotation(words).findings.map((finding) => finding.message)).toEqual([message]);
  });

  test("the library's duplicate is told of at its line", () => {
    const { stdout, status } = run("check", "report.md");
    expect(stdout).toMatch(
      /^library\.bib:48:7 {2}warning {2}duplicate-entry {2}Line 38 has an entry “marsh2003” already; this one does not count\.$/m,
    );
    expect(status).toBe(1);
  });

  test("places are told by page, chapter and time", () => {
    const { stdout } = run("check", "report.md");
    expect(stdout).toMatch(/^ {10}sources\/minutes\.pdf, p\. 42$/m);
    expect(stdout).toMatch(/^ {10}sources\/hearing\.vtt:32, 00:11:56$/m);
    expect(stdout).toMatch(/^36 quotations: 29 verbatim, 5 edited, 1 altered, 1 unchecked$/m);
    const places = (words: string) =>
      run("find", words)
        .stdout.split("\n")
        .filter((line) => /^\S.*, /.test(line));
    expect(places("put into a drawer")).toEqual(["sources/history.epub, chap. 3  A Bridge and Its Town"]);
    expect(places("not a penny of it is promised")).toEqual([
      expect.stringMatching(/^sources\/hearing\.vtt:45, 00:31:25 {2}/),
      expect.stringMatching(/^sources\/minutes\.pdf, p\. 42 {2}/),
    ]);
  });

  test("sources are listed with the library's keys, titles and days, and their formats", () => {
    const { stdout } = run("sources", "--bibliography", "library.bib");
    expect(stdout.split("\n\n").map((block) => block.split(/\s+/)[0])).toEqual([
      "@pelletier2024",
      "@ashmere2024a",
      "@brandt2024",
      "@calloway2024",
      "@hearing",
      "@marsh2003",
      "@okafor2024",
      "@interview-lund",
      "@ashmere2024",
      "@whitcombe2024",
      "10",
    ]);
    expect(stdout).toContain(
      "@ashmere2024  2024-03-12  Minutes of the Hearing on the Weir Bridge\n  sources/minutes.pdf  PDF, 3 pages",
    );
  });

  test("statements are listed by who says them, over the ends of pages and in captions", () => {
    const { stdout, status } = run("statements", "--speaker", "Whitcombe");
    expect(status).toBe(0);
    expect(stdout.split("\n").filter((line) => line.startsWith("sources/"))).toEqual([
      "sources/courier-bridge.html, para. 6  Nora Whitcombe (explicit)",
      "sources/courier-bridge.html, para. 6  Nora Whitcombe (implicit)",
      "sources/hearing.vtt:50, 00:52:02  Nora Whitcombe (explicit)",
      "sources/minutes.pdf, p. 42  Nora Whitcombe (explicit)",
    ]);
  });

  test("its README lists each mistake with its code, and no other", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const listed = [...readme.matchAll(/^\| .* \| `([a-z-]+)` \|$/gm)].map((row) => row[1]!);
    const wrong = quotations.flatMap(([, , , , ...codes]) => codes);
    expect(listed.toSorted()).toEqual([...wrong, "duplicate-entry"].toSorted());
  });
});
