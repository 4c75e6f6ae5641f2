import { commands, type Disposable } from "vscode";

/** `quotewright.openSettings`: shows the settings of the extension with this id, and no others that are spelt alike. */
export function registerOpenSettings(extension: string): Disposable {
  return commands.registerCommand("quotewright.openSettings", () =>
    commands.executeCommand("workbench.action.openSettings", `@ext:${extension}`),
  );
}
