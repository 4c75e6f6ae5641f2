import { commands, type Disposable, Range, TextEditorRevealType, Uri, window } from "vscode";
import type { OpenPassageArgument } from "../../../server/src/lsp/custom.ts";

/** `quotewright.openPassage`: opens a source with the passage selected and in the middle. The hover links to it. */
export function registerOpenPassage(): Disposable {
  return commands.registerCommand("quotewright.openPassage", async (argument: OpenPassageArgument) => {
    const { start, end } = argument.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    try {
      const editor = await window.showTextDocument(Uri.parse(argument.uri, true), { selection });
      editor.revealRange(selection, TextEditorRevealType.InCenter);
    } catch (error) {
      void window.showErrorMessage(`Quotewright could not open ${argument.uri}: ${(error as Error).message}`);
    }
  });
}
