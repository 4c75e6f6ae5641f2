import type { Browser } from "playwright-core";
import { newProfile } from "../harness/browser.ts";
import { measured, type TestResult } from "../harness/results.ts";
import { activationTest } from "./activation.ts";
import { hoverTest } from "./hover.ts";
import { type PageTest, pageFolder } from "./pageTest.ts";
import { quickFixTest } from "./quickFix.ts";
import { settingsTest } from "./settings.ts";
import { keyCompletionTest, wordCompletionTest } from "./typing.ts";
import { openWorkbench } from "./workbench.ts";

const tests: readonly PageTest[] = [
  hoverTest,
  wordCompletionTest,
  keyCompletionTest,
  quickFixTest,
  settingsTest,
  activationTest,
];

/** How long one test may take, its window's start included. */
const testLimit = 120_000;

/**
 * Runs the tests that drive a window from outside, by keyboard and mouse, each in a window of its own.
 * @param root the checkout
 * @param onResult told each result as it comes
 */
export async function runPageTests(
  root: string,
  browser: Browser,
  origin: string,
  onResult: (result: TestResult) => void,
): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const test of tests) {
    const result = await runOne(test, root, browser, origin);
    onResult(result);
    results.push(result);
  }
  return results;
}

async function runOne(test: PageTest, root: string, browser: Browser, origin: string): Promise<TestResult> {
  const workspace = pageFolder(root, test.report);
  const profile = await newProfile(browser, "light");
  try {
    return await measured(test.name, testLimit, async () => {
      const content = { folder: workspace.folder, file: `${workspace.folder}/${workspace.report}` };
      await test.body(await openWorkbench(profile, origin, content), workspace.text);
    });
  } finally {
    await profile.close();
    workspace.remove();
  }
}
