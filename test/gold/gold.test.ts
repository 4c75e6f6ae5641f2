import { describe, expect, it } from "vitest";
import { alwaysSame, alwaysSameText } from "./cases/alwaysSame.ts";
import { brackets, bracketsInText } from "./cases/brackets.ts";
import { ellipsis } from "./cases/ellipsis.ts";
import { fromRandom } from "./cases/fromRandom.ts";
import { languagesOfEurope, otherScripts } from "./cases/languages.ts";
import { locators } from "./cases/locators.ts";
import { machinery } from "./cases/machinery.ts";
import { neverSame } from "./cases/neverSame.ts";
import { notes } from "./cases/notes.ts";
import { numbers } from "./cases/numbers.ts";
import { mixed, outcomes } from "./cases/outcomes.ts";
import { reports } from "./cases/reports.ts";
import { styleBorders, styleTable } from "./cases/styles.ts";
import { wording } from "./cases/wording.ts";
import { checkCase, judgeCase } from "./judgeCase.ts";

const quotations = [
  ...numbers,
  ...neverSame,
  ...wording,
  ...alwaysSame,
  ...alwaysSameText,
  ...ellipsis,
  ...brackets,
  ...bracketsInText,
  ...notes,
  ...styleTable,
  ...styleBorders,
  ...outcomes,
  ...mixed,
  ...languagesOfEurope,
  ...otherScripts,
  ...fromRandom,
];

describe("quotations", () => {
  const title = (row: string, style: string | undefined, name: string) =>
    `${row}: ${style === undefined ? "" : `(${style}) `}${name}`;
  for (const entry of quotations) {
    it(title(entry.row, entry.style, entry.name), () => judgeCase(entry));
  }
});

describe("reports", () => {
  for (const entry of [...reports, ...machinery, ...locators])
    it(`${entry.row}: ${entry.name}`, () => checkCase(entry));
});

describe("the set itself", () => {
  it("has no two cases of one name", () => {
    const names = quotations.map(({ row, style = "", name }) => `${row} ${style} ${name}`);
    expect(names.length - new Set(names).size).toBe(0);
  });
  it("has at least 300 cases, as many honest as dishonest, within a fifth", () => {
    const honest = quotations.filter(
      ({ outcome, worst }) =>
        (outcome !== undefined && ["verbatim", "edited", "passes"].includes(outcome)) ||
        worst === "at most I" ||
        worst === "I" ||
        worst === "none",
    ).length;
    expect(quotations.length).toBeGreaterThanOrEqual(300);
    expect(Math.abs(2 * honest - quotations.length)).toBeLessThan(quotations.length / 5);
  });
});
