import { type PageTest, placeAfter } from "./pageTest.ts";

export const quickFixTest: PageTest = {
  name: "in the window: the light bulb's fix puts the source's figure in, and the underline goes",
  report: "It “killed over 40,000 people” [@000_16652a4050c3d9a3].\n",
  async body({ page, editor, goTo, shows }, report) {
    await editor.locator(".squiggly-error").first().waitFor();
    await goTo(...placeAfter(report, "40"));
    await page.keyboard.press("ControlOrMeta+.");
    // It is the preferred fix, so the menu opens on it. By keyboard: in 1.110 the menu shields its rows from the first click.
    await page.locator(".action-widget .monaco-list-row.focused", { hasText: "14,000" }).waitFor();
    await page.keyboard.press("Enter");
    await shows("killed over 14,000 people");
    await editor.locator(".squiggly-error").first().waitFor({ state: "detached" });
  },
};
