import type { TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "../../core/features/textEdit.ts";
import type { Lines } from "../../core/text/lineIndex.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toTextEdit } from "../toProtocol.ts";
import type { WorkspaceReports } from "./reports.ts";

/** Changes of one report. */
export interface ReportEdits {
  readonly report: OpenReport;
  readonly edits: readonly TextEdit[];
}

/** Changes of one document that need not be a report. */
export interface DocumentEdits {
  readonly uri: string;
  /** Null for a document that is not open. */
  readonly version: number | null;
  readonly lines: Lines;
  readonly edits: readonly TextEdit[];
}

/** A file that is given another path; absolute paths as uris. */
export interface FileMove {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The changes of reports as those of documents, with the versions of those that are open. */
export function ofDocuments(changes: readonly ReportEdits[], workspace: WorkspaceReports): DocumentEdits[] {
  return changes.map(({ report, edits }) => {
    return { uri: report.snapshot.uri, version: workspace.versionOf(report), lines: report.lines, edits };
  });
}

/** Changes of several documents, with their versions where the client takes them. */
export function toWorkspaceEdit(changes: readonly DocumentEdits[], client: Client): WorkspaceEdit {
  if (client.versionedEdits) return { documentChanges: toDocumentEdits(changes) };
  const byUri = changes.map(({ uri, edits, lines }) => {
    return [uri, edits.map((edit) => toTextEdit(edit, lines))] as const;
  });
  return { changes: Object.fromEntries(byUri) };
}

/**
 * The same, and then files get other paths. The documents go first, since moving tells the server to look at the sources anew.
 */
export function toRenamingEdit(changes: readonly DocumentEdits[], moves: readonly FileMove[]): WorkspaceEdit {
  const renames = moves.map(({ oldUri, newUri }) => {
    return { kind: "rename" as const, oldUri, newUri, options: { overwrite: false } };
  });
  return { documentChanges: [...toDocumentEdits(changes), ...renames] };
}

function toDocumentEdits(changes: readonly DocumentEdits[]): TextDocumentEdit[] {
  return changes.map(({ uri, version, edits, lines }) => ({
    textDocument: { uri, version },
    edits: edits.map((edit) => toTextEdit(edit, lines)),
  }));
}
