import { expect, it } from "vitest";
import { locatorFor, pagesOfLocator } from "../../../server/src/core/report/citations/pageLocator.ts";

it.each([
  ["p. 3", "3-3"],
  ["p.89", "89-89"],
  ["89", "89-89"],
  ["pp. 33–35", "33-35"],
  ["pp. 133-5", "133-135"],
  ["pp. 3, 7-9", "3-3 7-9"],
  ["pages 3 & 5", "3-3 5-5"],
  ["chap. 2", "none"],
  ["p. iv", "none"],
  ["pp. 9-3", "none"],
  ["p. 3a", "none"],
  ["00:12:30", "none"],
])("the pages of %s: %s", (locator, pages) => {
  const spans = pagesOfLocator(locator)?.map(({ first, last }) => `${first}-${last}`);
  expect(spans?.join(" ") ?? "none").toBe(pages);
});

it.each([
  ["p. 3", [2], "p. 2"],
  ["p.3", [2], "p.2"],
  ["pp. 3-4", [2], "p. 2"],
  ["p. 3", [5, 6], "pp. 5-6"],
  ["pages 3-4", [2], "page 2"],
  ["3", [2, 3], "2-3"],
])("%s for pages %s is %s", (written, pages, locator) => expect(locatorFor(pages, written)).toBe(locator));
