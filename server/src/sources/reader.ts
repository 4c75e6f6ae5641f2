import { numberedParagraphs } from "../core/corpus/numberedParagraphs.ts";
import type { ReadableText, SourceFormat } from "../core/corpus/source.ts";
import { formatOf, unreadReason } from "./formats.ts";

/** What a reader makes of a file: its text, or why there is none, as a clause that follows the file's name. */
export type SourceContent =
  | { readonly kind: "readable"; readonly readable: ReadableText }
  | { readonly kind: "no-text"; readonly reason: string };

/** Turns the bytes of one file format into readable text. One format a file; registry.ts lists them. */
export interface Reader {
  readonly format: SourceFormat;
  /** Never rejects on bad input: what can't be read is `no-text`. */
  read(bytes: Uint8Array): SourceContent | Promise<SourceContent>;
}

/** Reads a file's bytes by that one of `readers` which its name asks for. Never rejects: a reader that fails is told as such. */
export async function readBy(
  readers: readonly Reader[],
  path: string,
  bytes: Uint8Array,
): Promise<SourceContent> {
  const format = formatOf(path)?.format;
  const reader = readers.find((each) => each.format === format);
  if (reader === undefined) return { kind: "no-text", reason: unreadReason(path) };
  try {
    return withNumbered(await reader.read(bytes), path);
  } catch (error) {
    return { kind: "no-text", reason: failureReason(error instanceof Error ? error.message : String(error)) };
  }
}

/** Documents that were laid out print their paragraphs' numbers among their words; readers of plain files have looked already. */
function withNumbered(content: SourceContent, path: string): SourceContent {
  if (content.kind === "no-text" || formatOf(path)?.read !== "apart") return content;
  const { readable } = content;
  const numbered = numberedParagraphs(readable.text);
  if (numbered === undefined) return content;
  return { ...content, readable: { ...readable, landmarks: { ...readable.landmarks, numbered } } };
}

/** Said of a file whose reader broke on it: a fault of ours or of a library's. */
export function failureReason(message: string): string {
  const words = message.split("\n")[0]!.trim().replace(/\.$/, "");
  return `can't be read: its reader failed${words === "" ? "" : ` (${words})`}; save its text as .txt or .md`;
}
