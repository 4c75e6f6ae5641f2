import { extractedText } from "../extracted.ts";
import { archiveOf } from "../fileKind.ts";
import type { Reader } from "../reader.ts";
import { reading } from "../unreadable.ts";
import { readWord } from "./document.ts";

/**
 * Word documents since 2007 (ECMA-376). Macros are data that is not looked at. The text is what Word shows with every tracked change
 * accepted: no deletions, comments, headers, hidden text or codes of fields; notes stand after the body, and tables of contents at the
 * very end, so that a heading is found where it stands. The second reading has every change rejected.
 */
export const docxReader = {
  format: "docx",
  read(bytes) {
    return reading(() => {
      const archive = archiveOf(bytes, "docx");
      const { accepted, rejected, stated } = readWord(archive);
      return extractedText(accepted, stated, rejected);
    });
  },
} satisfies Reader;
