import type { Heading } from "../../core/corpus/landmarks.ts";

/** What parts two stretches of words, the stronger the greater. */
export type Gap = 0 | 1 | 2 | 3 | 4;
const NO_GAP: Gap = 0;
export const SPACE: Gap = 1;
/** Between the cells of a row. */
export const CELL: Gap = 2;
export const LINE: Gap = 3;
export const PARAGRAPH: Gap = 4;

const GAPS = ["", " ", "\t", "\n", "\n\n"] as const;

/** White space as CSS collapses it ("CSS Text", 4.1); a no-break space is none. */
const SPACES = /[ \t\r\n\f]+/u;
/** Marks of where a word may break, which are no characters of it: soft hyphen, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/gu;
const LINES = /\r\n?|\n/u;

/** Puts a text together from pieces and gaps; two gaps that meet become the stronger one. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  readonly headings: Heading[] = [];
  readonly paragraphs: number[] = [];
  #length = 0;
  #gap: Gap = NO_GAP;
  /** White space of a preformatted line that more of the line may follow: code is written word by word, each an element. */
  #held = "";
  /** Whether the next words begin a paragraph, by a gap or as the first ones. */
  #begins = true;

  /** Where the next words will stand, if what was asked so far parts them from those before. */
  get nextStart(): number {
    return this.#length + (this.#length === 0 ? 0 : GAPS[this.#gap].length) + this.#held.length;
  }

  /** Where the words end that were written so far. */
  get end(): number {
    return this.#length;
  }

  /** Parts what was written from what comes. */
  part(gap: Gap): void {
    this.#gap = Math.max(gap, this.#gap) as Gap;
    this.#held = "";
    if (this.#gap === PARAGRAPH) this.#begins = true;
  }

  /** Begins a line. Two line breaks in a row are what old pages part paragraphs with. */
  breakLine(): void {
    this.part(this.#gap === LINE ? PARAGRAPH : LINE);
  }

  /** Adds words, runs of white space as one space. `isCounted` says whether a paragraph that they begin is counted. */
  words(text: string, isCounted: () => boolean): void {
    const visible = text.replace(INVISIBLE, "");
    const words = visible.split(SPACES);
    for (const [i, word] of words.entries()) {
      if (i > 0) this.part(SPACE);
      if (word !== "") this.#write(word, isCounted);
    }
  }

  /** Adds lines as they are. */
  lines(text: string, isCounted: () => boolean): void {
    for (const [i, line] of text.replace(INVISIBLE, "").split(LINES).entries()) {
      if (i > 0) this.breakLine();
      const words = line.trimEnd();
      if (words !== "") this.#write(words, isCounted);
      this.#held += line.slice(words.length);
    }
  }

  text(): string {
    return this.#pieces.join("");
  }

  #write(words: string, isCounted: () => boolean): void {
    if (this.#length > 0) this.#push(GAPS[this.#gap]);
    this.#push(this.#held);
    if (this.#begins && isCounted()) this.paragraphs.push(this.#length);
    this.#gap = NO_GAP;
    this.#held = "";
    this.#begins = false;
    this.#push(words);
  }

  #push(piece: string): void {
    if (piece === "") return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
