import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtexNames } from "../../server/src/core/corpus/bibliography/bibtexNames.ts";
import { pathsInFileField } from "../../server/src/core/corpus/bibliography/fileField.ts";
import { plainText } from "../../server/src/core/corpus/bibliography/latex.ts";
import { BIBLIOGRAPHY_ENDINGS, readBibliography } from "../../server/src/core/corpus/bibliography/read.ts";
import { bibliographiesIn } from "../../server/src/core/report/bibliographies.ts";

/** What the formats are made of, so that random text comes near to files. */
const pieces = [
  ..."@{}()\",=#%\\~$_^`'-:;/[]<>&*!|.? \t\n\r",
  "\r\n",
  "@article{a,",
  "@string{s =",
  "@comment{",
  "\n@book{b, ",
  " title = ",
  "author",
  " and ",
  "others",
  "family=",
  "\\'e",
  '\\"{o}',
  "\\emph{",
  "month = jan",
  "crossref = {a}",
  "references:\n",
  "- id: a\n",
  "  title: ",
  "bibliography: ",
  "---\n",
  '[{"id": "a", ',
  '"author": [',
  '"issued": {"date-parts": [[2020]]}',
  "TY  - JOUR\n",
  "AU  - Doe\n",
  "ER  - \n",
  "é",
  "𝒳",
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((found) => found.join(""));

describe("whatever stands in a bibliography", () => {
  it.each(BIBLIOGRAPHY_ENDINGS)("%s: nothing throws, and ranges stand in the text in order", (ending) => {
    fc.assert(
      fc.property(text, (written) => {
        const { entries, problems } = readBibliography(`refs${ending}`, written);
        for (const { range } of [...entries, ...problems]) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(written.length);
        }
        for (const { metadata } of entries) {
          const values = Object.values(metadata);
          for (const value of values) expect(value).not.toHaveLength(0);
          expect(metadata.date ?? "2020").toMatch(/^\d{4}(?:-\d\d){0,2}$/);
        }
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
      }),
    );
  });

  it("a broken entry never takes the one after it along, if that begins on a line of its own", () => {
    fc.assert(
      fc.property(text, (written) => {
        fc.pre(!written.includes("@comment"));
        const { entries } = readBibliography("refs.bib", `${written}\n@book{last-of-all, title = {Last}}\n`);
        expect(entries.find(({ key }) => key === "last-of-all")?.metadata.title).toBe("Last");
      }),
    );
  });

  it("front matter says what it says, and nothing throws", () => {
    fc.assert(
      fc.property(text, (written) => {
        const report = `---\n${written}\n---\n`;
        for (const { range } of bibliographiesIn(report).named)
          expect(range.end).toBeLessThanOrEqual(report.length);
      }),
    );
  });

  it("values of fields are read to one line", () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(plainText(written)).not.toMatch(/[\n\r\t]/);
        for (const path of pathsInFileField(written)) expect(path).not.toBe("");
        expect(bibtexNames(written).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each([
    "{",
    "@a{b,",
    "@a{b,c={",
    "\\'",
    "{\\a",
    "x and ",
    "$_",
    '"',
    "@a ",
    "\n@",
    ":;",
    "\\",
    "- id: '\n",
    "TY  - A\n",
    "[",
    "title=",
    "@string{a=a#",
  ])("ten thousand %j are read at once", (piece) => {
    const many = piece.repeat(10_000);
    for (const ending of BIBLIOGRAPHY_ENDINGS) readBibliography(`refs${ending}`, many);
    expect(plainText(many).length).toBeLessThanOrEqual(10_000);
    expect(bibtexNames(many).length).toBeLessThanOrEqual(100);
    expect(pathsInFileField(many).length).toBeLessThanOrEqual(50);
  });
});
