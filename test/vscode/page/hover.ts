import { type PageTest, placeAfter } from "./pageTest.ts";

export const hoverTest: PageTest = {
  name: "in the window: a misquote is underlined, and the mouse on it shows what the source says and a link there",
  async body({ page, editor, status, pointAt, shows }, report) {
    const place = placeAfter(report, "killed over 40");
    // The finding is listed in the status bar once it is there; its squiggle is drawn where it can be seen.
    await status.filter({ hasText: /\d+ problem/ }).waitFor();
    // The lens above the report moves the text below it.
    await editor.locator(".codelens-decoration", { hasText: /\d+ quotations: / }).waitFor();
    await pointAt(...place);
    await editor.locator(".squiggly-error").first().waitFor();
    const hover = page.locator(".monaco-hover:not(.hidden)", { hasText: "14,000" }).first();
    await hover.waitFor();
    await hover
      .locator("a", { hasText: /open|000_16652a4050c3d9a3/i })
      .first()
      .click();
    await page.locator(".tab.active", { hasText: "000_16652a4050c3d9a3.txt" }).waitFor();
    await shows("14,000");
  },
};
