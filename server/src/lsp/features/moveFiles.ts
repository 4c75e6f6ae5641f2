import { relative, resolve } from "node:path";
import type { RenameFilesParams, WorkspaceEdit } from "vscode-languageserver";
import type { Catalog } from "../../core/corpus/catalog.ts";
import type { SourceId } from "../../core/corpus/source.ts";
import {
  keepingBibliographies,
  keepingCitations,
  type Moved,
  type Moves,
  movedBy,
} from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import type { Client } from "../client.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Root } from "../corpus/root.ts";
import type { LanguageServerHost } from "../host.ts";
import { isWithin, pathOfUri, pathStoodFor, slashed } from "../uris.ts";
import { ofDocuments, type ReportEdits, toWorkspaceEdit } from "../workspace/edits.ts";
import type { OwnMoves } from "../workspace/ownMoves.ts";
import type { WorkspaceReports } from "../workspace/reports.ts";
import { byWriting, keptAsTheyAre } from "../workspace/writing.ts";

export interface MovePorts {
  readonly corpus: Corpus;
  readonly workspace: WorkspaceReports;
  readonly client: Client;
  readonly host: LanguageServerHost;
  readonly ownMoves: OwnMoves;
}

/** A file or folder that gets another absolute path. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
}

/**
 * The changes of reports that keep their citations and the bibliographies that they name when files and folders are about to be moved; null where there are none. `tell` is given a
 * sentence for the user where reports are read-only.
 */
export async function moveFiles(
  { files }: RenameFilesParams,
  ports: MovePorts,
  tell: (sentence: string) => void,
  token: CancelToken,
): Promise<WorkspaceEdit | null> {
  const moves = ports.ownMoves.others(files).flatMap(({ oldUri, newUri }): PathMove[] => {
    const [from, to] = [pathOfUri(oldUri), pathOfUri(newUri)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  const changes = ofDocuments(await editsKeeping(moves, ports, token), ports.workspace);
  const { taken, readOnly } = await byWriting(changes, ports);
  // The files move, whatever is answered here; one document that takes no changes would keep the others from theirs.
  if (readOnly.length > 0) tell(keptAsTheyAre(readOnly));
  return taken.length === 0 ? null : toWorkspaceEdit(taken, ports.client);
}

/**
 * The changes of all reports that keep their citations and the bibliographies that they name when files and folders are moved.
 * @throws Cancelled
 */
export async function editsKeeping(
  moves: readonly PathMove[],
  { corpus, workspace, host }: MovePorts,
  token: CancelToken,
): Promise<ReportEdits[]> {
  const inside = (await Promise.all(moves.map((move) => filesIn(move, host)))).flat();
  const moving = new Map(corpus.roots.map((root) => [root, movesIn(root, moves, inside)]));
  // Reports with the same bibliographies share a catalog.
  const known = new Map<Catalog, Moved>();
  const changes: ReportEdits[] = [];
  for (const report of await workspace.allOnDisk(token)) {
    const context = report.root.service.context(token, report.doc.parsed);
    const { catalog } = context;
    const moved = known.get(catalog) ?? movedBy(catalog, moving.get(report.root)!, context.root);
    known.set(catalog, moved);
    const before = pathStoodFor(report.snapshot.uri);
    const after = before && (movedPath(before, moves) ?? before);
    const paths = { before: slashed(before ?? "untitled"), after: slashed(after ?? "untitled") };
    const edits = [
      ...keepingBibliographies(report.doc, paths, (path) => slashed(movedPath(resolve(path), moves) ?? path)),
      ...keepingCitations(report.doc, paths, moved, context),
    ];
    if (edits.length > 0) changes.push({ report, edits });
  }
  return changes;
}

/** What moves mean to one root's sources: those that move, and files from elsewhere that come among them. */
function movesIn(root: Root, moves: readonly PathMove[], inside: readonly PathMove[]): Moves {
  const sources = new Map<SourceId, string | undefined>();
  for (const [absolute, source] of root.sources) {
    const to = movedPath(absolute, moves);
    if (to !== undefined) sources.set(source, root.idAt(to));
  }
  const fresh = inside.filter(({ from }) => root.sourceAt(from) === undefined);
  return { sources, added: fresh.flatMap(({ to }) => root.idAt(to) ?? []) };
}

/** The files that move, one by one: those of a folder, or the file itself. */
async function filesIn({ from, to }: PathMove, host: LanguageServerHost): Promise<PathMove[]> {
  const { files } = await host.findSources({ root: from, folders: ["."], exclude: [] });
  return files.map(({ absolute }) => ({ from: absolute, to: movedPath(absolute, [{ from, to }]) ?? to }));
}

/** Where a move takes the file or folder at `path`; undefined where it stays. */
function movedPath(path: string, moves: readonly PathMove[]): string | undefined {
  for (const { from, to } of moves) {
    if (isWithin(path, from)) return resolve(to, relative(from, path));
  }
  return undefined;
}
