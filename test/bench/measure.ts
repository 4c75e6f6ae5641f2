/** Milliseconds that questions took. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
  /** Processor time of one question on average, which other work on the machine does not add to. */
  readonly cpu: number;
}

/** Asks each question once and times it. */
export async function timeEach<T>(questions: readonly T[], ask: (question: T) => unknown): Promise<Timing> {
  const times: number[] = [];
  const before = cpuMilliseconds();
  for (const question of questions) {
    const start = performance.now();
    await ask(question);
    times.push(performance.now() - start);
  }
  return timing(times, (cpuMilliseconds() - before) / Math.max(1, questions.length));
}

/** Processor time used so far, in milliseconds: this thread's and the garbage collector's. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that each of some questions took, as one; `cpu` is one question's on average. */
export function timing(times: readonly number[], cpu: number): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length, cpu };
}

/** Resident memory in megabytes, garbage collected first where the runtime lets us. */
export function residentMegabytes(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().rss / 1e6;
}

/** Writes a line of the report. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line of the report: what, its times, and how many times faster than the plain scan it is. */
export function showTiming(label: string, own: Timing, scan?: Timing): void {
  const beside =
    scan === undefined
      ? ""
      : `   plain scan p50 ${scan.p50.toFixed(1)} ms (${Math.round(scan.p50 / own.p50)}×), p95 ${scan.p95.toFixed(1)} ms`;
  print(
    `  ${label.padEnd(22)} p50 ${own.p50.toFixed(2).padStart(7)} ms  p95 ${own.p95.toFixed(2).padStart(7)} ms  cpu ${own.cpu.toFixed(2)}  (${own.count})${beside}`,
  );
}
