import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EditedText } from "../../server/src/core/text/editedText.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";

const piece = fc.oneof(
  fc.constantFrom("\n", "\r", "\r\n", "a", "“b”", "\n\n", "c".repeat(9000)),
  fc.constantFrom("A line of text.\n").map((line) => line.repeat(600)),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), gone: fc.nat(20_000), text });

describe("a text that is edited", () => {
  test("is the string with the same edits, and so are its lines", () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 5 }), (first, edits) => {
        let expected = first;
        let edited = EditedText.of(first);
        for (const each of edits) {
          const start = Math.floor(each.at * expected.length);
          const end = Math.min(expected.length, start + each.gone);
          const before = edited;
          edited = edited.replaced({ start, end }, each.text);
          expected = expected.slice(0, start) + each.text + expected.slice(end);
          expect(edited.toString()).toBe(expected);
          const lines = new LineIndex(expected);
          expect(edited.lineCount).toBe(lines.lineCount);
          for (const offset of [start, end, start + each.text.length, expected.length]) {
            expect(edited.positionAt(offset)).toEqual(lines.positionAt(offset));
            expect(edited.offsetAt(lines.positionAt(offset))).toBe(lines.offsetAt(lines.positionAt(offset)));
          }
          const shared = edited.sharedEnds(before);
          const old = before.toString();
          expect(expected.slice(0, shared.start)).toBe(old.slice(0, shared.start));
          expect(expected.slice(expected.length - shared.end)).toBe(old.slice(old.length - shared.end));
        }
      }),
      { numRuns: 300 },
    );
  });
});
