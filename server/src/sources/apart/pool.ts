import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Cancelled, type CancelToken } from "../../core/ports.ts";
import type { DocumentReader, DocumentReading, SourceDocument } from "../documents.ts";
import { failureReason } from "../reader.ts";
import { type ReadingLimits, readingLimits } from "./limits.ts";
import { ProcessEnded, ReaderProcess } from "./readerProcess.ts";

export interface PoolOptions {
  /** The code of a reading process. */
  readonly script: URL;
  readonly limits?: ReadingLimits;
  /** Processes at once. Left out: two, or one where the machine has fewer than three processors, the program needing one itself. */
  readonly processes?: number;
}

/** A process without work is ended after this long: its memory is worth more than the fraction of a second that a new one takes. */
const IDLE_MS = 10_000;
/** After so many documents a process is replaced, lest what a library forgets to free is charged to a document that is not to blame. */
const MOST_SERVED = 100;
/** How often a running read asks whether it is still wanted: as soon as people notice. */
const CANCEL_POLL_MS = 100;

/**
 * Reads documents in processes of their own, which start with the first document. A document that meets a limit or breaks its
 * process gets one clause, the process is ended and replaced, and the others go on. Nothing here keeps an idle program alive.
 */
export function createDocumentReader(options: PoolOptions): DocumentReader {
  return new Pool(options);
}

interface Job {
  readonly document: SourceDocument;
  readonly token: CancelToken;
  readonly settle: (reading: DocumentReading) => void;
  readonly refuse: (error: unknown) => void;
}

class Pool implements DocumentReader {
  private readonly script: URL;
  private readonly limits: ReadingLimits;
  private readonly most: number;
  private readonly queue: Job[] = [];
  private readonly alive = new Set<ReaderProcess>();
  private readonly idle: { readonly process: ReaderProcess; readonly timer: NodeJS.Timeout }[] = [];
  private busy = 0;
  private digest: Promise<string> | undefined;

  constructor({ script, limits = readingLimits, processes }: PoolOptions) {
    this.script = script;
    this.limits = limits;
    this.most = processes ?? (availableParallelism() > 2 ? 2 : 1);
  }

  fingerprint(): Promise<string> {
    // The code itself, so that no constant must be remembered when a reader, or a library of one, is changed.
    this.digest ??= readFile(this.script).then(
      (code) => createHash("sha256").update(code).digest("hex"),
      () => "unknown",
    );
    return this.digest;
  }

  read(document: SourceDocument, token: CancelToken): Promise<DocumentReading> {
    return new Promise((settle, refuse) => {
      this.queue.push({ document, token, settle, refuse });
      this.next();
    });
  }

  /** Starts waiting work where a process is free or may be started. */
  private next(): void {
    while (this.busy < this.most) {
      const job = this.queue.shift();
      if (job === undefined) return;
      if (job.token.cancelled) {
        job.refuse(new Cancelled());
        continue;
      }
      this.busy++;
      void this.run(job)
        .then(job.settle, job.refuse)
        .finally(() => {
          this.busy--;
          this.next();
        });
    }
  }

  private async run({ document, token }: Job): Promise<DocumentReading> {
    const reader = this.take();
    const limit = this.limits.time(document.bytes.length);
    try {
      const packed = await whileWanted(reader.read(document), limit, token);
      if (reader.served < MOST_SERVED) this.giveBack(reader);
      else this.end(reader);
      return { kind: "read", packed };
    } catch (error) {
      this.end(reader);
      if (error instanceof Cancelled) throw error;
      return { kind: "given-up", reason: reasonOf(error, limit, document) };
    }
  }

  private take(): ReaderProcess {
    const known = this.idle.pop();
    clearTimeout(known?.timer);
    if (known !== undefined) return known.process;
    const fresh = new ReaderProcess(this.script, this.limits);
    // What hangs would outlive this program.
    if (this.alive.size === 0) process.on("exit", this.endAll);
    this.alive.add(fresh);
    return fresh;
  }

  private giveBack(reader: ReaderProcess): void {
    const timer = setTimeout(() => {
      this.idle.splice(
        this.idle.findIndex((each) => each.process === reader),
        1,
      );
      this.end(reader);
    }, IDLE_MS);
    timer.unref();
    this.idle.push({ process: reader, timer });
  }

  private end(reader: ReaderProcess): void {
    reader.end();
    this.alive.delete(reader);
    if (this.alive.size === 0) process.off("exit", this.endAll);
  }

  private readonly endAll = () => {
    for (const reader of this.alive) reader.end();
  };
}

class TimedOut extends Error {}

/** `work`, unless it takes longer than `limit` milliseconds or is not wanted any more. Rejects with `TimedOut` or `Cancelled` then. */
function whileWanted<T>(work: Promise<T>, limit: number, token: CancelToken): Promise<T> {
  return new Promise<T>((settle, refuse) => {
    const timeout = setTimeout(() => refuse(new TimedOut()), limit);
    const poll = setInterval(() => {
      if (token.cancelled) refuse(new Cancelled());
    }, CANCEL_POLL_MS);
    void work.then(settle, refuse).finally(() => {
      clearTimeout(timeout);
      clearInterval(poll);
    });
  });
}

function reasonOf(error: unknown, limit: number, { format }: SourceDocument): string {
  const otherwise = format === "markdown" ? "split it into smaller files" : "save its text as .txt or .md";
  if (error instanceof TimedOut)
    return `takes longer than ${Math.ceil(limit / 1000)} seconds to read; ${otherwise}`;
  if (error instanceof ProcessEnded && error.by === "memory")
    return `needs too much memory to read; ${otherwise}`;
  return failureReason(error instanceof Error ? error.message : String(error));
}
