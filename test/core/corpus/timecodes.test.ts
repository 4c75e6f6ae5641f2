import { describe, expect, test } from "vitest";
import { findFurniture } from "../../../server/src/core/corpus/furniture.ts";
import { timecodesIn } from "../../../server/src/core/corpus/timecodes.ts";

/** The timecodes of `text` as written, and each cue's seconds with the first words after it. */
function check(text: string): { written: string[]; cues: [number, number, string][] } {
  const { cues, ranges } = timecodesIn(text);
  return {
    written: ranges.map(({ start, end }) => text.slice(start, end)),
    cues: cues.map(({ start, from, to }) => [from, to, /\p{L}+/u.exec(text.slice(start))?.[0] ?? ""]),
  };
}

describe("timecodes", () => {
  test.each<[string, string, string[]]>([
    [
      "in brackets",
      "[00:00:05] We\nwill\n[00:12:30] not\n[01:02:03.500] yield.",
      ["[00:00:05]", "[00:12:30]", "[01:02:03.500]"],
    ],
    ["in parentheses", "(0:05) We\n(12:30) will\n(59:59) not", ["(0:05)", "(12:30)", "(59:59)"]],
    [
      "bare with hours",
      "00:00:05 JANE: We\n00:12:30 MAX: will\n01:00:00 JANE: not",
      ["00:00:05", "00:12:30", "01:00:00"],
    ],
    ["bare from zero (YouTube)", "0:00\nWe will\n0:04\nnot\n10:30\nyield", ["0:00", "0:04", "10:30"]],
    [
      "with an end",
      "00:00:05 - 00:00:09\nWe\n[00:00:09 --> 00:00:12] will\n00:00:12 – 00:00:15: not",
      ["00:00:05 - 00:00:09", "[00:00:09 --> 00:00:12]", "00:00:12 – 00:00:15:"],
    ],
    [
      "after a name (Otter)",
      "Jane Doe  0:00  \nWe\n\nSpeaker 2  0:12\nwill\n\nJane Doe  1:00:00\nnot",
      ["0:00", "0:12", "1:00:00"],
    ],
    [
      "after a name (Rev)",
      "Jane Doe (00:00):\nWe\nMax (00:12):\nwill\nJane Doe (01:00:00):\nnot",
      ["(00:00)", "(00:12)", "(01:00:00)"],
    ],
    [
      "within lines",
      "We [00:00:30] will not [00:01:00] yield to [inaudible 00:01:10] any [00:01:30] one.",
      ["[00:00:30]", "[00:01:00]", "[00:01:30]"],
    ],
  ])("%s", (_, text, expected) => expect(check(text).written).toEqual(expected));

  test("cues run from one to the next", () => {
    expect(check("[00:00:05] We\n[00:12:30] will\n[01:02:03] not").cues).toEqual([
      [5, 750, "We"],
      [750, 3723, "will"],
      [3723, 3723, "not"],
    ]);
  });

  test("one that goes back is no cue", () => {
    const lines = Array.from(
      { length: 40 },
      (_, i) => `[00:${String(i === 20 ? 1 : i).padStart(2, "0")}:00] word`,
    );
    const { written, cues } = check(lines.join("\n"));
    expect(written.length).toBe(40);
    expect(cues.length).toBe(39);
  });

  test.each([
    ["a programme", "10:30 Opening\n11:00 Talk\n12:30 Lunch\n14:00 Vote"],
    ["verses", "3:16 For\n3:17 so\n1:1 In the"],
    ["two of them", "[00:00:05] We\n[00:12:30] will"],
    ["times that go back", "[00:12:30] We\n[00:00:05] will\n[00:10:00] not\n[00:00:01] yield"],
    ["prose", "At 10:30 the house met. By 11:15:00 it was over, [sic] and at 12:00 all went home."],
    ["a ratio", "1:10 is the scale.\n1:20 too.\n1:50 as well."],
  ])("none: %s", (_, text) => expect(check(text).written).toEqual([]));

  test("they are furniture, beside other furniture", () => {
    const text = "[00:00:05] We\n\nAdvertisement\n\n[00:12:30] will\n\n[00:13:00] not";
    expect(findFurniture(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "[00:00:05]",
      "Advertisement",
      "[00:12:30]",
      "[00:13:00]",
    ]);
  });

  test.each([
    ["digits", "1".repeat(300_000)],
    ["colons", "0:".repeat(200_000)],
    ["brackets", "[00:00:0".repeat(100_000)],
    ["a line of capitals", `${"A".repeat(300_000)} 0:00`],
    ["spaces", `A${" ".repeat(300_000)}0:0`],
  ])("linear in %s", (_, text) => expect(timecodesIn(text).cues).toEqual([]));
});
