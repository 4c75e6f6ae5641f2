import manifest from "../../../package.json" with { type: "json" };
import type { PageTest } from "./pageTest.ts";

export const settingsTest: PageTest = {
  name: "in the window: Quotewright: Open Settings shows Quotewright's settings and no others",
  async body({ page, status, runCommand }) {
    await status.filter({ hasText: /\d+ problem/ }).waitFor();
    await runCommand("Quotewright: Open Settings");
    const own = Object.keys(manifest.contributes.configuration.properties).length;
    await page.locator(".settings-count-widget", { hasText: `${own} Settings Found` }).waitFor();
  },
};
