import { writeSync } from "node:fs";

/** Written to standard error before the end; V8's own words hold it too. */
export const OUT_OF_MEMORY = "out of memory";
/** How often it looks: memory is filled by a gigabyte a second or two. */
const EVERY_MS = 50;
const BYTES_A_MEGABYTE = 1024 * 1024;

/**
 * Watches the process that this thread is in, which may be too busy to do so itself, and kills it when it takes more than
 * `megabytes` (V8's own limit leaves out what an archive unpacks), or when the process that started it is gone.
 */
export function watchProcess(megabytes: number): void {
  const parent = process.ppid;
  setInterval(() => {
    const tooLarge = process.memoryUsage.rss() > megabytes * BYTES_A_MEGABYTE;
    if (!tooLarge && process.ppid === parent && isAlive(parent)) return;
    if (tooLarge) writeSync(2, `${OUT_OF_MEMORY}\n`);
    process.kill(process.pid, "SIGKILL");
  }, EVERY_MS);
}

/** Windows does not tell a process that its parent is another one now. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
