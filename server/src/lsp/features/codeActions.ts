import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Fix } from "../../core/features/codeActions.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Checks } from "../checks.ts";
import type { Client } from "../client.ts";
import { toDiagnostic } from "../diagnostics/toDiagnostics.ts";
import type { OpenReport } from "../reports.ts";
import { toOffsets, toTextEdit } from "../toProtocol.ts";

export interface CodeActionPorts {
  readonly client: Client;
  readonly checks: Checks;
}

/** The fixes of the findings in a range. */
export async function codeActions(
  report: OpenReport,
  { range, context }: CodeActionParams,
  { client, checks }: CodeActionPorts,
  token: CancelToken,
): Promise<CodeAction[]> {
  if (!asksForFixes(context.only ?? undefined)) return [];
  const checked = await checks.of(report, token);
  const { root, doc, lines } = report;
  const offsets = toOffsets(range, lines);
  const found = await root.service.fixes(doc, checked, offsets, token);
  return [...found, ...root.service.suppressions(doc, checked, offsets)].map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(fix.finding, report, client)],
    ...(fix.preferred && client.preferredActions ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(fix, report, client),
  }));
}

/** Kinds are hierarchical: whoever asks for `quickfix` or the empty kind gets quick fixes, who asks for a part of them none. */
function asksForFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

/** With the document's version, where the client takes it, so that it refuses to change another text than the one checked. */
function toWorkspaceEdit({ edits }: Fix, { snapshot, lines }: OpenReport, client: Client): WorkspaceEdit {
  const { uri, version } = snapshot;
  const changes = edits.map((edit) => toTextEdit(edit, lines));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
