import type { PageTest } from "./pageTest.ts";

export const wordCompletionTest: PageTest = {
  name: "in the window: typing a quotation brings ghost text, Tab takes it, and it is cited and clean",
  report: "# Notes\n\n",
  async body({ page, editor, status, goTo, shows }) {
    await status.filter({ hasText: /Quotewright$/ }).waitFor();
    await goTo(2, 0);
    await page.keyboard.type("He called it “a step in the right", { delay: 20 });
    const ghost = editor.locator(".ghost-text-decoration, .ghost-text, .suggest-preview-text").first();
    await ghost.waitFor();
    await page.keyboard.press("Tab");
    await shows("direction");
    await shows("”");
    await shows("[@000_16652a4050c3d9a3]");
    await status.filter({ hasText: /Quotewright$/ }).waitFor();
  },
};

export const keyCompletionTest: PageTest = {
  name: "in the window: [@ lists the sources, and Enter writes the chosen key once, with one bracket",
  report: "# Notes\n\n",
  async body({ page, status, goTo, shows }) {
    await status.filter({ hasText: /Quotewright$/ }).waitFor();
    await goTo(2, 0);
    await page.keyboard.type("So they said [@003", { delay: 20 });
    const list = page.locator(".suggest-widget.visible");
    await list.locator(".monaco-list-row", { hasText: "003_27ff90d956bebb31" }).first().waitFor();
    await page.keyboard.press("Enter");
    await shows("So they said [@003_27ff90d956bebb31]");
  },
};
