import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checkAgainstSeeds, type JsonQuotation, type JsonReport, projectRoot } from "./builtCommand.ts";

/** The briefing's deliberate misquotes: words that tell the quotation, and every code above a hint it must carry. */
const misquotes: readonly [words: string, code: string][] = [
  ["killed over 40,000 people", "altered-number"],
  ["we are unlikely to focus on means", "unmarked-omission"],
  ["This is the first challenge", "altered-negation"],
  ["given the actions Russia is taking in plain sight", "altered-order"],
  ["leave no channel untried", "quote-not-found"],
  ["We paid attention to that", "wrong-source"],
  ["in response to Zelensky’s request", "altered-wording"],
  ["fully ready for high-level talks", "unmarked-insertion"],
];

const outcomes = new Map([
  ["quote-not-found", "missing"],
  ["wrong-source", "elsewhere"],
]);

/** The others: verbatim where only marks, spaces or a final full stop differ, else edited in ways that are licensed. */
const honest: readonly [words: string, verdict: string, source: string | null][] = [
  ["endless discussions", "verbatim", "001_0b44bd758f4306fc"],
  ["the chances for discussions", "edited", "001_0b44bd758f4306fc"],
  ["there is always a", "edited", "003_27ff90d956bebb31"],
  ["And, of course, President Putin", "verbatim", "003_27ff90d956bebb31"],
  ["Alternative [to negotiations]", "edited", "003_27ff90d956bebb31"],
  ["The Anglo-Saxons need a war", "verbatim", "003_27ff90d956bebb31"],
  ["At this time, we do not believe", "edited", "001_0b44bd758f4306fc"],
  ["off-ramps", "uncited", null],
  ["[T]he door for diplomacy", "edited", "001_0b44bd758f4306fc"],
  ["the second day of Russias [sic]", "edited", "002_994e15704f090877"],
  ["a demand of", "verbatim", "002_994e15704f090877"],
  ["a step in the right direction", "verbatim", "000_16652a4050c3d9a3"],
  ["integral component of [its] neutral", "edited", "002_994e15704f090877"],
  ["welcome[s] the opportunity", "edited", "002_994e15704f090877"],
  ["The Ukrainian President lied", "verbatim", "000_16652a4050c3d9a3"],
  ["were designed to replace", "edited", "000_16652a4050c3d9a3"],
  ["This, in fact, is an integral", "verbatim", "004_38826c91f0b48928"],
];

let report: JsonReport;
beforeAll(() => {
  report = checkAgainstSeeds("examples/briefing.md");
});

function quotation(words: string): JsonQuotation {
  const found = report.quotations.filter((q) => q.text.replaceAll(/\s+/g, " ").includes(words));
  expect(found, `quotations with “${words}”`).toHaveLength(1);
  return found[0]!;
}

function codesAboveHint(q: JsonQuotation): string[] {
  return q.findings.filter((finding) => finding.severity !== "hint").map((finding) => finding.code);
}

describe("the example's deliberate misquotes", () => {
  test.each(misquotes)("“%s” is %s, and that alone", (words, code) => {
    const q = quotation(words);
    expect(codesAboveHint(q)).toEqual([code]);
    expect(q.verdict).toBe(outcomes.get(code) ?? "altered");
  });

  test("the source that has the words is named", () => {
    const q = quotation("We paid attention to that");
    expect(q.source).toBe("000_16652a4050c3d9a3");
  });

  test("the key that no source has is an error", () => {
    expect(report.findings.map((finding) => [finding.code, finding.severity])).toEqual([
      ["unknown-source", "error"],
    ]);
  });

  test("examples/README.md lists each of them with its code, and no other", () => {
    const readme = readFileSync(join(projectRoot, "examples/README.md"), "utf8");
    const listed = [...readme.matchAll(/^\| (.*?) \|.*\| `([a-z-]+)` \|$/gm)].map((row) => [
      row[1]!,
      row[2]!,
    ]);
    expect(listed.map(([, code]) => code)).toEqual([...misquotes.map(([, code]) => code), "unknown-source"]);
    for (const [words] of listed.slice(0, misquotes.length)) quotation(words!);
  });
});

describe("the example's honest quotations", () => {
  test.each(honest)("“%s” is %s and silent", (words, verdict, source) => {
    const q = quotation(words);
    expect(codesAboveHint(q)).toEqual([]);
    expect(q.verdict).toBe(verdict);
    expect(q.differences).toEqual([]);
    if (source !== null) expect(q.source).toBe(source);
  });
});

test("nothing in the example is left out of these two lists", () => {
  expect(report.quotations).toHaveLength(misquotes.length + honest.length);
});
