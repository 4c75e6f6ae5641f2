import fc from "fast-check";
import { expect, test } from "vitest";
import { statedMetadata } from "../../../server/src/core/corpus/statedMetadata.ts";

test.each<[string, string, ReturnType<typeof statedMetadata>]>([
  ["title and date", "title: Talks\ndate: 2022-02-25\n", { title: "Talks", date: "2022-02-25" }],
  ["quoted", `title: "Talks: a report"\n`, { title: "Talks: a report" }],
  ["folded over lines", "title: >\n  Talks\n  resume\n", { title: "Talks resume\n" }],
  ["a title that is a number", "title: 1984\n", { title: "1984" }],
  ["a year", "date: 2022\n", { date: "2022" }],
  ["a title that is a list", "title: [a, b]\ndate: 2022\n", { date: "2022" }],
  ["an author", "author: Jane Doe\n", { authors: ["Jane Doe"] }],
  [
    "authors",
    "author:\n  - Jane Doe\n  - name: Roe, Richard\n    orcid: 1\n  - 7\n",
    { authors: ["Jane Doe", "Roe, Richard", "7"] },
  ],
  ["identifiers", "doi: 10.1/x\nurl: https://example.org\n", { doi: "10.1/x", url: "https://example.org" }],
  ["other keys", "keywords: Something\n", {}],
  ["a list", "- title\n", {}],
  ["a word", "title\n", {}],
  ["nothing", "", {}],
  ["an unknown tag", "title: !php/object x\n", { title: "x" }],
  ["an alias", "a: &a Talks\ntitle: *a\n", {}],
  [
    "aliases that multiply",
    `a: &a [x,x]\nb: &b [${"*a,".repeat(99)}*a]\ntitle: [${"*b,".repeat(99)}*b]\n`,
    {},
  ],
  ["nesting thousands deep", `title: ${"[".repeat(16_000)}`, {}],
  ["too much", `title: Talks\nnote: ${"x".repeat(17_000)}\n`, {}],
  ["a key of every object", "__proto__: x\nconstructor: y\n", {}],
])("%s", (_, yaml, expected) => expect(statedMetadata(yaml)).toEqual(expected));

test("whatever is broken, what can be read is, and nothing throws", () => {
  expect(statedMetadata("title: Talks\n\tdate: [").title).toBe("Talks");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."title: \n-[]{}&*!|>'\"#%@`,?\t") }), (yaml) => {
      expect(statedMetadata(yaml)).toBeTypeOf("object");
    }),
  );
});
