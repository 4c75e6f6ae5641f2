import type { BrowserContext, Locator, Page } from "playwright-core";
import { type WindowContent, windowAddress } from "../harness/address.ts";

/** A VS Code window as a user has it: keys, mouse and what can be seen. */
export interface Workbench {
  readonly page: Page;
  /** The editor in front. */
  readonly editor: Locator;
  /** Quotewright's item in the status bar. */
  readonly status: Locator;
  /** Runs a command by its title, through the palette. */
  runCommand(title: string): Promise<void>;
  /** Shows a file of the workspace, found by its name. */
  openFile(name: string): Promise<void>;
  /** Puts the cursor at a zero-based position. */
  goTo(line: number, character: number): Promise<void>;
  /** Puts the cursor and the mouse at a zero-based position. */
  pointAt(line: number, character: number): Promise<void>;
  /** Resolves once a line of the editor in front shows these words. */
  shows(words: string): Promise<void>;
}

/** How long a window, a widget or a word may take to appear. */
const appearLimit = 20_000;

/** Opens a window in a browser profile and resolves once its file is shown. */
export async function openWorkbench(
  profile: BrowserContext,
  origin: string,
  content: WindowContent,
): Promise<Workbench> {
  const page = await profile.newPage();
  page.setDefaultTimeout(appearLimit);
  await page.goto(windowAddress(origin, content));
  const editor = page.locator(".editor-group-container.active .monaco-editor[role='code']").first();
  await editor.locator(".view-line").first().waitFor();
  return workbenchOf(page, editor);
}

function workbenchOf(page: Page, editor: Locator): Workbench {
  const input = page.locator(".quick-input-widget .quick-input-box input");
  const choose = async (typed: string) => {
    await page.keyboard.press("F1");
    await input.waitFor();
    // The palette opens with `>` in it, for commands; without it the same box finds files and positions.
    await input.fill(typed);
    const first = page.locator(".quick-input-list .monaco-list-row.focused");
    await first.waitFor();
    await page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
  };
  return {
    page,
    editor,
    status: page.locator(".statusbar-item[id*='quotewright.status']"),
    runCommand: (title) => choose(`>${title}`),
    async openFile(name) {
      await choose(name);
      await page.locator(".tab.active", { hasText: name }).waitFor();
      await editor.locator(".view-line").first().waitFor();
    },
    goTo: (line, character) => choose(`:${line + 1}:${character + 1}`),
    async pointAt(line, character) {
      await choose(`:${line + 1}:${character + 1}`);
      const box = await editor.locator(".cursors-layer .cursor").first().boundingBox();
      if (box === null) throw new Error(`the editor shows no cursor at ${line}:${character}`);
      // Two moves: the editor takes a hover from a mouse that moves over it.
      await page.mouse.move(box.x - 40, box.y + box.height / 2);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    },
    shows: (words) => editor.locator(".view-line", { hasText: words }).first().waitFor(),
  };
}
