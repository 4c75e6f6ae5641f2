import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Landmarks } from "../../../server/src/core/corpus/landmarks.ts";
import { layOutTextView, showText } from "../../../server/src/core/features/textView.ts";
import { LineIndex } from "../../../server/src/core/text/lineIndex.ts";

function shown(text: string, landmarks: Landmarks): string {
  return showText(text, layOutTextView(text, landmarks).marks);
}

describe("marks", () => {
  test.each<[string, string, Landmarks, string]>([
    ["none where there is nothing to mark", "One.\nTwo.", {}, "One.\nTwo."],
    [
      "pages, with what is printed on them where that is another number",
      "One.\fTwo.\n",
      { pages: { starts: [0, 5], labels: ["1", "iii"] } },
      "────  page 1  ────\n\nOne.\n\n────  page 2 (iii)  ────\n\nTwo.\n",
    ],
    [
      "a page that begins in the middle of a line, and of a sentence",
      "One two.",
      { pages: { starts: [0, 4] } },
      "────  page 1  ────\n\nOne \n\n────  page 2  ────\n\ntwo.",
    ],
    [
      "empty pages",
      "One.",
      { pages: { starts: [0, 0, 4] } },
      "────  page 1  ────\n\n────  page 2  ────\n\nOne.\n\n────  page 3  ────\n\n",
    ],
    [
      "chapters of a book without pages",
      "Title\nChapter\nOne.\nPart\nTwo.\nChapter\nThree.",
      {
        headings: [
          { start: 0, end: 5, depth: 1 },
          { start: 6, end: 13, depth: 2 },
          { start: 19, end: 23, depth: 1 },
        ],
      },
      "Title\nChapter\nOne.\n\n────────\n\nPart\nTwo.\nChapter\nThree.",
    ],
    [
      "breaks that an editor would ask about are plain ones",
      "a\u2028b\u2029c\u0085d\ve\ff",
      {},
      "a\nb\nc\nd\ne\nf",
    ],
    [
      "a label keeps to its line",
      "One.",
      { pages: { starts: [0], labels: ["A\n1"] } },
      "────  page 1 (A 1)  ────\n\nOne.",
    ],
  ])("%s", (_, text, landmarks, view) => expect(shown(text, landmarks)).toBe(view));
});

test("every stretch of the text stands in the view where the map says", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "😀", " ", "\n", "\r", "\f", "\u2028") });
  const arbitrary = fc.record({ text: line, cuts: fc.array(fc.nat(30)) });
  const broken = /[\f\u2028]/;
  fc.assert(
    fc.property(arbitrary, ({ text, cuts }) => {
      const starts = [0, ...cuts.filter((cut) => cut <= text.length).sort((a, b) => a - b)];
      const layout = layOutTextView(text, { pages: { starts } });
      const view = showText(text, layout.marks);
      expect(layout.lines.breaks).toEqual(new LineIndex(view).breaks);
      const units = Array.from({ length: text.length }, (_, at) => view[layout.map.toSource(at)]);
      expect(units).toEqual(text.split("").map((unit) => (broken.test(unit) ? "\n" : unit)));
    }),
  );
});
