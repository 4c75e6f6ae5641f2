import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Baseline,
  baselineOf,
  compared,
  readBaseline,
  writeBaseline,
} from "../../../server/src/core/check/baseline.ts";
import { findingsOfReport } from "../../../server/src/core/check/findingsOfReport.ts";
import { checkedIn, serviceOver } from "../features/fixture.ts";

const SOURCE = "They ended without a result. Nobody signed the 14 papers.";
const WORD = "“They closed without a result” [@a].";
const NUMBER = "“Nobody signed the 40 papers” [@a].";
const KEY = "See [@nowhere].";

async function checkedReport(text: string) {
  const service = await serviceOver(SOURCE);
  return checkedIn(service, text);
}

/** What is left, known and gone of a report after an edit, as codes. */
async function check(before: string, after: string, left: string[], known: string[], gone: string[] = []) {
  const entries = baselineOf(await checkedReport(before));
  const result = compared(await checkedReport(after), entries);
  expect(findingsOfReport(result.checked).map(({ code }) => code)).toEqual(left);
  expect(result.known.map(({ code }) => code)).toEqual(known);
  expect(result.gone.map(({ code }) => code)).toEqual(gone);
}

it("what is known is left out", () =>
  check(`${WORD} ${KEY}`, `${WORD} ${KEY}`, [], ["altered-wording", "unknown-source"]));
it("edits elsewhere change nothing", () =>
  check(WORD, `# A title\n\nMore words.\n\n${WORD}\n\nAnd “They ended” [@a].`, [], ["altered-wording"]));
it("nor does another order", () =>
  check(`${WORD}\n\n${NUMBER}`, `${NUMBER}\n\n${WORD}`, [], ["altered-number", "altered-wording"]));
it("nor another line break", () =>
  check(WORD, WORD.replace("without ", "without\n"), [], ["altered-wording"]));
it("what is new is found", () =>
  check(WORD, `${WORD}\n\n${NUMBER}`, ["altered-number"], ["altered-wording"]));
it("what is mended is gone", () =>
  check(`${WORD}\n\n${NUMBER}`, WORD, [], ["altered-wording"], ["altered-number"]));
it("another misquote of the same words is new", () =>
  check(NUMBER, NUMBER.replace("40", "50"), ["altered-number"], [], ["altered-number"]));
it("one more of the same is new", () =>
  check(WORD, `${WORD}\n\n${WORD}`, ["altered-wording"], ["altered-wording"]));
it("one fewer of the same is gone", () =>
  check(`${WORD}\n\n${WORD}`, WORD, [], ["altered-wording"], ["altered-wording"]));
it("two findings of one quotation are two", () =>
  check(
    "“They closed without any result” [@a].",
    "“They closed without any result” [@a].",
    [],
    ["altered-wording", "altered-wording"],
  ));
it("what the report suppresses is not known", () =>
  check(`<!-- quotewright-ignore-next-line all -- x -->\n${WORD}`, WORD, ["altered-wording"], []));

it("the file is the same in whatever order reports and findings came", async () => {
  const entries = baselineOf(await checkedReport(`${WORD}\n\n${NUMBER}`));
  const one = new Map([
    ["b.md", entries],
    ["a.md", entries.toReversed()],
    ["none.md", []],
  ]);
  const other = new Map([
    ["a.md", entries],
    ["b.md", entries],
  ]);
  expect(writeBaseline(one)).toBe(writeBaseline(other));
  expect(writeBaseline(one)).toMatch(/^\{\n {2}"version": 1,\n {2}"reports": \{\n {4}"a\.md": \[\n/);
  expect(writeBaseline(one)).toContain(
    '"words": "They closed without a result",\n        "difference": "“closed” for “ended”",',
  );
});

it("what is written is read again", () => {
  const text = fc.string();
  const entry = fc.record({ code: text, words: text, difference: text, ordinal: fc.nat() });
  const path = text.filter((each) => each !== "__proto__");
  fc.assert(
    fc.property(fc.array(fc.tuple(path, fc.array(entry, { minLength: 1 }))), (reports) => {
      const baseline: Baseline = new Map(reports);
      const again = readBaseline(writeBaseline(baseline))!;
      expect(new Set(again.keys())).toEqual(new Set(baseline.keys()));
      expect(writeBaseline(again)).toBe(writeBaseline(baseline));
    }),
  );
});

it.each([
  [""],
  ["[]"],
  ["null"],
  ["{}"],
  ['{"version": 2, "reports": {}}'],
  ['{"version": 1, "reports": {"a": 1}}'],
  ['{"version": 1, "reports": {"a": [{"code": 1}]}}'],
  ['{"name": "package"}'],
])("%s is no baseline", (text) => expect(readBaseline(text)).toBeUndefined());
