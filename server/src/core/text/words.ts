import { WordReader } from "./wordReader.ts";

/** Nobody types more of a word than this; it bounds the work on a word that is mostly marks. */
const WIDEST_PREFIX = 200;

/** A word as search sees it, and where it stands in its text (UTF-16 code units, `end` is out). */
export interface FoldedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of `text` in order, folded for search. Never throws, whatever the text holds. */
export function wordsOf(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  const reader = new WordReader();
  reader.open(text, 0, text.length);
  while (reader.next()) words.push({ folded: reader.folded(), start: reader.start, end: reader.end });
  return words;
}

/**
 * The loosest form in which two spellings of one word are compared: folded, and what a hyphen or a mark divided run
 * together (`Well-Known` gives `wellknown`). Empty when there is no letter or digit in it.
 */
export function foldWord(word: string): string {
  return wordsOf(word)
    .map((each) => each.folded)
    .join("");
}

/** Offset past the word that starts at `start` of `text`; `start` itself if none does. */
export function wordEndAt(text: string, start: number): number {
  const reader = new WordReader();
  reader.open(text, start, text.length);
  return reader.next() && reader.start === start ? reader.end : start;
}

/**
 * Offset in `text` past as much of the word at `start` as folds to its first `units` code units: where a half-typed
 * word ends in the source. Marks on the last letter are taken along.
 */
export function foldedPrefixEnd(text: string, start: number, units: number): number {
  const wordEnd = wordEndAt(text, start);
  const furthest = Math.min(wordEnd, start + WIDEST_PREFIX);
  const reader = new WordReader();
  let end = start;
  do {
    end++;
    reader.open(text, start, end);
  } while (end < furthest && !(reader.next() && reader.length >= units));
  while (end < wordEnd && isSetOn(text, end)) end++;
  return Math.min(end, wordEnd);
}

/** Whether the unit at `offset` belongs to the letter before it: a combining mark or the second half of a pair. */
function isSetOn(text: string, offset: number): boolean {
  return /^[\p{M}\uDC00-\uDFFF]$/u.test(text.charAt(offset));
}
