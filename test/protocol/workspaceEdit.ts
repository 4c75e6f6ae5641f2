import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import type { Workspace } from "./workspace.ts";

/** What an edit of the workspace does, in its order; paths are the workspace's. */
export type Step =
  | { readonly kind: "rename"; readonly from: string; readonly to: string }
  | { readonly kind: "text"; readonly path: string; readonly version: number | null; readonly text: string };

/** The steps of an edit of documents that have these texts, by their paths. */
export function stepsOf(
  edit: WorkspaceEdit | null,
  texts: Readonly<Record<string, string>>,
  workspace: Workspace,
): Step[] {
  const short = (uri: string) => uri.slice(workspace.uri().length + 1);
  const changes = (edit?.documentChanges ?? []) as (TextDocumentEdit | RenameFile)[];
  return changes.map((change) => {
    if ("kind" in change) return { kind: "rename", from: short(change.oldUri), to: short(change.newUri) };
    const path = short(change.textDocument.uri);
    return {
      kind: "text",
      path,
      version: change.textDocument.version,
      text: edited(texts[path]!, change.edits),
    };
  });
}

function edited(before: string, edits: TextDocumentEdit["edits"]): string {
  const lines = new LineIndex(before);
  let text = before;
  for (const { range, newText } of (
    edits as { range: { start: never; end: never }; newText: string }[]
  ).toReversed())
    text = text.slice(0, lines.offsetAt(range.start)) + newText + text.slice(lines.offsetAt(range.end));
  return text;
}
