import { expect, test } from "vitest";
import { checkMarkdown, type JsonQuotation } from "./builtCommand.ts";

// The table "Ten sentences on the seeds" of the editorial rules.
const [s0, s1, s2, s3] = [
  "000_16652a4050c3d9a3",
  "001_0b44bd758f4306fc",
  "002_994e15704f090877",
  "003_27ff90d956bebb31",
];
const s4 = "004_38826c91f0b48928";

/** What one quotation comes out as: its verdict, and its findings above a hint with their severity. */
interface Outcome {
  readonly verdict: string;
  readonly findings: readonly string[];
}

function outcomeOf(q: JsonQuotation): Outcome {
  const findings = q.findings.filter((finding) => finding.severity !== "hint");
  return { verdict: q.verdict, findings: findings.map(({ code, severity }) => `${code} ${severity}`) };
}

const verbatim: Outcome = { verdict: "verbatim", findings: [] };
const edited: Outcome = { verdict: "edited", findings: [] };

const sentences: readonly [markdown: string, outcomes: readonly Outcome[]][] = [
  [`The Kremlin hailed “a step in the right direction” [@${s0}].`, [verbatim]],
  [`He said “the chances for discussions are far from being exhausted” [@${s1}].`, [edited]],
  [
    `“At this time, we do not believe that the Russian Federation would launch a large-scale operation,” Danilov said. “The problem … is completely under control” [@${s1}].`,
    [verbatim, edited],
  ],
  [
    `Fighting has “killed over 40,000 people” [@${s0}].`,
    [{ verdict: "altered", findings: ["altered-number error"] }],
  ],
  [`It is an “integral component of [its] neutral status” [@${s2}].`, [edited]],
  [
    `“Vladimir Putin is ready to send a Russian delegation to Minsk in response to Zelenskyy’s proposal” [@${s2}].`,
    [{ verdict: "altered", findings: ["altered-spelling information"] }],
  ],
  [`They “discuss Ukraine’s ‘neutrality’ — a demand of Putin’s” [@${s2}].`, [verbatim]],
  [
    `“If Russia chooses to engage constructively, the door for diplomacy remains open. However, given the actions Russia is taking on the ground in plain sight, we are clear-eyed about the prospects” [@${s1}].`,
    [edited],
  ],
  [
    `“President Putin is [not] ready for negotiations” [@${s3}].`,
    [{ verdict: "altered", findings: ["bracket-changes-meaning warning"] }],
  ],
  [
    `“We’re in a good mood,” Putin said [@${s1}].`,
    [{ verdict: "verbatim", findings: ["wrong-speaker warning"] }],
  ],
];

test.each(sentences)("%s", (markdown, outcomes) => {
  expect(checkMarkdown(markdown).quotations.map(outcomeOf)).toEqual(outcomes);
});

test("the source that spells the name so is named", () => {
  const [q] = checkMarkdown(sentences[5]![0]).quotations;
  expect(q!.findings.flatMap((finding) => finding.related.map((related) => related.source))).toContain(s4);
});

test("a scare quote is information at most, beside a verbatim phrase", () => {
  const report = checkMarkdown(`It is a “charm offensive” against “hybrid threats” [@${s1}].`);
  const [charm, hybrid] = report.quotations.map(outcomeOf);
  expect(hybrid).toEqual(verbatim);
  expect(charm).toEqual({ verdict: "missing", findings: ["quote-not-found information"] });
});
