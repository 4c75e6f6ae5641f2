import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { judge } from "../../server/src/core/check/judge.ts";
import { chicago } from "../../server/src/core/check/styles.ts";
import { eagerScheduler, neverCancelled } from "../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";

const NOUNS = [
  "minister",
  "border",
  "treaty",
  "envoy",
  "harbour",
  "bridge",
  "council",
  "witness",
  "ledger",
  "convoy",
];
const VERBS = [
  "signed",
  "crossed",
  "watched",
  "refused",
  "praised",
  "quoted",
  "left",
  "opened",
  "named",
  "counted",
];
const ENDS = [
  "before dawn",
  "with great care",
  "on two occasions",
  "in plain sight",
  "for some reason",
  "after the storm",
];

/** Forty sentences, each unlike the others. */
const sentences = Array.from({ length: 40 }, (_, i) => {
  const pick = (list: readonly string[], step: number) =>
    list[(i * step + Math.floor(i / list.length)) % list.length]!;
  return `The ${pick(NOUNS, 1)} of ward ${i + 11} ${pick(VERBS, 3)} the ${pick(NOUNS, 7)} ${pick(ENDS, 5)}.`;
});
const TEXT = sentences.join(" ");
const words = TEXT.split(" ");

const index = createMemoryIndex({ scheduler: eagerScheduler });
const corpus = { index, furniture: () => [] };
const verdict = (text: string) =>
  judge({ text, cited: ["a"], unreadable: [], reach: "direct", notes: [] }, corpus, chicago, neverCancelled);

beforeAll(() => index.put([{ id: "a", text: TEXT }], neverCancelled));

/** A run of words of the source. */
const run = (least: number, most: number) =>
  fc
    .tuple(fc.nat(words.length - most), fc.integer({ min: least, max: most }))
    .map(([at, length]) => words.slice(at, at + length));

describe("verdicts", () => {
  it("every run of a source's words is verbatim", async () => {
    await fc.assert(
      fc.asyncProperty(run(1, 60), async (taken) => {
        expect((await verdict(taken.join(" "))).outcome).toBe("verbatim");
      }),
    );
  });

  it("a run with words left out at an ellipsis is edited, and stands where it was taken from", async () => {
    await fc.assert(
      fc.asyncProperty(run(12, 60), fc.nat(100), async (taken, where) => {
        const cut = 4 + (where % (taken.length - 9));
        const quotation = [...taken.slice(0, cut), "…", ...taken.slice(cut + 2)].join(" ");
        const { outcome, passage } = await verdict(quotation);
        expect(outcome).toBe("edited");
        expect(passage!.text.split(" ").length).toBe(taken.length);
      }),
    );
  });

  it("a run with one word replaced is altered, by just that word", async () => {
    await fc.assert(
      fc.asyncProperty(run(8, 60), fc.nat(100), async (taken, where) => {
        const at = 1 + (where % (taken.length - 2));
        const changed = taken.with(at, taken[at]!.endsWith(".") ? "zebras." : "zebras");
        const { outcome, differences } = await verdict(changed.join(" "));
        expect(outcome).toBe("altered");
        expect(differences.map((difference) => difference.quote)).toEqual(["zebras"]);
        // Another place may fit as well as the one the run was taken from.
        expect(TEXT).toContain(changed.join(" ").replace("zebras", differences[0]!.source));
      }),
    );
  });

  it("ranges of edits and differences lie in the quotation and the source", async () => {
    await fc.assert(
      fc.asyncProperty(
        run(4, 30),
        fc.string({ unit: "binary", maxLength: 20 }),
        fc.nat(30),
        async (taken, junk, where) => {
          const quotation = taken.toSpliced(where % taken.length, 1, junk).join(" ");
          const { edits, differences } = await verdict(quotation);
          for (const { quoteRange, sourceRange, quote, source } of [...edits, ...differences]) {
            expect(quotation.slice(quoteRange.start, quoteRange.end)).toBe(quote);
            expect(TEXT.slice(sourceRange.start, sourceRange.end)).toBe(source);
          }
        },
      ),
    );
  });

  it("nothing throws on any text", async () => {
    const bits = fc.constantFrom(
      "the",
      "minister",
      "[",
      "]",
      "(",
      ")",
      "…",
      "...",
      "“",
      "'",
      "[sic]",
      "[T]he",
      "walk[ed]",
      "1",
      "%",
      "\uD800",
      "中",
      " ",
      "-",
    );
    const anything = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(bits, { maxLength: 40 }).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect((await verdict(text)).outcome).toBeTypeOf("string");
      }),
      { numRuns: 1500 },
    );
  });
});
