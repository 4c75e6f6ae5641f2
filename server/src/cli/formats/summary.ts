import { type Severity, severities } from "../../core/check/codes.ts";
import { type Outcome, outcomes } from "../../core/check/outcomes.ts";
import type { Finding } from "../../core/check/types.ts";
import { findingsOfReport } from "../../core/service.ts";
import type { CheckRun } from "./run.ts";

/** How many there are of each kind; kinds that did not come up count 0. */
export interface Summary {
  readonly reports: number;
  readonly quotations: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that the reports suppress. */
  readonly suppressed: number;
  readonly baseline: {
    /** Findings that a baseline knows. */
    readonly known: number;
    /** Entries of a baseline that were found no more. */
    readonly gone: number;
  };
  readonly sources: { readonly total: number; readonly readable: number };
}

export function summarise(run: CheckRun): Summary {
  const quotations = run.reports.flatMap((report) => report.checked.quotations);
  const findings = allFindings(run);
  return {
    reports: run.reports.length,
    quotations: quotations.length,
    outcomes: countEach(
      outcomes,
      quotations.map((quotation) => quotation.verdict.outcome),
    ),
    findings: countEach(
      severities,
      findings.map((finding) => finding.severity),
    ),
    suppressed: sum(run.reports.map(({ checked }) => checked.suppressed.length)),
    baseline: {
      known: sum(run.baselines.map(({ known }) => known)),
      gone: sum(run.baselines.map(({ gone }) => gone)),
    },
    sources: {
      total: run.sources.length,
      readable: run.sources.filter((source) => source.status.kind === "readable").length,
    },
  };
}

/** Every finding of a run, those of its configurations and bibliographies included. */
export function allFindings(run: CheckRun): Finding[] {
  const ofFiles = [...run.configurations, ...run.bibliographies].flatMap(({ findings }) => findings);
  return [...ofFiles, ...run.reports.flatMap(({ checked }) => findingsOfReport(checked))];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function countEach<Kind extends string>(
  kinds: readonly Kind[],
  found: readonly Kind[],
): Record<Kind, number> {
  const counts = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<Kind, number>;
}
