import type { CodeLevels } from "../config/settings.ts";
import { type Code, codes } from "./codes.ts";
import type { CheckedReport, Finding } from "./types.ts";

/** `findings` with the severities that `levels` gives their codes; those of codes that are off, some of which are so unless switched on, are left out. */
export function weighed(findings: readonly Finding[], levels: CodeLevels): readonly Finding[] {
  // Of most quotations there are none.
  if (findings.length === 0) return findings;
  return findings.flatMap((finding) => {
    const level = levels[finding.code] ?? (codes[finding.code].severity === "off" ? "off" : finding.severity);
    if (level === finding.severity) return [finding];
    return level === "off" ? [] : [{ ...finding, severity: level }];
  });
}

/** Whether findings of a code are shown at all. */
export function isOn(code: Code, levels: CodeLevels = {}): boolean {
  return (levels[code] ?? codes[code].severity) !== "off";
}

/** A checked report whose findings, the suppressed ones too, have the severities that `levels` gives their codes. */
export function weighedReport(checked: CheckedReport, levels: CodeLevels): CheckedReport {
  return {
    ...checked,
    quotations: checked.quotations.map((each) => {
      const findings = weighed(each.findings, levels);
      return findings === each.findings ? each : { ...each, findings };
    }),
    findings: weighed(checked.findings, levels),
    suppressed: checked.suppressed.flatMap(({ finding, reason }) =>
      weighed([finding], levels).map((weighted) => ({ finding: weighted, reason })),
    ),
  };
}
