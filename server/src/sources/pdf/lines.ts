import { withRaisedDigits } from "../raised.ts";
import type { Piece } from "./piece.ts";
import { isSpaceBetween } from "./pieces.ts";

/** What stands on one baseline of a column, raised and lowered marks with it. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
  /** Where drawing came to it first. */
  readonly order: number;
  readonly pieces: readonly Piece[];
}

/** Baselines this near (in sizes) are one: accents and fonts shift them a little, subscripts and the E of BibTeX by up to a third. */
const SAME_BASELINE = 0.34;
/** Smaller type than this, relative to its line's, is a mark on it: LaTeX's superscripts have 0.7, Word's two thirds. */
const MARK_SIZE = 0.85;
/** A mark stands this near to what it marks, in sizes of the line. */
const MARK_REACH = 1;
/** A capital that is this much larger than the line it begins hangs down into the lines below. */
const DROP_CAPITAL_SIZE = 1.8;
/** Raised by this much, in sizes of the line, digits call a note or are an exponent. LaTeX raises by 0.36, Word by a third. */
const RAISED = 0.15;
const RAISED_NUMBERS = /^\(?\d{1,3}(?:[,;–-]\s?\d{1,3}){0,8}\)?$/u;
/** A page of a newspaper, set word by word, has some ten thousand pieces; beyond that no order but that of drawing is looked for. */
export const MOST_LAID_OUT = 12_000;
/** A column has a few hanging capitals; more of them are type of two sizes. */
const MOST_CAPITALS = 20;
/** Heights of capitals and depths of descenders in most Latin type, in sizes. */
const ASCENT = 0.72;
const DESCENT = 0.22;

/** The lines of a column, from top to bottom. The result depends on where pieces stand, not on their order. */
export function linesIn(pieces: readonly Piece[]): Line[] {
  return groupsIn(pieces)
    .map(lineOf)
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left);
}

/** The pieces of each line. */
function groupsIn(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length > MOST_LAID_OUT) return groupsAsDrawn(pieces);
  const usual = usualSize(pieces);
  const groups: Piece[][] = [];
  const marks: Piece[] = [];
  const capitals: Piece[] = [];
  for (const piece of [...pieces].sort(byPlace)) {
    if (piece.size < MARK_SIZE * usual) marks.push(piece);
    else if (isDropCapital(piece, usual)) capitals.push(piece);
    else addToGroups(groups, piece);
  }
  const own = attachMarks(groups, marks);
  if (capitals.length > MOST_CAPITALS) groups.push(...capitals.map((capital) => [capital]));
  else for (const capital of capitals) attachCapital(groups, capital);
  // Smaller text with lines of its own (notes) has marks of its own. Fewer pieces are left each time: some have the usual size.
  return own.length === 0 ? groups : [...groups, ...groupsIn(own)];
}

/** Pieces drawn one after another on one baseline. */
function groupsAsDrawn(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && Math.abs(last[0]!.baseline - piece.baseline) < SAME_BASELINE * piece.size)
      last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** A line of these pieces; they are sorted by place. */
export function lineOf(pieces: readonly Piece[]): Line {
  const size = usualSize(pieces);
  const baseline = usualOf(pieces, (piece) => piece.baseline);
  const rightToLeft = usualOf(pieces, (piece) => (piece.rightToLeft ? 1 : 0)) === 1;
  const sorted = [...pieces].sort(
    (a, b) => a.left - b.left || a.right - b.right || (a.text < b.text ? -1 : 1),
  );
  if (rightToLeft) sorted.reverse();
  let text = "";
  for (const [i, piece] of sorted.entries()) {
    const before = sorted[i - 1];
    const spaced = before !== undefined && isSpaceBetween(...inOrder(before, piece, rightToLeft));
    text += (spaced ? " " : "") + withRaisedNumbers(piece, { size, baseline }, text);
  }
  return {
    text,
    left: minOf(pieces, (piece) => piece.left),
    right: -minOf(pieces, (piece) => -piece.right),
    baseline,
    size,
    order: minOf(pieces, (piece) => piece.order),
    pieces: sorted,
  };
}

/** The size of most characters. */
export function usualSize(pieces: readonly Piece[]): number {
  return usualOf(pieces, (piece) => Math.round(piece.size * 10) / 10);
}

/** The least of what `of` says of each; infinite for none. */
export function minOf<T>(all: readonly T[], of: (one: T) => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) least = Math.min(least, of(one));
  return least;
}

function inOrder(before: Piece, piece: Piece, rightToLeft: boolean): [Piece, Piece] {
  return rightToLeft ? [piece, before] : [before, piece];
}

