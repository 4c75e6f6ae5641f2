import { describe, expect, it } from "vitest";
import { type LocatorPart, parseLocator } from "../../../server/src/core/locators/parse.ts";

/** A part as `unit: spans`. */
function shown({ unit, spans, times, title }: LocatorPart): string {
  const numbers = spans.map(({ first, last }) => {
    const [a, b] = [first, last].map(({ manner, value }) => `${manner === "" ? "" : `${manner}|`}${value}`);
    return a === b ? a : `${a}-${b}`;
  });
  const seconds = times.map(({ from, to }) => (from === to ? `${from}s` : `${from}s-${to}s`));
  return `${unit}: ${[...numbers, ...seconds, ...(title === undefined ? [] : [title])].join(" ")}`;
}

function check(written: string, ...expected: readonly string[]): void {
  expect(parseLocator(written)?.map(shown) ?? []).toEqual(expected);
}

describe("what a locator means", () => {
  it.each([
    ["p. 3", "page: 3"],
    ["p.89", "page: 89"],
    ["pp. 33–35", "page: 33-35"],
    ["pp. 133-5", "page: 133-135"],
    ["pp. 1033–44", "page: 1033-1044"],
    ["pp. 3, 7-9", "page: 3 7-9"],
    ["pages 3 & 5", "page: 3 5"],
    ["p. iv", "page: roman|4"],
    ["pp. iv–ix", "page: roman|4-roman|9"],
    ["p. A-3", "page: a|3"],
    ["pp. A3–A5", "page: a|3-a|5"],
    ["p. 12a", "page: *a|12"],
    ["S. 12", "page: 12"],
    ["S. 12f.", "page: 12-13"],
    ["S. 12 ff.", "page: 12-Infinity"],
    ["p. 12 et seq.", "page: 12-13"],
    ["с. 12", "page: 12"],
    ["Page 7", "page: 7"],
    ["89", "number: 89"],
    ["33-35, 38", "number: 33-35 38"],
    ["[89]", "bracket: 89"],
    ["at [89]", "bracket: 89"],
    ["[89]–[91]", "bracket: 89"],
    ["[89–91]", "bracket: 89-91"],
    ["at 12", "number: 12"],
    ["at para 12", "paragraph: 12"],
    ["chap. 2", "chapter: 2"],
    ["ch. IV", "chapter: roman|4"],
    ["chapter 2", "chapter: 2"],
    ["Kap. 2", "chapter: 2"],
    ["гл. 2", "chapter: 2"],
    ["sec. 3.1", "section: 3.|1"],
    ["§ 4", "section: 4"],
    ["§§ 4–6", "section: 4-6"],
    ["s. 12", "section: 12"],
    ["sec. “Budget for 2024”", "section: Budget for 2024"],
    ["para. 4", "paragraph: 4"],
    ["paras. 4–6", "paragraph: 4-6"],
    ["¶ 7", "paragraph: 7"],
    ["¶¶ 7, 9", "paragraph: 7 9"],
    ["Abs. 3", "paragraph: 3"],
    ["Rn. 12", "paragraph: 12"],
    ["l. 12", "line: 12"],
    ["ll. 3–9", "line: 3-9"],
    ["line 12", "line: 12"],
    ["Z. 12", "line: 12"],
    ["at 00:12:30", "time: 750s"],
    ["00:12:30", "time: 750s"],
    ["12:30", "time: 750s"],
    ["1:02:03.5", "time: 3723s"],
    ["at 12m30s", "time: 750s"],
    ["1h 2min", "time: 3720s"],
    ["0:12:30–0:13:05", "time: 750s-785s"],
    ["12:30, 15:00", "time: 750s 900s"],
    ["timestamp 00:12:30", "time: 750s"],
    ["fig. 3", "other: 3"],
    ["vol. 2", "volume: 2"],
  ])("%s is %s", (written, expected) =>
    written === "[89]–[91]" ? check(written) : check(written, expected),
  );

  it("of several parts", () => {
    check("chap. 2, p. 14", "chapter: 2", "page: 14");
    check("vol. 2, pp. 14, 16", "volume: 2", "page: 14 16");
    check("§ 4, para. 2", "section: 4", "paragraph: 2");
    check("p. 3 and § 4", "page: 3", "section: 4");
  });

  it.each([
    "",
    "pp. 9-3",
    "p. 3n5",
    "p. 12:30",
    "emphasis added",
    "p. 3 with a note",
    "00:13:00–00:12:00",
    "p. mild",
    "99:99:99:99",
  ])("%j is not understood", (written) => check(written));
});
