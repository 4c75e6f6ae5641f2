import { describe, expect, test } from "vitest";
import { EditedText } from "../../../server/src/core/text/editedText.ts";
import { LineIndex } from "../../../server/src/core/text/lineIndex.ts";

/** Long enough for several pieces. */
const line = (number: number) => `Line ${number} of a report with “quotations” in it.\n`;
const long = Array.from({ length: 2000 }, (_, number) => line(number)).join("");

/** Checks an edit of `before`: the text, its parts and its places are those of the same edit of a string. */
function check(before: string, start: number, end: number, text: string): EditedText {
  const edited = EditedText.of(before).replaced({ start, end }, text);
  holds(edited, before.slice(0, start) + text + before.slice(end));
  return edited;
}

function holds(edited: EditedText, expected: string): void {
  const lines = new LineIndex(expected);
  expect(edited.length).toBe(expected.length);
  expect(edited.lineCount).toBe(lines.lineCount);
  const offsets = Array.from({ length: 50 }, (_, i) => Math.floor((expected.length * i) / 49));
  for (const offset of [-1, ...offsets, expected.length + 1]) {
    expect(edited.positionAt(offset)).toEqual(lines.positionAt(offset));
    const place = lines.positionAt(offset);
    expect(edited.offsetAt(place)).toBe(lines.offsetAt(place));
    expect(edited.offsetAt({ ...place, character: 1e9 })).toBe(lines.offsetAt({ ...place, character: 1e9 }));
    const at = Math.min(Math.max(offset, 0), expected.length);
    expect(edited.slice(at)).toBe(expected.slice(at));
    expect(edited.slice(0, at)).toBe(expected.slice(0, at));
  }
  expect(edited.offsetAt({ line: -1, character: 3 })).toBe(0);
  expect(edited.offsetAt({ line: lines.lineCount, character: 0 })).toBe(expected.length);
  expect(edited.toString()).toBe(expected);
}

describe("a text that is edited", () => {
  test("has the places of a string", () => {
    for (const text of [
      "",
      "a",
      "\n",
      "a\r\nb\rc\n",
      long,
      long.replaceAll("\n", "\r\n"),
      "x".repeat(50_000),
    ])
      holds(EditedText.of(text), text);
  });

  test.each([
    ["a letter in the middle", 40_000, 40_000, "x"],
    ["at the start", 0, 0, "x\n"],
    ["at the end", long.length, long.length, "the end"],
    ["a deletion over pieces", 10_000, 60_000, ""],
    ["all of it", 0, long.length, ""],
    ["all of it for something", 0, long.length, "a\nb"],
    ["a long insertion", 50_000, 50_000, long],
  ])("%s", (_, start, end, text) => {
    check(long, start, end, text);
  });

  test("goes on where a piece has lost its last line ending, or half of one", () => {
    for (const [at, char] of [...long].entries()) {
      if (char !== "\n" || (at % 7 !== 0 && at < long.length - 100)) continue;
      const edited = EditedText.of(long).replaced({ start: at, end: at + 1 }, "");
      expect(edited.toString()).toBe(long.slice(0, at) + long.slice(at + 1));
      expect(edited.lineCount).toBe(2000);
    }
    const windows = long.replaceAll("\n", "\r\n");
    const cut = windows.indexOf("\n", 8191);
    check(windows, cut - 1, cut, "");
    check(windows, cut, cut + 1, "");
    check(windows, cut + 1, cut + 1, "\n");
  });

  test("shares with its earlier state all but about what was edited", () => {
    const before = EditedText.of(long);
    const after = before.replaced({ start: 40_000, end: 40_010 }, "other");
    const { start, end } = after.sharedEnds(before);
    expect(start).toBe(40_000);
    expect(end).toBe(long.length - 40_010);
    expect(before.sharedEnds(before)).toEqual({ start: long.length, end: long.length });
  });

  test("is taken over from an earlier state, given as a whole", () => {
    const before = EditedText.of(long);
    for (const text of [long, `${long}x`, `x${long}`, long.slice(5), "", "other\n", long + long]) {
      const after = EditedText.of(text, before);
      holds(after, text);
    }
    const after = EditedText.of(`${long.slice(0, 40_000)}x${long.slice(40_000)}`, before);
    expect(after.sharedEnds(before)).toEqual({ start: 40_000, end: long.length - 40_000 });
  });
});
