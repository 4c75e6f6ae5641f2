import { extractedText } from "../extracted.ts";
import { archiveOf } from "../fileKind.ts";
import type { Reader } from "../reader.ts";
import { reading } from "../unreadable.ts";
import { readBook } from "./book.ts";

/**
 * E-books, EPUB 2 and 3. The text is that of the chapters in reading order, without the table of contents; notes between paragraphs
 * stand at the end, unless the book marks the pages of print, which they would leave.
 */
export const epubReader = {
  format: "epub",
  read(bytes) {
    return reading(() => {
      const { extracted, stated } = readBook(archiveOf(bytes, "epub"));
      return extractedText(extracted, stated);
    });
  },
} satisfies Reader;
