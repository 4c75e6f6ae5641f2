import { type ExtensionContext, type LogOutputChannel, window } from "vscode";
import type { QuotewrightClient } from "./client.ts";
import { registerCompare } from "./commands/compare.ts";
import { registerOpenOriginal } from "./commands/openOriginal.ts";
import { registerOpenPassage } from "./commands/openPassage.ts";
import { registerOpenSettings } from "./commands/openSettings.ts";
import { registerRestart } from "./commands/restart.ts";
import { registerServerCommands } from "./commands/serverCommands.ts";
import { registerShowLog } from "./commands/showLog.ts";
import { registerShowProblems } from "./commands/showProblems.ts";
import { registerShowReferences } from "./commands/showReferences.ts";

let client: Promise<QuotewrightClient> | undefined;

/** Called by VS Code once, at the first Markdown document. Registers the commands; the rest is loaded and started afterwards. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel("Quotewright", { log: true });
  const started = startAfterActivation(context, log);
  client = started;
  context.subscriptions.push(
    log,
    registerCompare(started),
    registerOpenOriginal(started),
    registerOpenPassage(),
    registerOpenSettings(context.extension.id),
    registerShowLog(log),
    registerServerCommands(started),
    registerShowProblems(),
    registerShowReferences(),
    registerRestart(started, log),
  );
}

/** Called by VS Code when the extension is switched off or the window closes; resolves once the server has ended. */
export async function deactivate(): Promise<void> {
  await (await client)?.stop();
}

/**
 * The language client is most of the bundle. Its code runs in a later turn of the event loop, so that activation, which
 * holds up other extensions, does not wait for it.
 */
async function startAfterActivation(
  context: ExtensionContext,
  log: LogOutputChannel,
): Promise<QuotewrightClient> {
  await new Promise((resolve) => setImmediate(resolve));
  const { startClient } = await import("./client.ts");
  return startClient(context, log);
}
