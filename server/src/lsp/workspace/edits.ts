import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "../../core/features/textEdit.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toTextEdit } from "../toProtocol.ts";
import type { WorkspaceReports } from "./reports.ts";

/** Changes of one report. */
export interface ReportEdits {
  readonly report: OpenReport;
  readonly edits: readonly TextEdit[];
}

/** A file that is given another path; absolute paths as uris. */
export interface FileMove {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Changes of several reports, with the versions of those that are open where the client takes them. */
export function toWorkspaceEdit(
  changes: readonly ReportEdits[],
  { workspace, client }: { readonly workspace: WorkspaceReports; readonly client: Client },
): WorkspaceEdit {
  if (client.versionedEdits) return { documentChanges: documentEdits(changes, workspace) };
  const byUri = changes.map(({ report, edits }) => {
    return [report.snapshot.uri, edits.map((edit) => toTextEdit(edit, report.lines))] as const;
  });
  return { changes: Object.fromEntries(byUri) };
}

/**
 * The same, and then a file gets another path. The reports go first, since moving tells the server to look at the sources anew.
 */
export function toRenamingEdit(
  changes: readonly ReportEdits[],
  { oldUri, newUri }: FileMove,
  workspace: WorkspaceReports,
): WorkspaceEdit {
  const move = { kind: "rename" as const, oldUri, newUri, options: { overwrite: false } };
  return { documentChanges: [...documentEdits(changes, workspace), move] };
}

function documentEdits(changes: readonly ReportEdits[], workspace: WorkspaceReports): TextDocumentEdit[] {
  return changes.map(({ report, edits }) => ({
    textDocument: { uri: report.snapshot.uri, version: workspace.versionOf(report) },
    edits: edits.map((edit) => toTextEdit(edit, report.lines)),
  }));
}
