import { describe, expect, it } from "vitest";
import { type OutlineNode, outline } from "../../../server/src/core/features.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { serviceOver, snapshot } from "./fixture.ts";

const SOURCES = {
  "a.txt": "The delegation is ready to travel to Minsk. Nobody knows when they will be back.",
  "b.txt": "Nothing of the kind.",
};

/** The outline of `text`, a line each, indented, with the last words that a section reaches to. */
async function check(text: string, expected: readonly string[]): Promise<void> {
  const service = await serviceOver(SOURCES);
  const doc = snapshot(service, text);
  const checked = await service.check(doc.parsed, {}, neverCancelled);
  const lines = (nodes: readonly OutlineNode[], indent: string): string[] =>
    nodes.flatMap(({ kind, name, detail, range, children }) => [
      kind === "heading"
        ? `${indent}${name} … ${text.slice(range.start, range.end).split("\n").at(-1)}`
        : `${indent}${name} (${detail})`,
      ...lines(children, `${indent}  `),
    ]);
  expect(lines(outline(doc, checked, service.catalog), "")).toEqual(expected);
}

describe("an outline", () => {
  it("has quotations under their headings, with verdict and source", () =>
    check(
      "“Nobody knows when” [@a].\n\n# One\n\nIt “is ready to fly” [@a].\n\n## Two\n\n“Nothing of the kind” [@a].\n\n# Three\n\nEnd.\n",
      [
        "“Nobody knows when” (verbatim · a)",
        "One … “Nothing of the kind” [@a].",
        "  altered: “is ready to fly” (a)",
        "  Two … “Nothing of the kind” [@a].",
        "    in another source: “Nothing of the kind” (b)",
        "Three … End.",
      ],
    ));
  it("takes headings of every form, and their ranks", () =>
    check("One\n===\n\nTwo\n---\n\n> ### Three *here* #\n\n“Nobody knows when” [@a]\n", [
      "One … “Nobody knows when” [@a]",
      "  Two … “Nobody knows when” [@a]",
      "    Three here … “Nobody knows when” [@a]",
      "      “Nobody knows when” (verbatim · a)",
    ]));
  it("has no heading from code", () =>
    check("```\n# no\n```\n\n“Nobody knows when” [@a]\n", ["“Nobody knows when” (verbatim · a)"]));
  it("shortens long quotations after a word", () =>
    check("“The delegation is ready to travel to Minsk. Nobody knows when they will be back” [@a]\n", [
      "“The delegation is ready to travel to Minsk. Nobody knows …” (verbatim · a)",
    ]));
  it("says what is missing and what is not checked by the key that is cited", () =>
    check("“Words of nobody at all” [@a]; “more of these words” [@nope]\n", [
      "not found: “Words of nobody at all” (a)",
      "not checked: “more of these words” (nope)",
    ]));
  it("lists words without a citation where a source has them, and no others", () =>
    check("“Nobody knows when they will” or “scare quotes”.\n", [
      "not cited: “Nobody knows when they will” (a)",
    ]));
  it("of a document that quotes nothing is empty, so that it is not shown beside the editor's own", () =>
    check("# One\n\nText.\n", []));
});
