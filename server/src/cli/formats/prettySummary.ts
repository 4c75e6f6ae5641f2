import { type Severity, severities } from "../../core/check/codes.ts";
import type { Outcome } from "../../core/check/types.ts";
import { counted } from "../../core/features.ts";
import { fold, type Look, type Paint, printable } from "../terminal.ts";
import type { BaselineSummary, CheckRun } from "./run.ts";
import { type Summary, summarise } from "./summary.ts";

/** So many sources without text are named; more are counted, and `quotewright sources` lists them. */
const MOST_NAMED = 3;

/** The last lines of a run: quotations by outcome, findings by severity, sources that could not be read. */
export function prettySummary(run: CheckRun, look: Look): string {
  const { colors } = look;
  const summary = summarise(run);
  const outcomePaint: Partial<Record<Outcome, Paint>> = {
    altered: colors.yellow,
    elsewhere: colors.red,
    missing: colors.red,
  };
  const outcomes = Object.entries(summary.outcomes)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => (outcomePaint[outcome as Outcome] ?? String)(`${count} ${outcome}`));
  const reports = summary.reports === 1 ? "" : ` in ${counted(summary.reports, "report")}`;
  const quotations = `${counted(summary.quotations, "quotation")}${reports}`;
  const lines = [
    `${colors.bold(quotations)}${outcomes.length === 0 ? "" : `: ${outcomes.join(", ")}`}`,
    findingsLine(summary),
    ...run.baselines.flatMap(baselineLines),
    ...unreadLines(run),
  ];
  return lines.map((line) => fold(line, look, "", 2)).join("\n");
}

function findingsLine({ findings, suppressed, baseline }: Summary): string {
  const hidden = [
    ...(suppressed === 0 ? [] : [`${suppressed} suppressed`]),
    ...(baseline.known === 0 ? [] : [`${baseline.known} known by the baseline`]),
  ];
  return [shownLine(findings), ...hidden].join("; ");
}

function baselineLines({ path, known, gone, mode }: BaselineSummary): string[] {
  const entries = `${counted(gone, "entry", "entries")} of the baseline ${printable(path)}`;
  if (mode === "update")
    return [`Wrote the baseline ${printable(path)}: ${counted(known, "finding")}, ${gone} dropped`];
  return gone === 0 ? [] : [`${entries} found no more; --update-baseline drops them`];
}

function shownLine(findings: Readonly<Record<Severity, number>>): string {
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  if (total === 0) return "No findings";
  const each = severities
    .filter((severity) => findings[severity] > 0)
    .map((severity) =>
      severity === "information"
        ? `${findings[severity]} information`
        : counted(findings[severity], severity),
    );
  return `${counted(total, "finding")}: ${each.join(", ")}`;
}

function unreadLines(run: CheckRun): string[] {
  const unread = run.sources.flatMap(({ path, status }) => {
    return status.kind === "no-text" ? [printable(`${path} ${status.reason}`)] : [];
  });
  if (unread.length === 0) return [];
  const total = counted(run.sources.length, "source");
  const more =
    unread.length > MOST_NAMED
      ? [`and ${unread.length - MOST_NAMED} more (quotewright sources lists them)`]
      : [];
  return [
    `${unread.length} of ${total} can't be checked against: ${[...unread.slice(0, MOST_NAMED), ...more].join("; ")}`,
  ];
}
