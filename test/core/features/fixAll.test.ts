import { expect, test } from "vitest";
import { styles } from "../../../server/src/core/check/styles.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { applied, checkedIn, type Sources, serviceOver, snapshot } from "./fixture.ts";

const SOURCE =
  "The minister said, on Friday, that the delegation is ready to travel to Minsk with 14,000 observers; Zelensky answered it.";

/** A report after all that is safe was mended, by the strict style; what was mended has no finding left. */
async function check(text: string, expected: string, sources: Sources = { "a.txt": SOURCE }): Promise<void> {
  const service = await serviceOver(sources);
  const style = styles.strict;
  const doc = { ...snapshot(service, text), style };
  const before = await service.check(doc.parsed, { style }, neverCancelled);
  const edits = await service.fixAll(doc, before, neverCancelled);
  const after = applied(text, edits);
  expect(after).toBe(expected);
  const rechecked = await checkedIn(service, after, { style });
  const count = (checked: typeof before) => checked.quotations.flatMap(({ findings }) => findings).length;
  expect(count(rechecked)).toBeLessThanOrEqual(count(before));
  if (after !== text) expect(count(rechecked)).toBeLessThan(count(before));
}

test.each([
  ["a spelling", "“Zelenskyy answered it” [@a]", "“Zelensky answered it” [@a]"],
  ["a case", "“ready to Travel to Minsk” [@a]", "“ready to travel to Minsk” [@a]"],
  ["a point", "“said; on Friday, that” [@a]", "“said, on Friday, that” [@a]"],
  [
    "several, in two quotations",
    "“ready to Travel to Minsk with 14,000 observers; Zelenskyy answered” [@a] and “said; on Friday” [@a]",
    "“ready to travel to Minsk with 14,000 observers; Zelensky answered” [@a] and “said, on Friday” [@a]",
  ],
])("%s", (_, text, expected) => check(text, expected));

test.each([
  ["another word", "“ready to fly to Minsk” [@a]"],
  ["another number", "“with 40,000 observers” [@a]"],
  ["a negation", "“is not ready to travel” [@a]"],
  ["a case beside another word", "“ready to Fly to Minsk, Zelensky” [@a]"],
  ["a key that no source has", "“ready to travel to Minsk” [@b]"],
])("%s is left alone", (_, text) => check(text, text));

test("a locator", () =>
  check("“the second page” [@p, p. 1]", "“the second page” [@p, p. 2]", {
    "p.txt": "This is one page.\fThis is the second page.",
  }));
