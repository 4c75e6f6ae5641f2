import { type LineCharacter, LineIndex, type Lines } from "./lineIndex.ts";
import { lastStartingBy } from "./ordered.ts";
import type { Range } from "./range.ts";
import { type SharedEnds, sharedEnd, sharedEnds, sharedStart } from "./sharedEnds.ts";

/**
 * A piece is about this long, in code units: an edit copies one of them, and looks through as many as a text has. Engines keep
 * strings of this size where short-lived things are cheap.
 */
const PIECE = 8192;

/** A text of which stretches are read, be it a string or one in pieces. */
export interface TextSlices {
  readonly length: number;
  /** The text between two offsets, `end` or the text's own; both must be 0 or more. */
  slice(start: number, end?: number): string;
  /** The whole text, which a long one in pieces is put together for. */
  toString(): string;
}

interface Piece {
  readonly text: string;
  /** Made once a place in it is asked for. */
  lines: LineIndex | undefined;
}

/**
 * A text as an editor has it. Immutable; an edit gives another one, for the price of what it changes and not of the whole:
 * a text is kept in pieces, each but the last of which ends with a line feed.
 */
export class EditedText implements Lines, TextSlices {
  readonly length: number;
  /** One more than its line endings. */
  readonly lineCount: number;
  private readonly pieces: readonly Piece[];
  /** Offset of each piece. */
  private readonly starts: readonly number[];
  /** Number of each piece's first line. */
  private readonly firstLines: readonly number[];
  private whole: string | undefined;

  private constructor(pieces: readonly Piece[], whole?: string) {
    const starts: number[] = [];
    const firstLines: number[] = [];
    let length = 0;
    let line = 0;
    for (const piece of pieces) {
      starts.push(length);
      firstLines.push(line);
      length += piece.text.length;
      line += linesOf(piece).lineCount - 1;
    }
    this.pieces = pieces;
    this.starts = starts;
    this.firstLines = firstLines;
    this.length = length;
    this.lineCount = line + 1;
    this.whole = whole;
  }

  /**
   * @param text the whole text, as decoded
   * @param earlier an earlier state of it, whose pieces are taken over; it changes the time this takes, never the text
   */
  static of(text: string, earlier?: EditedText): EditedText {
    if (earlier === undefined) return new EditedText(cut(text), text);
    const before = earlier.toString();
    const shared = sharedEnds(before, text);
    const start = Math.min(shared.start, before.length, text.length);
    const kept = Math.min(shared.end, before.length - start, text.length - start);
    return earlier.replaced({ start, end: before.length - kept }, text.slice(start, text.length - kept));
  }

  /** The text with another one in place of a range. */
  replaced({ start, end }: Range, text: string): EditedText {
    const first = this.pieceAt(start);
    let last = this.pieceAt(end);
    const before = this.pieces[first]!.text.slice(0, start - this.starts[first]!);
    let edited = before + text + this.pieces[last]!.text.slice(end - this.starts[last]!);
    // What has lost its last line ending goes on with the next piece.
    while (last + 1 < this.pieces.length && edited !== "" && !edited.endsWith("\n"))
      edited += this.pieces[++last]!.text;
    const pieces = [...this.pieces.slice(0, first), ...cut(edited), ...this.pieces.slice(last + 1)];
    const filled = pieces.filter((piece) => piece.text !== "");
    return new EditedText(filled.length === 0 ? pieces.slice(0, 1) : filled);
  }

  slice(start: number, end = this.length): string {
    const first = this.pieceAt(start);
    const last = this.pieceAt(end);
    const from = start - this.starts[first]!;
    if (first === last) return this.pieces[first]!.text.slice(from, end - this.starts[first]!);
    let text = this.pieces[first]!.text.slice(from);
    for (let i = first + 1; i < last; i++) text += this.pieces[i]!.text;
    return text + this.pieces[last]!.text.slice(0, end - this.starts[last]!);
  }

  /** At least what it shares with another text at both ends, found without a look at the pieces that both have. */
  sharedEnds(other: EditedText): SharedEnds {
    const most = Math.min(this.pieces.length, other.pieces.length);
    const text = (of: EditedText, index: number) => of.pieces[index]?.text ?? "";
    const last = (of: EditedText, index: number) => text(of, of.pieces.length - 1 - index);
    let head = 0;
    let start = 0;
    while (head < most && text(this, head) === text(other, head)) start += text(this, head++).length;
    let tail = 0;
    let end = 0;
    while (tail < most && last(this, tail) === last(other, tail)) end += last(this, tail++).length;
    return {
      start: start + sharedStart(text(this, head), text(other, head)),
      end: end + sharedEnd(last(this, tail), last(other, tail)),
    };
  }

  positionAt(offset: number): LineCharacter {
    const index = this.pieceAt(Math.min(Math.max(offset, 0), this.length));
    const { line, character } = linesOf(this.pieces[index]!).positionAt(offset - this.starts[index]!);
    return { line: line + this.firstLines[index]!, character };
  }

  offsetAt({ line, character }: LineCharacter): number {
    const index = Math.max(
      0,
      lastStartingBy(line, this.pieces.length, (i) => this.firstLines[i]!),
    );
    const inPiece = { line: line - this.firstLines[index]!, character };
    return this.starts[index]! + linesOf(this.pieces[index]!).offsetAt(inPiece);
  }

  /** The whole text. It is put together the first time it is asked for. */
  toString(): string {
    this.whole ??= this.pieces.map(({ text }) => text).join("");
    return this.whole;
  }

  /** The index of the piece that holds `offset`, the last one where it is the text's end. */
  private pieceAt(offset: number): number {
    return Math.max(
      0,
      lastStartingBy(offset, this.pieces.length, (index) => this.starts[index]!),
    );
  }
}

function linesOf(piece: Piece): LineIndex {
  piece.lines ??= new LineIndex(piece.text);
  return piece.lines;
}

/** A text in pieces, at least one. */
function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  while (text.length - from > 2 * PIECE) {
    const feed = text.indexOf("\n", from + PIECE - 1);
    if (feed < 0 || feed === text.length - 1) break;
    pieces.push({ text: text.slice(from, feed + 1), lines: undefined });
    from = feed + 1;
  }
  pieces.push({ text: text.slice(from), lines: undefined });
  return pieces;
}
