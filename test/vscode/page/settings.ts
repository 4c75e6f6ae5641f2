import manifest from "../../../package.json" with { type: "json" };
import type { PageTest } from "./pageTest.ts";

export const settingsTest: PageTest = {
  name: "in the window: Quotewright: Open Settings shows Quotewright's settings and no others",
  async body({ page, status, runCommand }) {
    await status.filter({ hasText: /\d+ problem/ }).waitFor();
    await runCommand("Quotewright: Open Settings");
    const { configuration, configurationDefaults } = manifest.contributes;
    const own = Object.keys(configuration.properties);
    // VS Code lists what an extension changes for a language as a setting of the extension's.
    const ofLanguages = Object.keys(configurationDefaults).filter((name) => name.startsWith("["));
    const count = own.length + ofLanguages.length;
    await page.locator(".settings-count-widget", { hasText: `${count} Settings Found` }).waitFor();
  },
};
