import { describe, expect, it } from "vitest";
import { parse } from "./fixture.ts";

/** A report's directives as `name [codes] (reason) -> next line`. */
function check(text: string, ...expected: readonly string[]): void {
  const shown = parse(text).directives.map(({ name, codes, reason, nextLine, range }) => {
    expect(text.slice(range.start, range.end)).toMatch(/^<!--.*-->$/s);
    for (const written of [name, ...codes])
      expect(text.slice(written.range.start, written.range.end)).toBe(written.text);
    const line = nextLine === undefined ? "nothing" : text.slice(nextLine.start, nextLine.end);
    return `${name.text} [${codes.map((code) => code.text).join("|")}] (${reason}) -> ${line}`;
  });
  expect(shown).toEqual(expected);
}

const one = "<!-- quotewright-ignore-next-line altered-case -- so in print -->";
const read = "quotewright-ignore-next-line [altered-case] (so in print)";

describe("directives are read", () => {
  it("above a paragraph", () => check(`${one}\nText.`, `${read} -> Text.`));
  it("above an empty line", () => check(`${one}\n\n \nText.\n`, `${read} -> Text.`));
  it("inside a paragraph", () => check(`Words ${one}\nand more.`, `${read} -> and more.`));
  it("inside emphasis", () => check(`*Words ${one} and*\nmore.`, `${read} -> more.`));
  it("in a list", () => check(`- a\n\n  ${one}\n- b`, `${read} -> - b`));
  it("in a block quotation", () => check(`> ${one}\n>\n> b`, `${read} -> > b`));
  it("in a table's cell", () => check(`| a |\n|---|\n| b ${one} |\n| c |`, `${read} -> | c |`));
  it("in a footnote", () => check(`Text[^1].\n\n[^1]: ${one}\n    b`, `${read} ->     b`));
  it("inside other HTML", () => check(`<div>\n${one}\n</div>`, `${read} -> </div>`));
  it("several on a line", () => check(`${one} ${one}\nText.`, `${read} -> Text.`, `${read} -> Text.`));
  it("above one another", () =>
    check(`${one}\n${one}\n\n> ${one}\n> Text.`, ...Array(3).fill(`${read} -> > Text.`)));
  it("above one that shares its line with words", () =>
    check(`${one}\n\nWords ${one}\nmore.`, `${read} -> Words ${one}`, `${read} -> more.`));
  it("at the end of the report", () => check(one, `${read} -> nothing`));
  it("after front matter", () => check(`---\ntitle: x\n---\n${one}\nText.`, `${read} -> Text.`));
  it("with Windows line ends", () => check(`${one}\r\nText.\r\n`, `${read} -> Text.`));
  it("over several lines", () =>
    check(
      "<!-- quotewright-ignore-file\n  spliced,\n  altered-case\n  --\n  the\n  reason -->\nText.",
      "quotewright-ignore-file [spliced|altered-case] (the reason) -> Text.",
    ));
  it("without white space", () =>
    check("<!--quotewright-ignore-file spliced-->", "quotewright-ignore-file [spliced] () -> nothing"));
  it("with dashes in the reason", () =>
    check(
      "<!-- quotewright-ignore-file spliced -- as - he -- said -->",
      "quotewright-ignore-file [spliced] (as - he -- said) -> nothing",
    ));
  it("without codes", () =>
    check("<!-- quotewright-ignore-file -->", "quotewright-ignore-file [] () -> nothing"));
});

describe("what is none", () => {
  it.each([
    ["another comment", "<!-- prettier-ignore -->\nText."],
    ["a word in a comment", "<!-- see quotewright-ignore-file -->\nText."],
    ["code in a fence", `\`\`\`html\n${one}\n\`\`\`\n`],
    ["indented code", `Text.\n\n    ${one}\n`],
    ["code in a line", `Text \`${one}\` text.`],
    ["a formula", `$$\n${one}\n$$\n`],
    ["an escaped comment", `Text \\${one} text.`],
    ["a comment that is not closed", "<!-- quotewright-ignore-file spliced"],
    ["front matter", `---\ntitle: "${one}"\n---\nText.`],
  ])("%s", (_, text) => check(text));
});

it("a directive takes no part in the quotation that it stands in", () => {
  const { quotations } = parse(`“one ${one}\ntwo” [@k].`);
  expect(quotations.map(({ text }) => text.replace(/\s+/g, " "))).toEqual(["one two"]);
});

it("any number of them above one line are about that line", () => {
  const text = `${`${one.repeat(500)}\n\n`.repeat(8) + " \n".repeat(3000)}Text.`;
  const { directives } = parse(text);
  expect(directives).toHaveLength(4000);
  const line = { start: text.length - 5, end: text.length };
  expect(
    directives.every(({ nextLine }) => nextLine?.start === line.start && nextLine.end === line.end),
  ).toBe(true);
});
