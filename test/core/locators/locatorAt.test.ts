import { describe, expect, it } from "vitest";
import type { Heading, Landmarks } from "../../../server/src/core/corpus/landmarks.ts";
import { divisionsOf } from "../../../server/src/core/locators/divisions.ts";
import { locatorAt } from "../../../server/src/core/locators/locatorAt.ts";

/** Compares the locator of `words` in a text whose lines that begin with `#` are headings. */
function check(text: string, words: string, expected: string | undefined, landmarks: Landmarks = {}): void {
  const headings = [...text.matchAll(/^(#+) (.*)$/gm)].map(
    ({ index, 0: line, 1: marks }): Heading => ({
      start: index + marks!.length + 1,
      end: index + line.length,
      depth: marks!.length,
    }),
  );
  const start = text.indexOf(words);
  const divisions = divisionsOf({ headings, ...landmarks }, text);
  expect(locatorAt(divisions, { start, end: start + words.length })).toBe(expected);
}

const TEXT = "one two three four five six seven eight";

describe("a locator to write", () => {
  it.each([
    ["two", "p. 1"],
    ["five", "p. 2"],
    ["three four", "pp. 1–2"],
  ])("by pages in order: %s", (words, locator) =>
    check(TEXT, words, locator, { pages: { starts: [0, 14, 25] } }),
  );
  it.each([
    ["two", "p. iv"],
    ["five", "p. 1"],
    ["seven", "p. 3"],
    ["three four", "pp. iv, 1"],
  ])("by printed numbers, where a page has one: %s", (words, locator) =>
    check(TEXT, words, locator, { pages: { starts: [0, 14, 24], labels: ["iv", "1", ""] } }),
  );
  it("not by pages, where there is one", () => check(TEXT, "two", undefined, { pages: { starts: [0] } }));
  it.each([
    ["one", "00:00:01"],
    ["four", "00:12:30"],
    ["eight", "01:00:00"],
  ])("by the time of the cue: %s", (words, locator) => {
    const cues = [
      { start: 0, from: 1.9, to: 5 },
      { start: 14, from: 750.2, to: 760 },
      { start: 24, from: 3600, to: 3605 },
    ];
    check(TEXT, words, locator, { cues });
  });
  it.each([
    ["one", undefined],
    ["three", "para. 1"],
    ["six seven", "paras. 1–2"],
  ])("by printed numbers of paragraphs: %s", (words, locator) =>
    check(TEXT, words, locator, {
      numbered: [
        { start: 8, number: 1 },
        { start: 28, number: 2 },
      ],
    }),
  );
  it.each([
    ["one", "para. 1"],
    ["six", "para. 2"],
  ])("by paragraphs in order: %s", (words, locator) =>
    check(TEXT, words, locator, { paragraphs: [0, 14, 34] }),
  );
});

describe("a locator by headings", () => {
  it.each([
    ["# Chapter 1\nfoo\n# Chapter 2\nbar", "bar", "chap. 2"],
    ["# CHAPTER IV: The Storm\nfoo\n# CHAPTER V\nbar", "foo", "chap. IV"],
    ["# Chapter One\nfoo\n# Chapter Two\nbar", "bar", "chap. 2"],
    ["# Kapitel 3. Sturm\nfoo\n# Kapitel 4\nbar", "foo", "chap. 3"],
    ["# Глава 3\nfoo\n# Глава 4\nbar", "foo", "chap. 3"],
    ["# Chapter 1\nfoo\n## The sea\nbar\n## The land\nbaz\n# Chapter 2\nx", "bar", "sec. “The sea”"],
    ["# 1. Budget\nfoo\n# 2. Results\nbar", "bar", "chap. 2"],
    ["# Title\n## 1 Budget\nfoo\n## 2 Results\n### 2.1 Details\nbar", "bar", "sec. 2.1"],
    ["# Title\n## 1. Budget\nfoo\n## 2. Results\nbar", "bar", "sec. 2"],
    ["# Title\n## Budget\nfoo\n## Results\nbar", "bar", "sec. “Results”"],
    ["# Title\n## Budget\nfoo\n## Budget\nbar", "bar", "chap. 2"],
    ["# Act\n## § 4 Fees\nfoo\n## § 5 Fines\nbar", "bar", "sec. 5"],
    ["# Title\nfoo", "foo", undefined],
    ["# Title\n## 3 reasons to go\nfoo\n## 14 ways\nbar", "bar", "sec. “14 ways”"],
    ["foo", "foo", undefined],
  ])("%j: %s", (text, words, expected) => check(text, words, expected));
});
