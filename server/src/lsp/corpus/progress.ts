import type { Connection } from "vscode-languageserver";
import type { Ending, Timers } from "../host.ts";
import type { Log } from "../log.ts";
import { ProgressBar } from "../progressBar.ts";
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
  private readonly bars = new Map<Root, ProgressBar>();
  private readonly waiting = new Map<Root, Ending>();

  constructor(connection: Connection, log: Log, timers: Timers) {
    this.connection = connection;
    this.log = log;
    this.timers = timers;
  }

  began(root: Root, count: number): void {
    this.ended(root);
    const show = () =>
      this.bars.set(
        root,
        new ProgressBar(this.connection, this.log, "Quotewright: indexing sources", "plain"),
      );
    if (count >= MANY) show();
    else this.waiting.set(root, this.timers.after(LONG_MS, show));
  }

  progressed(root: Root, done: number, count: number): void {
    this.bars.get(root)?.report(Math.floor((done / count) * 100));
  }

  ended(root: Root): void {
    this.waiting.get(root)?.dispose();
    this.waiting.delete(root);
    this.bars.get(root)?.end();
    this.bars.delete(root);
  }
}
