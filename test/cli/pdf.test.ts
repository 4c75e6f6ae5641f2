import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "./builtCommand.ts";
import { workspace } from "./workspace.ts";

/** The documents that the reports cite, by key. */
const FIXTURES: Readonly<Record<string, string>> = {
  annals: "latex-twocolumn.pdf",
  book: "latex-book.pdf",
  novel: "libreoffice.pdf",
  small: "latex-footnotes.pdf",
  locked: "locked.pdf",
  scan: "scan.pdf",
};

const files = Object.entries(FIXTURES).map(([key, name]) => {
  return [`sources/${key}.pdf`, readFileSync(join(projectRoot, "test/fixtures/pdf", name))] as const;
});
const { folder, json } = workspace(Object.fromEntries(files), "file");

/** The outcome of a report's one quotation, and the codes of what is found. */
function check(sentence: string): [string, ...string[]] {
  writeFileSync(join(folder, "report.md"), `${sentence}\n`);
  const [quotation] = json(["check", "report.md"]).reports[0].quotations;
  return [quotation.verdict, ...quotation.findings.map(({ code }: { code: string }) => code)];
}

describe("quotations from a PDF", () => {
  test.each([
    [
      "over a line's end with a hyphen",
      "“They must get just as nigh the water as they possibly can without falling in” [@annals]",
    ],
    [
      "in the right-hand column, with the number printed on the page",
      "“sleeps his meadow, and there sleep his cattle” [@annals, p. 234]",
    ],
    [
      "from one page to the next, over notes",
      "“meditation and water are wedded for ever. But here is an artist.” [@annals]",
    ],
    [
      "over a page's end with a foot, a head and notes",
      "“It is the image of the ungraspable phantom of life; and this is the key to it all. Now, when I say that I am in the habit of going to sea” [@book]",
    ],
    [
      "over a page that is full of one paragraph",
      "“they but knew it, almost all men in their degree, some time or other, cherish very nearly the same feelings towards the ocean with me” [@small]",
    ],
    ["from a note", "“New Bedford overtook it about the year 1830” [@book]"],
    [
      "over the call of a note",
      "“the Tyre of this Carthage;—the place where the first dead American whale was stranded” [@novel]",
    ],
  ])("%s", (_, sentence) => expect(check(sentence)).toEqual(["verbatim"]));
});

test("an altered word", () =>
  expect(check("“It is the image of the unthinkable phantom of life” [@book, p. 3]")).toEqual([
    "altered",
    "altered-wording",
  ]));
test("on another page", () =>
  expect(check("“sleeps his meadow, and there sleep his cattle” [@annals, p. 235]")).toEqual([
    "verbatim",
    "wrong-locator",
  ]));
test.each(["locked", "scan"])("a file without text: %s", (key) =>
  expect(check(`“There is magic in it” [@${key}]`)).toEqual(["unchecked", "no-source-text"]),
);
