import { type CancelToken, type Scheduler, throwIfCancelled } from "../core/ports.ts";

/**
 * Units of work between two pauses. A unit is one word looked at in a search, 5 to 25 ns: a pause comes every 0.3 to
 * 2 ms, well inside the 10 ms in which a cancelled call must end. Work of other kinds is counted in these units.
 */
const UNITS_BETWEEN_PAUSES = 1 << 16;

/** Counts work, and says when it is time to let the host do something else. */
export class Pace {
  private readonly scheduler: Scheduler;
  private readonly token: CancelToken;
  private done = 0;

  constructor(scheduler: Scheduler, token: CancelToken) {
    this.scheduler = scheduler;
    this.token = token;
  }

  /** Counts `units` of work; true when `rest` should be awaited now. */
  due(units: number): boolean {
    this.done += units;
    return this.done >= UNITS_BETWEEN_PAUSES;
  }

  /** Pauses. @throws Cancelled when the token asks to stop */
  async rest(): Promise<void> {
    this.done = 0;
    throwIfCancelled(this.token);
    await this.scheduler.pause();
    throwIfCancelled(this.token);
  }
}
