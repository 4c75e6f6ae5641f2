import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { SourceDocument } from "../documents.ts";
import type { ReadingLimits } from "./limits.ts";
import type { ReadMessage } from "./serve.ts";
import { OUT_OF_MEMORY } from "./watch.ts";

/** Why a reading process has ended in the middle of a document. */
export class ProcessEnded extends Error {
  readonly by: "memory" | "fault";

  constructor(by: "memory" | "fault", message: string) {
    super(message);
    this.name = "ProcessEnded";
    this.by = by;
  }
}

/** Kept of what a process says on standard error: the end of it says why it ended. */
const LAST_WORDS = 4096;

/**
 * One process that reads documents, one at a time. A process and not a thread, because a thread that asks for a large piece of
 * memory beyond its limit takes the whole program down with it (V8 aborts; seen on Node 20 and 24). It keeps the program alive
 * only while it reads.
 */
export class ReaderProcess {
  /** How many documents it has read to the end. */
  served = 0;
  private readonly child: ChildProcess;
  private settle: { answer(packed: Uint8Array): void; fail(error: ProcessEnded): void } | undefined;
  private lastWords = "";

  /** @param script the code of the process, which calls `serveReader` and is told the limits of memory as arguments */
  constructor(script: URL, limits: ReadingLimits) {
    this.child = fork(fileURLToPath(script), [String(limits.process)], {
      execArgv: [`--max-old-space-size=${limits.heap}`],
      serialization: "advanced",
      // What libraries print goes nowhere: standard output may be a protocol's.
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.child.stderr?.setEncoding("utf8").on("data", (words: string) => {
      this.lastWords = (this.lastWords + words).slice(-LAST_WORDS);
    });
    this.child.on("message", (packed: Uint8Array) => this.settle?.answer(packed));
    this.child.on("error", (error) => this.fail("fault", error.message));
    // Not `exit`: its last words come before `close`.
    this.child.on("close", () => this.ended());
    this.hold("unref");
  }

  /**
   * The document's content, packed.
   * @throws ProcessEnded where the process did not live to answer; it is of no more use then
   */
  async read({ path, bytes }: SourceDocument): Promise<Uint8Array> {
    const answered = new Promise<Uint8Array>((answer, fail) => {
      this.settle = { answer, fail };
    });
    this.hold("ref");
    const message: ReadMessage = { path, bytes };
    this.child.send(message, (error) => {
      if (error !== null) this.fail("fault", error.message);
    });
    try {
      const packed = await answered;
      this.served++;
      return packed;
    } finally {
      this.settle = undefined;
      this.hold("unref");
    }
  }

  /** Ends it at once, whatever it is doing. */
  end(): void {
    this.child.kill("SIGKILL");
  }

  private ended(): void {
    if (this.lastWords.includes(OUT_OF_MEMORY)) this.fail("memory", OUT_OF_MEMORY);
    else this.fail("fault", causeIn(this.lastWords) ?? "it ended");
  }

  private fail(by: "memory" | "fault", message: string): void {
    this.settle?.fail(new ProcessEnded(by, message));
  }

  /** Whether the program stays alive for it. */
  private hold(how: "ref" | "unref"): void {
    this.child[how]();
    this.child.channel?.[how]();
    const words = this.child.stderr as
      | (typeof this.child.stderr & Partial<Record<typeof how, () => void>>)
      | null;
    words?.[how]?.();
  }
}

/** `Error: why` in what Node prints of an error that nobody caught: the first such line. */
function causeIn(words: string): string | undefined {
  return /^(?:\w{0,40}Error): (.{1,300})$/mu.exec(words)?.[1];
}
