import { expect, it } from "vitest";
import { bibliographiesIn } from "../../../server/src/core/report/bibliographies.ts";

it.each<[string, string, string[]]>([
  ["one file", "bibliography: refs.bib", ["refs.bib"]],
  ["in quotation marks", 'bibliography: "my refs.bib"', ["my refs.bib"]],
  ["a list", "bibliography:\n- a.bib\n- b.json", ["a.bib", "b.json"]],
  ["a list that is indented", "bibliography:\n  - a.bib\n  - b.json", ["a.bib", "b.json"]],
  ["in brackets", "bibliography: [a.bib, b.json]", ["a.bib", "b.json"]],
  ["in brackets over lines", "bibliography: [\n  a.bib,\n  b.json\n]", ["a.bib", "b.json"]],
  ["among others", "title: x\r\nbibliography: a.bib\r\nlang: en", ["a.bib"]],
  ["none", "title: x", []],
  ["nothing named", "bibliography:", []],
  ["an object", "bibliography: {a: b}", []],
  ["below another key", "x:\n  bibliography: a.bib", []],
  ["broken", "bibliography: [a.bib", ["a.bib"]],
])("named: %s", (_, yaml, names) => {
  const report = `---\n${yaml}\n---\n\nText.\n`;
  const { named } = bibliographiesIn(report);
  expect(named.map(({ text }) => text)).toEqual(names);
  for (const { text, range } of named) expect(report.slice(range.start, range.end)).toContain(text);
});

it("references of the report's own have places in it", () => {
  const report = "---\nreferences:\n- id: doe\n  title: Talks\n- title: No key\n- id: doe\n---\n";
  const { inline } = bibliographiesIn(report);
  expect(inline.entries.map(({ key, metadata }) => [key, metadata.title])).toEqual([["doe", "Talks"]]);
  const [{ range }] = inline.entries as [(typeof inline.entries)[0]];
  expect(report.slice(range.start, range.end)).toBe("doe");
  expect(inline.problems.map(({ code }) => code)).toEqual(["broken-entry", "duplicate-entry"]);
});

it("what stands elsewhere than in front matter is text", () => {
  expect(bibliographiesIn("bibliography: refs.bib\n").named).toEqual([]);
});

it("while the front matter stays, nothing is read again", () => {
  const first = bibliographiesIn("---\nbibliography: a.bib\n---\nOne.");
  expect(bibliographiesIn("---\nbibliography: a.bib\n---\nTwo.", first)).toBe(first);
  expect(bibliographiesIn("---\nbibliography: b.bib\n---\nTwo.", first)).not.toBe(first);
});
