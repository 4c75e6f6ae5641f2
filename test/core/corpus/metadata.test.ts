import { readFileSync } from "node:fs";
import { expect, describe as group, test } from "vitest";
import {
  describe,
  holdsWords,
  type StatedMetadata,
  shorten,
} from "../../../server/src/core/corpus/metadata.ts";

const BODY =
  `${"The negotiations could put an end to the war, said the minister on Friday. ".repeat(3)}`.trim();
const OPENING = "The negotiations could put an end to the war, said the minister on Friday. The…";

/** The title of paragraphs. */
const titleOf = (...paragraphs: string[]): string => describe(paragraphs.join("\n\n")).title;

test.each([
  [
    "000_16652a4050c3d9a3",
    "Amid mounting military invasion surrounding Kyiv, Kremlin on Friday stated that…",
    "2022-02-25",
  ],
  ["001_0b44bd758f4306fc", "Russia Says it is Still Open for Peace Talks About Ukraine", undefined],
  [
    "002_994e15704f090877",
    "Putin ready to send negotiation team for talks as Russian troops encircle Kiev",
    undefined,
  ],
  [
    "003_27ff90d956bebb31",
    "Kremlin spokesman Dmitry Peskov announced the readiness of Russian President…",
    "2022-02-15",
  ],
  [
    "004_38826c91f0b48928",
    "Russia's presidential office on Saturday, February 26, said that all prospects…",
    "2022-02-26",
  ],
])("the seed %s", (stem, title, date) => {
  const found = describe(readFileSync(`seeds/${stem}.txt`, "utf8"));
  expect(found).toEqual(date === undefined ? { title } : { title, date });
});

group("title", () => {
  test.each<[string, string[], string]>([
    ["the first line", ["Talks resume", BODY], "Talks resume"],
    ["a question", ["Is war coming?", BODY], "Is war coming?"],
    ["above an unwrapped paragraph without a blank line", [`Talks resume\n${BODY}`], "Talks resume"],
    ["after a date", ["date 2022-02-25 Talks resume", BODY], "Talks resume"],
    [
      "named again below the navigation",
      ["Home News Talks on Ukraine resume", "Talks on Ukraine resume", BODY],
      "Talks on Ukraine resume",
    ],
    [
      "named twice below a site's name",
      ["The Daily Foo", "Talks on Ukraine resume", "Talks on Ukraine resume", BODY],
      "Talks on Ukraine resume",
    ],
    ["not a word contained by chance", ["Latest News on Ukraine", "Ukraine", BODY], "Latest News on Ukraine"],
    ["not a breadcrumb", ["Home > World > Europe", "Talks resume", BODY], "Talks resume"],
    ["not navigation", ["Menu", "Sign in", "Talks resume", BODY], "Talks resume"],
    ["not an advertisement", ["Advertisement", "Talks resume", BODY], "Talks resume"],
    ["not an address", ["https://example.com/x", "Talks resume", BODY], "Talks resume"],
    ["not a credit", ["Published: 3 May 2022", "Talks resume", BODY], "Talks resume"],
    ["not a rule of dashes", ["-----", "Talks resume", BODY], "Talks resume"],
    [
      "not a sentence",
      ["He spoke.", BODY],
      "He spoke. The negotiations could put an end to the war, said the minister on…",
    ],
    ["no heading further down", [BODY, "Talks resume", BODY], OPENING],
    [
      "the opening words of wrapped text",
      ["The negotiations could\nput an end to the war.\nHe said."],
      "The negotiations could put an end to the war. He said.",
    ],
    ["tabs and control characters", ["Talks\t\u001b[31m resume", BODY], "Talks [31m resume"],
    ["Japanese", ["演説".repeat(70)], `${"演説".repeat(39)}演…`],
    ["no words at all", ["\u0000\u0001"], "untitled"],
  ])("%s", (_, paragraphs, title) => expect(titleOf(...paragraphs)).toBe(title));

  test.each<[string, StatedMetadata, string]>([
    ["stated first", { title: "Stated", heading: "Heading" }, "Stated"],
    ["then the heading", { heading: "Heading" }, "Heading"],
    ["an empty one states nothing", { title: " ", heading: "" }, "Talks resume"],
    ["on one line", { title: "A\n  title" }, "A title"],
    ["an endless one is shortened", { title: "word ".repeat(100) }, `${"word ".repeat(39)}word…`],
  ])("%s", (_, stated, title) => expect(describe(`Talks resume\n\n${BODY}`, stated).title).toBe(title));
});

