import { expect, test } from "vitest";
import { joinFurniture } from "../../../server/src/core/corpus/furniture.ts";
import type { Range } from "../../../server/src/core/text/range.ts";

const ranges = (...pairs: readonly (readonly [number, number])[]): Range[] =>
  pairs.map(([start, end]) => ({ start, end }));

test.each([
  ["nothing", [], [], []],
  ["what a reader knows stays", ranges([4, 9]), [], ranges([4, 9])],
  [
    "what is found lies between",
    ranges([4, 9], [20, 30]),
    ranges([0, 4], [9, 12]),
    ranges([0, 4], [4, 9], [9, 12], [20, 30]),
  ],
  ["what is found in it is not twice there", ranges([4, 9]), ranges([5, 6], [8, 12]), ranges([4, 9])],
])("%s", (_, known, found, expected) => expect(joinFurniture(known, found)).toEqual(expected));
