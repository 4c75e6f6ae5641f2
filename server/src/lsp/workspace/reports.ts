import type { CheckedReport } from "../../core/check/types.ts";
import { Cancelled, type CancelToken, throwIfCancelled } from "../../core/ports.ts";
import type { Checks } from "../checks.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Documents } from "../documents.ts";
import { isReport } from "../isReport.ts";
import type { OpenReport, Reports } from "../reports.ts";
import { pathOfUri, uriOfPath } from "../uris.ts";
import type { ReportFiles } from "./reportFiles.ts";

export interface WorkspaceReportsPorts {
  readonly corpus: Corpus;
  readonly documents: Documents;
  /** Of open documents. */
  readonly reports: Reports;
  /** Of documents on disk alone: apart, since what is kept of an open one ends with it. */
  readonly closed: Reports;
  readonly files: ReportFiles;
  readonly checks: Checks;
}

/** A report with what checking it gave. */
export interface CheckedWorkspaceReport {
  readonly report: OpenReport;
  readonly checked: CheckedReport;
}

/** Every report of the workspace: what is open counts as it is in the editor, the rest as it is on disk. */
export class WorkspaceReports {
  private readonly ports: WorkspaceReportsPorts;

  constructor(ports: WorkspaceReportsPorts) {
    this.ports = ports;
  }

  /**
   * The reports as they are now, with their bibliographies, open ones first. Reading goes file by file, so that other work goes on
   * in between.
   * @throws Cancelled
   */
  async all(token: CancelToken): Promise<OpenReport[]> {
    const found = await this.found(token);
    const { roots } = this.ports.corpus;
    const settled = await Promise.all(roots.map(({ bibliographies }) => bibliographies.settled()));
    throwIfCancelled(token);
    // Which bare keys are citations depends on the bibliographies.
    return settled.includes("read") ? this.found(token) : found;
  }

  private async found(token: CancelToken): Promise<OpenReport[]> {
    const { documents, reports, corpus, files } = this.ports;
    const found = documents.all().map((snapshot) => reports.of(snapshot));
    const seen = new Set(documents.all().map(({ uri }) => pathOfUri(uri)));
    for (const { folder } of corpus.folders) {
      if (folder === undefined) continue;
      for (const path of await files.in(folder)) {
        throwIfCancelled(token);
        if (seen.has(path)) continue;
        seen.add(path);
        const report = await this.closedAt(path);
        if (report !== undefined) found.push(report);
      }
    }
    return found.filter(isReport);
  }

  /**
   * The same, with what has changed on disk a moment ago: for what would leave a report out for good.
   * @throws Cancelled
   */
  allOnDisk(token: CancelToken): Promise<OpenReport[]> {
    this.ports.files.doubt();
    return this.all(token);
  }

  /**
   * Checks a report, or a newer state of it where it changes meanwhile; undefined where it is gone by then.
   * @throws Cancelled
   */
  async check(report: OpenReport, token: CancelToken): Promise<CheckedWorkspaceReport | undefined> {
    for (let now: OpenReport | undefined = report; now !== undefined; now = await this.again(now)) {
      try {
        return { report: now, checked: await this.ports.checks.of(now, token) };
      } catch (error) {
        if (!(error instanceof Cancelled) || token.cancelled) throw error;
      }
    }
    return undefined;
  }

  /** The document's version, where it is open. */
  versionOf({ snapshot }: OpenReport): number | null {
    return this.ports.documents.get(snapshot.uri)?.version ?? null;
  }

  private async closedAt(path: string): Promise<OpenReport | undefined> {
    const { corpus, files, closed, checks } = this.ports;
    const uri = uriOfPath(path);
    // A source may be long, and is nothing to parse.
    if (corpus.rootOf(uri).hasSource(path)) return undefined;
    const snapshot = await files.at(path);
    if (snapshot !== undefined) return closed.of(snapshot);
    closed.forget(uri);
    checks.forget(uri);
    return undefined;
  }

  private async again({ snapshot: { uri } }: OpenReport): Promise<OpenReport | undefined> {
    const { documents, reports } = this.ports;
    const open = documents.get(uri);
    const path = pathOfUri(uri);
    const now = open !== undefined ? reports.of(open) : path && (await this.closedAt(path));
    return now !== undefined && now !== "" && isReport(now) ? now : undefined;
  }
}
