import fc from "fast-check";
import { expect, it } from "vitest";
import { statementsOf } from "../../server/src/core/attribution/statements.ts";
import { speakersIn, stretchesIn } from "../../server/src/core/attribution/stretches.ts";
import { turnsIn } from "../../server/src/core/attribution/turns.ts";
import { pageAt, pagesIn } from "../../server/src/core/corpus/pages.ts";

/** Prose made of what the rules look at, in any order. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "“",
        "”",
        '"',
        ",",
        ".",
        ":",
        "?",
        " ",
        "\n",
        "\f",
        "said",
        "told",
        "according to",
        "that",
        "as",
      ),
      fc.constantFrom(
        "Ana",
        "Ruiz",
        "Putin",
        "de",
        "the",
        "Mr.",
        "MR. HOLM:",
        "J.",
        "he",
        "of",
        "and",
        "Kremlin",
        "12",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(" "));

it("every quoted stretch has one answer, a name whose words stand in the text", () => {
  fc.assert(
    fc.property(prose, (text) => {
      const stretches = stretchesIn(text);
      const speakers = speakersIn(text, stretches);
      expect(speakers.length).toBe(stretches.length);
      for (const word of speakers.flatMap((speaker) => speaker?.name.split(" ") ?? []))
        expect(text).toContain(word.replace(/\.$/, ""));
    }),
  );
});

it("statements stand in the text, in order, those of one kind side by side or inside one another", () => {
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 6 }), (paragraphs) => {
      const text = paragraphs.join("\n\n");
      let before = 0;
      for (const { start, end, speaker } of statementsOf(text, {})) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        if (speaker?.cue !== undefined) expect(speaker.cue.end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
  );
});

it("turns follow one another inside the text", () => {
  fc.assert(
    fc.property(prose, (text) => {
      let at = 0;
      for (const { start, end } of turnsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

it("a page starts past as many form feeds as come before it", () => {
  fc.assert(
    fc.property(prose, fc.nat(400), (text, offset) => {
      const pages = pagesIn(text);
      if (pages === undefined || offset >= text.trimEnd().length) return;
      expect(pageAt(pages.starts, offset)).toBe(text.slice(0, offset).split("\f").length);
    }),
  );
});
