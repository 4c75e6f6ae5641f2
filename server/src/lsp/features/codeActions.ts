import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextEdit } from "../../core/features/textEdit.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Checks } from "../checks.ts";
import type { Client } from "../client.ts";
import { toDiagnostic } from "../diagnostics/toDiagnostics.ts";
import type { OpenReport } from "../reports.ts";
import { toOffsets } from "../toProtocol.ts";
import { toWorkspaceEdit } from "../workspace/edits.ts";

export interface CodeActionPorts {
  readonly client: Client;
  readonly checks: Checks;
}

/** What a client runs by name, on saving say: whatever can be mended without a look. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.quotewright`;

/** The fixes of the findings in a range; where the client asks for it, the one that mends all that is safe to mend. */
export async function codeActions(
  report: OpenReport,
  params: CodeActionParams,
  ports: CodeActionPorts,
  token: CancelToken,
): Promise<CodeAction[]> {
  const only = params.context.only ?? undefined;
  return [
    ...(asksForFixes(only) ? await quickFixes(report, params, ports, token) : []),
    ...(asksForFixAll(only) ? await fixAllAction(report, ports, token) : []),
  ];
}

async function quickFixes(
  report: OpenReport,
  { range }: CodeActionParams,
  { client, checks }: CodeActionPorts,
  token: CancelToken,
): Promise<CodeAction[]> {
  const checked = await checks.of(report, token);
  const { root, doc, lines } = report;
  const offsets = toOffsets(range, lines);
  const found = await root.service.fixes(doc, checked, offsets, token);
  return [...found, ...root.service.suppressions(doc, checked, offsets)].map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(fix.finding, report, client)],
    ...(fix.preferred && client.preferredActions ? { isPreferred: true } : {}),
    edit: editOf(fix.edits, report, client),
  }));
}

async function fixAllAction(
  report: OpenReport,
  { client, checks }: CodeActionPorts,
  token: CancelToken,
): Promise<CodeAction[]> {
  const checked = await checks.of(report, token);
  const edits = await report.root.service.fixAll(report.doc, checked, token);
  if (edits.length === 0) return [];
  const title = "Mend spelling, case, points and locators as the sources have them";
  return [{ title, kind: FIX_ALL, edit: editOf(edits, report, client) }];
}

/** Kinds are hierarchical: whoever asks for `quickfix` or the empty kind gets quick fixes, who asks for a part of them none. */
function asksForFixes(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === "" || kind === CodeActionKind.QuickFix);
}

/** Not unasked: a list of quick fixes is about one place, and this is about all of them. */
function asksForFixAll(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => kind !== "" && `${FIX_ALL}.`.startsWith(`${kind}.`)) ?? false;
}

/** With the document's version, where the client takes it, so that it refuses to change another text than the one checked. */
function editOf(edits: readonly TextEdit[], { snapshot, lines }: OpenReport, client: Client): WorkspaceEdit {
  const { uri, version } = snapshot;
  return toWorkspaceEdit([{ uri, version, lines, edits }], client);
}
