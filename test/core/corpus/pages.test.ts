import { expect, test } from "vitest";
import { pagesIn } from "../../../server/src/core/corpus/pages.ts";

/** The labels of a text of these pages; undefined where it has pages and none are printed. */
function labels(...pages: string[]): readonly string[] | undefined {
  const found = pagesIn(pages.join("\f"));
  expect(found?.starts.length).toBe(pages.length);
  return found?.labels;
}

test("a text without form feeds has no pages", () => {
  expect(pagesIn("We will\n\n12\n\nnot")).toBeUndefined();
  expect(pagesIn("We will\f\n")).toBeUndefined();
});

test("pages start after form feeds", () => expect(pagesIn("ab\fcd\fe")).toEqual({ starts: [0, 3, 6] }));

test.each<[string, string[], string[] | undefined]>([
  ["at the foot", ["We\n1", "will\n2", "not\n3"], ["1", "2", "3"]],
  ["at the head", ["- 7 -\nWe", "- 8 -\nwill"], ["7", "8"]],
  [
    "other numbers than the order's",
    ["We\n133", "will\n134", "not", "yield\n136"],
    ["133", "134", "", "136"],
  ],
  [
    "Roman, then Arabic",
    ["Title", "Preface\nii", "Preface\niii", "We\n1", "will\n2"],
    ["", "ii", "iii", "1", "2"],
  ],
  ["with a word", ["We\nPage 12", "will\nPage 13"], ["12", "13"]],
  ["a year at the head of one page", ["1862\nWe\n4", "will\n5", "1863\nnot\n6"], ["4", "5", "6"]],
  ["one that is the order's", ["We", "will\n2", "not"], ["", "2", ""]],
  ["none", ["We", "will"], undefined],
])("printed numbers: %s", (_, pages, expected) => expect(labels(...pages)).toEqual(expected));

test.each([
  ["numbers that don't go up", ["12\nWe", "7\nwill", "100\nnot"]],
  ["one number, not the order's", ["We\n12", "will"]],
])("nobody knows which page is meant: %s", (_, pages) => expect(pagesIn(pages.join("\f"))).toBeUndefined());
