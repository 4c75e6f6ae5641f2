import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { candidateLines, findFurniture, sharedLines } from "../../../server/src/core/corpus/furniture.ts";

/** What `findFurniture` takes out of paragraphs, as the words it covers. */
function check(...paragraphs: string[]): string[] {
  const text = paragraphs.join("\n\n");
  return findFurniture(text).map(({ start, end }) => text.slice(start, end));
}

const LONG =
  `${"The negotiations could put an end to the war, said the minister on Friday. ".repeat(3)}`.trim();

describe("furniture", () => {
  test.each<[string, string[], string[]]>([
    ["a known line, once", [LONG, "Advertisement", LONG], ["Advertisement"]],
    ["a known line in capitals", [LONG, "ADVERTISEMENT"], ["ADVERTISEMENT"]],
    ["a known line of another language", [LONG, "Реклама", LONG], ["Реклама"]],
    [
      "a short line that repeats",
      ["Follow us on Foo", LONG, "Follow us on Foo"],
      ["Follow us on Foo", "Follow us on Foo"],
    ],
    ["the same but for its spaces", ["Foo\u00a0bar", LONG, "foo  bar"], ["Foo\u00a0bar", "foo  bar"]],
    [
      "a link line with a bar",
      [LONG, "Also read| Russian forces disable 118 facilities", LONG],
      ["Also read| Russian forces disable 118 facilities"],
    ],
    ["a link line with a colon", ["Read more: Why talks failed"], ["Read more: Why talks failed"]],
    [
      "a French space before the colon",
      ["À lire aussi : les négociations"],
      ["À lire aussi : les négociations"],
    ],
    ["a bare label", [LONG, "Related materials:", LONG], ["Related materials:"]],
    ["page numbers", ["12", LONG, "13", LONG, "14"], ["12", "13", "14"]],
    [
      "page numbers with words",
      ["Page 1 of 3", LONG, "Page 2 of 3", LONG, "Page 3 of 3"],
      ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"],
    ],
    ["a leading date", [" date 2022-02-25 Amid mounting pressure"], ["date 2022-02-25"]],
    ["a leading date on its own line", ["date 2022-02-25", LONG], ["date 2022-02-25"]],
  ])("%s", (_, paragraphs, expected) => expect(check(...paragraphs)).toEqual(expected));

  test.each<[string, string[]]>([
    ["a long paragraph that repeats", [LONG, LONG]],
    ["a short line that comes once", ["Russia-Ukraine conflict", LONG]],
    ["a sentence that repeats", ["Nobody answered.", LONG, "Nobody answered."]],
    ["speech that repeats", ["“Never again”", LONG, "“Never again”"]],
    ["speech after a dash", ["— Pas encore", LONG, "— Pas encore"]],
    ["a short answer that repeats", ["Yes", LONG, "Yes"]],
    ["a speaker's label that repeats", ["THE COURT:", LONG, "THE COURT:"]],
    ["lines of verse", ["Alas alas\nthe night is long\nAlas alas"]],
    ["a link's words inside a paragraph", [`He said: Also read| the paper. ${LONG}`]],
    ["words that begin like a link", ["Related parties met in Minsk"]],
    ["two numbers", ["12", LONG, "13"]],
    ["numbers that don't go up", ["12", LONG, "40", LONG, "7"]],
    ["a date that is none", ["date 2022-02-30 Amid mounting pressure"]],
    ["a date further on", [LONG, "date 2022-02-25"]],
    ["nothing", [""]],
  ])("not: %s", (_, paragraphs) => expect(check(...paragraphs)).toEqual([]));

  test("paragraphs of one unwrapped line each need no blank lines", () => {
    const text = [LONG, "Advertisement", LONG].join("\n");
    expect(findFurniture(text)).toEqual([{ start: LONG.length + 1, end: LONG.length + 14 }]);
  });

  test.each(["\n", "\r\n", "\r"])("line breaks %j", (eol) => {
    const text = [LONG, "", "Advertisement", "", LONG].join(eol);
    const [found] = findFurniture(text);
    expect(text.slice(found?.start, found?.end)).toBe("Advertisement");
  });

  test("the seeds' own", () => {
    const text = readFileSync("seeds/002_994e15704f090877.txt", "utf8");
    const found = findFurniture(text).map(({ start, end }) => text.slice(start, end));
    expect(found.filter((line) => line === "Advertisement")).toHaveLength(7);
    expect(found.filter((line) => line.startsWith("Also read|"))).toHaveLength(2);
    expect(found).toHaveLength(9);
  });
});

describe("furniture of a corpus", () => {
  const page = (words: string) => [words, "Follow us on Foo", LONG].join("\n\n");

  test("a line that three sources share is their site's", () => {
    const pages = [page("One"), page("Two"), page("Three")];
    const shared = sharedLines(pages.map(candidateLines));
    expect([...shared]).toEqual(["follow us on foo"]);
    expect(findFurniture(pages[0]!, shared)).toEqual([{ start: 5, end: 21 }]);
    expect(findFurniture(pages[0]!)).toEqual([]);
  });

  test("a line that repeats in one source alone isn't shared", () => {
    expect(
      sharedLines([candidateLines(`${page("One")}\n\n${page("Two")}`), candidateLines(page("Three"))]).size,
    ).toBe(0);
  });
});
