import { expect, describe as group, it, vi } from "vitest";
import { findingsOfReport } from "../../server/src/core/check/findingsOfReport.ts";
import { eagerScheduler, neverCancelled } from "../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { putBibliographies, serviceOver } from "./features/fixture.ts";

const WORDS = "We sat at the table until the morning came and nobody left the room.";
const BIB = `@article{doe2022, title = {Talks in Minsk}, author = {Doe, Jane and Roe, Richard}, journal = {Foo}, year = 2022, file = {PDF:talks.txt:text/plain}}
@book{alone, title = {No file}}
`;
const quoting = (key: string) => `“We sat at the table until the morning came” [@${key}].\n`;
const naming = (file: string, key: string) => `---\nbibliography: ${file}\n---\n\n${quoting(key)}`;

/** An engine with one source, and `files` as bibliographies; a name without text is one that is not there. */
async function engine(files: Readonly<Record<string, string | undefined>>, forAll: readonly string[] = []) {
  const service = await serviceOver({ "sources/talks.txt": WORDS });
  putBibliographies(service, files);
  service.bibliographies.use(forAll);
  return service;
}

/** Checks a report at `/work/report.md`: each verdict with its reason, then each finding as code and the text it is about. */
async function check(service: Awaited<ReturnType<typeof engine>>, report: string) {
  const parsed = service.parse(report, "/work/report.md");
  const checked = await service.check(parsed, {}, neverCancelled);
  const verdicts = checked.quotations.map(({ verdict }) =>
    verdict.reason === undefined ? verdict.outcome : `${verdict.outcome}: ${verdict.reason}`,
  );
  const all = findingsOfReport(checked);
  return [...verdicts, ...all.map(({ code, range }) => `${code}: ${report.slice(range.start, range.end)}`)];
}

group("a key", () => {
  it("of an entry with a file is checked against the file", async () => {
    const service = await engine({ "refs.bib": BIB });
    expect(await check(service, naming("refs.bib", "doe2022"))).toEqual(["verbatim"]);
  });

  it("of an entry without a file is unchecked, and not unknown", async () => {
    const service = await engine({ "refs.bib": BIB });
    expect(await check(service, naming("refs.bib", "alone"))).toEqual([
      "unchecked: alone is in refs.bib, but no source file belongs to it",
      "no-source-text: alone",
    ]);
  });

  it("that nothing has is unknown", async () => {
    const service = await engine({ "refs.bib": BIB });
    expect(await check(service, naming("refs.bib", "deo2022"))).toEqual([
      "unchecked: no source has the key deo2022",
      "unknown-source: deo2022",
    ]);
  });

  it("of another report's bibliography is unknown", async () => {
    const service = await engine({ "refs.bib": BIB });
    await check(service, naming("refs.bib", "alone"));
    expect(await check(service, quoting("alone"))).toContain("unknown-source: alone");
  });

  it("of a bibliography that holds for all is known without front matter", async () => {
    const service = await engine({ "refs.bib": BIB }, ["refs.bib"]);
    expect(await check(service, quoting("doe2022"))).toEqual(["verbatim"]);
  });

  it("of the report's own references goes before that of a file", async () => {
    const service = await engine({ "refs.bib": BIB }, ["refs.bib"]);
    const report = `---\nreferences:\n- id: doe2022\n  title: Another\n---\n\n${quoting("doe2022")}`;
    expect(await check(service, report)).toEqual([
      "unchecked: doe2022 is in report.md, but no source file belongs to it",
      "no-source-text: doe2022",
    ]);
  });

  it("of the file's stem goes on citing it", async () => {
    const service = await engine({ "refs.bib": BIB });
    expect(await check(service, naming("refs.bib", "talks"))).toEqual(["verbatim"]);
  });
});

group("a bibliography that is named", () => {
  it("and is not there is told once, at its name", async () => {
    const service = await engine({ "gone.bib": undefined });
    expect(await check(service, naming("gone.bib", "doe2022"))).toEqual([
      "unchecked: nothing that could be read has the key doe2022, and gone.bib could not be read",
      "missing-bibliography: gone.bib",
    ]);
  });

  it("and is not read yet makes no key unknown", async () => {
    const service = await engine({});
    const parsed = service.parse(naming("late.bib", "doe2022"), "/work/report.md");
    expect(service.bibliographies.awaited(parsed)).toEqual(["late.bib"]);
    expect(await check(service, naming("late.bib", "doe2022"))).toEqual([
      "unchecked: nothing that could be read has the key doe2022, and late.bib could not be read",
    ]);
    putBibliographies(service, { "late.bib": BIB });
    expect(await check(service, naming("late.bib", "doe2022"))).toEqual(["verbatim"]);
  });

  it("counts from the report's folder", async () => {
    const service = await engine({});
    const parsed = service.parse(naming("../lib/refs.bib", "x"), "/work/texts/report.md");
    expect(service.bibliographies.of(parsed)).toEqual(["lib/refs.bib"]);
  });
});

