import { describe, expect, it } from "vitest";
import type { Landmarks } from "../../../server/src/core/corpus/landmarks.ts";
import { divisionsOf } from "../../../server/src/core/locators/divisions.ts";
import { fitOf } from "../../../server/src/core/locators/fit.ts";
import { SourceLines } from "../../../server/src/core/locators/lines.ts";
import { mendedLocator, spokenPlaces } from "../../../server/src/core/locators/standing.ts";
import { LineIndex } from "../../../server/src/core/text/lineIndex.ts";
import { OffsetMap } from "../../../server/src/core/text/offsetMap.ts";
import type { Range } from "../../../server/src/core/text/range.ts";

/** Compares what is said of a locator of `words`: `right`, `not checkable: why`, or `where they are -> locator`. */
function check(text: string, landmarks: Landmarks, words: string, locator: string, expected: string): void {
  const lines = landmarks.lines && new SourceLines(new LineIndex(text), OffsetMap.identity(text.length));
  const divisions = divisionsOf(landmarks, text, lines);
  const places: Range[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  const fit = fitOf(locator, divisions, places);
  const where = (measure: Parameters<typeof spokenPlaces>[0]) => spokenPlaces(measure, places);
  const actual =
    fit.kind === "right"
      ? "right"
      : fit.kind === "not-checkable"
        ? `not checkable: ${fit.reason}`
        : `${fit.wrong.map(({ measure }) => where(measure)).join(", ")} -> ${mendedLocator(locator, fit.wrong, places)}`;
  expect(actual).toBe(expected);
}

const NINE = "one two three four five six seven eight nine";
const at = (word: string) => NINE.indexOf(word);

describe("pages", () => {
  const pages = { pages: { starts: [0, at("four"), at("seven")] } };
  it.each([
    ["two", "p. 1", "right"],
    ["two", "1", "right"],
    ["two", "pp. 1–2", "right"],
    ["two", "p. 1f.", "right"],
    ["five", "p. 1f.", "right"],
    ["eight", "p. 1f.", "page 3 -> p. 3"],
    ["eight", "p. 1ff.", "right"],
    ["three four", "p. 2", "right"],
    ["three four", "p. 1", "right"],
    ["three four", "p. 3", "page 1 and page 2 -> pp. 1–2"],
    ["three four", "pp. 3-3", "page 1 and page 2 -> pp. 1-2"],
    ["five", "p. 3", "page 2 -> p. 2"],
    ["five", "p.3", "page 2 -> p.2"],
    ["five", "pp. 1, 3", "page 2 -> p. 2"],
    ["five", "Pages 3–3", "page 2 -> Page 2"],
    ["five", "3", "page 2 -> 2"],
    ["five", "S. 3", "page 2 -> S. 2"],
    ["five", "[3]", "not checkable: the source has no numbered paragraphs"],
    ["five", "p. 44", "not checkable: the source has no such pages"],
    ["five", "p. iv", "not checkable: the source has no such pages"],
    ["five", "chap. 2", "not checkable: the source has no chapters"],
    ["five", "00:12:30", "not checkable: the source has no timecodes"],
    ["five", "l. 3", "not checkable: the source has no lines that can be counted"],
    ["five", "fig. 3", "not checkable: notes, figures, columns and verses are not looked up"],
    ["five", "vol. 1, p. 3", "not checkable: volumes, books, parts and issues are not told apart"],
    ["five", "chap. 9, p. 3", "page 2 -> chap. 9, p. 2"],
    ["five", "p. 2, l. 40", "right"],
    ["five", "nowhere", "not checkable: “nowhere” names nothing that can be looked up"],
  ])("%s at %s: %s", (words, locator, expected) => check(NINE, pages, words, locator, expected));
  it("without pages", () => check(NINE, {}, "two", "p. 3", "not checkable: the source has no pages"));
  it("of words on several", () => check("a b a c a", { pages: { starts: [0, 2, 4] } }, "a", "p. 3", "right"));
  it("of words on several apart", () =>
    check("a c d a", { pages: { starts: [0, 2, 4, 6] } }, "a", "p. 2", "page 1 and page 4 -> undefined"));
});

describe("printed pages", () => {
  const pages = { pages: { starts: [0, at("four"), at("seven")], labels: ["iv", "1", "A-2"] } };
  it.each([
    ["two", "p. iv", "right"],
    ["two", "p. 1", "right"],
    ["five", "p. 1", "right"],
    ["five", "p. 2", "right"],
    ["five", "p. iv", "page 1 (printed; page 2 of the file) -> p. 1"],
    ["eight", "p. A-2", "right"],
    ["eight", "p. A2", "right"],
    ["eight", "p. 1", "page A-2 (printed; page 3 of the file) -> p. A-2"],
  ])("%s at %s: %s", (words, locator, expected) => check(NINE, pages, words, locator, expected));
});

describe("times", () => {
  const cues = {
    cues: [
      { start: 0, from: 0, to: 10 },
      { start: at("three"), from: 60, to: 70 },
      { start: at("five"), from: 750, to: 760 },
      { start: at("seven"), from: 3700, to: 3710 },
    ],
  };
  it.each([
    ["six", "00:12:30", "right"],
    ["six", "at 12:33", "right"],
    ["six", "12m30s", "right"],
    ["six", "12:50", "the time 00:12:30 -> 12:30"],
    ["six", "00:01:05", "the time 00:12:30 -> 00:12:30"],
    ["six", "0:12:00–0:13:05", "right"],
    ["two", "00:12:30", "the time 00:00:00 -> 00:00:00"],
    ["two", "at 12:30", "the time 00:00:00 -> at 0:00"],
    ["two", "12m30s", "the time 00:00:00 -> 0m00s"],
    ["nine", "1:00", "the time 01:01:40 -> 1:01:40"],
    ["two", "02:00:00", "not checkable: the source has no such timecodes"],
    ["two", "p. 3", "not checkable: the source has no pages"],
  ])("%s at %s: %s", (words, locator, expected) => check(NINE, cues, words, locator, expected));
});

describe("paragraphs", () => {
  const numbered = {
    numbered: [1, 2, 3].map((number, i) => ({ start: at(["two", "five", "eight"][i]!), number })),
  };
  it.each([
    ["three", "[1]", "right"],
    ["three", "para. 1", "right"],
    ["three", "¶ 1", "right"],
    ["three", "1", "right"],
    ["four five", "paras. 2–3", "right"],
    ["three", "[3]", "paragraph 1 -> [1]"],
    ["three", "at [3]", "paragraph 1 -> at [1]"],
    ["three", "para. 3", "paragraph 1 -> para. 1"],
    ["three", "¶¶ 2–3", "paragraph 1 -> ¶ 1"],
    ["four five", "¶ 3", "paragraph 1 and paragraph 2 -> ¶¶ 1–2"],
    ["three", "3", "paragraph 1 -> 1"],
    ["three", "[9]", "not checkable: the source has no such numbered paragraphs"],
    ["one", "[2]", "none of its numbered paragraphs -> undefined"],
  ])("numbered: %s at %s: %s", (words, locator, expected) => check(NINE, numbered, words, locator, expected));
  const paragraphs = { paragraphs: ["one", "three", "five", "seven", "nine"].map(at) };
  it.each([
    ["two", "para. 1", "right"],
    ["two", "para. 2", "right"],
    ["two", "para. 3", "paragraph 1 -> para. 1"],
    ["nine", "Abs. 1", "paragraph 5 -> Abs. 5"],
    ["nine", "para. 9", "not checkable: the source has no such paragraphs"],
    ["nine", "sec. “X”, para. 1", "not checkable: the source has no sections"],
  ])("counted: %s at %s: %s", (words, locator, expected) =>
    check(NINE, paragraphs, words, locator, expected),
  );
});

describe("lines", () => {
  const POEM = "Title\n\nfirst line\nsecond line\n\nthird line\nfourth line";
  it.each([
    ["second", "l. 4", "right"],
    ["second", "l. 3", "right"],
    ["fourth", "ll. 6–7", "right"],
    ["fourth", "l. 3", "line 7 -> l. 7"],
    ["fourth line", "ll. 1-3", "line 7 -> l. 7"],
    ["fourth", "l. 70", "not checkable: the source has no such lines"],
  ])("%s at %s: %s", (words, locator, expected) => check(POEM, { lines: "file" }, words, locator, expected));
});

describe("headings", () => {
  const book = (text: string): Landmarks => ({
    headings: [...text.matchAll(/^(#+) (.*)$/gm)].map(({ index, 0: line, 1: marks }) => ({
      start: index + marks!.length + 1,
      end: index + line.length,
      depth: marks!.length,
    })),
  });
  const CALLED = "# Preface\nhello\n# Chapter 1\nfoo\n## The sea\nbar\n# Chapter II. Land\nbaz\n";
  const NUMBERS =
    "# Title\n## 1. Aims\nfoo\n## 2. Means\nbar\n## 2.1 Money\nbaz\n## 2.2 Men\nqux\n## 3. Ends\nend\n";
  const PLAIN = "# Title\n## Introduction\nhi\n## Budget\nfoo\n## Results\nbar\n## Thanks\nbye\n";
  it.each([
    [CALLED, "bar", "ch. 1", "right"],
    [CALLED, "bar", "chap. I", "right"],
    [CALLED, "bar", "chap. 2", "chapter 1 -> chap. 1"],
    [CALLED, "baz", "Kap. 1", "chapter II -> Kap. II"],
    [CALLED, "baz", "chaps. 1–2", "right"],
    [CALLED, "baz", "chap. 3", "not checkable: the source has no such chapters"],
    [CALLED, "hello", "chap. 1", "none of its chapters -> undefined"],
    [CALLED, "bar", "sec. “The sea”", "right"],
    [CALLED, "foo", "sec. “The sea”", "section 1 -> sec. 1"],
    [CALLED, "baz", "chap. “Land”", "right"],
    [NUMBERS, "baz", "sec. 2.1", "right"],
    [NUMBERS, "baz", "§ 2", "right"],
    [NUMBERS, "baz", "sec. 2.2", "section 2.1 -> sec. 2.1"],
    [NUMBERS, "end", "§ 2", "section 3 -> § 3"],
    [NUMBERS, "end", "secs. 2–3", "right"],
    [NUMBERS, "end", "sec. 7", "not checkable: the source has no such sections"],
    [NUMBERS, "end", "ch. 2", "chapter 3 -> ch. 3"],
    [PLAIN, "foo", "chap. 1", "right"],
    [PLAIN, "foo", "chap. 2", "right"],
    [PLAIN, "foo", "chap. 3", "chapter 1 -> chap. 1"],
    [PLAIN, "foo", "sec. 2", "not checkable: the source has no such sections"],
    [PLAIN, "foo", "sec. “Results”", "the section “Budget” -> undefined"],
  ])("%#: %s at %s: %s", (text, words, locator, expected) =>
    check(text, book(text), words, locator, expected),
  );
});
