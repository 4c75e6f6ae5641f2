import { writeSync } from "node:fs";
import { parentPort, Worker } from "node:worker_threads";

/** Written to standard error before the end; V8's own words hold it too. */
export const OUT_OF_MEMORY = "out of memory";
/** How often it looks: memory is filled by a gigabyte a second or two. */
const EVERY_MS = 50;
const BYTES_A_MEGABYTE = 1024 * 1024;

/** What the watching thread is told. */
export interface Watch {
  readonly megabytes: number;
  /** The process that started this one. */
  readonly parent: number;
}

/**
 * Has this process watched by a thread of its own, which runs `script` and there `watchProcess`. Settles once it watches: a thread
 * does not get that far while this one is busy, so that nothing may be read before.
 */
export function beWatched(script: URL, megabytes: number): Promise<void> {
  const workerData: Watch = { megabytes, parent: process.ppid };
  const watcher = new Worker(script, { workerData });
  return new Promise((settle) => {
    watcher.once("message", () => {
      watcher.unref();
      settle();
    });
  });
}

/**
 * Watches the process that this thread is in, which may be too busy to do so itself, and kills it when it takes more than
 * `megabytes` (V8's own limit leaves out what an archive unpacks), or when the process that started it is gone.
 */
export function watchProcess({ megabytes, parent }: Watch): void {
  setInterval(() => {
    const tooLarge = process.memoryUsage.rss() > megabytes * BYTES_A_MEGABYTE;
    if (!tooLarge && process.ppid === parent && isAlive(parent)) return;
    if (tooLarge) writeSync(2, `${OUT_OF_MEMORY}\n`);
    process.kill(process.pid, "SIGKILL");
  }, EVERY_MS);
  parentPort?.postMessage("watching");
}

/** Windows does not tell a process that its parent is another one now. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
