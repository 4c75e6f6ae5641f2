import { commands, type Disposable, Location, Position, Uri } from "vscode";
import type { ShowReferencesArguments } from "../../../server/src/lsp/custom.ts";
import { toRange } from "./places.ts";

/** `quotewright.showReferences`: shows places in the editor's own list of references. A lens above a source's passage leads to it. */
export function registerShowReferences(): Disposable {
  return commands.registerCommand(
    "quotewright.showReferences",
    ({ uri, position, locations }: ShowReferencesArguments[0]) =>
      commands.executeCommand(
        "editor.action.showReferences",
        Uri.parse(uri, true),
        new Position(position.line, position.character),
        locations.map((at) => new Location(Uri.parse(at.uri, true), toRange(at.range))),
      ),
  );
}
