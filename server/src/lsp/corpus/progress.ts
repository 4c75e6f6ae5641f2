import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { Ending, Timers } from "../host.ts";
import { described, type Log } from "../log.ts";
import { sending } from "../sending.ts";
import type { Root } from "./root.ts";

/** So many sources are worth a progress bar at once. */
const MANY = 10;
/** Fewer are too where reading them takes longer than this: a large PDF. */
const LONG_MS = 1_000;

/** Shows in the client how far indexing is, where it can. Indexing never waits for the client. */
export class IndexingProgress {
  private readonly connection: Connection;
  private readonly log: Log;
  private readonly timers: Timers;
  private readonly bars = new Map<Root, Bar>();
  private readonly waiting = new Map<Root, Ending>();

  constructor(connection: Connection, log: Log, timers: Timers) {
    this.connection = connection;
    this.log = log;
    this.timers = timers;
  }

  began(root: Root, count: number): void {
    this.ended(root);
    const show = () => this.bars.set(root, new Bar(this.connection, this.log));
    if (count >= MANY) show();
    else this.waiting.set(root, this.timers.after(LONG_MS, show));
  }

  progressed(root: Root, done: number, count: number): void {
    this.bars.get(root)?.show(Math.floor((done / count) * 100));
  }

  ended(root: Root): void {
    this.waiting.get(root)?.dispose();
    this.waiting.delete(root);
    this.bars.get(root)?.end();
    this.bars.delete(root);
  }
}

class Bar {
  private readonly log: Log;
  private reporter: WorkDoneProgressServerReporter | undefined;
  private percentage = 0;
  private state: "shown" | "ended" = "shown";

  constructor(connection: Connection, log: Log) {
    this.log = log;
    connection.window.createWorkDoneProgress().then(
      (reporter) => {
        reporter.begin("Quotewright: indexing sources", this.percentage);
        this.reporter = reporter;
        if (this.state === "ended") reporter.done();
      },
      (error) => log.info(`The client shows no progress: ${described(error)}`),
    );
  }

  show(percentage: number): void {
    if (percentage === this.percentage) return;
    this.percentage = percentage;
    sending(this.log, "How far indexing is could not be shown", () => this.reporter?.report(percentage));
  }

  end(): void {
    if (this.state === "ended") return;
    this.state = "ended";
    sending(this.log, "The end of indexing could not be shown", () => this.reporter?.done());
  }
}
