/** Counts a server's crashes and says when to give up. */
export interface CrashCounter {
  /** How many crashes within `minutes` are followed by a restart. */
  readonly limit: number;
  readonly minutes: number;
  /** Notes a crash at `now` (milliseconds) and says whether to start the server again. */
  crashed(now: number): "restart" | "give up";
  /** Forgets the crashes so far. */
  reset(): void;
}

/** Four restarts within three minutes, as vscode-languageclient's own handler has it, whose words are less plain. */
export function createCrashCounter(limit = 4, minutes = 3): CrashCounter {
  let times: number[] = [];
  return {
    limit,
    minutes,
    crashed(now) {
      times = [...times.filter((time) => now - time <= minutes * 60_000), now];
      return times.length <= limit ? "restart" : "give up";
    },
    reset() {
      times = [];
    },
  };
}
