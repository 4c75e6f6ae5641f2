import type { Browser } from "playwright-core";
import type { TestResult } from "../harness/results.ts";

/** Runs the tests that drive the window from outside, by keyboard and mouse. */
export async function runPageTests(_browser: Browser, _origin: string): Promise<TestResult[]> {
  return [];
}
