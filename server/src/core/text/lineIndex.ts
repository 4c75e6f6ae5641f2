/** A place in a text as editors count: zero-based line, and UTF-16 code units from that line's start. */
export interface LineCharacter {
  readonly line: number;
  readonly character: number;
}

/** A stretch between two places of a text, the end out. */
export interface LineRange {
  readonly start: LineCharacter;
  readonly end: LineCharacter;
}

/** Turns offsets of one text into line and character and back, as `LineIndex` does. */
export interface Lines {
  /** One more than the text's line endings. */
  readonly lineCount: number;
  positionAt(offset: number): LineCharacter;
  offsetAt(place: LineCharacter): number;
}

/** Where the lines of a text start and end, their line endings left out. As many starts as ends, at least one. */
export interface LineBreaks {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Turns offsets of one text into line and character and back. Lines end at `\n`, `\r\n` or `\r`, as in the Language
 * Server Protocol. Offsets and places outside the text are moved to the nearest one inside; a place past a line's end
 * becomes that line's end, before its line ending.
 */
export class LineIndex implements Lines {
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /** @param text the text, as decoded; or where its lines start and end, as `breaks` gave them */
  constructor(text: string | LineBreaks) {
    const { starts, ends } = typeof text === "string" ? breaksOf(text) : text;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Plain data that another index can be made of, in another thread or another run. */
  get breaks(): LineBreaks {
    return { starts: this.#starts, ends: this.#ends };
  }

  /** How many lines the text has: one more than its line endings. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Where `offset` stands; an offset inside `\r\n` stands at its line's end. */
  positionAt(offset: number): LineCharacter {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const clamped = Math.min(Math.max(offset, 0), this.#ends[low]!);
    return { line: low, character: clamped - this.#starts[low]! };
  }

  /** The offset of a place. */
  offsetAt({ line, character }: LineCharacter): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#ends.at(-1)!;
    const start = this.#starts[line]!;
    return Math.min(start + Math.max(character, 0), this.#ends[line]!);
  }
}

function breaksOf(text: string): LineBreaks {
  const starts = [0];
  const ends: number[] = [];
  // The engine's own search passes over a line much faster than a loop over its characters.
  let feed = text.indexOf("\n");
  let carriage = text.indexOf("\r");
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed ? feed : carriage;
    const next = !isFeed && feed === end + 1 ? end + 2 : end + 1;
    ends.push(end);
    starts.push(next);
    if (feed >= 0 && feed < next) feed = text.indexOf("\n", next);
    if (carriage >= 0 && carriage < next) carriage = text.indexOf("\r", next);
  }
  ends.push(text.length);
  return { starts, ends };
}
