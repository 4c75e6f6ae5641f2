import { describe, expect, it } from "vitest";
import { inlayHints } from "../../../server/src/core/features.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { applied, serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "a.txt": "The delegation is ready to travel.\fNobody knows when they will be back.",
  "b.txt": "Nothing of the kind.",
};

/** The report with its hints in angle brackets; of `within`, those of the quotations that touch these words. */
async function check(kind: "verdict" | "locator", text: string, expected: string, within = text) {
  const service = await serviceOver(SOURCES);
  const doc = snapshot(service, text);
  const checked = await service.check(doc.parsed, {}, neverCancelled);
  const start = text.indexOf(within);
  const range = { start, end: start + within.length };
  const hints = inlayHints(kind, doc, checked, range, service.context(neverCancelled));
  const edits = hints.map(({ offset, label }) => ({
    range: { start: offset, end: offset },
    newText: `<${label}>`,
  }));
  expect(applied(text, edits)).toBe(expected);
  return { text, hints };
}

describe("the verdict is shown", () => {
  it("after the citation", () =>
    check("verdict", "It “is ready to travel” [@a, p. 1].", "It “is ready to travel” [@a, p. 1]<verbatim>."));
  it("of several after the last", () =>
    check("verdict", "It “is ready to fly” [@a] [@b].", "It “is ready to fly” [@a] [@b]<altered>."));
  it("of several quotations with one citation, in their order", () =>
    check(
      "verdict",
      "“Nobody knows” but it “is ready to fly” [@a].",
      "“Nobody knows” but it “is ready to fly” [@a]<verbatim, altered>.",
    ));
  it("after the quotation, where the citation stands before it, or in a note", () =>
    check(
      "verdict",
      "As @a says, it “is ready to travel”. “Nobody knows when”[^1]\n\n[^1]: @a\n",
      "As @a says, it “is ready to travel”<verbatim>. “Nobody knows when”[^1]<verbatim>\n\n[^1]: @a\n".replace(
        "[^1]<verbatim>",
        "<verbatim>[^1]",
      ),
    ));
  it("not of words that no source has and that cite none", () =>
    check("verdict", "A “scare quote”.", "A “scare quote”."));
  it("only in the range that is asked for", () =>
    check(
      "verdict",
      "It “is ready to travel” [@a].\n\n“Nobody knows when” [@a].",
      "It “is ready to travel” [@a].\n\n“Nobody knows when” [@a]<verbatim>.",
      "knows",
    ));
});

describe("the locator that is lacking is shown", () => {
  it("in a bracket, and in the sentence", () =>
    check(
      "locator",
      "It “is ready to travel” [@a]. As @a says, “Nobody knows when”.",
      "It “is ready to travel” [@a<, p. 1>]. As @a< [p. 2]> says, “Nobody knows when”.",
    ));
  it("once for a citation of several quotations", () =>
    check("locator", "“is ready” and “to travel” [@a].", "“is ready” and “to travel” [@a<, p. 1>]."));
  it("with braces", () => check("locator", "“is ready to” [@{a}].", "“is ready to” [@{a}<, p. 1>]."));
  it("not where there is one", () =>
    check("locator", "“is ready to” [@a, p. 2].", "“is ready to” [@a, p. 2]."));
  it("not for a source without any", () =>
    check("locator", "“Nothing of the kind” [@b].", "“Nothing of the kind” [@b]."));
  it("not for a source that has not the words", () =>
    check("locator", "“is ready to travel” [@b].", "“is ready to travel” [@b]."));
  it("and is put in as it is shown", async () => {
    const { text, hints } = await check("locator", "“is ready to” [@a].", "“is ready to” [@a<, p. 1>].");
    expect(
      applied(
        text,
        hints.flatMap(({ edit }) => edit ?? []),
      ),
    ).toBe("“is ready to” [@a, p. 1].");
  });
});
