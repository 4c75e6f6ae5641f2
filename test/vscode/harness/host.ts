import { existsSync, readFileSync, rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { type WindowContent, windowAddress } from "./address.ts";
import { newProfile } from "./browser.ts";
import { measured, type TestResult } from "./results.ts";

/** How long the whole suite in the extension host may take, the window's own start included. */
const suiteLimit = 240_000;

/**
 * Opens `content` in a window, whose extension host then runs the suite, and waits for its end. A suite that does not end is
 * one more failed test.
 * @param resultsFile where the suite was told to write (resultsVariable)
 */
export async function runHostSuite(
  browser: Browser,
  origin: string,
  content: WindowContent,
  resultsFile: string,
): Promise<TestResult[]> {
  rmSync(resultsFile, { force: true });
  const profile = await newProfile(browser, "light");
  const said: string[] = [];
  try {
    const page = await profile.newPage();
    page.on("console", (message) => said.push(message.text()));
    const run = await measured("the suite in the extension host comes to its end", suiteLimit, async () => {
      const ended = new Promise<void>((resolve) => {
        // VS Code calls this in an automated window when `run()` has ended.
        void page.exposeFunction("codeAutomationExit", resolve);
      });
      await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) =>
        said.push(args.join(" ")),
      );
      await Promise.all([ended, page.goto(windowAddress(origin, content))]);
    });
    const results: TestResult[] = existsSync(resultsFile)
      ? JSON.parse(readFileSync(resultsFile, "utf8"))
      : [];
    if (run.passed && results.length > 0) return results;
    const lastWords = `The window's last words:\n${said.slice(-20).join("\n")}`;
    return [...results, { ...run, passed: false, message: `${run.message ?? "no test ran"}\n${lastWords}` }];
  } finally {
    await profile.close();
  }
}
