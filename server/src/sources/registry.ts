import { docxReader } from "./docx/docx.ts";
import { epubReader } from "./epub/epub.ts";
import { htmlReader } from "./html/htmlReader.ts";
import { emailReader } from "./mail/emailReader.ts";
import { mhtmlReader } from "./mail/mhtmlReader.ts";
import { markdownReader } from "./markdown.ts";
import { odtReader } from "./odt/odt.ts";
import { pdfReader } from "./pdf/pdfReader.ts";
import { type Reader, readBy, type SourceContent } from "./reader.ts";

/**
 * The readers of formats that are read apart (formats.ts), Markdown for its large files. A new format is a reader in a file of its own, a row in formats.ts, and
 * an entry here; or in lightReaders.ts, for one that is read in the program's own thread. Only the reader's bundle, and tests,
 * import this file.
 */
const documentReaders: readonly Reader[] = [
  docxReader,
  epubReader,
  htmlReader,
  odtReader,
  pdfReader,
  mhtmlReader,
  emailReader,
  markdownReader,
];

/** Reads the bytes of a document by the reader of its ending. Never rejects. */
export function readDocument(path: string, bytes: Uint8Array): Promise<SourceContent> {
  return readBy(documentReaders, path, bytes);
}
