import type { Connection, Diagnostic } from "vscode-languageserver";
import { Cancelled, type CancelToken, throwIfCancelled } from "../../core/ports.ts";
import { type CancelSource, cancelSource } from "../cancellation.ts";
import type { Shown } from "../diagnostics/shown.ts";
import { findingsOf } from "../diagnostics/toDiagnostics.ts";
import type { Documents } from "../documents.ts";
import type { Ending, Timers } from "../host.ts";
import { described, type Log } from "../log.ts";
import { sending } from "../sending.ts";
import { pathOfUri } from "../uris.ts";
import type { WorkspaceReports } from "./reports.ts";

/** After a change so many milliseconds pass before reports that are not open are checked anew: what is typed goes first. */
const PAUSE_MS = 1500;

export interface WorkspaceCheckPorts {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly workspace: WorkspaceReports;
  readonly shown: Shown;
  readonly timers: Timers;
  readonly log: Log;
}

/** What a check of all reports came to. */
export interface WorkspaceTally {
  readonly reports: number;
  readonly quotations: number;
  readonly findings: number;
  /** Of the findings, how many are words that are copied without quotation marks. */
  readonly copies: number;
  /** Reports with findings. */
  readonly concerned: number;
}

/**
 * Findings of reports that are not open, from the first time that somebody asks for them on: they follow what changes, and those of a
 * report that is opened go, since an open document has its own.
 */
export class WorkspaceCheck {
  private readonly ports: WorkspaceCheckPorts;
  /** What the client shows of documents that are not open, by uri. */
  private readonly shown = new Map<string, string>();
  private state: "never asked" | "asked" = "never asked";
  private wait: Ending | undefined;
  private renewal: CancelSource = cancelSource();

  constructor(ports: WorkspaceCheckPorts) {
    this.ports = ports;
  }

  /**
   * Checks every report of the workspace and shows the findings of those that are not open.
   * @param onProgress is told after each report how many are done
   * @throws Cancelled
   */
  async run(
    token: CancelToken,
    onProgress: (done: number, count: number) => void = () => undefined,
  ): Promise<WorkspaceTally> {
    this.state = "asked";
    this.wait?.dispose();
    this.renewal.cancel();
    const { workspace, documents, shown } = this.ports;
    const reports = await workspace.allOnDisk(token);
    const tally = { reports: 0, quotations: 0, findings: 0, copies: 0, concerned: 0 };
    const there = new Set<string>();
    for (const [index, report] of reports.entries()) {
      throwIfCancelled(token);
      const now = await workspace.check(report, token);
      onProgress(index + 1, reports.length);
      if (now === undefined) continue;
      const { uri } = now.report.snapshot;
      const findings = findingsOf(now.checked);
      tally.reports++;
      tally.quotations += now.checked.quotations.length;
      tally.findings += findings.length;
      tally.copies += findings.filter(({ code }) => code === "unquoted-copy").length;
      tally.concerned += findings.length > 0 ? 1 : 0;
      if (documents.get(uri) !== undefined) continue;
      there.add(uri);
      this.show(
        uri,
        findings.map((finding) => shown.of(finding, now.report)),
      );
    }
    for (const uri of this.shown.keys()) if (!there.has(uri)) this.show(uri, []);
    return tally;
  }

  /** Reports, sources or settings have changed: what is shown follows soon. */
  changed(): void {
    if (this.state === "never asked") return;
    this.wait?.dispose();
    this.wait = this.ports.timers.after(PAUSE_MS, () => this.renew());
  }

  /** A document was opened: what is shown of it now comes another way. */
  opened(uri: string): void {
    const path = pathOfUri(uri);
    // The client may write the uri otherwise.
    for (const own of this.shown.keys()) if (own === uri || pathOfUri(own) === path) this.show(own, []);
  }

  /** Ends all work. */
  end(): void {
    this.wait?.dispose();
    this.renewal.cancel();
  }

  private renew(): void {
    const renewal = cancelSource();
    // Running cancels the renewal before it, which this one is not yet.
    const done = this.run(renewal.token);
    this.renewal = renewal;
    done.catch((error) => {
      if (error instanceof Cancelled) return;
      this.ports.log.error(`Reports that are not open could not be checked anew: ${described(error)}`);
    });
  }

  private show(uri: string, diagnostics: Diagnostic[]): void {
    const said = JSON.stringify(diagnostics);
    if (said === (this.shown.get(uri) ?? "[]")) return;
    if (diagnostics.length === 0) this.shown.delete(uri);
    else this.shown.set(uri, said);
    const { connection, log } = this.ports;
    const send = () => connection.sendDiagnostics({ uri, diagnostics });
    sending(log, `Findings of ${uri} could not be shown`, send);
  }
}
