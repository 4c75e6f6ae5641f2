import { type ExtensionContext, window } from "vscode";
import { LanguageClient, State } from "vscode-languageclient/node";
import type { StatusMethod, StatusParams } from "../../server/src/lsp/custom.ts";
import { registerOpenPassage } from "./commands/openPassage.ts";
import { registerOpenSettings } from "./commands/openSettings.ts";
import { registerRestart } from "./commands/restart.ts";
import { registerShowLog } from "./commands/showLog.ts";
import { crashHandler } from "./crashes.ts";
import { clientOptions } from "./options.ts";
import { serverOptions } from "./server.ts";
import { createStatusItem } from "./status/item.ts";

/** The running language client, as extension.ts sees it. */
export interface QuotewrightClient {
  /** Ends the server. */
  stop(): Promise<void>;
}

const statusMethod: StatusMethod = "quotewright/status";

/** Starts the server and everything in the window that shows its state or talks to it. */
export async function createClient(context: ExtensionContext): Promise<QuotewrightClient> {
  const log = window.createOutputChannel("Quotewright", { log: true });
  const status = createStatusItem();
  const crashes = crashHandler(log);
  const client = new LanguageClient(
    "quotewright",
    "Quotewright",
    serverOptions(context),
    clientOptions(context, log, crashes.handler),
  );
  context.subscriptions.push(
    log,
    status,
    registerOpenPassage(),
    registerOpenSettings(),
    registerShowLog(log),
    registerRestart(client, crashes, log),
    client.onDidChangeState(({ newState }) => status.serverIs(serverStates[newState])),
    client.onNotification(statusMethod, (params: StatusParams) => status.indexIs(params)),
  );
  await client.start().catch((error) => log.error(`The server could not be started: ${error}`));
  return { stop: () => client.stop() };
}

const serverStates = {
  [State.Starting]: "starting",
  [State.StartFailed]: "stopped",
  [State.Running]: "running",
  [State.Stopped]: "stopped",
} as const;
