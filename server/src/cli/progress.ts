/** A stream that progress is shown on. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shorter work is over before anyone has read what it is. */
const QUIET_MILLISECONDS = 1000;
const MILLISECONDS_BETWEEN = 100;
/** Back to the line's start, and clear it (ECMA-48 EL). */
const CLEAR_LINE = "\r\u001B[K";

/** Tells a waiting person how far the work is, on a terminal and after a second only, on one line that goes away. */
export class Progress {
  readonly #output: ProgressOutput;
  readonly #timer: NodeJS.Timeout | undefined;
  #message = () => "";
  #shown = "";

  constructor(output: ProgressOutput) {
    this.#output = output;
    if (output.isTTY !== true) return;
    const started = performance.now();
    this.#timer = setInterval(() => {
      if (performance.now() - started >= QUIET_MILLISECONDS) this.#show(`${this.#message()}…`);
    }, MILLISECONDS_BETWEEN);
    this.#timer.unref();
  }

  /** What is being done now, as a few words that fit on a line; asked for each time the line is shown. */
  say(message: () => string): void {
    this.#message = message;
  }

  /** Ends it and clears its line. */
  end(): void {
    clearInterval(this.#timer);
    this.#show("");
  }

  #show(message: string): void {
    if (message === this.#shown) return;
    this.#shown = message;
    this.#output.write(`${CLEAR_LINE}${message}`);
  }
}
