import type {
  Position,
  PrepareRenameResult,
  RenameParams,
  TextDocumentPositionParams,
  WorkspaceEdit,
} from "vscode-languageserver";
import { renameableAt } from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import { Refused } from "../guard.ts";
import type { OpenReport } from "../reports.ts";
import { toRange } from "../toProtocol.ts";
import { ofDocuments } from "../workspace/edits.ts";
import { allOrNothing, showsOtherState } from "../workspace/writing.ts";
import { allowed } from "./allowed.ts";
import { editsKeeping } from "./moveFiles.ts";
import { type RenamePorts, renameEntry } from "./renameEntry.ts";
import { renamingEdit, renamingMoves } from "./renamingMoves.ts";

/** What is renamed at a place: a key, without its at sign; null where there is none. Rejects with `Refused`. */
export function prepareRename(
  report: OpenReport,
  { position }: TextDocumentPositionParams,
): PrepareRenameResult | null {
  const { lines } = report;
  const found = renamed(report, position);
  return found === undefined ? null : { range: toRange(found.range, lines), placeholder: found.key };
}

/**
 * The changes that give a source or an entry another key: in all reports, and of its file's name or in its bibliography. Null where
 * there is nothing to rename. Rejects with `Refused` or `Cancelled`.
 */
export async function rename(
  report: OpenReport,
  { position, newName }: RenameParams,
  ports: RenamePorts,
  token: CancelToken,
): Promise<WorkspaceEdit | null> {
  const found = renamed(report, position);
  if (found === undefined) return null;
  if (found.kind === "entry") return renameEntry(report, found, newName, ports, token);
  const moves = renamingMoves(report, [found.source], found.key, newName, ports);
  if (moves.length === 0) return null;
  const changes = ofDocuments(await editsKeeping(moves, ports, token), ports.workspace);
  return renamingEdit(await allOrNothing(changes, moves, ports), moves, ports);
}

function renamed({ doc, lines, root, snapshot }: OpenReport, position: Position) {
  const found = allowed(renameableAt(doc, lines.offsetAt(position), root.service.catalogOf(doc.parsed)));
  if (found !== undefined && showsOtherState(snapshot.uri))
    throw new Refused(
      "This is another state of a document, which can't be changed. Rename the key in the document itself.",
    );
  return found;
}
