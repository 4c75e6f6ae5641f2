import { commands, type Disposable } from "vscode";

/** `quotewright.openSettings`: shows Quotewright's settings. */
export function registerOpenSettings(): Disposable {
  return commands.registerCommand("quotewright.openSettings", () =>
    commands.executeCommand("workbench.action.openSettings", "quotewright."),
  );
}
