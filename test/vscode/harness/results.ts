/** How one test ended. */
export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  /** Why it failed. */
  readonly message?: string;
  readonly milliseconds: number;
}

/** The environment variable that names the file into which the suite in the extension host writes `TestResult[]`. */
export const resultsVariable = "QUOTEWRIGHT_TEST_RESULTS";

/** Runs `body`, stops waiting for it after `limit` milliseconds, and says how it ended. Never rejects. */
export async function measured(name: string, limit: number, body: () => Promise<void>): Promise<TestResult> {
  const started = performance.now();
  const milliseconds = () => Math.round(performance.now() - started);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  try {
    await Promise.race([body(), late]);
    return { name, passed: true, milliseconds: milliseconds() };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, passed: false, message, milliseconds: milliseconds() };
  } finally {
    clearTimeout(timer);
  }
}
