import { commands, type Disposable, env, UIKind, Uri, window, workspace } from "vscode";
import type { OriginalParams } from "../../../server/src/lsp/custom.ts";
import type { QuotewrightClient } from "../client.ts";
import { placeOfCursor } from "./places.ts";

/**
 * `quotewright.openOriginal`: opens the file that a text view shows the text of, in the program that the machine has for it, at the
 * passage's page where that program takes one. The hover links to it, and the view's title bar has it for the cursor's page. Only
 * files that the server knows for sources are opened, whatever the argument says.
 */
export function registerOpenOriginal(client: Promise<QuotewrightClient>): Disposable {
  return commands.registerCommand("quotewright.openOriginal", async (argument: unknown) => {
    const place = isPlace(argument) ? argument : placeOfCursor();
    const original = place && (await (await client).original(place));
    if (!original) {
      void window.showInformationMessage("There is no source document here that has an original to open.");
      return;
    }
    const file = Uri.parse(original.uri, true);
    const fragment = original.page === undefined ? "" : `page=${original.page}`;
    // A browser, or a machine elsewhere, has no programs for this machine's files: the editor opens it as best it can.
    const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
    // A program outside of the editor may run what a document holds, so somebody must have said that it comes from somewhere known.
    if (isHere && workspace.isTrusted && (await env.openExternal(file.with({ fragment })))) return;
    await commands.executeCommand("vscode.open", file);
  });
}

/** The title bar gives the view's URI itself as the argument; what else is no place counts as none either. */
function isPlace(argument: unknown): argument is OriginalParams {
  return typeof (argument as Partial<OriginalParams> | undefined)?.uri === "string";
}
