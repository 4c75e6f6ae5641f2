import { type Browser, type BrowserContext, chromium } from "playwright-core";

/** Without a sandbox (root in a container has none), without a GPU, and without anything that calls home. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless browser, which ends with this process: what signals do is endings.ts's to decide. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: quiet,
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

export type Theme = "light" | "dark";

/** A browser profile as new as on a first start: VS Code in the browser keeps its user data there. */
export function newProfile(browser: Browser, theme: Theme, scale = 1): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1200, height: 760 },
    deviceScaleFactor: scale,
    colorScheme: theme,
    permissions: ["clipboard-read", "clipboard-write"],
  });
}
