import { rmSync } from "node:fs";

/** What a run has started or made and must not leave behind, however it ends. */
const endings = new Set<() => void>();

process.on("exit", () => {
  for (const end of endings) end();
});

/**
 * Calls `end`, which must not wait for anything, when this process ends and it was not taken back before.
 * @returns a function that takes it back
 */
export function atExit(end: () => void): () => void {
  endings.add(end);
  return () => {
    endings.delete(end);
  };
}

/** Makes the signals that stop a process end it in the ordinary way, through what `atExit` was given. */
export function endOnSignals(): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    process.once(signal, () => process.exit(code));
  }
}

/** Removes a folder and what is in it; a process that has only just ended may still hold a file for a moment. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
