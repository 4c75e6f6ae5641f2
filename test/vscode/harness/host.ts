import { readFileSync, rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { type WindowContent, windowAddress } from "./address.ts";
import { newProfile } from "./browser.ts";
import type { TestResult } from "./results.ts";

/** How long the whole suite in the extension host may take, the window's own start included. */
const suiteLimit = 240_000;

/**
 * Opens `content` in a window, whose extension host then runs the suite, and waits for its end.
 * @param resultsFile where the suite was told to write (resultsVariable)
 * @throws when the window ends without results
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
    const ended = new Promise<void>((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`the suite did not end in ${suiteLimit / 1000} s`)),
        suiteLimit,
      );
      const end = () => {
        clearTimeout(limit);
        resolve();
      };
      // VS Code calls this in an automated window when `run()` has ended.
      page.exposeFunction("codeAutomationExit", end).catch(reject);
    });
    await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) =>
      said.push(args.join(" ")),
    );
    await Promise.all([ended, page.goto(windowAddress(origin, content))]);
    return JSON.parse(readFileSync(resultsFile, "utf8"));
  } catch (error) {
    throw new Error(`${error}\nThe window's last words:\n${said.slice(-20).join("\n")}`);
  } finally {
    await profile.close();
  }
}
