import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../server/src/core/text/words.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(..."aéÉ-\n\r 'x1²\u00AD\u200B\u0301ガカ\u3099한ー\uD800"),
    maxLength: 40,
  }),
);

function folded(text: string): string[] {
  return wordsOf(text).map((w) => w.folded);
}

test("words stand in order, apart, inside the text, and are not empty", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(last);
        expect(word.end).toBeGreaterThan(word.start);
        expect(word.end).toBeLessThanOrEqual(text.length);
        expect(word.folded).not.toBe("");
        last = word.end;
      }
    }),
  );
});

test("composed and decomposed texts have the same words", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(folded(text.normalize("NFD"))).toEqual(folded(text.normalize("NFC")));
    }),
    { numRuns: 2000 },
  );
});

test("reading from any word's start gives the same words as reading from the text's", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const all = wordsOf(text);
      const middle = all[all.length >> 1];
      if (middle === undefined) return;
      // A mark of length before the cut changes how the first character after it reads.
      const tail = text.slice(middle.start);
      if (tail.startsWith("ー")) return;
      expect(folded(tail)).toEqual(all.slice(all.length >> 1).map((w) => w.folded));
    }),
  );
});

test("an ordinary word's case makes no difference", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zéüßøа-яё]{1,12}$/), (word) => {
      expect(folded(word.toUpperCase())).toEqual(folded(word));
    }),
  );
});
