import type { CheckedReport } from "../core/check/types.ts";
import { styles } from "../core/config.ts";
import type { CancelToken } from "../core/ports.ts";
import { anyOf, cancelSource } from "./cancellation.ts";
import type { OpenReport } from "./reports.ts";

/** Checks open documents, one run each: whoever asks while it goes on, or after it, shares its result. */
export class Checks {
  private readonly runs = new Map<string, Run>();
  /** Whether words that are copied without marks are shown even where no setting says so. */
  copies: "as set" | "shown" = "as set";

  /**
   * The verdicts of a report on the sources as they are now. The run stops when the document is superseded, when
   * the sources have changed and somebody asks again, or when all who asked for it have cancelled.
   * @throws Cancelled
   */
  of(report: OpenReport, token: CancelToken): Promise<CheckedReport> {
    const { uri } = report.snapshot;
    const running = this.runs.get(uri);
    if (running?.serves(report, this.copies)) return running.join(token);
    running?.stop();
    const run = new Run(report, this.copies, token);
    this.runs.set(uri, run);
    return run.result;
  }

  /** Lets go of what is kept of a document. */
  forget(uri: string): void {
    this.runs.delete(uri);
  }
}

class Run {
  readonly result: Promise<CheckedReport>;
  private readonly report: OpenReport;
  private readonly copies: Checks["copies"];
  private readonly revision: number;
  private readonly end = cancelSource();
  private readonly asking: CancelToken[];
  private readonly token: CancelToken;

  constructor(report: OpenReport, copies: Checks["copies"], token: CancelToken) {
    const asking = [token];
    const abandoned = {
      get cancelled() {
        return asking.every(({ cancelled }) => cancelled);
      },
    };
    const { service } = report.root;
    this.report = report;
    this.copies = copies;
    this.asking = asking;
    this.revision = service.revision;
    this.token = anyOf(report.snapshot.superseded, this.end.token, abandoned);
    const { doc, settings } = report;
    const how = { style: styles[settings.style], codes: codesFor(settings, copies) };
    this.result = service.check(doc.parsed, how, this.token);
    // A run that failed serves nobody after those who wait for it.
    this.result.catch(() => this.stop());
  }

  serves(report: OpenReport, copies: Checks["copies"]): boolean {
    const { root, snapshot, settings } = this.report;
    const same =
      root === report.root &&
      snapshot === report.snapshot &&
      settings === report.settings &&
      copies === this.copies;
    return same && this.revision === root.service.revision && !this.token.cancelled;
  }

  stop(): void {
    this.end.cancel();
  }

  join(token: CancelToken): Promise<CheckedReport> {
    this.asking.push(token);
    return this.result;
  }
}

function codesFor(
  { codes }: OpenReport["settings"],
  copies: Checks["copies"],
): OpenReport["settings"]["codes"] {
  const level = codes["unquoted-copy"];
  if (copies === "as set" || (level !== undefined && level !== "off")) return codes;
  return { ...codes, "unquoted-copy": "hint" };
}
