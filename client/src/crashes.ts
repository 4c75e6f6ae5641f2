import { type LogOutputChannel, commands as vscodeCommands, window } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient/node";
import { createCrashCounter } from "./crashCounter.ts";

/** Decides what happens when the server ends by itself, and tells the user. */
export interface CrashHandling {
  readonly handler: ErrorHandler;
  /** Forgets earlier crashes: the user has asked for a restart. */
  forgive(): void;
}

/** Restarts a server that crashed, unless it keeps crashing; tells it plainly either way. */
export function crashHandler(log: LogOutputChannel): CrashHandling {
  const counter = createCrashCounter();
  return {
    forgive: () => counter.reset(),
    handler: {
      error(error) {
        log.error(`The connection to the server failed: ${error.message}`);
        // A connection that is broken is closed soon after, and `closed` decides.
        return { action: ErrorAction.Continue, handled: true };
      },
      closed() {
        const verdict = counter.crashed(Date.now());
        if (verdict === "restart") {
          const message = "Quotewright's server ended unexpectedly and is being started again.";
          log.warn(message);
          tell(window.showWarningMessage(message, "Show Log"));
          return { action: CloseAction.Restart, message, handled: true };
        }
        const message = `Quotewright's server ended ${counter.limit + 1} times within ${counter.minutes} minutes, so it was not started again; quotations are not checked until it is.`;
        log.error(message);
        tell(window.showErrorMessage(message, "Restart", "Show Log"));
        return { action: CloseAction.DoNotRestart, message, handled: true };
      },
    },
  };
}

const buttons: Readonly<Record<string, string>> = {
  Restart: "quotewright.restart",
  "Show Log": "quotewright.showLog",
};

function tell(answer: Thenable<string | undefined>): void {
  void answer.then((button) => {
    const command = button === undefined ? undefined : buttons[button];
    if (command !== undefined) void vscodeCommands.executeCommand(command);
  });
}
