import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut, type RawPage } from "../../server/src/sources/pdf/layout.ts";
import { linesIn } from "../../server/src/sources/pdf/lines.ts";
import type { Piece, Turn } from "../../server/src/sources/pdf/piece.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdefgh-1²."), minLength: 1, maxLength: 12 });
const piece: fc.Arbitrary<Piece> = fc
  .record({
    text: word,
    left: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 1, max: 300 }),
    row: fc.integer({ min: 1, max: 60 }),
    shift: fc.constantFrom(0, 0, 0, -4, 2, 5.5),
    size: fc.constantFrom(10, 10, 10, 7, 8, 14, 30),
    turn: fc.constantFrom<Turn[]>(0, 0, 0, 0, 1, 3, "oblique"),
    rightToLeft: fc.boolean(),
    spaced: fc.boolean(),
  })
  .map(({ width, row, shift, ...rest }) => ({
    ...rest,
    right: rest.left + width,
    baseline: 12 * row + shift,
    order: 0,
  }));
const page: fc.Arbitrary<RawPage> = fc
  .array(piece, { maxLength: 60 })
  .map((pieces) => ({ width: 612, height: 792, pieces: pieces.map((one, order) => ({ ...one, order })) }));

test("every page starts in the text, in order, the first at its beginning; furniture lies in order in it", () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 6 }), (pages) => {
      const { first, second } = layOut(pages);
      for (const { text, starts, furniture } of second === undefined ? [first] : [first, second]) {
        expect(starts).toHaveLength(pages.length);
        expect(starts[0]).toBe(0);
        expect(starts.every((start, i) => start <= text.length && start >= (starts[i - 1] ?? 0))).toBe(true);
        let last = 0;
        for (const { start, end } of furniture) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

/** Every letter of a text, sorted: what was read, in whatever order. */
const letters = (text: string): string => [...text.normalize("NFKC").replace(/[^a-h]/gu, "")].sort().join("");

test("nothing that is drawn is lost or read twice, in either order", () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), (pages) => {
      const drawn = letters(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""));
      const { first, second } = layOut(pages);
      expect(letters(first.text)).toBe(drawn);
      if (second !== undefined) expect(letters(second.text)).toBe(drawn);
    }),
  );
});

test("lines don't depend on the order in which their pieces come", () => {
  const two = fc.array(piece, { maxLength: 40 }).chain((pieces) => {
    return fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length }));
  });
  fc.assert(
    fc.property(two, ([pieces, shuffled]) => {
      expect(linesIn(shuffled).map(({ text }) => text)).toEqual(linesIn(pieces).map(({ text }) => text));
    }),
  );
});
