import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neverCancelled } from "../../server/src/core/ports.ts";
import type { QuoteService } from "../../server/src/core/service.ts";
import { wordsOf } from "../../server/src/core/text/words.ts";
import { applied, checkedIn, serviceOver, snapshot } from "../core/features/fixture.ts";

/** Prose with all that a quotation of it could trip over. */
const piece = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      "talks",
      "peace",
      "the",
      "President",
      "said",
      "we",
      "are",
      "ready",
      "NATO",
      "don’t",
      "students’",
      "Zelenskyy",
      "cost",
      "of",
      "for",
      "a",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom("$5", "40%", "-1.5", "1,000", "10²", "3.5", "№ 7", "+4") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "*stars*",
      "_under_",
      "snake_case",
      "[Ukraine's]",
      "[1]",
      "<b>",
      "AT&T",
      "&amp;",
      "a|b",
      "`code`",
      "@handle",
      "\\back",
      "~~gone~~",
      "#tag",
      "me@x.org",
      "https://x.org/a_b",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "“quoted",
      "words”",
      '"straight"',
      "‘single’",
      "'tis",
      "said.”",
      "—",
      "–",
      "--",
      "…",
      "...",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "U.S.",
      "Mr. Smith",
      "well-known",
      "short-\nage",
      "step-by-step",
      "soft\u00ADhyphen",
      "non\u00A0breaking",
    ),
  },
);
const sentence = fc.array(piece, { minLength: 3, maxLength: 16 }).chain((words) =>
  fc
    .record({
      words: fc.constant(words),
      joints: fc.array(fc.constantFrom(" ", " ", " ", " ", ", ", "; ", ": ", "\n", "  "), {
        minLength: words.length,
        maxLength: words.length,
      }),
      end: fc.constantFrom(".", "?", "!", ".”", '."'),
    })
    .map(
      ({ words, joints, end }) =>
        `Then ${words.map((word, i) => word + (i < words.length - 1 ? joints[i]! : "")).join("")}${end}`,
    ),
);
const prose = fc
  .array(fc.tuple(sentence, fc.constantFrom(" ", " ", "\n\n")), { minLength: 2, maxLength: 8 })
  .map((parts) => parts.map(([text, gap]) => text + gap).join(""));
const marks = fc.constantFrom(["“", "”"], ['"', '"'], ["«", "»"], ["„", "“"], ["‘", "’"]);

/** Types a beginning of the source's words between marks, takes each completion, and says what the check makes of it. */
async function takeEach(
  service: QuoteService,
  path: string,
  from: number,
  length: number,
  [open]: readonly string[],
  before: string,
  after: string,
): Promise<string[]> {
  const source = await service.read(path, { start: 0, end: 1e6 });
  const words = wordsOf(source);
  const first = words[from % words.length]!;
  const last = words[Math.min((from % words.length) + length, words.length - 1)]!;
  const end = last.start + Math.ceil((last.end - last.start) / 2);
  const typed = source.slice(first.start, end).replace(/\s+/gu, " ");
  // Marks and Markdown among the typed words are the writer's to write; here plain words are typed.
  if (/["“”„‟‘’«»'*_[\]<>&|`@\\~#$]/u.test(typed)) return [];
  const text = `${before}${open}${typed}${after}`;
  const cursor = before.length + 1 + typed.length;
  const doc = snapshot(service, text);
  const { items } = await service.complete(doc, cursor, neverCancelled);
  const ghosts = await service.completeInline(doc, cursor, neverCancelled);
  const wrong: string[] = [];
  for (const edit of [...items.map((item) => item.edit), ...ghosts]) {
    const written = applied(text, [edit]);
    const checked = await checkedIn(service, written);
    const found = checked.quotations.find(({ quotation }) => quotation.range.start === before.length);
    const { outcome, edits = [] } = found?.verdict ?? {};
    // The first letter may be of another case: the writer's sentence asks for it, and the house style allows it. Dots
    // that are typed are an ellipsis, which may stand for more than the source's own.
    const onlyCase = edits.every(({ kind }) => kind === "first-letter-case" || kind === "final-punctuation");
    const isFine = outcome === "verbatim" || (outcome === "edited" && (onlyCase || /\.\.|…/.test(typed)));
    // A hint tells of other sources, not of these words.
    const all = [...(found?.findings ?? []), ...checked.findings];
    const silent = all.every(({ severity }) => severity === "hint");
    if (!isFine || !silent)
      wrong.push(
        `${outcome}: ${written} <- ${JSON.stringify(found?.verdict.edits ?? [])} ${JSON.stringify(found?.findings.map((f) => f.message))}`,
      );
  }
  return wrong;
}

describe("whatever completion inserts checks as verbatim", () => {
  test("in generated sources", async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        prose,
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        marks,
        fc.constantFrom("", "A citation [@b]. ", "As @b says, "),
        fc.boolean(),
        async (text, from, length, pair, before, isClosed) => {
          const service = await serviceOver({ "a.txt": text, "b.txt": "Something else was said there." });
          if (service.catalog.sources.some(({ status }) => status.kind !== "readable")) return;
          taken++;
          const after = isClosed ? `${pair[1]} and so on.` : " and so on.";
          expect(await takeEach(service, "a.txt", from, length, pair, before, after)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test("in the seeds", async () => {
    const seeds = Object.fromEntries(
      readdirSync("seeds").map((file) => [`seeds/${file}`, readFileSync(`seeds/${file}`, "utf8")]),
    );
    const service = await serviceOver(seeds);
    const paths = Object.keys(seeds);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(2000),
        fc.integer({ min: 1, max: 5 }),
        marks,
        fc.boolean(),
        async (path, from, length, pair, isClosed) => {
          const after = isClosed ? `${pair[1]}.` : "";
          expect(await takeEach(service, path, from, length, pair, "He said ", after)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
