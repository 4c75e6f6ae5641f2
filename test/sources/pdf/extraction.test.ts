import { describe, expect, test } from "vitest";
import { readFixture, scoreOf } from "./score.ts";

/** Documents of several programs that all say prose.md; figures of docs/accuracy.md. */
const DOCUMENTS = [
  "latex-article.pdf",
  "latex-twocolumn.pdf",
  "latex-book.pdf",
  "latex-footnotes.pdf",
  "xelatex.pdf",
  "pandoc.pdf",
  "libreoffice.pdf",
  "libreoffice-docx.pdf",
  "chromium-article.pdf",
  "chromium-columns.pdf",
];
/** Of the known words, in order; and so few others among them. */
const LEAST = 0.995;

describe.each(DOCUMENTS)("%s", async (name) => {
  const score = await scoreOf(name);
  test("words in order", () => {
    const share = score.inOrder / score.known;
    process.stdout.write(`${name}: ${(100 * share).toFixed(2)} % of ${score.known} words in order, `);
    process.stdout.write(`${score.foreign.length} others, ${score.offPage.length} on a wrong page\n`);
    expect(share).toBeGreaterThanOrEqual(LEAST);
    expect(score.foreign.length).toBeLessThanOrEqual((1 - LEAST) * score.known);
  });
  test("every page right", () => expect(score.offPage).toEqual([]));
  // TeX and LibreOffice carry a long note over to the next page, where it goes on as another.
  test("notes in one piece", () => expect(score.wholeNotes).toBeGreaterThanOrEqual(score.notes - 1));
});

const NOTE = /^(?:[¹²³⁴⁵]|\d [A-Z](?:[a-z]| first)|Nantucket )/;

/** What a document's running heads and feet are, in order; notes left out. */
async function furniture(name: string): Promise<string[]> {
  const readable = await readFixture(name);
  const all = readable.furniture.map(({ start, end }) => readable.text.slice(start, end));
  return all.filter((text) => !NOTE.test(text));
}

describe("heads and feet are furniture, and nothing else is", () => {
  test("of one side", async () => {
    const found = await furniture("libreoffice.pdf");
    expect(found.filter((line) => line === "Moby-Dick; or, The Whale")).toHaveLength(10);
    expect(found.filter((line) => /^Page \d+ of 10$/.test(line))).toHaveLength(10);
    expect(found).toHaveLength(20);
  });
  test("of two sides that take turns", async () =>
    expect(await furniture("latex-book.pdf")).toEqual([
      "ii",
      "iii",
      "iv CONTENTS",
      "1",
      "2 CHAPTER 1. LOOMINGS",
      "3",
      "4 CHAPTER 1. LOOMINGS",
      "5",
      "6 CHAPTER 1. LOOMINGS",
      "7",
      "8 CHAPTER 1. LOOMINGS",
      "9",
      "10 CHAPTER 2. THE CARPET-BAG",
      "11",
      "12 CHAPTER 2. THE CARPET-BAG",
      "13",
      "14 CHAPTER 2. THE CARPET-BAG",
    ]));
  test("with a browser's address and date", async () => {
    const found = await furniture("chromium-article.pdf");
    expect(found).toHaveLength(10);
    expect(found.every((line) => /^file:.* \d\/5$|^\d.*Whale$/.test(line))).toBe(true);
  });
});

describe("numbers of pages", () => {
  const labels = async (name: string) => (await readFixture(name)).landmarks.pages!.labels;
  test("that the file states", async () =>
    expect(await labels("latex-book.pdf")).toEqual(
      ["i", "ii", "iii", "iv"].concat(Array.from({ length: 14 }, (_, i) => String(i + 1))),
    ));
  test("that are printed alone", async () =>
    expect(await labels("latex-twocolumn.pdf")).toEqual(["233", "234", "235", "236", "237"]));
  test("that only count the pages are none", async () => expect(await labels("pandoc.pdf")).toBeUndefined());
});

test("the outline's headings where their words stand", async () => {
  const { text, landmarks } = await readFixture("pandoc.pdf");
  const found = landmarks.headings!.map(({ start, end, depth }) => [text.slice(start, end), depth]);
  expect(found).toEqual([
    ["1 Loomings", 1],
    ["2 The Carpet-Bag", 1],
  ]);
  // Not in the table of contents.
  expect(landmarks.headings![0]!.start).toBeGreaterThan(text.indexOf("2 The Carpet-Bag"));
});

test("title and author", async () =>
  expect((await readFixture("libreoffice.pdf")).metadata).toMatchObject({
    title: "Moby-Dick; or, The Whale",
    authors: [{ literal: "Herman Melville" }],
  }));

describe("a second order", () => {
  test("of columns: straight across", async () => {
    const { second } = await readFixture("latex-twocolumn.pdf");
    expect(second!.landmarks.pages!.starts).toHaveLength(5);
    expect(second!.text).toMatch(/What do you see\?/);
  });
  test("is none where there is one column", async () =>
    expect((await readFixture("latex-article.pdf")).second).toBeUndefined());
});

describe("files of kinds", () => {
  const check = async (name: string) =>
    readFixture(name).then(
      ({ text }) => text,
      (error: Error) => error.message,
    );
  test("pictures of pages", async () =>
    expect(await check("scan.pdf")).toMatch(/^has pages but no text; it may be a scan/));
  test("a password to open", async () =>
    expect(await check("locked.pdf")).toBe("is locked with a password; save a copy without one"));
  test("a password to change only", async () =>
    expect(await check("restricted.pdf")).toContain("Call me Ishmael."));
  test("written for the web, its objects in streams", async () =>
    expect(await check("linearized.pdf")).toContain("Call me Ishmael."));
  test("some pages are pictures", async () => {
    const { text, furniture: found, landmarks } = await readFixture("partly-scanned.pdf");
    expect(text.split("Call me Ishmael.")).toHaveLength(3);
    expect(landmarks.pages!.starts).toHaveLength(3);
    expect(found.map(({ start, end }) => text.slice(start, end)).join()).not.toContain("Ishmael");
  });
});
