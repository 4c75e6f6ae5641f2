import type { Directive } from "../report/types.ts";
import { byPlace } from "./findingsOfReport.ts";
import {
  codeRange,
  REASON_PLACEHOLDER,
  type Suppression,
  suppressionFinding,
  suppressionsOf,
} from "./suppressions.ts";
import type { CheckedReport, Finding, Suppressed } from "./types.ts";

/** Whether every source is indexed: before that, what suppresses nothing may yet do so. */
export type Readiness = "ready" | "indexing";

/**
 * A checked report without the findings that its directives suppress, which are listed apart, and with findings about
 * directives that suppress nothing, give no reason or can't be understood.
 */
export function suppress(
  checked: CheckedReport,
  directives: readonly Directive[],
  readiness: Readiness,
): CheckedReport {
  if (directives.length === 0) return checked;
  const { suppressions, problems } = suppressionsOf(directives);
  const used = new Set<Suppression>();
  const suppressed: Suppressed[] = [];
  const shown = (finding: Finding, start: number): boolean => {
    const hiding = suppressions.filter((each) => hides(each, finding, start));
    for (const each of hiding) used.add(each);
    if (hiding.length > 0) suppressed.push({ finding, reason: reasonOf(hiding) });
    return hiding.length === 0;
  };
  const quotations = checked.quotations.map((each) => ({
    ...each,
    findings: each.findings.filter((finding) => shown(finding, each.quotation.range.start)),
  }));
  const others = checked.findings.filter((finding) => shown(finding, finding.range.start));
  const unused =
    readiness === "ready" ? suppressions.filter((each) => !used.has(each)).map(unusedFinding) : [];
  const findings = [...others, ...problems, ...unused, ...reasonless(used)];
  return {
    ...checked,
    quotations,
    findings: findings.sort(byPlace),
    suppressed: suppressed.sort((a, b) => a.finding.range.start - b.finding.range.start),
  };
}

/** @param start where the quotation starts that the finding is about; its own start where it is about none */
function hides({ code, area }: Suppression, finding: Finding, start: number): boolean {
  const covers = (offset: number) => area.start <= offset && offset <= area.end;
  return (code === "all" || code === finding.code) && (covers(finding.range.start) || covers(start));
}

function unusedFinding({ directive, written, code }: Suppression): Finding {
  const what = code === "all" ? "No finding" : `No finding of ${code}`;
  const finding = suppressionFinding(codeRange(directive, written), `${what} is suppressed here.`);
  return { ...finding, about: "needless" };
}

function reasonless(used: ReadonlySet<Suppression>): Finding[] {
  const directives = new Set([...used].map(({ directive }) => directive));
  return [...directives]
    .filter((directive) => givenReason(directive) === "")
    .map(({ name }) =>
      suppressionFinding(name.range, "Say why after “--”: this suppression gives no reason."),
    );
}

function reasonOf(hiding: readonly Suppression[]): string {
  return hiding.map(({ directive }) => givenReason(directive)).find((reason) => reason !== "") ?? "";
}

function givenReason({ reason }: Directive): string {
  return reason === REASON_PLACEHOLDER ? "" : reason;
}
