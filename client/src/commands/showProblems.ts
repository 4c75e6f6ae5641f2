import { commands, type Disposable } from "vscode";

/** `quotewright.showProblems`: shows the list of findings. The lens above a report leads to it. */
export function registerShowProblems(): Disposable {
  return commands.registerCommand("quotewright.showProblems", () =>
    commands.executeCommand("workbench.actions.view.problems"),
  );
}
