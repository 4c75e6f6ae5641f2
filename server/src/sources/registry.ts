import { markdownReader } from "./markdown.ts";
import type { Reader, SourceContent } from "./reader.ts";
import { textReader } from "./text.ts";

/** Every format that can be read; a new one is a file beside text.ts and an entry here. */
const readers: readonly Reader[] = [textReader, markdownReader];

/**
 * Kinds of documents that people cite and that can't be read yet. They are listed without text, so that a citation of
 * one is `unchecked` and says why. Files of other kinds (pictures, archives) are no sources at all.
 */
const unreadKinds: ReadonlyMap<string, string> = new Map([
  [".pdf", "PDF"],
  [".docx", "Word"],
  [".doc", "Word"],
  [".odt", "OpenDocument"],
  [".rtf", "Rich Text"],
  [".epub", "EPUB"],
  [".html", "HTML"],
  [".htm", "HTML"],
  [".srt", "subtitle"],
  [".vtt", "subtitle"],
]);

const readersByExtension = new Map(
  readers.flatMap((reader) => reader.extensions.map((extension) => [extension, reader] as const)),
);

/** Whether a file of this name is a source, readable or not. Names that start with a dot never are. */
export function isSourceName(path: string): boolean {
  const extension = extensionOf(path);
  return readersByExtension.has(extension) || unreadKinds.has(extension);
}

/** Whether only the name already says that the file has no text that can be read. */
export function isUnreadKind(path: string): boolean {
  return unreadKinds.has(extensionOf(path));
}

/** Reads a file's bytes by the reader of its ending. Never rejects. */
export async function readSource(path: string, bytes: Uint8Array): Promise<SourceContent> {
  const extension = extensionOf(path);
  const reader = readersByExtension.get(extension);
  if (reader !== undefined) return reader.read(bytes);
  const kind = unreadKinds.get(extension);
  const what = kind === undefined ? "is a kind of file that" : `is a ${kind} file, which`;
  return { kind: "no-text", reason: `${what} can't be read yet; save its text as .txt or .md` };
}

function extensionOf(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(dot).toLowerCase() : "";
}
