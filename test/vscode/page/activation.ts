import type { PageTest } from "./pageTest.ts";

export const activationTest: PageTest = {
  name: "in the window: Running Extensions shows that Quotewright was activated by Markdown",
  async body({ page, status, runCommand }) {
    await status.waitFor();
    await runCommand("Developer: Show Running Extensions");
    const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "Quotewright" });
    await row.locator(".activation-time").waitFor();
    process.stdout.write(`  activation: ${await row.locator(".activation-time").innerText()}\n`);
  },
};
