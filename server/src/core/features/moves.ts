import { type Catalog, createCatalog } from "../corpus/catalog.ts";
import { isWithEnding, keyNames, lastNames } from "../corpus/keys.ts";
import { lastPart, relativePath, resolvePath } from "../corpus/paths.ts";
import type { Source, SourceId } from "../corpus/source.ts";
import type { Citation } from "../report/types.ts";
import { type FeatureContext, type ReportSnapshot, referenceOf, sourceOf } from "./context.ts";
import { rekeyed } from "./fixes/citing.ts";
import type { TextEdit } from "./textEdit.ts";

/** Files that get other paths. Paths are as the workspace knows them (`Source.path`). */
export interface Moves {
  /** The new paths of sources that move; undefined for one that is no source in its new place. */
  readonly sources: ReadonlyMap<SourceId, string | undefined>;
  /** Paths of files that come to be sources. */
  readonly added: readonly string[];
}

/** Where a report is, before and after. Absolute, `/` between parts. */
export interface ReportPaths {
  readonly before: string;
  readonly after: string;
}

/** The sources as they will be named once the files have moved. */
export interface Moved {
  readonly catalog: Catalog;
  /** The source that `source` will be; undefined where it will be none. */
  of(source: Source): Source | undefined;
}

/** What the moves make of a catalog. `root` is the workspace's absolute path. */
export function movedBy(catalog: Catalog, { sources, added }: Moves, root: string): Moved {
  const pathOf = ({ id, path }: Source) => (sources.has(id) ? sources.get(id) : path);
  const kept = catalog.sources.flatMap((source) => {
    const path = pathOf(source);
    return path === undefined ? [] : [{ ...source, path, id: path }];
  });
  const fresh = added.map((path) => ({ id: path, path, title: path, status: { kind: "pending" } as const }));
  const after = createCatalog([...fresh, ...kept], root, catalog.inForce);
  return {
    catalog: after,
    of: (source) => {
      const path = pathOf(source);
      return path === undefined ? undefined : after.get(path);
    },
  };
}

/**
 * The changes of a report that keep each of its citations citing the source it cites now: of keys that would lead nowhere, to
 * several sources or to another one, and of links whose source or whose report moves. In order. A source that will be none
 * keeps its citations as they are.
 */
export function keepingCitations(
  doc: ReportSnapshot,
  paths: ReportPaths,
  moved: Moved,
  { catalog, root }: FeatureContext,
): TextEdit[] {
  const edits = new Map<number, TextEdit>();
  for (const citation of doc.parsed.report.citations) {
    // The key of a bibliography's entry is the entry's, wherever its file is.
    if (citation.form !== "link" && referenceOf(citation.key, catalog) !== undefined) continue;
    const source = sourceOf(citation, catalog);
    const after = source && moved.of(source);
    if (source === undefined || after === undefined) continue;
    const edit =
      citation.form === "link"
        ? relinked(citation, doc, { from: source.path, to: after.path }, paths, root)
        : rekeyedFor(citation, doc, source, after, moved);
    // A reference's destination stands once for all the links that refer to it.
    if (edit !== undefined) edits.set(edit.range.start, edit);
  }
  return [...edits.values()].sort((a, b) => a.range.start - b.range.start);
}

function rekeyedFor(
  citation: Citation,
  doc: ReportSnapshot,
  before: Source,
  after: Source,
  { catalog }: Moved,
): TextEdit | undefined {
  const leadsThere = (key: string) => {
    const meaning = catalog.resolve(key);
    return meaning.kind === "source" && meaning.source.id === after.id;
  };
  if (leadsThere(citation.key)) return undefined;
  const key = namesLike(citation.key, before.path, after.path).find(leadsThere) ?? after.key;
  return rekeyed(citation, key, doc);
}

/** Names of the file at `after` that are written as `key` is for the one at `before`: with as many folders, with the ending or without. */
function namesLike(key: string, before: string, after: string): string[] {
  const [stem, withEnding = stem] = lastNames(after);
  const last = isWithEnding(key, before) ? withEnding : stem;
  const { bare, qualified } = keyNames(after);
  return [bare, ...qualified].filter(
    (name) =>
      lastPart(name) === last &&
      name.split("/").length === key.split("/").length &&
      name.startsWith("./") === key.startsWith("./"),
  );
}

function relinked(
  { keyRange }: Citation,
  { text }: ReportSnapshot,
  source: { readonly from: string; readonly to: string },
  report: ReportPaths,
  root: string,
): TextEdit | undefined {
  if (source.from === source.to && report.before === report.after) return undefined;
  const written = text.slice(keyRange.start, keyRange.end);
  const end = written.search(/[?#]/);
  const [path, rest] = end < 0 ? [written, ""] : [written.slice(0, end), written.slice(end)];
  const absolute = resolvePath(`${root}/`, source.to);
  const inRoot = path.startsWith("/") && absolute.startsWith(`${root}/`);
  const destination = inRoot ? absolute.slice(root.length) : relativePath(report.after, absolute);
  const dotted = path.startsWith("./") && !destination.startsWith(".") && !inRoot ? "./" : "";
  const newText = dotted + escaped(destination) + rest;
  return newText === written ? undefined : { range: keyRange, newText };
}

/** A path as a link's destination: what would end it, or mean something else in it, by its number. */
function escaped(path: string): string {
  return path.replace(/[\s%?#()<>\\"`[\]]/g, (char) =>
    char.charCodeAt(0) > 0x7f ? encodeURIComponent(char) : `%${hex(char.charCodeAt(0))}`,
  );
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, "0");
}
