import type { Line } from "./lines.ts";

/** A column's text and the notes below it. */
export interface WithNotes {
  readonly text: readonly Line[];
  readonly notes: readonly Line[];
}

/** Notes are set smaller than text: LaTeX 0.8, Word and LibreOffice 0.83. */
const NOTE_SIZE = 0.93;
/** What begins a note: a raised number, a number of its own, or a mark. */
const MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|\d{1,3}(?:[\s.)]|(?=\p{Lu}))|[*∗†‡§¶])/u;
/** LibreOffice sets the number right before the note's first word. */
const TIGHT_NUMBER = /^(\d{1,3})(?=\p{Lu})/u;

/**
 * Takes the notes off a column's end: lines smaller than the document's text, down to the last, of which the first, or the
 * first after a note that came over from the page before, begins with a mark.
 *
 * @param lines from top to bottom
 * @param size of the document's text
 */
export function withoutNotes(lines: readonly Line[], size: number): WithNotes {
  let first = lines.length;
  while (first > 0 && lines[first - 1]!.size < NOTE_SIZE * size) first--;
  const notes = lines.slice(first).map((line) => ({ ...line, text: line.text.replace(TIGHT_NUMBER, "$1 ") }));
  return notes.some(({ text }) => MARK.test(text))
    ? { text: lines.slice(0, first), notes }
    : { text: lines, notes: [] };
}
