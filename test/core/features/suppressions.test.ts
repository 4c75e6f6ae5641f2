import { describe, expect, it } from "vitest";
import { findingsOfReport } from "../../../server/src/core/check/findingsOfReport.ts";
import { neverCancelled } from "../../../server/src/core/ports.ts";
import { applied, checkedIn, serviceOver, snapshot } from "./fixture.ts";

const SOURCE = "They ended without a result. Nobody signed the 14 papers.";
const NUMBER = "“Nobody signed the 40 papers” [@a].";
const comment = (code: string) => `<!-- quotewright-ignore-next-line ${code} -- say why -->`;
const own = comment("altered-number");

/** What is offered on a whole report, as `title` and the report after it, which has no such finding any more. */
async function check(text: string, expected: Readonly<Record<string, string>>): Promise<void> {
  const service = await serviceOver(SOURCE);
  const doc = snapshot(service, text);
  const checked = await service.check(doc.parsed, {}, neverCancelled);
  const fixes = service.suppressions(doc, checked, { start: 0, end: text.length });
  const after = fixes.map(({ title, edits }) => [title, applied(text, edits)] as const);
  expect(Object.fromEntries(after)).toEqual(expected);
  for (const [index, { finding }] of fixes.entries()) {
    const again = await checkedIn(service, after[index]![1]);
    const left = findingsOfReport(again);
    expect(left.map(({ message }) => message)).not.toContain(finding.message);
    expect(again.quotations.map(({ quotation }) => quotation.text.replace(/\s+/g, " "))).toEqual(
      checked.quotations.map(({ quotation }) => quotation.text.replace(/\s+/g, " ")),
    );
  }
}

describe("a comment stands", () => {
  const number = (before: string, after: string) => check(before, { "Suppress altered-number here": after });
  it("above a paragraph", () => number(`Text.\n\n${NUMBER}\n`, `Text.\n\n${own}\n${NUMBER}\n`));
  it("above the first line of the report", () => number(NUMBER, `${own}\n${NUMBER}`));
  it("after front matter", () =>
    number(`---\ntitle: x\n---\n${NUMBER}`, `---\ntitle: x\n---\n${own}\n${NUMBER}`));
  it("at the end of the line before, inside a paragraph", () =>
    number(`Text\n${NUMBER}`, `Text ${own}\n${NUMBER}`));
  it("above a quotation that goes over several lines", () =>
    number(
      "Text:\n\n“Nobody signed\nthe 40 papers” [@a].",
      `Text:\n\n${own}\n“Nobody signed\nthe 40 papers” [@a].`,
    ));
  it("in a block quotation", () =>
    number("> Nobody signed the 40 papers. [@a]", `> ${own}\n> Nobody signed the 40 papers. [@a]`));
  it("above a list", () => number(`- ${NUMBER}`, `${own}\n- ${NUMBER}`));
  it("in a list item's second paragraph", () => number(`- a\n\n  ${NUMBER}`, `- a\n\n  ${own}\n  ${NUMBER}`));
  it("in the table's row before", () =>
    number(`| a |\n|---|\n| b |\n| ${NUMBER} |`, `| a |\n|---|\n| b | ${own}\n| ${NUMBER} |`));
  it("with Windows line ends", () =>
    number(`Text.\r\n\r\n${NUMBER}\r\n`, `Text.\r\n\r\n${own}\r\n${NUMBER}\r\n`));
  it("with Windows line ends, inside a paragraph", () =>
    number(`Text\r\n${NUMBER}\r\n`, `Text ${own}\r\n${NUMBER}\r\n`));
  it("below another one", () =>
    number(
      `${comment("altered-wording")}\n“Nobody sealed the 40 papers” [@a].`,
      `${comment("altered-wording")}\n${own}\n“Nobody sealed the 40 papers” [@a].`,
    ));
});

it("once for several findings of a code", () =>
  check(`${NUMBER} ${NUMBER}`, { "Suppress altered-number here": `${own}\n${NUMBER} ${NUMBER}` }));
it("for a citation that no quotation takes", () =>
  check("See [@nowhere].", {
    "Suppress unknown-source here": `${comment("unknown-source")}\nSee [@nowhere].`,
  }));

describe("what suppresses nothing is removed", () => {
  const next = (codes: string) => `<!-- quotewright-ignore-next-line ${codes} -- x -->`;
  it("with its line", () =>
    check(`Text.\n\n${next("spliced")}\nMore.\n`, {
      "Remove the suppression of spliced": "Text.\n\nMore.\n",
    }));
  it("from the end of a line", () =>
    check(`Text. ${next("spliced")}\nMore.`, { "Remove the suppression of spliced": "Text.\nMore." }));
  it("from the middle of a line", () =>
    check(`Text ${next("spliced")} and\nmore.`, { "Remove the suppression of spliced": "Text and\nmore." }));
  it("from a block quotation", () =>
    check(`> ${next("spliced")}\n> More.`, { "Remove the suppression of spliced": "> More." }));
  it("but for the line, where that keeps two blocks apart", () =>
    check(`> One.\n${next("spliced")}\nTwo.`, { "Remove the suppression of spliced": "> One.\n\nTwo." }));
  it("one code of several, each for itself", () =>
    check(`${next("spliced, altered-number, altered-case")}\n${NUMBER}`, {
      "Remove the suppression of spliced": `${next("altered-number, altered-case")}\n${NUMBER}`,
      "Remove the suppression of altered-case": `${next("spliced, altered-number")}\n${NUMBER}`,
    }));
  it("with its end", () =>
    check(
      "<!-- quotewright-ignore-start spliced -- x -->\n\nText.\n\n<!-- quotewright-ignore-end spliced, spelling -->\n",
      {
        "Remove the suppression of spliced": "\nText.\n\n<!-- quotewright-ignore-end spelling -->\n",
        "Remove the suppression of spelling":
          "<!-- quotewright-ignore-start spliced -- x -->\n\nText.\n\n<!-- quotewright-ignore-end spliced -->\n",
      },
    ));
  it("an end without a start", () =>
    check("Text.\n\n<!-- quotewright-ignore-end spliced -->", {
      "Remove the suppression of spliced": "Text.\n\n",
    }));
  it("what names no code", () =>
    check(`<!-- quotewright-ignore-file -->\nText.`, { "Remove this suppression": "Text." }));
  it("but not what is in use and has no end", () =>
    check(`<!-- quotewright-ignore-start altered-number -- x -->\n\n${NUMBER}`, {}));
  it("but not what only lacks its reason", () => check(`${own}\n${NUMBER}`, {}));
});
