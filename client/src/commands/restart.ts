import { commands, type Disposable, type LogOutputChannel } from "vscode";
import type { QuotewrightClient } from "../client.ts";

/** `quotewright.restart`: ends the server, if it runs, and starts a new one. */
export function registerRestart(client: Promise<QuotewrightClient>, log: LogOutputChannel): Disposable {
  return commands.registerCommand("quotewright.restart", async () => {
    log.info("The server is restarted, as asked.");
    await (await client).restart();
  });
}
