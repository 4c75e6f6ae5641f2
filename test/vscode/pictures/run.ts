// npm run pictures: takes the screenshots of docs/pictures/ in a real VS Code, light and dark.
//
//   --only NAME   one scene of scenes.ts
//   --out DIR     another folder

import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { buildRelease, packageExtension } from "../../../tools/vsix.ts";
import { newProfile, startBrowser, type Theme } from "../harness/browser.ts";
import { atExit, endOnSignals, removeFolder } from "../harness/endings.ts";
import { startServer } from "../harness/server.ts";
import { temporaryWorkspace } from "../harness/workspace.ts";
import { openWorkbench } from "../page/workbench.ts";
import { provisionChromium } from "../provision/chromium.ts";
import { newest, provisionServer } from "../provision/vscodeServer.ts";
import { type Scene, scenes } from "./scenes.ts";

const root = resolve(import.meta.dirname, "../../..");
const { values } = parseArgs({ options: { only: { type: "string" }, out: { type: "string" } } });
const out = resolve(values.out ?? join(root, "docs/pictures"));

/** Pictures are looked at on dense screens; twice the pixels keep the letters sharp. */
const scale = 2;
const width = 920;

/** Nothing in the window but what the picture is about. */
const settings = (theme: Theme) => ({
  "workbench.colorTheme": theme === "dark" ? "Default Dark Modern" : "Default Light Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "chat.disableAIFeatures": true,
  "window.commandCenter": false,
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "[markdown]": { "editor.wordWrap": "off" },
  "editor.fontSize": 15,
  "editor.scrollbar.horizontal": "hidden",
  "editor.scrollbar.vertical": "hidden",
  "editor.cursorBlinking": "solid",
});

endOnSignals();
const work = mkdtempSync(join(tmpdir(), "quotewright-pictures-"));
atExit(() => removeFolder(work));
try {
  const vsix = join(work, "quotewright.vsix");
  await buildRelease(root, join(work, "dist"));
  await packageExtension(root, join(work, "dist"), vsix);
  const server = await startServer({
    vscode: await provisionServer(newest),
    extensions: [vsix],
    trust: "trusted",
  });
  const browser = await startBrowser(await provisionChromium());
  mkdirSync(out, { recursive: true });
  try {
    for (const scene of scenes.filter(({ name }) => values.only === undefined || name === values.only)) {
      for (const theme of ["light", "dark"] as const) await take(scene, theme, browser, server.origin);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
} finally {
  removeFolder(work);
}

async function take(scene: Scene, theme: Theme, browser: Browser, origin: string): Promise<void> {
  const workspace = temporaryWorkspace(root, ["seeds"], {
    ...scene.files,
    "briefing.md": scene.report,
    ".vscode/settings.json": JSON.stringify(settings(theme)),
  });
  const profile = await newProfile(browser, theme, scale);
  try {
    const content = { folder: workspace.folder, file: join(workspace.folder, "briefing.md") };
    const workbench = await openWorkbench(profile, origin, content);
    await workbench.page.setViewportSize({ width, height: scene.height });
    await workbench.runCommand("View: Close Primary Side Bar");
    await workbench.runCommand("View: Close Secondary Side Bar");
    await scene.prepare(workbench, scene.report);
    const file = join(out, `${scene.name}-${theme}.png`);
    await workbench.page.screenshot({ path: file });
    process.stdout.write(`${file}\n`);
  } finally {
    await profile.close();
    workspace.remove();
  }
}
