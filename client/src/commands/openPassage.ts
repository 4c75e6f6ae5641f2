import { commands, type Disposable, TextEditorRevealType, Uri, window } from "vscode";
import type { OpenPassageArgument } from "../../../server/src/lsp/custom.ts";
import { toRange } from "./places.ts";

/** `quotewright.openPassage`: opens a source with the passage selected and in the middle. The hover links to it. */
export function registerOpenPassage(): Disposable {
  return commands.registerCommand("quotewright.openPassage", async (argument: OpenPassageArgument) => {
    const selection = toRange(argument.range);
    try {
      const editor = await window.showTextDocument(Uri.parse(argument.uri, true), { selection });
      editor.revealRange(selection, TextEditorRevealType.InCenter);
    } catch (error) {
      void window.showErrorMessage(`Quotewright could not open ${argument.uri}: ${(error as Error).message}`);
    }
  });
}
