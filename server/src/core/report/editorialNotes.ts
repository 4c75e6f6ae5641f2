import type { Range } from "../text/range.ts";
import type { Stand } from "./assign.ts";
import type { Citation } from "./types.ts";

/**
 * What a writer notes after a quotation about what was done to it: editorial-rules.md's "emphasis added", "omissions noted
 * after" and "translation" rows, with the variants that CMOS 13.60–13.62 and Bluebook 5.2 give.
 */
const NOTE =
  /\b(?:emphas[ie]s|italics|boldface|underlining|alterations?|brackets|ellips[ie]s|capitalization|spelling|punctuation)\s(?:is\s|are\s)?(?:added|mine|ours|supplied|omitted|removed|in (?:the )?original|original|his|hers|theirs)\b|\b(?:citations?|footnotes?|notes?|(?:internal )?quotation marks|internal quotations?|internal citations?)\s(?:and [a-z ]{1,40} )?omitted\b|\bcleaned up\b|\btranslat(?:ed|ion)\b|\bmy trans\b/i;

/** A parenthesis longer than this says more than such a note. */
const LONGEST_NOTE = 120;
/** How many citations and parentheses may stand between a quotation and its note. */
const MOST_STEPS = 6;

/** Notes on the quotation that ends at `end`: parentheses right after it or its citation, and its citations' suffixes. */
export function notesAfter(
  text: string,
  end: number,
  stands: readonly Stand[],
  citations: readonly Citation[],
): string[] {
  const notes: string[] = [];
  let at = end;
  for (let step = 0; step < MOST_STEPS; step++) {
    const start = skipSpace(text, at);
    const stand = stands.find((each) => each.start === start && each.end > start && !each.isTextual);
    const note = stand === undefined ? noteAt(text, start) : undefined;
    if (stand === undefined && note === undefined) break;
    if (note !== undefined) notes.push(...note.notes);
    at = stand?.end ?? note!.end;
  }
  return [...notes, ...citations.flatMap(({ suffix }) => notesIn(suffix))];
}

/** The range of the note in brackets that ends `text` at `end`, if one does. */
export function noteEndingAt(text: string, end: number): Range | undefined {
  if (!")]".includes(text[end - 1] || " ")) return undefined;
  const start = Math.max(text.lastIndexOf("(", end), text.lastIndexOf("[", end));
  return start >= 0 && end - start <= LONGEST_NOTE && noteAt(text, start)?.end === end
    ? { start, end }
    : undefined;
}

function noteAt(text: string, start: number): { notes: string[]; end: number } | undefined {
  const closing = text[start] === "(" ? ")" : text[start] === "[" ? "]" : undefined;
  if (closing === undefined) return undefined;
  const end = text.slice(start, start + LONGEST_NOTE).indexOf(closing);
  if (end < 0) return undefined;
  const notes = notesIn(text.slice(start + 1, start + end));
  return notes.length === 0 ? undefined : { notes, end: start + end + 1 };
}

function notesIn(words: string): string[] {
  return words
    .split(/[;,]/)
    .map((note) => note.trim())
    .filter((note) => NOTE.test(note));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s.,]/.test(text[at]!)) at++;
  return at;
}
