import { describe, expect, test } from "vitest";
import { LineIndex } from "../../../server/src/core/text/lineIndex.ts";

describe("line index", () => {
  test.each([
    ["", 0, 0, 0],
    ["abc", 2, 0, 2],
    ["a\nb", 1, 0, 1],
    ["a\nb", 2, 1, 0],
    ["a\r\nb", 3, 1, 0],
    ["a\rb", 2, 1, 0],
    ["a\r\r\nb", 2, 1, 0],
    ["a\n", 2, 1, 0],
    ["😀x\ny", 3, 0, 3],
    ["😀x\ny", 4, 1, 0],
  ])("%j: offset %i is line %i, character %i", (text, offset, line, character) => {
    const index = new LineIndex(text);
    expect(index.positionAt(offset)).toEqual({ line, character });
    expect(index.offsetAt({ line, character })).toBe(offset);
  });

  test("what lies outside is moved inside", () => {
    const index = new LineIndex("ab\r\ncd");
    expect(index.lineCount).toBe(2);
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(3)).toEqual({ line: 0, character: 2 });
    expect(index.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(index.offsetAt({ line: 7, character: 0 })).toBe(6);
    expect(index.offsetAt({ line: 1, character: -3 })).toBe(4);
  });
});
