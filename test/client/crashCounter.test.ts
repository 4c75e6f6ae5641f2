import { expect, test } from "vitest";
import { createCrashCounter } from "../../client/src/crashCounter.ts";

const second = 1000;

/** What the counter says to crashes at these times, in seconds. */
function check(times: readonly number[]): string[] {
  const counter = createCrashCounter(2, 1);
  return times.map((time) => counter.crashed(time * second));
}

test("a crash or two are followed by a restart", () => {
  expect(check([0, 1])).toEqual(["restart", "restart"]);
});

test("one more within the time gives up", () => {
  expect(check([0, 1, 2])).toEqual(["restart", "restart", "give up"]);
});

test("crashes far apart never give up", () => {
  expect(check([0, 61, 122, 183])).toEqual(["restart", "restart", "restart", "restart"]);
});

test("a crash just at the end of the time still counts", () => {
  expect(check([0, 30, 60])).toEqual(["restart", "restart", "give up"]);
});

test("a restart by the user forgets earlier crashes", () => {
  const counter = createCrashCounter(1, 1);
  counter.crashed(0);
  counter.reset();
  expect(counter.crashed(1)).toBe("restart");
});
