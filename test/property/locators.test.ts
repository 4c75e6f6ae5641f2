import fc from "fast-check";
import { expect, it } from "vitest";
import type { Landmarks } from "../../server/src/core/corpus/landmarks.ts";
import { divisionsOf } from "../../server/src/core/locators/divisions.ts";
import { fitOf } from "../../server/src/core/locators/fit.ts";
import { locatorAt } from "../../server/src/core/locators/locatorAt.ts";
import { measuresOf } from "../../server/src/core/locators/measures.ts";
import { parseLocator, readLocatorAt } from "../../server/src/core/locators/parse.ts";
import { locatorBy, mendedLocator } from "../../server/src/core/locators/standing.ts";
import { findCitations } from "../../server/src/core/report/citations/find.ts";
import { plainProse } from "../../server/src/core/report/markdown/prose.ts";

const LENGTH = 2000;
const offsets = fc
  .uniqueArray(fc.nat(LENGTH - 1), { minLength: 1, maxLength: 12 })
  .map((all) => all.sort((a, b) => a - b));
const label = fc.oneof(
  fc.constantFrom("", "i", "iv", "xii", "A-3", "B-12", "12a", "S5", "cover", "[7]", "1–2", "C"),
  fc.nat(30).map(String),
);
const title = fc.oneof(
  fc.constantFrom(
    "Chapter 1",
    "Chapter II",
    "2. Budget",
    "2.1 Money",
    "3",
    "§ 4 Fees",
    "Preface",
    "Kapitel 3",
    "“Odd” [one]",
    "12 ways",
  ),
  fc.string({ maxLength: 20 }),
);

/** A text with headings on lines of their own, and landmarks of every kind at random. */
const divided = fc
  .record({
    titles: fc.array(fc.record({ title, depth: fc.integer({ min: 1, max: 3 }) }), { maxLength: 8 }),
    pages: fc.option(
      fc.record({ starts: offsets, labels: fc.array(label, { minLength: 12, maxLength: 12 }) }),
      { nil: undefined },
    ),
    cues: fc.option(offsets, { nil: undefined }),
    numbered: fc.option(offsets, { nil: undefined }),
    paragraphs: fc.option(offsets, { nil: undefined }),
  })
  .map(({ titles, pages, cues, numbered, paragraphs }) => {
    let text = "";
    const headings = titles.map(({ title: words, depth }) => {
      const start = text.length;
      text += words;
      const heading = { start, end: text.length, depth };
      text += `\n${"word ".repeat(30)}\n`;
      return heading;
    });
    text = text.padEnd(LENGTH, "word ");
    const landmarks: Landmarks = {
      headings,
      ...(pages && { pages: { starts: [0, ...pages.starts.filter((at) => at > 0)], labels: pages.labels } }),
      ...(cues && { cues: cues.map((start, i) => ({ start, from: 40 * i + 0.4, to: 40 * i + 9 })) }),
      ...(numbered && { numbered: numbered.map((start, i) => ({ start, number: i + 1 })) }),
      ...(paragraphs && { paragraphs }),
    };
    return divisionsOf(landmarks, text);
  });
const range = fc.tuple(fc.nat(LENGTH - 2), fc.integer({ min: 1, max: 300 })).map(([start, length]) => ({
  start,
  end: Math.min(start + length, LENGTH),
}));

it("a locator that is written for a passage is right for it", () => {
  fc.assert(
    fc.property(divided, range, (divisions, at) => {
      const written = [
        locatorAt(divisions, at),
        ...measuresOf(divisions).map((measure) => locatorBy(measure, at)),
      ];
      for (const locator of written) {
        if (locator === undefined) continue;
        expect([locator, fitOf(locator, divisions, [at])]).toEqual([locator, { kind: "right" }]);
      }
    }),
    { numRuns: 500 },
  );
});

it("what a wrong locator is mended to is right", () => {
  const locator = fc
    .tuple(
      fc.constantFrom("p. ", "pp. ", "", "S. ", "chap. ", "§ ", "para. ", "¶", "ch. 1, p. ", "at "),
      fc.oneof(fc.nat(14).map(String), fc.constantFrom("iv", "00:01:20", "0:40", "2–3", "12ff.")),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(divided, range, locator, (divisions, at, written) => {
      const fit = fitOf(written, divisions, [at]);
      const mended = fit.kind === "wrong" ? mendedLocator(written, fit.wrong, [at]) : undefined;
      if (mended !== undefined)
        expect([mended, fitOf(mended, divisions, [at]).kind]).not.toEqual([mended, "wrong"]);
    }),
    { numRuns: 1000 },
  );
});

const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "p. ",
        "pp.",
        "12",
        "–",
        ", ",
        "at ",
        "[",
        "]",
        "§",
        "chap. ",
        "“",
        "”",
        "iv",
        "00:12:30",
        "12m30s",
        " f.",
        "ff",
        " and ",
        "A-",
        "{",
        "}",
        "@k",
        ";",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

it("reading a locator never throws, and never goes beyond what it is given", () => {
  fc.assert(
    fc.property(scraps, fc.nat(20), (text, to) => {
      parseLocator(text);
      const end = Math.min(to, text.length);
      const read = readLocatorAt(text, 0, end);
      if (read !== undefined) expect(read.range.end).toBeLessThanOrEqual(end);
      for (const part of read?.parts ?? []) expect(part.range.end).toBeLessThanOrEqual(read!.range.end);
    }),
    { numRuns: 1000 },
  );
});

it("a citation's locator lies in the text, and reads again as it was read", () => {
  fc.assert(
    fc.property(scraps, scraps, (before, after) => {
      const text = `${before} [@k, ${after}] ${before}`;
      for (const { locatorRange, range: whole } of findCitations(
        plainProse(text),
        () => true,
        "text",
      ).groups.flat()) {
        if (locatorRange === undefined) continue;
        expect(locatorRange.end).toBeLessThanOrEqual(whole.end);
        expect(locatorRange.start).toBeGreaterThanOrEqual(whole.start);
      }
    }),
    { numRuns: 1000 },
  );
});

it("linear on long runs", () => {
  for (const scrap of ["1,", "p. ", "1-", "12:", "at ", "[1]", "i ", "§", "“", "1 f", "и "]) {
    const text = scrap.repeat(40_000);
    readLocatorAt(text, 0, text.length);
  }
});
