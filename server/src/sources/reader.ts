import type { ReadableText, SourceFormat } from "../core/corpus/source.ts";

/** What a reader makes of a file: its text, or why there is none, as a clause that follows the file's name. */
export type SourceContent =
  | { readonly kind: "readable"; readonly readable: ReadableText }
  | { readonly kind: "no-text"; readonly reason: string };

/** Turns the bytes of one file format into readable text. One format a file; registry.ts lists them. */
export interface Reader {
  readonly format: SourceFormat;
  /** The file name endings it reads, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Never rejects on bad input: what can't be read is `no-text`. */
  read(bytes: Uint8Array): SourceContent | Promise<SourceContent>;
}
