import { describe, expect, it } from "vitest";
import {
  contains,
  inOrder,
  meets,
  overlapping,
  overlaps,
  type Range,
  trimmed,
  without,
} from "../../../server/src/core/text/range.ts";

/** A range as `start-end`. */
const range = (written: string): Range => {
  const [start, end] = written.split("-").map(Number);
  return { start: start!, end: end! };
};
const ranges = (written: string) => (written === "" ? [] : written.split(" ").map(range));
const shown = (found: readonly Range[]) => found.map(({ start, end }) => `${start}-${end}`).join(" ");

describe("what is left without others", () => {
  it.each([
    ["0-10", "", "0-10"],
    ["0-10", "2-4", "0-2 4-10"],
    ["0-10", "0-4 8-12", "4-8"],
    ["0-10", "2-6 4-8", "0-2 8-10"],
    ["5-10", "1-3 12-14", "5-10"],
    ["5-10", "1-20", ""],
  ])("%s without %s is %s", (all, holes, left) => {
    expect(shown(without(range(all), ranges(holes)))).toBe(left);
  });
});

describe("those that overlap are found", () => {
  const all = ranges("2-4 4-6 8-12 20-30");
  it.each(["0-2", "0-3", "3-5", "6-8", "5-9", "9-10", "9-9", "4-4", "12-20", "0-40", "30-40", "29-31"])(
    "with %s",
    (asked) => {
      expect(overlapping(range(asked), all)).toEqual(all.filter((each) => overlaps(each, range(asked))));
    },
  );
  it("and no others are looked at", () => {
    let looked = 0;
    const many = new Proxy(
      Array.from({ length: 100_000 }, (_, i) => ({ start: 10 * i, end: 10 * i + 5 })),
      {
        get(target, name) {
          if (/^\d+$/.test(String(name))) looked++;
          return Reflect.get(target, name);
        },
      },
    );
    expect(shown(overlapping({ start: 500_003, end: 500_012 }, many))).toBe("500000-500005 500010-500015");
    expect(looked).toBeLessThan(60);
  });
});

it.each([
  ["1-3", "3-5", true, false, false],
  ["1-3", "2-5", true, true, false],
  ["1-3", "4-5", false, false, false],
  ["1-5", "2-3", true, true, true],
  ["1-5", "5-5", true, false, true],
])("%s and %s", (a, b, meeting, overlapped, contained) => {
  expect(meets(range(a), range(b))).toBe(meeting);
  expect(overlaps(range(a), range(b))).toBe(overlapped);
  expect(contains(range(a), range(b))).toBe(contained);
});

it("order is by start, then by end", () => {
  expect(shown(ranges("5-6 1-9 1-2 0-3").sort(inOrder))).toBe("0-3 1-2 1-9 5-6");
});

it("white space at the ends is taken off", () => {
  expect(trimmed({ start: 1, end: 8 }, "a  b c  d")).toEqual({ start: 3, end: 6 });
  expect(trimmed({ start: 1, end: 3 }, "a  b")).toBeUndefined();
});
