import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import { htmlReader } from "../../../server/src/sources/html/htmlReader.ts";
import { readMessage, wordsOf, wordsOfMessage } from "../../fixtures/web/message.ts";
import { shareInOrder } from "../../fixtures/web/score.ts";

// Whole pages around a text whose words are known: docs/accuracy.md, "Reading documents".

function read(name: string): ReadableText {
  const content = htmlReader.read(readFileSync(new URL(`../../fixtures/html/${name}`, import.meta.url)));
  if (content.kind === "no-text") throw new Error(content.reason);
  return content.readable;
}

const blocks = readMessage();
const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.words] : []));
const title = "Second Annual Message to Congress";

/** Pages with the whole text, and words around it that are none of it: in the second reading alone. */
const pages: readonly (readonly [name: string, around: readonly string[]])[] = [
  ["wordpress.html", ["Letters", "Click to share on Twitter", "He read it to us twice before breakfast."]],
  ["newspaper.html", ["We use cookies", "Share full article", "Burnside crosses", "How to keep apples"]],
  ["mediawiki.html", ["Random article", "This page was last edited"]],
  ["pandoc.html", []],
  ["libreoffice.html", []],
  ["govuk.html", ["Births, death, marriages and care", "Share this page", "Is this page useful?"]],
];

describe.each(pages)("%s", (name, around) => {
  const { text, landmarks, second, metadata } = read(name);

  test("its main text is the known words, in order", () => {
    expect(shareInOrder(wordsOfMessage(), wordsOf(text))).toBeGreaterThanOrEqual(0.995);
  });

  test("little else", () => {
    const own = wordsOf(text).length - (name === "mediawiki.html" ? 260 : 0);
    expect(own).toBeLessThan(wordsOfMessage().length * 1.03);
  });

  test("every heading at its place, and the title first", () => {
    const found = landmarks.headings!.map(({ start, end }) => text.slice(start, end));
    expect(found.slice(0, headings.length + 1)).toEqual([title, ...headings]);
  });

  test("a paragraph landmark where each paragraph starts", () => {
    const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.words] : []));
    const starts = new Set(landmarks.paragraphs!);
    expect(paragraphs.filter((words) => !starts.has(text.indexOf(words.slice(0, 60))))).toEqual([]);
  });

  test.each(around)("around it: %s", (words) => {
    expect(text).not.toContain(words);
    expect(second!.text).toContain(words);
  });

  test("title", () => expect(metadata.title).toBe(title));
});

test("an article behind a wall is read from the page's data, in the second reading", () => {
  const { text, second } = read("teaser.html");
  expect(text).not.toContain("Compensated Emancipation");
  const known = wordsOfMessage(blocks.filter(({ kind }) => kind !== "table" && kind !== "title"));
  expect(shareInOrder(known, wordsOf(second!.text))).toBeGreaterThanOrEqual(0.995);
});

test("an article that only a script would show is read from the page's data", () => {
  const { text, metadata } = read("script.html");
  const known = wordsOfMessage(blocks.filter(({ kind }) => kind !== "table" && kind !== "title"));
  expect(shareInOrder(known, wordsOf(text))).toBeGreaterThanOrEqual(0.995);
  expect(metadata).toMatchObject({ title, date: "1862-12-01", container: "The Dispatch" });
});
