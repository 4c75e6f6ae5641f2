import { expect, it } from "vitest";
import { readRis } from "../../../../server/src/core/corpus/bibliography/ris.ts";
import { fullName } from "../../../../server/src/core/corpus/names.ts";

const record = (...lines: string[]) => ["TY  - JOUR", ...lines, "ER  - ", ""].join("\r\n");

it.each<[string, string[], string]>([
  ["an ID", ["ID  - doe2020", "AU  - Doe, Jane"], "doe2020"],
  [
    "authors and year, as Pandoc makes it",
    ["AU  - Doe, Jane", "AU  - Roe, Richard", "PY  - 2020"],
    "Doe_Roe_2020",
  ],
  ["an author alone", ["A1  - World Bank"], "World"],
])("the key is %s", (_, lines, key) => {
  const { entries, problems } = readRis(record(...lines));
  expect(problems).toEqual([]);
  expect(entries.map((entry) => entry.key)).toEqual([key]);
});

it("made keys that are alike get letters", () => {
  const { entries } = readRis(record("AU  - Doe, Jane", "PY  - 2020").repeat(3));
  expect(entries.map(({ key }) => key)).toEqual(["Doe_2020", "Doe_2020a", "Doe_2020b"]);
});

it.each<[string[], object]>([
  [
    ["TI  - Talks", "T2  - The Daily Foo", "PB  - Foo"],
    { title: "Talks", container: "The Daily Foo", publisher: "Foo" },
  ],
  [["T1  - Talks", "JO  - Foo"], { title: "Talks", container: "Foo" }],
  [["TI  - Talks that go", "on and on"], { title: "Talks that go on and on" }],
  [["PY  - 2020///"], { date: "2020" }],
  [["PY  - 2020", "DA  - 2020/03/05/"], { date: "2020-03-05" }],
  [["DA  - 2020-03"], { date: "2020-03" }],
  [["DO  - 10.1000/X"], { doi: "10.1000/x" }],
  [["UR  - https://example.org/a"], { url: "https://example.org/a" }],
  [["SP  - 33", "EP  - 35"], {}],
])("%j", (lines, metadata) => {
  const [entry] = readRis(record("ID  - a", ...lines)).entries;
  expect(entry!.metadata).toEqual(metadata);
});

it("names, files, pages and the place of the key", () => {
  const text = record(
    "ID  - a",
    "AU  - King, Martin Luther, Jr.",
    "ED  - Roe, R.",
    "L1  - files/1/x.pdf",
    "L1  - internal-pdf://123/y.pdf",
    "SP  - 33",
    "EP  - 35",
  );
  const [entry] = readRis(text).entries;
  expect(entry!.metadata.authors!.map(fullName)).toEqual(["Martin Luther King Jr."]);
  expect(entry!.metadata.editors!.map(fullName)).toEqual(["R. Roe"]);
  expect(entry!.files).toEqual(["files/1/x.pdf", "123/y.pdf"]);
  expect(entry!.pages).toBe("33–35");
  expect(text.slice(entry!.range.start, entry!.range.end)).toBe("a");
});

it.each<[string, string, string[], string]>([
  [
    "no end",
    `TY  - JOUR\nID  - a\n\n${record("ID  - b")}`,
    ["a", "b"],
    "This record has no end: a line “ER  -” is missing.",
  ],
  ["no end at all", "TY  - JOUR\nID  - a", ["a"], "This record has no end: a line “ER  -” is missing."],
  [
    "nothing for a key",
    record("TI  - x") + record("ID  - b"),
    ["b"],
    "This record has no ID, author or year that would give it a key.",
  ],
])("%s is told of", (_, text, keys, message) => {
  const { entries, problems } = readRis(text);
  expect(entries.map(({ key }) => key)).toEqual(keys);
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  expect(text.slice(problems[0]!.range.start, problems[0]!.range.end)).toBe("JOUR");
});
