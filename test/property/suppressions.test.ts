import fc from "fast-check";
import { expect, test } from "vitest";
import { findingsOfReport } from "../../server/src/core/check/findingsOfReport.ts";
import type { CheckedReport } from "../../server/src/core/check/types.ts";
import { applied, checkedIn, serviceOver, snapshot } from "../core/features/fixture.ts";

const SOURCE = "They ended without a result. Nobody signed the 14 papers.";

/** Lines that make reports of every shape, misquotes among them. */
const line = fc.constantFrom(
  "“Nobody signed the 40 papers” [@a].",
  "They “closed without a result” [@a] and",
  "“Nobody signed",
  "the 40 papers” [@a].",
  "> Nobody signed the 40 papers. [@a]",
  "> “They closed without a result” [@a]",
  "- “They closed without a result” [@a]",
  "  - “Nobody signed the 40 papers” [@a]",
  "    “Nobody signed the 40 papers” [@a]",
  "1. Text with [@nowhere]",
  "| “Nobody signed the 40 papers” [@a] | b |",
  "|---|---|",
  "```",
  "$$",
  "# “Nobody signed the 40 papers” [@a]",
  "Words[^1].",
  "[^1]: “They closed without a result” [@a]",
  "<div>",
  "<!--",
  "-->",
  "`code",
  "*emphasis",
  "<!-- quotewright-ignore-next-line altered-number -- x -->",
  "<!-- quotewright-ignore-start altered-wording, altered-number -- x -->",
  "<!-- quotewright-ignore-end altered-wording -->",
  "<!-- quotewright-ignore-file unknown-source -->",
  "Words <!-- quotewright-ignore-next-line all -->",
  "",
  "",
);
const report = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 14 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, ending]) => lines.join(ending));

const service = await serviceOver(SOURCE);

function check(text: string): Promise<CheckedReport> {
  return checkedIn(service, text);
}

/** The findings that are not about suppressions, shown or suppressed, and the quotations they may be about. */
function reading(checked: CheckedReport): unknown {
  const all = [...findingsOfReport(checked), ...checked.suppressed.map(({ finding }) => finding)];
  return {
    quotations: checked.quotations.map(({ quotation }) => quotation.text.replace(/\s+/g, " ")),
    findings: all
      .map(({ code }) => code)
      .filter((code) => code !== "unused-suppression")
      .sort(),
  };
}

test("a suppression hides findings of its code, and the report reads as before", async () => {
  let applications = 0;
  await fc.assert(
    fc.asyncProperty(report, async (text) => {
      const doc = snapshot(service, text);
      const checked = await check(text);
      const fixes = service.suppressions(doc, checked, { start: 0, end: text.length });
      for (const { title, code, edits } of fixes.filter((fix) => fix.code !== "unused-suppression")) {
        applications++;
        const after = await check(applied(text, edits));
        const count = (one: CheckedReport) =>
          findingsOfReport(one).filter((finding) => finding.code === code).length;
        expect(count(after), title).toBeLessThan(count(checked));
        expect(reading(after)).toEqual(reading(checked));
      }
    }),
    { numRuns: 300 },
  );
  expect(applications).toBeGreaterThan(100);
});

test("the removal of a suppression takes its finding away, and shows no finding that was hidden", async () => {
  let applications = 0;
  await fc.assert(
    fc.asyncProperty(report, async (text) => {
      const doc = snapshot(service, text);
      const checked = await check(text);
      const fixes = service.suppressions(doc, checked, { start: 0, end: text.length });
      for (const { title, edits } of fixes.filter((fix) => fix.code === "unused-suppression")) {
        applications++;
        const after = await check(applied(text, edits));
        const count = (one: CheckedReport) =>
          findingsOfReport(one).filter((each) => each.code === "unused-suppression").length;
        expect(count(after), title).toBeLessThan(count(checked));
        expect(after.suppressed.length, title).toBe(checked.suppressed.length);
      }
    }),
    { numRuns: 300 },
  );
  expect(applications).toBeGreaterThan(100);
});
