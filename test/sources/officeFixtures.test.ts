import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gutenbergBook, publishedBook } from "../fixtures/office/books.ts";
import { readStory, type Seen, seenOf } from "../fixtures/office/story.ts";
import { percent, shareInOrder } from "../fixtures/web/score.ts";
import { outline, read, refusal } from "./read.ts";

const story = readStory();
/** Of the words expected (issue 5). Figures measured stand in docs/accuracy.md. */
const FEWEST_IN_ORDER = 0.995;
/** A title page, with title, author and date, is the most that a producer adds. */
const MOST_EXTRA = 7;
const TITLE = "Moby-Dick";

function fixture(path: string): Buffer {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
}

/** The words of a text: letters and figures, marks left out. */
function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of headings and paragraphs; producers set marks of their own. */
function folded(line: string): string {
  return wordsOf(line).join(" ");
}

function expectWords(what: string, text: string, { whole }: Seen): void {
  const [expected, found] = [wordsOf(whole), wordsOf(text)];
  const share = shareInOrder(expected, found);
  const extra = Math.round(found.length - share * expected.length);
  process.stdout.write(`${what}: ${percent(share)} of ${expected.length} words in order, ${extra} others\n`);
  expect(share).toBeGreaterThanOrEqual(FEWEST_IN_ORDER);
  expect(extra).toBeLessThanOrEqual(MOST_EXTRA);
}

describe("files of real producers, from a text whose words are known", () => {
  test.each<[string, Parameters<typeof seenOf>[2], { hasChanges?: true; depths?: string }]>([
    ["docx/word.docx", "end", { hasChanges: true }],
    ["docx/libreoffice.docx", "end", { hasChanges: true }],
    ["docx/libreoffice-html.docx", "nowhere", {}],
    ["docx/pandoc.docx", "end", { hasChanges: true }],
    ["docx/libreoffice.odt", "end", { hasChanges: true }],
    ["docx/pandoc.odt", "end", {}],
    ["epub/pandoc-2.epub", "chapter", {}],
    ["epub/pandoc-3.epub", "section", {}],
    // Its contents have chapters alone, and its sections are no headings.
    ["epub/libreoffice.epub", "end", { depths: "1" }],
    ["epub/published.epub", "chapter", {}],
    ["epub/gutenberg.epub", "end", {}],
  ])("%s", async (path, notes, { hasChanges, depths = "12" }) => {
    const found = await read(path, fixture(path));
    const accepted = seenOf(story, "accepted", notes);
    expectWords(path, found.text, accepted);
    if (hasChanges)
      expectWords(`${path}, changes rejected`, found.second!.text, seenOf(story, "rejected", notes));
    else expect(found.second).toBeUndefined();

    const headings = accepted.headings.filter((heading) => depths.includes(heading[0]!));
    const foundHeadings = outline(found).headings.filter((heading) => !heading.includes(TITLE));
    expect(foundHeadings.map(folded)).toEqual(headings.map(folded));
    const paragraphs = found.landmarks.paragraphs!.map((at, i, all) =>
      folded(found.text.slice(at, all[i + 1])),
    );
    const missing = accepted.paragraphs
      .map(folded)
      .filter((words) => !paragraphs.some((paragraph) => paragraph.startsWith(words)));
    expect(missing).toEqual([]);
    expect(found.metadata.title).toBe(TITLE);
  });

  test.each([
    ["epub/published.epub", publishedBook(story)],
    ["epub/gutenberg.epub", gutenbergBook(story)],
  ])("every page of %s", async (path, { pages }) => {
    const { text, landmarks } = await read(path, fixture(path));
    const { starts, labels } = landmarks.pages!;
    expect(labels).toEqual(["", ...pages.map(([label]) => label)]);
    const openings = pages.map(([, words]) => wordsOf(words).slice(0, 12));
    const found = starts.slice(1).map((at, i) => wordsOf(text.slice(at)).slice(0, openings[i]!.length));
    expect(found).toEqual(openings);
  });

  test("a file of Word before 2007", async () => {
    const reason = "is an old Word file; save it as .docx";
    expect(await refusal("a.doc", fixture("docx/libreoffice.doc"))).toBe(reason);
    expect(await refusal("a.docx", fixture("docx/libreoffice.doc"))).toBe(reason);
  });
});
