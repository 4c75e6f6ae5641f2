import { describe, expect, it } from "vitest";
import { numberedParagraphs } from "../../../server/src/core/corpus/numberedParagraphs.ts";
import { markdownReader } from "../../../server/src/sources/markdown.ts";
import { textReader } from "../../../server/src/sources/text.ts";

const SENTENCE = "The court heard the parties on the first day and gave its reasons on the second one.";

/** Paragraphs with the number of each written by `number`. */
function judgment(count: number, number: (n: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${number(i + 1)} ${SENTENCE} No. ${i}`).join("\n\n");
}

function check(text: string, expected: string): void {
  expect(
    numberedParagraphs(text)
      ?.map(({ number }) => number)
      .join(" ") ?? "none",
  ).toBe(expected);
}

const TEN = "1 2 3 4 5 6 7 8 9 10";

describe("paragraphs that print their numbers", () => {
  it.each([
    ["with a stop", (n: number) => `${n}.`],
    ["in square brackets", (n: number) => `[${n}]`],
    ["in round brackets", (n: number) => `(${n})`],
    ["with a bracket after", (n: number) => `${n})`],
    ["bare, with a tab", (n: number) => `${n}\t`],
    ["bare, with spaces", (n: number) => `${n}   `],
    ["indented", (n: number) => `    ${n}.`],
  ])("%s", (_, number) => check(judgment(10, number), TEN));
  it("but not among a hundred thousand other numbers, which are a log's", () => {
    const others = "\n0. x".repeat(11);
    check(judgment(9200, (n) => `${n}.`).replaceAll(/No\. \d+/g, `$&${others}`), "none");
  });
  it("with a list inside one", () =>
    check(
      judgment(10, (n) => `${n}.`).replace("No. 3", "No. 3\n1. one\n2. two\n3. three\n4. four\n5. five"),
      TEN,
    ));
  it("with their contents before", () =>
    check(`1. The facts\n2. The law\n3. The order\n\n${judgment(10, (n) => `${n}.`)}`, TEN));
  it("with notes after", () =>
    check(
      `${judgment(10, (n) => `${n}.`)}\n\n${Array.from({ length: 12 }, (_, i) => `${i + 1}. Ibid.`).join("\n")}`,
      TEN,
    ));
  it("from a paragraph on, in brackets", () =>
    check(
      judgment(5, (n) => `[${n + 40}]`),
      "41 42 43 44 45",
    ));
});

describe("numbers that are not the paragraphs'", () => {
  it("of a list", () => check(`${SENTENCE}\n`.repeat(40) + judgment(9, (n) => `${n}.`), "none"));
  it("of a few", () =>
    check(
      judgment(4, (n) => `${n}.`),
      "none",
    ));
  it("of headings", () =>
    check(Array.from({ length: 10 }, (_, i) => `${i + 1}. Heading\n\n${SENTENCE}`).join("\n\n"), "none"));
  it("of notes after a text", () =>
    check(`${SENTENCE} `.repeat(40) + judgment(9, (n) => `\n[${n}]`), "none"));
  it("of years and amounts", () => check("1998 was fine.\n2004 was not.\n12. May", "none"));
  it("of nothing", () => check("", "none"));
});

it("linear on many lists", () => check("1. a\n2. b\n".repeat(50_000), "none"));

describe("read from files", () => {
  const numbersOf = (reader: typeof textReader | typeof markdownReader, text: string) => {
    const content = reader.read(new TextEncoder().encode(text));
    return content.kind === "readable"
      ? content.readable.landmarks.numbered?.map(({ start, number }) => [
          number,
          content.readable.text.slice(start, start + 9),
        ])
      : undefined;
  };
  it("of text", () =>
    expect(
      numbersOf(
        textReader,
        judgment(8, (n) => `[${n}]`),
      )?.[1],
    ).toEqual([2, "[2] The c"]));
  it("of a Markdown list", () =>
    expect(
      numbersOf(
        markdownReader,
        judgment(8, (n) => `${n}.`),
      )?.[1],
    ).toEqual([2, "The court"]));
  it("of Markdown in brackets", () =>
    expect(
      numbersOf(
        markdownReader,
        judgment(8, (n) => `[${n}]`),
      )?.[1],
    ).toEqual([2, "[2] The c"]));
});
