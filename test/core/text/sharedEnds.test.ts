import { describe, expect, test } from "vitest";
import { sharedEnds } from "../../../server/src/core/text/sharedEnds.ts";

const long = "abcdefgh".repeat(400);

describe("what two texts share at their ends", () => {
  test.each([
    ["", "", 0, 0],
    ["a", "", 0, 0],
    ["abc", "abc", 3, 3],
    ["abc", "abxc", 2, 1],
    ["aa", "aaa", 2, 2],
    ["abc", "xbc", 0, 2],
    [long, long, long.length, long.length],
    [`${long}x${long}`, `${long}y${long}`, long.length, long.length],
    [`${long}xy`, long, long.length, 0],
    [`q${long}`, long, 0, long.length],
  ])("%#", (a, b, start, end) => {
    expect(sharedEnds(a, b)).toEqual({ start, end });
  });
});
