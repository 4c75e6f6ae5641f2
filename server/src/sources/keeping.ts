import type { CancelToken } from "../core/ports.ts";
import { cacheFolder, type Machine } from "./cache/place.ts";
import { createTextCache, type TextCache } from "./cache/textCache.ts";
import {
  cachedDocuments,
  type DocumentReader,
  type Documents,
  freshDocuments,
  type SourceDocument,
} from "./documents.ts";

/** Where the text of documents is kept between runs: nowhere, where programs keep such things on this machine, or in a folder (absolute). */
export type TextKeeping =
  | { readonly kind: "nowhere" }
  | { readonly kind: "usual" }
  | { readonly kind: "folder"; readonly folder: string };

/** Documents that `reader` reads, kept as `keeping` says each time one is read. */
export function keptDocuments(
  reader: DocumentReader,
  machine: Machine,
  keeping: () => TextKeeping,
): Documents {
  const fresh = freshDocuments(reader);
  const caches = new Map<string, TextCache>();
  const documents = (): Documents => {
    const folder = folderOf(keeping(), machine);
    if (folder === undefined) return fresh;
    const cache = caches.get(folder) ?? createTextCache(folder);
    caches.set(folder, cache);
    return cachedDocuments(reader, cache);
  };
  return { read: (document: SourceDocument, token: CancelToken) => documents().read(document, token) };
}

function folderOf(keeping: TextKeeping, machine: Machine): string | undefined {
  switch (keeping.kind) {
    case "nowhere":
      return undefined;
    case "usual":
      return cacheFolder(machine);
    case "folder":
      return keeping.folder;
  }
}
