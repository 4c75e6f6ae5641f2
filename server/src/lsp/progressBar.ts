import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { CancelToken } from "../core/ports.ts";
import { described, type Log } from "./log.ts";
import { sending } from "./sending.ts";

/**
 * A progress bar in the client, where it shows any. It is there once the client has answered; the work goes on meanwhile, and never fails
 * because of it.
 */
export class ProgressBar {
  /** Cancelled as soon as the user stops the work, where the bar can be cancelled. */
  readonly token: CancelToken;
  /** Resolves once the client shows the bar, or has said that it doesn't. Never rejects. */
  readonly answered: Promise<void>;
  private readonly log: Log;
  private reporter: WorkDoneProgressServerReporter | undefined;
  private percentage = 0;
  private state: "shown" | "ended" = "shown";

  constructor(connection: Connection, log: Log, title: string, kind: "plain" | "cancellable") {
    this.log = log;
    const isCancelled = () => this.reporter?.token.isCancellationRequested === true;
    this.token = {
      get cancelled() {
        return isCancelled();
      },
    };
    this.answered = this.open(connection, title, kind).catch((error) =>
      log.info(`The client shows no progress: ${described(error)}`),
    );
  }

  /** `message` is how far it is in words. */
  report(percentage: number, message?: string): void {
    if (percentage === this.percentage && message === undefined) return;
    this.percentage = percentage;
    const send = () =>
      message === undefined ? this.reporter?.report(percentage) : this.reporter?.report(percentage, message);
    sending(this.log, "How far the work is could not be shown", send);
  }

  end(): void {
    if (this.state === "ended") return;
    this.state = "ended";
    sending(this.log, "The end of the work could not be shown", () => this.reporter?.done());
  }

  private async open(connection: Connection, title: string, kind: "plain" | "cancellable"): Promise<void> {
    const reporter = await connection.window.createWorkDoneProgress();
    if (kind === "plain") reporter.begin(title, this.percentage);
    else reporter.begin(title, this.percentage, undefined, true);
    this.reporter = reporter;
    if (this.state === "ended") reporter.done();
  }
}
