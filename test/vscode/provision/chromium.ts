import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { Missing, run } from "../../../tools/command.ts";
import { cacheFolder } from "./cache.ts";
import { canInstallDebian, installDebian } from "./debian.ts";
import { findProgram } from "./programs.ts";

/** Chromium and its relatives, by the names and places their packages give them. All speak the same protocol. */
const installedBrowsers = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** An installed browser of Chromium's family; `QUOTEWRIGHT_CHROMIUM` names one that stands elsewhere. */
export function installedChromium(): string | undefined {
  const configured = process.env.QUOTEWRIGHT_CHROMIUM;
  return findProgram(configured ? [configured] : installedBrowsers);
}

/**
 * A Chromium to drive: an installed one, else Playwright's download, else Debian's package where this process may install it.
 * @returns the path of the program
 * @throws Missing when none of the three can be had
 */
export async function provisionChromium(): Promise<string> {
  const found = installedChromium();
  if (found !== undefined) return found;
  const tried: string[] = [];
  for (const get of [downloadByPlaywright, installByDebian]) {
    const path = await get().catch((error) => {
      tried.push(String(error).slice(0, 300));
      return undefined;
    });
    if (path !== undefined) return path;
  }
  throw new Missing(
    `A Chromium to run VS Code in is missing: install Chromium or Chrome, or name one in QUOTEWRIGHT_CHROMIUM (${tried.join("; ")}).`,
  );
}

async function downloadByPlaywright(): Promise<string | undefined> {
  process.env.PLAYWRIGHT_BROWSERS_PATH ??= join(cacheFolder(), "playwright");
  const cached = findProgram([chromium.executablePath()]);
  if (cached !== undefined) return cached;
  const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  await run(process.execPath, [join(playwright, "cli.js"), "install", "chromium"]);
  return findProgram([chromium.executablePath()]);
}

async function installByDebian(): Promise<string | undefined> {
  if (!canInstallDebian()) return undefined;
  await installDebian(["chromium"]);
  return installedChromium();
}
