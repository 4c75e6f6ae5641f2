import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type {
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import { plannedRename, type Refusal, renameableAt } from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import { Refused } from "../guard.ts";
import type { OpenReport } from "../reports.ts";
import { toRange } from "../toProtocol.ts";
import { uriOfPath } from "../uris.ts";
import { toRenamingEdit } from "../workspace/edits.ts";
import { editsKeeping, type MovePorts } from "./moveFiles.ts";

/** What is renamed at a place: a key, without its at sign; null where there is none. Rejects with `Refused`. */
export function prepareRename(
  report: OpenReport,
  { position }: TextDocumentPositionParams,
): PrepareRenameResult | null {
  const { doc, lines, root } = report;
  const found = allowed(renameableAt(doc, lines.offsetAt(position), root.service.catalogOf(doc.parsed)));
  return found === undefined ? null : { range: toRange(found.range, lines), placeholder: found.key };
}

/**
 * The changes that give a source another key: in all reports, and of its file's name. Null where there is nothing to rename.
 * Rejects with `Refused` or `Cancelled`.
 */
export async function rename(
  { doc, lines, root }: OpenReport,
  { position, newName }: RenameParams,
  ports: MovePorts,
  token: CancelToken,
): Promise<WorkspaceEdit | null> {
  const catalog = root.service.catalogOf(doc.parsed);
  const found = allowed(renameableAt(doc, lines.offsetAt(position), catalog));
  const from = found && root.absoluteOf(found.source.id);
  if (found === undefined || from === undefined) return null;
  const { path } = allowed(plannedRename(found, newName, catalog));
  if (path === found.source.path) return null;
  const { path: oldPath } = found.source;
  if (!ports.client.renamesFiles)
    throw new Refused(
      `A key is its file's name, and this editor doesn't rename files on request. Rename ${oldPath} itself; where the editor tells of that, its citations follow.`,
    );
  const to = resolve(from, "..", path.slice(path.lastIndexOf("/") + 1));
  // On disks that take capital and small letters for the same, the file is its own obstacle.
  if (existsSync(to) && from.toLowerCase() !== to.toLowerCase())
    throw new Refused(`There is already a file ${path}. Choose another name.`);
  const changes = await editsKeeping([{ from, to }], ports, token);
  const move = { oldUri: uriOfPath(from), newUri: uriOfPath(to) };
  if (ports.client.announcesRenames) ports.ownMoves.expect(move);
  return toRenamingEdit(changes, move, ports.workspace);
}

function allowed<T extends { readonly kind: string }>(answer: T | Refusal): Exclude<T, Refusal>;
function allowed<T extends { readonly kind: string }>(
  answer: T | Refusal | undefined,
): Exclude<T, Refusal> | undefined;
function allowed(answer: { readonly kind: string; readonly reason?: string } | undefined): unknown {
  if (answer?.kind === "refused") throw new Refused(answer.reason ?? "");
  return answer;
}
