import type { WorkspaceEdit } from "vscode-languageserver";
import type { Reference } from "../../core/corpus/bibliography/ties.ts";
import type { TextEdit } from "../../core/features/textEdit.ts";
import {
  type EntryRename,
  editsCiting,
  editsOfEntry,
  entryRename,
  type RenameableEntry,
} from "../../core/features.ts";
import type { CancelToken } from "../../core/ports.ts";
import { Refused } from "../guard.ts";
import type { OpenBibliographies } from "../openBibliographies.ts";
import type { OpenReport } from "../reports.ts";
import { uriOfPath } from "../uris.ts";
import { type DocumentEdits, ofDocuments, toWorkspaceEdit } from "../workspace/edits.ts";
import { allOrNothing } from "../workspace/writing.ts";
import { allowed } from "./allowed.ts";
import { editsKeeping, type MovePorts } from "./moveFiles.ts";
import { renamingEdit, renamingMoves } from "./renamingMoves.ts";

export interface RenamePorts extends MovePorts {
  readonly openBibliographies: OpenBibliographies;
}

/**
 * The changes that give a bibliography's entry another key: in the bibliography, in all reports that cite the entry, and of the
 * names of its files where nothing but the key ties them to it. Null where it has the key already.
 * Rejects with `Refused` or `Cancelled`.
 */
export async function renameEntry(
  report: OpenReport,
  { reference, key }: RenameableEntry,
  newName: string,
  ports: RenamePorts,
  token: CancelToken,
): Promise<WorkspaceEdit | null> {
  const asked = allowed(entryRename(reference, newName));
  if (asked.newKey === reference.key) return null;
  const place = placeOf(report, reference);
  const byReport = new Map<string, { readonly report: OpenReport; edits: TextEdit[] }>();
  const isSame = (of: OpenReport) => (other: Reference) => placeOf(of, other).name === place.name;
  for (const citing of await ports.workspace.all(token)) {
    const catalog = citing.root.service.catalogOf(citing.doc.parsed);
    const { edits } = allowed(editsCiting(asked, citing.doc, catalog, isSame(citing)));
    if (edits.length > 0) byReport.set(citing.snapshot.uri, { report: citing, edits: [...edits] });
  }
  const files = reference.tiedBy === "stem" ? filesOf(report, reference) : [];
  const moves = files.length === 0 ? [] : renamingMoves(report, files, key, asked.newKey, ports);
  for (const kept of moves.length === 0 ? [] : await editsKeeping(moves, ports, token)) {
    const { uri } = kept.report.snapshot;
    const changed = byReport.get(uri) ?? { report: kept.report, edits: [] };
    const starts = new Set(changed.edits.map(({ range }) => range.start));
    changed.edits.push(...kept.edits.filter(({ range }) => !starts.has(range.start)));
    byReport.set(uri, changed);
  }
  const own = await editsOfPlace(report, asked, place, ports);
  if (own.kind === "report") {
    const { uri } = report.snapshot;
    const cited = byReport.get(uri)?.edits ?? [];
    byReport.set(uri, { report, edits: [...own.edits, ...cited] });
  }
  const changes = [...byReport.values()].map(({ report: changed, edits }) => {
    return { report: changed, edits: edits.sort((a, b) => a.range.start - b.range.start) };
  });
  const documents = ofDocuments(changes, ports.workspace);
  const needed = own.kind === "file" ? [own.document, ...documents] : documents;
  const all = await allOrNothing(needed, moves, ports);
  return moves.length === 0 ? toWorkspaceEdit(all, ports.client) : renamingEdit(all, moves, ports);
}

/** Where an entry stands: its bibliography's file, or the front matter of the one report that it is for. */
type EntryPlace =
  | { readonly kind: "file"; readonly name: string; readonly absolute: string }
  | { readonly kind: "report"; readonly name: string };

function placeOf({ root, snapshot }: OpenReport, { bibliography }: Reference): EntryPlace {
  if (root.service.bibliographies.lines(bibliography) === undefined)
    return { kind: "report", name: snapshot.uri };
  const absolute = root.bibliographies.absoluteOf(bibliography);
  return { kind: "file", name: absolute, absolute };
}

function filesOf({ root, doc }: OpenReport, { sources }: Reference) {
  const catalog = root.service.catalogOf(doc.parsed);
  return sources.flatMap((id) => catalog.get(id) ?? []);
}

type EntryEdits =
  | { readonly kind: "report"; readonly edits: readonly TextEdit[] }
  | { readonly kind: "file"; readonly document: DocumentEdits };

/** The changes where the entry stands: of the text that the client has open, or else of the file's. */
async function editsOfPlace(
  { doc, root }: OpenReport,
  asked: EntryRename,
  place: EntryPlace,
  { openBibliographies, host, corpus }: RenamePorts,
): Promise<EntryEdits> {
  if (place.kind === "report") {
    const text = doc.parsed.bibliographies?.frontMatter ?? "";
    return { kind: "report", edits: allowed(editsOfEntry(asked, text, "front matter")).edits };
  }
  const { absolute } = place;
  const name = asked.reference.bibliography;
  const uri = uriOfPath(absolute);
  const content = await host.loadBibliography(absolute, corpus.folderOf(uri).folder ?? root.folder ?? "/");
  if (content.kind === "unread") throw new Refused(`${name} ${content.reason}.`);
  const open = openBibliographies.at(absolute);
  const text = open?.text.toString() ?? content.text;
  const { edits } = allowed(editsOfEntry(asked, text, "file"));
  return {
    kind: "file",
    document: {
      uri: open?.uri ?? uri,
      version: open?.version ?? null,
      lines: open?.text ?? host.linesOf(text),
      edits,
    },
  };
}
