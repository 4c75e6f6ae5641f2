import type { Diagnostic } from "vscode-languageserver";
import type { CancelToken } from "../../core/ports.ts";
import type { Checks } from "../checks.ts";
import type { Snapshot } from "../documents.ts";
import { Stale } from "../guard.ts";
import { isReport } from "../isReport.ts";
import type { Reports } from "../reports.ts";
import type { Shown } from "./shown.ts";
import { findingsOf } from "./toDiagnostics.ts";

export interface DiagnosePorts {
  readonly reports: Reports;
  readonly checks: Checks;
  readonly shown: Shown;
}

/** What to show of a document, as of one version of it. Rejects with `Cancelled` or `Stale` where there is a newer one by now. */
export async function diagnose(
  snapshot: Snapshot,
  { reports, checks, shown }: DiagnosePorts,
  token: CancelToken,
): Promise<Diagnostic[]> {
  const report = reports.of(snapshot);
  if (!isReport(report)) return [];
  const checked = await checks.of(report, token);
  if (snapshot.superseded.cancelled) throw new Stale();
  return findingsOf(checked).map((finding) => shown.of(finding, report));
}
