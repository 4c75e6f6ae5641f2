import { expect, it } from "vitest";
import { cites, quotedWords, tallyOf, usedPassages, usesOf } from "../../../server/src/core/features.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "a.txt": "The delegation is ready to travel to Minsk. Nobody knows when they will be back.",
  "b.txt": "Nothing of the kind.",
};

async function checked(text: string) {
  const service = await serviceOver(SOURCES);
  const doc = snapshot(service, text);
  return { service, doc, checked: await service.check(doc.parsed, {}, neverCancelled) };
}

it.each([
  ["No quotation.", undefined],
  ["“Nobody knows when” [@a]", "1 quotation: 1 verbatim"],
  [
    "“Nobody knows when” [@a]; “is ready to fly” [@a]; “Nobody knows” [@b]; “words of nobody” [@b]; “is ready” [@a]; “it is” [@nope]",
    "6 quotations: 2 verbatim, 1 altered, 1 in another source, 1 not found, 1 not checked",
  ],
])("what became of the quotations of %j", async (text, expected) => {
  expect(tallyOf((await checked(text)).checked)).toBe(expected);
});

it.each([
  [1, 1, "quoted in 1 report"],
  [3, 3, "quoted in 3 reports"],
  [3, 1, "quoted 3 times in 1 report"],
])("%i quotations in %i reports", (uses, reports, expected) => {
  expect(quotedWords(uses, reports)).toBe(expected);
});

/** The source's words of each passage of `a.txt` that `text` quotes, with how often. */
async function passages(text: string, expected: readonly string[]) {
  const found = usedPassages(usesOf("a.txt", (await checked(text)).checked));
  const shown = found.map(({ range, uses }) => {
    return `${SOURCES["a.txt"].slice(range.start, range.end)} ×${uses.length}`;
  });
  expect(shown).toEqual(expected);
}

it("words that are quoted twice are one passage", () =>
  passages("“ready to travel” [@a]; “Nobody knows” [@a]; “travel to Minsk” [@a]", [
    "ready to travel to Minsk ×2",
    "Nobody knows ×1",
  ]));
it("so is what an ellipsis holds together", () =>
  passages("“is ready … knows when” [@a]; “Nobody” [@a]", [
    "is ready to travel to Minsk. Nobody knows when ×2",
  ]));
it("words of other sources are none of it", () => passages("“Nothing of the kind” [@b]", []));

it.each([
  ["[@a]", true],
  ["[x](a.txt)", true],
  ["[@b] “Nobody knows when”", false],
])("whether %j cites the source", async (text, expected) => {
  const { service, doc } = await checked(text);
  expect(cites(doc, "a.txt", service.catalog)).toBe(expected);
});
