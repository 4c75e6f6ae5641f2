import { Range, window } from "vscode";
import type { CompareArgument, OpenPassageArgument } from "../../../server/src/lsp/custom.ts";

/** The place of the cursor in the editor that is shown, if any is. */
export function placeOfCursor(): CompareArgument | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), position: { line, character } };
}

/** A range of the server's as the editor has it. */
export function toRange({ start, end }: OpenPassageArgument["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
