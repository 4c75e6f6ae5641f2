import { expect } from "vitest";
import { findingsOf } from "../../server/src/core/check/findings.ts";
import { judge } from "../../server/src/core/check/judge.ts";
import type { Finding, Verdict } from "../../server/src/core/check/types.ts";
import { findFurniture } from "../../server/src/core/corpus/furniture.ts";
import { eagerScheduler, neverCancelled } from "../../server/src/core/ports.ts";
import type { SourceUpdate } from "../../server/src/core/service.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { checkedIn, serviceWith, updateOf } from "../core/features/fixture.ts";
import { namedSources, notesOf, quotationOf, styleNamed } from "./quotation.ts";
import type { Expected, GoldCase, ReportCase } from "./types.ts";

/** Judges a case's quotation and compares all that the case is certain of. */
export async function judgeCase(entry: GoldCase): Promise<void> {
  const texts = typeof entry.from === "string" ? { a: entry.from } : entry.from;
  const cited = entry.cites ?? ["a"];
  const index = createMemoryIndex({ scheduler: eagerScheduler });
  await index.put(
    Object.entries(texts).map(([id, text]) => ({ id, text })),
    neverCancelled,
  );
  const style = styleNamed(entry.style ?? "chicago");
  const furniture = (id: string) => findFurniture(texts[id]!);
  const quotation = quotationOf(entry, cited);
  const claim = {
    text: quotation.text,
    cited,
    unreadable: [],
    reach: "direct",
    notes: notesOf(quotation),
  } as const;
  const verdict = await judge(claim, { index, furniture }, style, neverCancelled);
  compare(verdict, findingsOf(quotation, verdict, style, namedSources), entry, entry.quotation);
}

/** Checks a case's report and compares each of its quotations, and what no quotation takes. */
export async function checkCase({ sources, report, quotations, others = [] }: ReportCase): Promise<void> {
  const updates = Object.entries(sources).map(([path, text]): SourceUpdate => {
    if (text === null) return { path, content: { kind: "no-text", reason: "it cannot be read" } };
    return updateOf(path, text);
  });
  const checked = await checkedIn(await serviceWith(updates), report, { style: styleNamed("chicago") });
  expect(checked.quotations.length, "quotations found").toBe(quotations.length);
  for (const [at, { quotation, verdict, findings }] of checked.quotations.entries()) {
    compare(verdict, findings, withStem(quotations[at]!), quotation.text);
  }
  expect(codesOf(checked.findings), "findings of no quotation").toEqual(others);
}

/** A report's sources are paths; a case names them by their stem. */
function withStem(expected: Expected): Expected {
  return expected.source === undefined ? expected : { ...expected, source: `sources/${expected.source}.txt` };
}

function compare(
  verdict: Verdict,
  findings: readonly Finding[],
  expected: Expected,
  quotation: string,
): void {
  const actual: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  const { outcome, codes, oneOf, worst, differences, source } = expected;
  if (outcome !== undefined) {
    const passes = verdict.outcome === "verbatim" || verdict.outcome === "edited";
    actual.outcome = outcome === "passes" && passes ? "passes" : verdict.outcome;
    wanted.outcome = outcome;
  }
  const found = codesOf(findings).filter((code) => code !== "variant-wording H");
  if (worst !== undefined) {
    const severity =
      found.map((code) => code.at(-1)!).sort((a, b) => "EWIH".indexOf(a) - "EWIH".indexOf(b))[0] ?? "none";
    actual.worst = worst === "at most I" && !["E", "W"].includes(severity) ? worst : severity;
    actual.codes = found;
    wanted.worst = worst;
    wanted.codes = found;
  } else {
    const readings = (oneOf ?? [codes ?? []]).map((list) => list.toSorted());
    actual.codes = found;
    wanted.codes = readings.find((list) => list.join() === found.join()) ?? readings[0];
  }
  actual.differences = verdict.differences.map(
    ({ kind, quote, source: words }) => `${kind}: ${quote} <- ${words}`,
  );
  wanted.differences = differences ?? actual.differences;
  if (source !== undefined) {
    actual.source = verdict.passage?.source;
    wanted.source = source;
  }
  expect(actual, readable(quotation, verdict, actual, wanted)).toEqual(wanted);
}

/** A failure as an editor reads it. */
function readable(quotation: string, { passage, edits }: Verdict, actual: object, wanted: object): string {
  const licensed = edits.map(({ kind, quote, source }) => `${kind}: ${quote} <- ${source}`);
  return [
    `“${quotation}”`,
    `found    “${passage?.text ?? "nowhere"}”`,
    `expected ${JSON.stringify(wanted)}`,
    `actual   ${JSON.stringify(actual)}`,
    `edits    ${JSON.stringify(licensed)}`,
  ].join("\n");
}

function codesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity }) => `${code} ${severity[0]!.toUpperCase()}`).sort();
}