group("date", () => {
  test.each<[string, string, string | undefined]>([
    ["leading", "date 2022-02-25 Words", "2022-02-25"],
    ["leading, after a space", " date 2022-02-25 Words", "2022-02-25"],
    ["leading, in capitals", "DATE 2022-02-25\nWords", "2022-02-25"],
    ["alone", "date 2022-02-25", "2022-02-25"],
    ["a leap day", "date 2024-02-29 Words", "2024-02-29"],
    ["no leap day", "date 2022-02-29 Words", undefined],
    ["no leap day in a century", "date 1900-02-29 Words", undefined],
    ["no month", "date 2022-13-01 Words", undefined],
    ["no day", "date 2022-04-31 Words", undefined],
    ["run on", "date 2022-02-25th Words", undefined],
    ["within the text", "The date 2022-02-25 Words", undefined],
    ["another word", "update 2022-02-25 Words", undefined],
  ])("%s", (_, text, date) => expect(describe(text).date).toBe(date));

  test.each<[string, string | undefined]>([
    ["2022-02-25", "2022-02-25"],
    ["2022-02", "2022-02"],
    ["2022", "2022"],
    ["2022-02-25T10:00:00Z", "2022-02-25"],
    ["2022-02-25 10:00", "2022-02-25"],
    ["25 February 2022", undefined],
    ["2022-2-5", undefined],
    ["2022-00", undefined],
  ])("stated as %s", (stated, date) => expect(describe("Words", { date: stated }).date).toBe(date));

  test("a stated one counts before a leading one", () => {
    expect(describe("date 2022-02-25 Words", { date: "2021" }).date).toBe("2021");
    expect(describe("date 2022-02-25 Words", { date: "soon" }).date).toBe("2022-02-25");
  });
});

group("shorten", () => {
  test.each([
    ["one two three", 13, "one two three"],
    ["one two three", 12, "one two…"],
    ["one two, three", 12, "one two…"],
    ["one two three four", 8, "one two…"],
    ["aaaaaaaaaaaaaaa b", 6, "aaaaa…"],
    ["😀😀😀😀", 4, "😀…"],
  ])("%s to %i", (words, longest, expected) => expect(shorten(words, longest)).toBe(expected));
});

test.each([
  ["...\n", false],
  ["1", true],
  ["あ", true],
])("%j holds words: %s", (text, expected) => expect(holdsWords(text)).toBe(expected));

group("publication", () => {
  test.each<[string, StatedMetadata, object]>([
    [
      "authors, one line each",
      { authors: ["Doe, Jane", " Richard\n Roe ", "–"] },
      { authors: [{ family: "Doe", given: "Jane" }, { literal: "Richard Roe" }] },
    ],
    ["a container", { container: " The Daily\tFoo " }, { container: "The Daily Foo" }],
    ["a DOI in an address", { doi: "https://doi.org/10.1000/ABC" }, { doi: "10.1000/abc" }],
    ["no DOI", { doi: "none" }, {}],
    ["an address", { url: "https://example.org/a" }, { url: "https://example.org/a" }],
    ["no address", { url: "javascript:alert(1)" }, {}],
    ["nothing", { authors: [], container: "" }, {}],
  ])("%s", (_, stated, expected) => {
    expect(describe(BODY, { title: "Talks", ...stated })).toEqual({ title: "Talks", ...expected });
  });
});
