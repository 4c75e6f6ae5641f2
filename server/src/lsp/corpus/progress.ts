import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import { described, type Log } from "../log.ts";
import type { Root } from "./root.ts";

/** Fewer sources than this are read before anybody has seen a progress bar. */
const WORTH_SHOWING = 10;

/** Shows in the client how far indexing is, where it can. Indexing never waits for the client. */
export class IndexingProgress {
  private readonly connection: Connection;
  private readonly log: Log;
  private readonly bars = new Map<Root, Bar>();

  constructor(connection: Connection, log: Log) {
    this.connection = connection;
    this.log = log;
  }

  began(root: Root, count: number): void {
    if (count < WORTH_SHOWING) return;
    this.ended(root);
    this.bars.set(root, new Bar(this.connection, this.log));
  }

  progressed(root: Root, done: number, count: number): void {
    this.bars.get(root)?.show(Math.floor((done / count) * 100));
  }

  ended(root: Root): void {
    this.bars.get(root)?.end();
    this.bars.delete(root);
  }
}

class Bar {
  private reporter: WorkDoneProgressServerReporter | undefined;
  private percentage = 0;
  private state: "shown" | "ended" = "shown";

  constructor(connection: Connection, log: Log) {
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
    this.reporter?.report(percentage);
  }

  end(): void {
    if (this.state === "ended") return;
    this.state = "ended";
    this.reporter?.done();
  }
}
