import { describe, expect, it } from "vitest";
import { semanticTokens } from "../../../server/src/core/features.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "a.txt": "The delegation is ready to travel to Minsk. Nobody knows when they will be back.",
};
const SHORT = { quotation: "q", citationKey: "key", locator: "loc", editorialMark: "mark" } as const;

async function tokensOf(text: string, within?: string) {
  const service = await serviceOver(SOURCES);
  const doc = snapshot(service, text);
  const checked = await service.check(doc.parsed, {}, neverCancelled);
  const start = within === undefined ? 0 : text.indexOf(within);
  return semanticTokens(doc, checked, { start, end: start + (within ?? text).length });
}

/** Each token as `kind:words`, a quotation's by its outcome. */
async function check(text: string, expected: readonly string[], within?: string): Promise<void> {
  const shown = (await tokensOf(text, within)).map(({ kind, range, outcome }) => {
    const name = kind === "quotation" ? outcome : SHORT[kind];
    return `${name}:${text.slice(range.start, range.end)}`;
  });
  expect(shown).toEqual(expected);
}

describe("tokens", () => {
  it("are quotations by verdict, keys and locators", () =>
    check("It “is ready to travel” [@a, p. 3], “is ready to fly” [-@{a}].\n\nA “scare”.", [
      "verbatim:is ready to travel",
      "key:@a",
      "loc:p. 3",
      "altered:is ready to fly",
      "key:@{a}",
      "uncited:scare",
    ]));
  it("end at editorial marks", () =>
    check(
      "“The delegation … travel to [the city]. [N]obody [...] back” [@a]",
      [
        "altered:The delegation ",
        "mark:…",
        "altered: travel to ",
        "mark:[the city]",
        "altered:. ",
        "mark:[N]",
        "altered:obody ",
        "mark:[...]",
        "altered: back",
        "key:@a",
      ].map((each) => each.replace("altered", "edited")),
    ));
  it("leave Markdown's markup to Markdown, and go line by line", () =>
    check("> The *delegation* is\n> ready to travel &amp; so\n>\n> — [@a]\n", [
      "altered:The ",
      "altered:delegation",
      "altered: is",
      "altered:ready to travel ",
      "altered:&amp;",
      "altered: so",
      "key:@a",
    ]));
  it("of a quotation in a quotation stand once", async () => {
    const tokens = await tokensOf("“The delegation ‘is ready’ to travel” [@a]");
    for (const [index, { range }] of tokens.entries())
      expect(range.start).toBeGreaterThanOrEqual(index === 0 ? 0 : tokens[index - 1]!.range.end);
    expect(tokens.map(({ kind }) => kind)).toContain("quotation");
  });
  it("are not of links, which Markdown shows", () =>
    check("“is ready to travel” ([the talk](a.txt))", ["verbatim:is ready to travel"]));
  it("are only of what touches the range asked for", () =>
    check(
      "“is ready to travel” [@a]\n\n“Nobody knows” [@a]",
      ["verbatim:Nobody knows", "key:@a"],
      "Nobody knows” [@a",
    ));
  it("of nothing are none", () => check("Plain text.", []));
});
