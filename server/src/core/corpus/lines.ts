import { oneLine } from "../text/oneLine.ts";
import type { Range } from "../text/range.ts";

/** A line that holds something, without white space at its ends and without its line break. */
export interface Line extends Range {
  /** Whether it is a paragraph of its own: nothing before or after it belongs to it. */
  readonly standsAlone: boolean;
}

/**
 * Longer lines, in code units, are whole paragraphs: text that was wrapped by hand or by mail was wrapped at 100 columns
 * or fewer. It tells a title above an unwrapped paragraph from the first line of a wrapped one.
 */
export const LONGEST_WRAPPED_LINE = 120;

/** The lines of `text` that are not blank, in order, one by one: who needs only the beginning pays only for that. */
export function* linesOf(text: string): Generator<Line> {
  const reader = new LineReader(text);
  let joined = false;
  let current = reader.next(0);
  while (current !== undefined) {
    const next = reader.next(current.after);
    const joinsNext = next?.blanksBefore === 0 && mayBeWrapped(current) && mayBeWrapped(next);
    yield { start: current.start, end: current.end, standsAlone: !joined && !joinsNext };
    joined = joinsNext;
    current = next;
  }
}

/** The text of a line for comparisons: lower case, white space as one space. */
export function foldLine(line: string): string {
  return oneLine(line.toLowerCase());
}

interface RawLine extends Range {
  readonly blanksBefore: number;
  readonly after: number;
}

function mayBeWrapped(line: Range): boolean {
  return line.end - line.start <= LONGEST_WRAPPED_LINE;
}

/** Goes from line to line of a text. */
class LineReader {
  readonly #text: string;
  /** The next carriage return at or after where reading is; most texts have none, and are searched for it once. */
  #carriageReturn = -1;

  constructor(text: string) {
    this.#text = text;
    this.#carriageReturn = this.#find("\r", 0);
  }

  /** The first line with something on it at or after `from`, which must be a line's start. */
  next(from: number): RawLine | undefined {
    const text = this.#text;
    let blanksBefore = 0;
    for (let start = from; start < text.length; ) {
      const lineEnd = this.#endOfLine(start);
      const after = lineEnd + (text.startsWith("\r\n", lineEnd) ? 2 : 1);
      const raw = text.slice(start, lineEnd);
      const trimmed = raw.trim();
      if (trimmed !== "") {
        const trimmedStart = start + (raw.length - raw.trimStart().length);
        return { start: trimmedStart, end: trimmedStart + trimmed.length, blanksBefore, after };
      }
      blanksBefore++;
      start = after;
    }
    return undefined;
  }

  #endOfLine(start: number): number {
    if (this.#carriageReturn < start) this.#carriageReturn = this.#find("\r", start);
    const lineFeed = this.#find("\n", start);
    return Math.min(lineFeed, this.#carriageReturn);
  }

  /** Where `char` is next, or the text's end. */
  #find(char: string, from: number): number {
    const found = this.#text.indexOf(char, from);
    return found === -1 ? this.#text.length : found;
  }
}
