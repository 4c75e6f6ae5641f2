import type { Diagnostic, Range as ProtocolRange } from "vscode-languageserver";
import type { Finding, Related } from "../../core/check/types.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toRange } from "../toProtocol.ts";
import { severities, toDiagnostic } from "./toDiagnostics.ts";

/** Makes diagnostics of findings. One that shows the same again is the same object. */
export class Shown {
  private readonly client: Client;
  /** By the list of related passages, which a finding keeps for as long as no more than its place changes. */
  private readonly memory = new WeakMap<readonly Related[], Diagnostic>();

  constructor(client: Client) {
    this.client = client;
  }

  /** A finding as the client shows it. */
  of(finding: Finding, report: OpenReport): Diagnostic {
    const known = this.memory.get(finding.related);
    const shown =
      known !== undefined && says(known, finding)
        ? placed(known, toRange(finding.range, report.lines))
        : toDiagnostic(finding, report, this.client);
    if (shown !== known) this.memory.set(finding.related, shown);
    return shown;
  }
}

function says(diagnostic: Diagnostic, { code, message, severity }: Finding): boolean {
  return (
    diagnostic.code === code && diagnostic.message === message && diagnostic.severity === severities[severity]
  );
}

function placed(diagnostic: Diagnostic, range: ProtocolRange): Diagnostic {
  const { start, end } = diagnostic.range;
  const stays =
    start.line === range.start.line &&
    start.character === range.start.character &&
    end.line === range.end.line &&
    end.character === range.end.character;
  return stays ? diagnostic : { ...diagnostic, range };
}
