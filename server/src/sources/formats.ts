import { lastPart } from "../core/corpus/paths.ts";
import type { SourceFormat } from "../core/corpus/source.ts";

/** What is known of a format without its reader's code, so that a program starts without that. */
export interface Format {
  readonly format: SourceFormat;
  /** For people, before `file`. */
  readonly title: string;
  /** The file name endings that mean it, lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Where files of it are read: `here` what is text already, in the program's own thread; `apart` what takes a large library, or
   * holds an archive or a program that may run away, in a process that can be ended.
   */
  readonly read: "here" | "apart";
  /** Of a format that is read here: larger files, in bytes, are read apart. Left out where any file is read quickly. */
  readonly mostHere?: number;
}

/**
 * Markdown that people write is read at 3 to 5 MB a second. Shapes that nobody writes take up to 3 s a megabyte (definitions and paragraphs of one letter,
 * each a chunk of its own), measured on Node 24 on a busy machine; so that a file of this size holds the program for less than a second. A book of 45,000
 * words fits.
 */
const MOST_MARKDOWN_HERE = 256 * 1024;

const formats: readonly Format[] = [
  { format: "text", title: "text", extensions: [".txt", ".text"], read: "here" },
  {
    format: "markdown",
    title: "Markdown",
    extensions: [".md", ".markdown"],
    read: "here",
    mostHere: MOST_MARKDOWN_HERE,
  },
  { format: "subtitles", title: "subtitle", extensions: [".vtt", ".srt", ".sbv"], read: "here" },
  { format: "pdf", title: "PDF", extensions: [".pdf"], read: "apart" },
  // A file may be one under the ending of the old format: Word opens it, whatever it is called.
  { format: "docx", title: "Word", extensions: [".docx", ".docm", ".dotx", ".dotm", ".doc"], read: "apart" },
  { format: "odt", title: "OpenDocument", extensions: [".odt", ".ott"], read: "apart" },
  { format: "epub", title: "EPUB", extensions: [".epub"], read: "apart" },
  { format: "html", title: "HTML", extensions: [".html", ".htm", ".xhtml"], read: "apart" },
  { format: "mhtml", title: "MHTML", extensions: [".mhtml", ".mht"], read: "apart" },
  { format: "email", title: "e-mail", extensions: [".eml"], read: "apart" },
];

/**
 * Kinds of documents that people cite and that can't be read. They are listed without text, so that a citation of
 * one is `unchecked` and says why. Files of other kinds (pictures, archives) are no sources at all.
 */
const unreadKinds: ReadonlyMap<string, string> = new Map([[".rtf", "Rich Text"]]);

const byExtension = new Map(
  formats.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

/** Whether a file of this name is a source, readable or not. Names that start with a dot never are. */
export function isSourceName(path: string): boolean {
  const extension = extensionOf(path);
  return byExtension.has(extension) || unreadKinds.has(extension);
}

/** The format that a file's name says it has; undefined for kinds that can't be read. */
export function formatOf(path: string): Format | undefined {
  return byExtension.get(extensionOf(path));
}

/** Where a file of a format is read that has so many bytes. */
export function whereRead(
  { read, mostHere = Number.POSITIVE_INFINITY }: Format,
  bytes: number,
): Format["read"] {
  return bytes > mostHere ? "apart" : read;
}

/** What people call a format. */
export function formatTitle(format: SourceFormat): string {
  return formats.find((each) => each.format === format)!.title;
}

/** Why a file of this name can't be read where no reader takes it: a clause that follows its name. */
export function unreadReason(path: string): string {
  const extension = extensionOf(path);
  const kind = byExtension.get(extension)?.title ?? unreadKinds.get(extension);
  const what = kind === undefined ? "is a kind of file that" : `is ${article(kind)} ${kind} file, which`;
  return `${what} can't be read yet; save its text as .txt or .md`;
}

/** `an EPUB`, `an OpenDocument`, `an HTML`, `an MHTML`, `an e-mail`; `a PDF`, `a Word`. */
function article(kind: string): "a" | "an" {
  return /^(?:[aeiou]|html|mhtml)/i.test(kind) ? "an" : "a";
}

/** A file name's ending, lower case, with the dot; empty where it has none. */
function extensionOf(path: string): string {
  const file = lastPart(path);
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(dot).toLowerCase() : "";
}
