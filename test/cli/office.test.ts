import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { workspace } from "./workspace.ts";

function fixture(path: string): Buffer {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
}

const sources = {
  "sources/word.docx": fixture("docx/libreoffice.docx"),
  "sources/open.odt": fixture("docx/libreoffice.odt"),
  "sources/book.epub": fixture("epub/published.epub"),
  "sources/old.doc": fixture("docx/libreoffice.doc"),
};

const cases: readonly (readonly [what: string, sentence: string, verdict: string])[] = [
  ["in a footnote", 'A note: "A sailor\'s cure, says the captain, is the sea itself" [@word].', "verbatim"],
  ["with a change accepted", '"There is nothing surprising in this" [@word].', "verbatim"],
  ["with a change rejected", '"There is something surprising in this" [@word].', "verbatim"],
  [
    "across a call to a note",
    '"Cato throws himself upon his sword; I quietly take to the ship" [@open].',
    "verbatim",
  ],
  ["altered", '"Cato throws himself upon his spear; I quietly take to the ship" [@open].', "altered"],
  [
    "across a page of print",
    '"It is a way I have of driving off the spleen and regulating the circulation" [@book].',
    "verbatim",
  ],
  ["from a file that can't be read", '"It is a way I have of driving off the spleen" [@old].', "unchecked"],
];

test("quotations from Word, OpenDocument and e-books, in one report", () => {
  const report = cases.map(([, sentence]) => sentence).join("\n\n");
  const { json } = workspace({ ...sources, "report.md": `${report}\n` });
  const [{ quotations }] = json(["check", "report.md", "--no-cache", "--fail-on", "never"]).reports;
  const found = quotations.map(({ verdict }: { verdict: string }, i: number) => [cases[i]?.[0], verdict]);
  expect(found).toEqual(cases.map(([what, , verdict]) => [what, verdict]));
});
