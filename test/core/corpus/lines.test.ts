import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../../server/src/core/corpus/lines.ts";

/** The lines of `text`; those that stand alone in brackets. */
function check(text: string): string[] {
  return [...linesOf(text)].map(({ start, end, standsAlone }) => {
    return standsAlone ? `[${text.slice(start, end)}]` : text.slice(start, end);
  });
}

const long = "x".repeat(121);

test.each<[string, string, string[]]>([
  ["nothing", "", []],
  ["blank lines", "\n \n\t", []],
  ["one line", "  a b \n", ["[a b]"]],
  ["a wrapped paragraph", "a\nb\n\nc", ["a", "b", "[c]"]],
  ["long lines are paragraphs", `a\n${long}\nb\n${long}`, ["[a]", `[${long}]`, "[b]", `[${long}]`]],
  ["two short lines below a long one", `${long}\na\nb`, [`[${long}]`, "a", "b"]],
  ["all kinds of line breaks", "a\r\n\r\nb\r\rc\n\nd\re", ["[a]", "[b]", "[c]", "d", "e"]],
])("%s", (_, text, expected) => expect(check(text)).toEqual(expected));

test("no line is lost, whatever ends it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "\r", "\r\n") }), (text) => {
      const expected = text.split(/\r\n|\n|\r/).map((line) => line.trim());
      const found = [...linesOf(text)].map(({ start, end }) => text.slice(start, end));
      expect(found).toEqual(expected.filter((line) => line !== ""));
    }),
  );
});
