import type { SourceFormat } from "../core/corpus/source.ts";
import type { CancelToken } from "../core/ports.ts";
import type { TextCache } from "./cache/textCache.ts";
import { unpack } from "./packing.ts";
import type { SourceContent } from "./reader.ts";

/** A file of a format that is read apart. */
export interface SourceDocument {
  readonly path: string;
  readonly format: SourceFormat;
  readonly bytes: Uint8Array;
}

/** What became of a document that was read apart. */
export type DocumentReading =
  /** The reader's answer, packed (packing.ts). The same bytes always give it. */
  | { readonly kind: "read"; readonly packed: Uint8Array }
  /** It met a limit of time or memory, or broke its reader: a clause that follows the file's name. */
  | { readonly kind: "given-up"; readonly reason: string };

/** Reads documents apart from the program's own process. */
export interface DocumentReader {
  /** Rejects with `Cancelled` alone. */
  read(document: SourceDocument, token: CancelToken): Promise<DocumentReading>;
  /** Names the readers' code: another one where documents may be read otherwise than before. */
  fingerprint(): Promise<string>;
}

/** Documents read, or known from before. */
export interface Documents {
  /** Never rejects but with `Cancelled`. */
  read(document: SourceDocument, token: CancelToken): Promise<SourceContent>;
}

/** Documents that `reader` reads, each anew. */
export function freshDocuments(reader: DocumentReader): Documents {
  return { read: async (document, token) => contentOf(await reader.read(document, token)) };
}

/** Documents that `reader` reads once: what the cache keeps of the same bytes, read by the same code, is not read again. */
export function cachedDocuments(reader: DocumentReader, cache: TextCache): Documents {
  return {
    async read(document, token) {
      const key = await cache.keyOf(document.bytes, document.format, await reader.fingerprint());
      const known = await cache.get(key);
      const content = known && unpack(known);
      if (content !== undefined) return content;
      const reading = await reader.read(document, token);
      if (reading.kind === "read") await cache.put(key, reading.packed);
      return contentOf(reading);
    },
  };
}

function contentOf(reading: DocumentReading): SourceContent {
  const broken = { kind: "no-text", reason: "can't be read: its reader gave no answer" } as const;
  return reading.kind === "read" ? (unpack(reading.packed) ?? broken) : { ...reading, kind: "no-text" };
}
