import { commands, type Disposable, type LogOutputChannel } from "vscode";

/** `quotewright.showLog`: shows the output channel. */
export function registerShowLog(log: LogOutputChannel): Disposable {
  return commands.registerCommand("quotewright.showLog", () => log.show());
}
