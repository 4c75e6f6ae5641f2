import { expect, test } from "vitest";
import { secondReadingId } from "../../../server/src/core/corpus/readings.ts";
import { describeReading } from "../../../server/src/core/features/secondReading.ts";

test.each([
  ["docx", "Found with the tracked changes rejected."],
  ["html", "Found in the page outside its main text."],
  ["pdf", "Found with the page read in another order."],
  ["text", undefined],
] as const)("a passage of the second reading of %s says what that is", (format, said) => {
  expect(describeReading(secondReadingId("a"), { format })).toBe(said);
  expect(describeReading("a", { format })).toBeUndefined();
});
