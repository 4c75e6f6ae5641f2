import { commands, type Disposable, type LogOutputChannel, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { CrashHandling } from "../crashes.ts";

/** `quotewright.restart`: ends the server, if it runs, and starts a new one. Resolves once it answers. */
export function registerRestart(
  client: LanguageClient,
  crashes: CrashHandling,
  log: LogOutputChannel,
): Disposable {
  return commands.registerCommand("quotewright.restart", async () => {
    crashes.forgive();
    log.info("Restarting the server: asked for by the user.");
    try {
      if (client.isRunning()) await client.restart();
      else await client.start();
    } catch (error) {
      log.error(`The server could not be started: ${error}`);
      void window.showErrorMessage("Quotewright's server could not be started; its log says why.");
    }
  });
}
