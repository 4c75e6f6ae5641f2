import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Source } from "../../core/corpus/source.ts";
import { plannedRename } from "../../core/features.ts";
import { Refused } from "../guard.ts";
import type { OpenReport } from "../reports.ts";
import { isWithin, uriOfPath } from "../uris.ts";
import { type DocumentEdits, type FileMove, toRenamingEdit } from "../workspace/edits.ts";
import { allowed } from "./allowed.ts";
import type { MovePorts, PathMove } from "./moveFiles.ts";

/**
 * How the files of sources are renamed that have `key` by their names, so that they have `newName` for it; empty where that is the
 * same. @throws Refused
 */
export function renamingMoves(
  { doc, root }: OpenReport,
  sources: readonly Source[],
  key: string,
  newName: string,
  { client, corpus }: Pick<MovePorts, "client" | "corpus">,
): (PathMove & FileMove)[] {
  const catalog = root.service.catalogOf(doc.parsed);
  return sources.flatMap((source) => {
    const from = root.absoluteOf(source.id);
    if (from === undefined) return [];
    const { path } = allowed(plannedRename({ key, source }, newName, catalog));
    if (path === source.path) return [];
    if (!corpus.folders.some(({ folder }) => folder !== undefined && isWithin(from, folder)))
      throw new Refused(
        `A key is its file's name, and ${source.path} lies outside of the workspace, where nothing is changed. Rename the file itself.`,
      );
    if (!client.renamesFiles)
      throw new Refused(
        `A key is its file's name, and this editor doesn't rename files on request. Rename ${source.path} itself; where the editor tells of that, its citations follow.`,
      );
    const to = resolve(from, "..", path.slice(path.lastIndexOf("/") + 1));
    // On disks that take capital and small letters for the same, the file is its own obstacle.
    if (existsSync(to) && from.toLowerCase() !== to.toLowerCase())
      throw new Refused(`There is already a file ${path}. Choose another name.`);
    return [{ from, to, oldUri: uriOfPath(from), newUri: uriOfPath(to) }];
  });
}

/** Changes of documents and then of files' names, which the client is not to ask the changes of once more. */
export function renamingEdit(
  changes: readonly DocumentEdits[],
  moves: readonly FileMove[],
  { client, ownMoves }: MovePorts,
): WorkspaceEdit {
  if (client.announcesRenames) for (const move of moves) ownMoves.expect(move);
  return toRenamingEdit(changes, moves);
}