/** By baseline, then from the left, then by what they say: one order whatever order they came in. */
function byPlace(a: Piece, b: Piece): number {
  return a.baseline - b.baseline || a.left - b.left || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

function isDropCapital(piece: Piece, usual: number): boolean {
  return piece.size > DROP_CAPITAL_SIZE * usual && /^["“„«'‘]?\p{L}$/u.test(piece.text);
}

/** Adds a piece to the last group on whose baseline it is. Pieces come by baseline, so that only the last few groups can have it. */
function addToGroups(groups: Piece[][], piece: Piece): void {
  const last = groups.at(-1);
  const first = last?.[0];
  if (
    first !== undefined &&
    piece.baseline - first.baseline < SAME_BASELINE * Math.min(piece.size, first.size)
  )
    last!.push(piece);
  else groups.push([piece]);
}

/** Puts raised and lowered marks into the lines they stand on, and gives back those that stand on none. */
function attachMarks(groups: Piece[][], marks: readonly Piece[]): Piece[] {
  const lines = groups.map((group) => group.slice());
  const own: Piece[] = [];
  let from = 0;
  for (const mark of marks) {
    while (from < lines.length && bottomOf(lines[from]![0]!) < topOf(mark)) from++;
    let best = -1;
    for (let i = from; i < lines.length && topOf(lines[i]![0]!) < bottomOf(mark); i++) {
      const line = lines[i]!;
      const shared = overlap(line[0]!, mark);
      if (shared < 0.4 * mark.size || !line.some((piece) => isBeside(piece, mark))) continue;
      if (best === -1 || shared > overlap(lines[best]![0]!, mark)) best = i;
    }
    if (best === -1) own.push(mark);
    else groups[best]!.push(mark);
  }
  return own;
}

function isBeside(piece: Piece, mark: Piece): boolean {
  const reach = MARK_REACH * piece.size;
  return mark.left < piece.right + reach && mark.right > piece.left - reach;
}

/** A drop capital begins the topmost line that it reaches and that goes on right of it. */
function attachCapital(groups: Piece[][], capital: Piece): void {
  const reached = groups.filter((group) => {
    const first = group.reduce((a, b) => (b.left < a.left ? b : a));
    const near = first.left > capital.left && first.left - capital.right < 2 * first.size;
    return near && first.baseline > topOf(capital) && first.baseline <= capital.baseline + 0.5 * first.size;
  });
  const top = reached.sort((a, b) => a[0]!.baseline - b[0]!.baseline)[0];
  if (top === undefined) groups.push([capital]);
  else
    top.push({
      ...capital,
      baseline: top[0]!.baseline,
      size: top[0]!.size,
      right: joinedRight(capital, top),
    });
}

/** Where the capital's word goes on, nothing lies between, however far the capital's own width reaches. */
function joinedRight(capital: Piece, line: readonly Piece[]): number {
  const next = minOf(line, (piece) => piece.left);
  const isWord = /^(?:[IAO])$/u.test(capital.text) && next - capital.right > 0.4 * line[0]!.size;
  return isWord ? capital.right : next;
}

function topOf(piece: Piece): number {
  return piece.baseline - ASCENT * piece.size;
}

function bottomOf(piece: Piece): number {
  return piece.baseline + DESCENT * piece.size;
}

function overlap(a: Piece, b: Piece): number {
  return Math.min(bottomOf(a), bottomOf(b)) - Math.max(topOf(a), topOf(b));
}

/** A raised number as superscript digits, which the checker takes for a call to a note, several of them apart. */
function withRaisedNumbers(piece: Piece, line: { size: number; baseline: number }, before: string): string {
  const raised = line.baseline - piece.baseline > RAISED * line.size && piece.size < MARK_SIZE * line.size;
  if (!raised || !RAISED_NUMBERS.test(piece.text)) return piece.text;
  const digits = withRaisedDigits(piece.text);
  return before === "" ? `${digits} ` : digits.replace(/[,;–-]\s?/gu, " ");
}

/** The value that most characters have. */
function usualOf(pieces: readonly Piece[], readOff: (piece: Piece) => number): number {
  const weights = new Map<number, number>();
  for (const piece of pieces) {
    const value = readOff(piece);
    weights.set(value, (weights.get(value) ?? 0) + piece.text.length);
  }
  let best = 0;
  let most = -1;
  for (const [value, weight] of weights) {
    if (weight > most || (weight === most && value < best)) [best, most] = [value, weight];
  }
  return best;
}
