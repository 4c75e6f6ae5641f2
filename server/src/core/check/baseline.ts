import { oneLine } from "../text/oneLine.ts";
import { byCodeUnits } from "../text/ordered.ts";
import type { CheckedReport, Finding } from "./types.ts";

/** Goes up when an older program could not read the file any more. */
const VERSION = 1;

/**
 * What a finding is known by: nothing in it depends on where in the report it stands, nor on what else is in the report.
 */
export interface KnownFinding {
  readonly code: string;
  /** The quotation's words, or what else the finding is about: a key, or the finding's own message. */
  readonly words: string;
  /** What differs: the report's words and the source's. Empty where nothing is compared. */
  readonly difference: string;
  /** Of several that are alike, the how manieth, from 1. */
  readonly ordinal: number;
}

/** Findings that are known already, by report: its path from the baseline's folder, `/` between parts. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

/** A checked report beside a baseline. */
export interface Compared {
  /** The report without the findings that the baseline knows. */
  readonly checked: CheckedReport;
  readonly known: readonly KnownFinding[];
  /** What the baseline knows and the report has no more. */
  readonly gone: readonly KnownFinding[];
}

/** What a baseline would hold of a report: all that is found there, in the order of the file. */
export function baselineOf(checked: CheckedReport): KnownFinding[] {
  return [...fingerprints(checked).values()].sort(byContent);
}

/** Holds a report against what a baseline knows of it. */
export function compared(checked: CheckedReport, entries: readonly KnownFinding[]): Compared {
  const prints = fingerprints(checked);
  const expected = new Set(entries.map(idOf));
  const isNew = (finding: Finding) => !expected.has(idOf(prints.get(finding)!));
  const found = new Map([...prints.values()].map((print) => [idOf(print), print]));
  return {
    checked: {
      ...checked,
      quotations: checked.quotations.map((each) => ({ ...each, findings: each.findings.filter(isNew) })),
      findings: checked.findings.filter(isNew),
    },
    known: entries.filter((entry) => found.has(idOf(entry))),
    gone: entries.filter((entry) => !found.has(idOf(entry))),
  };
}

/** The text of a baseline's file: JSON that is the same for the same findings, in whatever order they came. */
export function writeBaseline(baseline: Baseline): string {
  const reports = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([path, entries]) => [path, entries.toSorted(byContent)] as const);
  return `${JSON.stringify({ version: VERSION, reports: Object.fromEntries(reports) }, null, 2)}\n`;
}

/** Reads a baseline's file. Never throws. @returns undefined where the text is no baseline of this version */
export function readBaseline(text: string): Baseline | undefined {
  const { version, reports } = (parsed(text) ?? {}) as { version?: unknown; reports?: unknown };
  if (version !== VERSION || typeof reports !== "object" || reports === null) return undefined;
  const baseline = new Map(Object.entries(reports));
  const isSound = [...baseline.values()].every((entries) => Array.isArray(entries) && entries.every(isKnown));
  return isSound ? (baseline as Baseline) : undefined;
}

function fingerprints(checked: CheckedReport): Map<Finding, KnownFinding> {
  const counts = new Map<string, number>();
  const prints = new Map<Finding, KnownFinding>();
  const add = (finding: Finding, words: string) => {
    const { difference } = finding;
    const print = {
      code: finding.code,
      words: oneLine(words),
      difference: difference === undefined ? "" : oneLine(`“${difference.quote}” for “${difference.source}”`),
    };
    const id = JSON.stringify(print);
    const ordinal = (counts.get(id) ?? 0) + 1;
    counts.set(id, ordinal);
    prints.set(finding, { ...print, ordinal });
  };
  for (const { quotation, findings } of checked.quotations)
    for (const finding of findings) add(finding, finding.citation?.key ?? quotation.text);
  for (const finding of checked.findings) add(finding, finding.citation?.key ?? finding.message);
  return prints;
}

function idOf({ code, words, difference, ordinal }: KnownFinding): string {
  return JSON.stringify([code, words, difference, ordinal]);
}

function byContent(a: KnownFinding, b: KnownFinding): number {
  return (
    byCodeUnits(a.code, b.code) ||
    byCodeUnits(a.words, b.words) ||
    byCodeUnits(a.difference, b.difference) ||
    a.ordinal - b.ordinal
  );
}

function isKnown(value: unknown): value is KnownFinding {
  if (typeof value !== "object" || value === null) return false;
  const { code, words, difference, ordinal } = value as Record<string, unknown>;
  return [code, words, difference].every((each) => typeof each === "string") && typeof ordinal === "number";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
