import { type MarkPair, nestMarks } from "./quotationMarks.ts";

/** White space that a line of a report writes as one space; other kinds (no-break, thin) may hold a number together. */
const BREAKABLE = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;
/** `short-⏎age`: the hyphen is the line's, not the word's. */
const HYPHENATED = /(?<=[\p{L}\p{M}])[-\u2010\u00AD][ \t]{0,40}\r?\n[ \t]{0,40}(?=\p{Ll})/gu;
/** Characters that are never seen. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/g;

/** A source's words on one line, as a report would have them: words that a line's end divides are whole again. */
export function reportLine(words: string): string {
  return words.replace(HYPHENATED, "").replace(UNSEEN, "").replace(BREAKABLE, " ");
}

/**
 * A source's words as they are written in a Markdown report.
 *
 * @param words a stretch of a source's readable text
 * @param marks the quotation's own marks; undefined for a block quotation, which has none
 */
export function asReportText(words: string, marks: MarkPair | undefined): string {
  const line = reportLine(words);
  return escapeMarkdown(marks === undefined ? line : nestMarks(line, marks));
}

/** What is Markdown wherever it stands; a bar divides the cells of a table. */
const ALWAYS = new Set("\\`*[]$|");
const WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Escapes what Markdown (CommonMark 0.31 with tables, footnotes and math) and citations would read as syntax in running
 * text. It is meant for text that does not stand at a line's start.
 */
export function escapeMarkdown(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (ALWAYS.has(char) || isSyntax(char, text[at - 1] ?? " ", text[at + 1] ?? " ")) out += "\\";
    out += char;
  }
  return out;
}

function isSyntax(char: string, before: string, after: string): boolean {
  switch (char) {
    case "_":
      return !WORD.test(before) || !WORD.test(after);
    case "<":
      return /[A-Za-z/!?]/.test(after);
    case "&":
      return /[A-Za-z#]/.test(after);
    case "~":
      return after === "~" || before === "~";
    case "@":
      return !WORD.test(before) && (WORD.test(after) || after === "{");
    default:
      return false;
  }
}
