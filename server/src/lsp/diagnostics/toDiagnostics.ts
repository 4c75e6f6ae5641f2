import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver";
import type { Code, Severity } from "../../core/check/codes.ts";
import type { CheckedReport, Finding } from "../../core/check/types.ts";
import { byPlace, findingsOfReport } from "../../core/service.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toLocation, toRange } from "../toProtocol.ts";

/** What a finding was found in: its lines, and the sources that it may point to. */
export type FoundIn = Pick<OpenReport, "lines" | "root">;

/** The protocol's severities. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Every finding of a report, in document order. */
export function findingsOf(checked: CheckedReport): Finding[] {
  return findingsOfReport(checked).sort(byPlace);
}

/** A finding as the client shows it. */
export function toDiagnostic(finding: Finding, report: FoundIn, client: Client): Diagnostic {
  const page = client.codeDescription ? pageOf(finding.code, client) : undefined;
  const related = client.relatedInformation ? relatedOf(finding, report) : [];
  return {
    range: toRange(finding.range, report.lines),
    severity: severities[finding.severity],
    code: finding.code,
    source: "quotewright",
    message: finding.message,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    // Shown faded: taking it away changes nothing.
    ...(finding.about === "needless" && client.unnecessaryTag ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

/** The page in the installed extension that explains a code. */
function pageOf(code: Code, { extensionUri }: Client): string | undefined {
  return extensionUri === undefined ? undefined : `${extensionUri.replace(/\/$/, "")}/docs/rules/${code}.md`;
}

function relatedOf({ related }: Finding, { root }: FoundIn): DiagnosticRelatedInformation[] {
  return related.flatMap(({ message, source, range }) => {
    const place = root.service.place(source, range);
    const location = place && toLocation(place, root);
    return location === undefined ? [] : [{ location, message }];
  });
}
