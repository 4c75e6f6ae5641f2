import { expect, describe as group, it } from "vitest";
import { readCslJson } from "../../../../server/src/core/corpus/bibliography/cslJson.ts";
import { readCslYaml } from "../../../../server/src/core/corpus/bibliography/cslYaml.ts";
import type { BibliographyReading } from "../../../../server/src/core/corpus/bibliography/entry.ts";

function metadataOf({ entries, problems }: BibliographyReading) {
  expect(problems).toEqual([]);
  return entries[0]!.metadata;
}

const inJson = (fields: object) => metadataOf(readCslJson(JSON.stringify([{ id: "a", ...fields }])));

group("fields", () => {
  it.each<[object, object]>([
    [{ title: '<i>Hamlet</i> and <span class="nocase">x</span>' }, { title: "Hamlet and x" }],
    [{ title: 1984 }, { title: "1984" }],
    [{ author: [{ family: "Doe", given: "Jane" }] }, { authors: [{ family: "Doe", given: "Jane" }] }],
    [
      { author: [{ family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van" }] },
      { authors: [{ family: "Beethoven", given: "Ludwig", particle: "van" }] },
    ],
    [{ author: [{ family: "King", suffix: "Jr." }] }, { authors: [{ family: "King", suffix: "Jr." }] }],
    [{ author: [{ literal: "World Bank" }] }, { authors: [{ literal: "World Bank" }] }],
    [{ author: "World Bank" }, { authors: [{ literal: "World Bank" }] }],
    [{ author: [{ given: "Jane" }, null, 7] }, { authors: [{ literal: "Jane" }, { literal: "7" }] }],
    [{ editor: [{ family: "Roe" }] }, { editors: [{ family: "Roe" }] }],
    [{ issued: { "date-parts": [[2020, 3, 5]] } }, { date: "2020-03-05" }],
    [{ issued: { "date-parts": [["2020", "3"]] } }, { date: "2020-03" }],
    [{ issued: { "date-parts": [[2020], [2021]] } }, { date: "2020" }],
    [{ issued: { "date-parts": [[2020, 13]] } }, { date: "2020" }],
    [{ issued: { raw: "2020-03-05" } }, { date: "2020-03-05" }],
    [{ issued: { literal: "March 2020" } }, { date: "2020" }],
    [{ issued: "2020-03" }, { date: "2020-03" }],
    [{ issued: [{ year: 2020, month: 3 }] }, { date: "2020-03" }],
    [{ issued: { "date-parts": [] } }, {}],
    [
      { "container-title": "The Daily Foo", publisher: "Foo" },
      { container: "The Daily Foo", publisher: "Foo" },
    ],
    [{ DOI: "https://doi.org/10.1000/X" }, { doi: "10.1000/x" }],
    [{ URL: "https://example.org/a" }, { url: "https://example.org/a" }],
    [{ title: {}, author: {}, issued: true, DOI: [] }, {}],
  ])("%j", (fields, metadata) => {
    expect(inJson(fields)).toEqual(metadata);
  });
});

group("JSON", () => {
  const keysIn = (text: string) => {
    const { entries, problems } = readCslJson(text);
    for (const { key, range } of entries) expect(text.slice(range.start, range.end)).toBe(key);
    return [entries.map(({ key }) => key), problems.map(({ message }) => message)];
  };

  it.each([
    ["a list", '[{"id": "a"}, {"id": "b"}]', ["a", "b"]],
    ["an id that is a number", '[{"id": 2020}]', ["2020"]],
    ["items", '{"items": [{"id": "a"}]}', ["a"]],
    ["references", '{"references": [{"id": "a"}]}', ["a"]],
    ["an empty list", "[]", []],
  ])("%s", (_, text, keys) => {
    expect(keysIn(text)).toEqual([keys, []]);
  });

  it.each([
    ["no id", '[{"title": "x"}, {"id": "b"}]', ["b"], "This entry has no “id”, so nothing can cite it."],
    ["no entry", '["a", {"id": "b"}]', ["b"], "This is no CSL entry, which is an object in braces."],
    [
      "a broken end",
      '[{"id": "a"}, {"id": ',
      ["a"],
      "This is no JSON from here on; entries that could not be read are missing.",
    ],
    ["something else", '{"name": "x"}', [], "There is no list of CSL entries in this file."],
    ["too deep", "[".repeat(100_000), [], "There is no list of CSL entries in this file."],
    ["nothing", "", [], "There is no list of CSL entries in this file."],
  ])("%s", (_, text, keys, message) => {
    const [read, messages] = keysIn(text);
    expect(read).toEqual(keys);
    expect(messages).toContain(message);
  });

  it("several files of one entry", () => {
    const { entries } = readCslJson('[{"id": "a", "file": ["x.pdf", "file:///tmp/y.html"]}]');
    expect(entries[0]!.files).toEqual(["x.pdf", "/tmp/y.html"]);
  });
});

group("YAML", () => {
  const keysIn = (text: string) => {
    const { entries, problems } = readCslYaml(text);
    for (const { key, range } of entries) expect(text.slice(range.start, range.end)).toBe(key);
    return [entries.map(({ key }) => key), problems.map(({ message }) => message)];
  };

  it.each([
    ["references", "references:\n- id: a\n  title: A\n- id: b\n  title: B\n", ["a", "b"]],
    ["with fences", "---\nreferences:\n  - id: a\n    title: A\n  - id: b\n...\n", ["a", "b"]],
    ["a list", "- id: a\n- id: b\n", ["a", "b"]],
    ["among other keys", "title: x\nreferences:\n- id: a\nlang: en\n", ["a"]],
    ["in brackets", "references: [{id: a}, {id: b}]\nlang: en\n", ["a", "b"]],
    ["in brackets over lines", "references: [\n  {id: a},\n  {id: b}\n]\nlang: en\n", ["a", "b"]],
    ["ids in quotation marks", "- id: \"a\"\n- id: 'b'\n", ["a", "b"]],
    ["an id that is a number", "- id: 2020\n", ["2020"]],
    ["an id further down", "- title: A\n  id: a\n", ["a"]],
    ["a text over lines", "- id: a\n  abstract: |\n    - id: x\n\n    more\n- id: b\n", ["a", "b"]],
    [
      "comments and Windows' line ends",
      "# x\r\nreferences:\r\n\r\n- id: a\r\n# y\r\n- id: b\r\n",
      ["a", "b"],
    ],
    ["an empty list", "references:\n", []],
  ])("%s", (_, text, keys) => {
    expect(keysIn(text)).toEqual([keys, []]);
  });

  it.each([
    ["no id", "- title: x\n- id: b\n", ["b"], "This entry has no “id”, so nothing can cite it."],
    ["no entry", "- x\n- id: b\n", ["b"], "This is no CSL entry, which has keys such as “id” and “title”."],
    ["broken", '- id: a\n  title: "x\n- id: b\n', ["a", "b"], "This is no YAML from here on."],
    [
      "an alias",
      "- id: &x a\n  title: *x\n- id: b\n",
      ["b"],
      "This entry can’t be read: it uses aliases, or is nested too deeply.",
    ],
    [
      "too long",
      `- id: a\n  abstract: ${"x".repeat(17_000)}\n- id: b\n`,
      ["b"],
      "This entry is longer than 16,000 characters and is not read.",
    ],
    ["something else", "title: x\n", [], "There is no list of references in this file."],
  ])("%s", (_, text, keys, message) => {
    expect(keysIn(text)).toEqual([keys, [message]]);
  });

  it("Pandoc's own", () => {
    const text = `references:
- author:
  - family: Fenner
    given: Martin
  container-title: Nature Materials
  DOI: 10.1038/nmat3283
  id: fenner2012a
  issued:
    date-parts:
    - - 2012
      - 3
  page: 261-263
  title: One-click science marketing
  type: article-journal
`;
    expect(metadataOf(readCslYaml(text))).toEqual({
      title: "One-click science marketing",
      date: "2012-03",
      authors: [{ family: "Fenner", given: "Martin" }],
      container: "Nature Materials",
      doi: "10.1038/nmat3283",
    });
  });
});