group("the same quotation, when the front matter changes", () => {
  it("gets the verdict of its new bibliographies", async () => {
    const service = await engine({ "refs.bib": BIB, "other.bib": "@book{doe2022, title = {Another}}" });
    const first = service.parse(naming("refs.bib", "doe2022"), "/work/report.md");
    const before = await service.check(first, {}, neverCancelled);
    const second = service.parse(naming("other.bib", "doe2022"), "/work/report.md", first);
    const after = await service.check(second, {}, neverCancelled);
    expect([before, after].map(({ quotations }) => quotations[0]!.verdict.outcome)).toEqual([
      "verbatim",
      "unchecked",
    ]);
  });
});

group("findings of bibliographies", () => {
  const findingsOf = async (files: Readonly<Record<string, string>>, named: readonly string[]) => {
    const service = await engine(files);
    const report = service.parse(`---\nbibliography: [${named.join(", ")}]\n---\n`, "/work/report.md");
    return service.bibliographies.findings([report], {}).flatMap(({ path, lines, findings }) =>
      findings.map(({ code, range, message }) => {
        return `${path}:${lines.positionAt(range.start).line + 1} ${code} ${message}`;
      }),
    );
  };

  it("stand at their lines", async () => {
    const text = "@book{a, title = {A}}\n\n@book{a, title = {B}}\n@book{c title = {C}}\n";
    expect(await findingsOf({ "refs.bib": text }, ["refs.bib"])).toEqual([
      "refs.bib:3 duplicate-entry Line 1 has an entry “a” already; this one does not count.",
      "refs.bib:4 broken-entry A comma is missing after the key “c”.",
    ]);
  });

  it("tell of a key that two files have that hold together, and of no others", async () => {
    const files = { "a.bib": "@book{x, title = {A}}", "b.bib": "@book{x, title = {B}}" };
    expect(await findingsOf(files, ["a.bib", "b.bib"])).toEqual([
      "b.bib:1 duplicate-entry a.bib has an entry “x” already; this one does not count.",
    ]);
    expect(await findingsOf(files, ["b.bib"])).toEqual([]);
  });
});

group("what is shown", () => {
  it("of a key: the reference, where the entry is the one that is cited", async () => {
    const service = await engine({ "refs.bib": BIB });
    const text = naming("refs.bib", "doe2022");
    const doc = { parsed: service.parse(text, "/work/report.md"), text };
    const hover = await service.hover(doc, text.indexOf("@doe") + 2, neverCancelled);
    expect(hover).toMatchObject({
      meaning: {
        kind: "source",
        source: { key: "doe2022", reference: "Doe and Roe, “Talks in Minsk”, Foo, 2022" },
      },
    });
  });

  it("of a key without a file: its bibliography", async () => {
    const service = await engine({ "refs.bib": BIB });
    const text = naming("refs.bib", "alone");
    const doc = { parsed: service.parse(text, "/work/report.md"), text };
    const hover = await service.hover(doc, text.indexOf("@alone") + 2, neverCancelled);
    expect(hover).toMatchObject({
      meaning: { kind: "entry", source: { title: "No file", path: "refs.bib", status: { kind: "no-file" } } },
    });
  });

  it.each([
    ["an author", "roe", ["doe2022"]],
    ["the key", "alo", ["alone"]],
    ["the title", "minsk", ["doe2022"]],
    ["the journal", "foo", ["doe2022"]],
    ["nothing", "", ["doe2022", "alone"]],
  ])("in completion: found by %s", async (_, typed, keys) => {
    const service = await engine({ "refs.bib": BIB }, ["refs.bib"]);
    const text = `See [@${typed}`;
    const doc = { parsed: service.parse(text, "/work/report.md"), text };
    const { items } = await service.complete(doc, text.length, neverCancelled);
    expect(items.map(({ label }) => label)).toEqual(keys);
  });

  it("in completion: entries without a file say so", async () => {
    const service = await engine({ "refs.bib": BIB }, ["refs.bib"]);
    const text = "See [@alone2";
    const doc = { parsed: service.parse(text.slice(0, -1), "/work/report.md"), text: text.slice(0, -1) };
    const { items } = await service.complete({ ...doc }, text.length - 2, neverCancelled);
    expect(items[0]).toMatchObject({ label: "alone", detail: "no source file · No file" });
    expect(await service.resolveCompletion(items[0]!.data, neverCancelled)).toMatchObject({
      source: { key: "alone", path: "refs.bib" },
    });
  });
});

group("a change of bibliographies", () => {
  it("searches for no quotation again, and what keys mean counts at once", async () => {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    const service = await serviceOver({ "talks.txt": WORDS, "other.txt": "Nothing of the kind." }, index);
    putBibliographies(service, { "refs.bib": "@book{doe2022, file = {talks.txt}}" });
    const report = naming("refs.bib", "doe2022");
    expect(await check(service, report)).toEqual(["verbatim"]);
    const exact = vi.spyOn(index, "exact");
    const fuzzy = vi.spyOn(index, "fuzzy");
    putBibliographies(service, { "refs.bib": "@book{doe2022, title = {Talks}, file = {talks.txt}}" });
    expect(await check(service, report)).toEqual(["verbatim"]);
    expect([...exact.mock.calls, ...fuzzy.mock.calls]).toEqual([]);
    putBibliographies(service, { "refs.bib": "@book{doe2022, file = {other.txt}}" });
    expect(await check(service, report)).toEqual([
      "elsewhere",
      "wrong-source: “We sat at the table until the morning came”",
    ]);
  });
});
