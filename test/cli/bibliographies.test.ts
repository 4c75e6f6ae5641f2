import { expect, it } from "vitest";
import { workspace } from "./workspace.ts";

const WORDS = "We sat at the table until the morning came and nobody left the room.\n";
const quoting = (key: string) => `“We sat at the table until the morning came” [@${key}].\n`;
const naming = (file: string, key: string) => `---\nbibliography: ${file}\n---\n\n${quoting(key)}`;
const BIB = `@article{doe2022,
  title = {Talks in {M}insk},
  author = {Doe, Jane and M{\\"u}ller, J.},
  journal = {Foo},
  doi = {10.1000/X},
  year = 2022,
  file = {PDF:files/12/talks.txt:text/plain}
}
`;
const files = { "sources/talks.txt": WORDS, "lib/refs.bib": BIB };

it("a report's front matter names its bibliography", () => {
  const { json } = workspace({ ...files, "texts/report.md": naming("../lib/refs.bib", "doe2022") });
  const { reports, sources, bibliographies } = json(["check", "texts/report.md"]);
  expect(reports[0].quotations[0]).toMatchObject({ verdict: "verbatim", source: "doe2022" });
  expect(sources[0]).toMatchObject({
    key: "doe2022",
    title: "Talks in Minsk",
    date: "2022",
    authors: ["Jane Doe", "J. Müller"],
    container: "Foo",
    doi: "10.1000/x",
    url: null,
  });
  expect(bibliographies).toEqual([{ path: "lib/refs.bib", findings: [] }]);
});

it.each([
  ["quotewright.json", { "quotewright.json": '{"bibliography": "lib/refs.bib"}' }, []],
  ["a list there", { "quotewright.json": '{"bibliography": ["lib/refs.bib"]}' }, []],
  ["--bibliography", {}, ["--bibliography", "lib/refs.bib"]],
  [
    "--bibliography twice",
    { "more.bib": "" },
    ["--bibliography", "more.bib", "--bibliography", "lib/refs.bib"],
  ],
])("%s names one for all reports", (_, more, options) => {
  const { json } = workspace({ ...files, ...more, "report.md": quoting("doe2022") });
  const { reports } = json(["check", "report.md", ...options]);
  expect(reports[0].quotations[0].verdict).toBe("verbatim");
  expect(json(["sources", ...options]).sources[0].key).toBe("doe2022");
});

it("a key with an entry and no file is unchecked, and the run is good", () => {
  const { run } = workspace({
    ...files,
    "refs.bib": "@book{alone, title = {No file}}",
    "report.md": naming("refs.bib", "alone"),
  });
  const { status, stdout } = run(["check", "report.md"]);
  expect(status).toBe(0);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "information no-source-text alone is in refs.bib, but no source file belongs to it; quotations from it are not checked.",
  );
  expect(stdout).toMatch(/^1 quotation: 1 unchecked\n1 finding: 1 information$/m);
});

it("of an entry without a file that is only cited nothing is said", () => {
  const { run } = workspace({
    ...files,
    "refs.bib": "@book{alone, title = {No file}}",
    "report.md": "---\nbibliography: refs.bib\n---\n\nOthers have written about it [@alone].\n",
  });
  const { status, stdout } = run(["check", "report.md"]);
  expect([status, stdout]).toEqual([0, "0 quotations\nNo findings\n"]);
});

it("what is wrong in a bibliography is told at its line, and counts", () => {
  const { run } = workspace({
    ...files,
    "refs.bib": `${BIB}\n@book{doe2022, title = {Again}}\n@book{b, title {B}}\n`,
    "report.md": naming("refs.bib", "doe2022"),
  });
  const { status, stdout } = run(["check", "report.md"]);
  expect(status).toBe(1);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "refs.bib:10:7 warning duplicate-entry Line 1 has an entry “doe2022” already; this one does not count.",
  );
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "refs.bib:11:10 warning broken-entry “title” has no “=” after it.",
  );
  expect(stdout).toContain("2 findings: 2 warnings");
});

it.each([
  ["is not there", "gone.bib", "“gone.bib” is not there; keys that nothing else has are not checked."],
  [
    "is no bibliography",
    "sources/talks.txt",
    "its name ends in .txt, not in .bib, .bibtex, .json, .yaml, .yml or .ris",
  ],
  ["is on the web", "https://example.org/refs.bib", "is on the web; save it in the workspace"],
  ["lies elsewhere", "../../../../etc/refs.bib", "lies outside of the workspace"],
])("a bibliography that %s is told once, at its name", (_, name, message) => {
  const { json } = workspace({ ...files, "report.md": naming(name, "doe2022") + quoting("roe2020") });
  const { reports } = json(["check", "report.md"]);
  const [finding, ...others] = reports[0].findings;
  expect(finding).toMatchObject({
    code: "missing-bibliography",
    range: { start: { line: 1, character: 14 } },
  });
  expect(finding.message).toContain(message);
  expect(others).toEqual([]);
});

it("one that quotewright.json names and that is not there is told in it", () => {
  const { json } = workspace({
    ...files,
    "quotewright.json": '{"bibliography": "gone.bib"}',
    "report.md": quoting("talks"),
  });
  const { reports, configurations } = json(["check", "report.md"]);
  expect(reports[0].quotations[0].verdict).toBe("verbatim");
  expect(configurations[0].findings).toMatchObject([
    { code: "invalid-configuration", message: "“gone.bib” is not there." },
  ]);
});

it("one that the command line names and that is not there ends the run", () => {
  const { run } = workspace({ ...files, "report.md": quoting("talks") });
  const { status, stderr } = run(["check", "report.md", "--bibliography", "gone.bib"]);
  expect([status, stderr]).toEqual([2, 'quotewright: The bibliography "gone.bib" is not there.\n']);
});
