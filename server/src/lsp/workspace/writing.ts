import { dirname, relative } from "node:path";
import type { Corpus } from "../corpus/corpus.ts";
import { Refused } from "../guard.ts";
import type { LanguageServerHost } from "../host.ts";
import { pathOfUri, slashed } from "../uris.ts";
import type { DocumentEdits, FileMove } from "./edits.ts";

/**
 * Schemes by which editors show an earlier or another state of a document, which nobody can change: VS Code's Git and its timeline,
 * GitLens, GitHub Pull Requests; fugitive, gitsigns and diffview of Neovim.
 */
const OTHER_STATES = new Set([
  "git",
  "vscode-local-history",
  "gitlens",
  "pr",
  "review",
  "fugitive",
  "gitsigns",
  "diffview",
]);

export interface WritingPorts {
  readonly host: LanguageServerHost;
  readonly corpus: Corpus;
}

/** Changes by whether their documents take them. Those of a document that only shows another's state are in neither. */
export interface Written {
  readonly taken: readonly DocumentEdits[];
  /** The documents that are read-only, as people see their paths. */
  readonly readOnly: readonly string[];
}

/** Whether a document only shows another state of one. */
export function showsOtherState(uri: string): boolean {
  return OTHER_STATES.has(uri.slice(0, Math.max(0, uri.indexOf(":"))).toLowerCase());
}

/** Tells changes that can be made from those that can't. Never rejects. */
export async function byWriting(
  changes: readonly DocumentEdits[],
  { host, corpus }: WritingPorts,
): Promise<Written> {
  const taken: DocumentEdits[] = [];
  const readOnly: string[] = [];
  for (const change of changes) {
    if (showsOtherState(change.uri)) continue;
    const path = pathOfUri(change.uri);
    if (path === undefined || (await host.isWritable(path))) taken.push(change);
    else readOnly.push(shownPath(path, change.uri, corpus));
  }
  return { taken, readOnly };
}

/**
 * The changes of documents that a rename makes, without those of documents that only show another's state. Rejects with `Refused` where one of
 * the documents, or the folder of a file that is to be renamed, is read-only: an editor would stop in the middle of it.
 */
export async function allOrNothing(
  changes: readonly DocumentEdits[],
  moves: readonly FileMove[],
  ports: WritingPorts,
): Promise<readonly DocumentEdits[]> {
  const { taken, readOnly } = await byWriting(changes, ports);
  if (readOnly.length > 0)
    throw new Refused(
      `${listed(readOnly)} read-only, so the key stays as it is. Make ${readOnly.length === 1 ? "the file" : "them"} writable first.`,
    );
  for (const { oldUri } of moves) {
    const path = pathOfUri(oldUri);
    if (path === undefined || (await ports.host.isWritable(dirname(path)))) continue;
    const shown = shownPath(path, oldUri, ports.corpus);
    throw new Refused(
      `The folder of ${shown} is read-only, so the file can't be renamed and its key stays as it is. Make the folder writable first.`,
    );
  }
  return taken;
}

/** The sentence of documents that keep what a move would change in them. */
export function keptAsTheyAre(readOnly: readonly string[]): string {
  return `${listed(readOnly)} read-only, so citations there were not changed with what was moved.`;
}

/** The first three and how many more, with their verb. */
function listed(paths: readonly string[]): string {
  const [first, ...others] = paths;
  if (others.length === 0) return `${first} is`;
  const named = paths.slice(0, 3);
  const more = paths.length - named.length;
  return more === 0
    ? `${named.slice(0, -1).join(", ")} and ${named.at(-1)} are`
    : `${named.join(", ")} and ${more} more are`;
}

/** From the workspace folder where inside it. */
function shownPath(path: string, uri: string, corpus: Corpus): string {
  const { folder } = corpus.folderOf(uri);
  const inside = folder === undefined ? undefined : slashed(relative(folder, path));
  return inside === undefined || inside.startsWith("../") ? path : inside;
}
