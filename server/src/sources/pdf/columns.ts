import { MOST_LAID_OUT, minOf, usualSize } from "./lines.ts";
import type { Piece } from "./piece.ts";

/** A white strip from top to bottom between two columns; half-open. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** A page's text cut into what is read one after another. */
export interface Columns {
  /** Blocks in reading order; each is read line by line. */
  readonly blocks: readonly (readonly Piece[])[];
  /** The strips that were cut along. */
  readonly gutters: readonly Gutter[];
}

/** Fewer lines beside each other are as likely a letter's head or a pair of captions. */
const FEWEST_FACING_LINES = 3;
/** A narrow strip may be a river of white through justified lines; through so many it is none. */
const FEWEST_FACING_NARROW = 6;
/** In sizes of the type: what divides columns at all (LaTeX has 1.0, Word and Chromium 1 to 3), and what does so plainly. */
const NARROWEST_GUTTER = 0.75;
const PLAIN_GUTTER = 1.5;
/** Columns of text have more letters a line; bullets, numbers of items and figures of tables have fewer. */
const FEWEST_LETTERS = 9;
/** Places that a strip is looked for at; a page has a handful of left edges that lines share. */
const MOST_CANDIDATES = 48;
/** Strips of this page and its neighbours that are tried again; a page has up to five. */
const MOST_KNOWN = 16;
/** Columns in columns: a page of a newspaper has fewer. */
const DEEPEST = 12;
/** Headings are larger than text by a tenth at least. */
const HEADING_SIZE = 1.1;
/** A heading with the room above and below it takes less than this, in its size; more is a picture. */
const HEADING_ROOM = 5;
/** Left edges this near, in page units, are one. */
const EDGE = 2;

/**
 * Cuts a page's text along white strips: an XY-cut that looks for the strip beside which most lines face each other, so
 * that a heading across both columns parts what is above it from what is below.
 *
 * @param known strips of neighbouring pages: there a single line that faces another is enough
 */
export function columnsOf(pieces: readonly Piece[], known: readonly Gutter[] = []): Columns {
  if (pieces.length > MOST_LAID_OUT) return { blocks: [pieces], gutters: [] };
  const gutters: Gutter[] = [];
  const blocks = cut(pieces, { known, gutters, rightToLeft: isRightToLeft(pieces) }, 0);
  return { blocks, gutters };
}

interface Cutting {
  readonly known: readonly Gutter[];
  readonly gutters: Gutter[];
  readonly rightToLeft: boolean;
}

/** Pieces, from top to bottom, that a strip divides, and how many lines face each other across it. */
interface Cut extends Gutter {
  readonly first: number;
  readonly end: number;
  readonly facing: number;
}

function cut(pieces: readonly Piece[], cutting: Cutting, depth: number): (readonly Piece[])[] {
  if (pieces.length === 0) return [];
  const sorted = [...pieces].sort((a, b) => middle(a) - middle(b) || a.left - b.left);
  const best = depth < DEEPEST ? bestCut(sorted, [...cutting.known, ...cutting.gutters]) : undefined;
  if (best === undefined) return [sorted];
  cutting.gutters.push({ from: best.from, to: best.to });
  const inside = sorted.slice(best.first, best.end);
  const divider = dividerIn(inside, center(best));
  if (divider !== undefined) {
    const at = best.first + divider;
    return [sorted.slice(0, at), [sorted[at]!], sorted.slice(at + 1)].flatMap((part) =>
      cut(part, cutting, depth + 1),
    );
  }
  const sides = [
    inside.filter((piece) => piece.right <= center(best)),
    inside.filter((piece) => piece.right > center(best)),
  ];
  if (cutting.rightToLeft) sides.reverse();
  return [sorted.slice(0, best.first), ...sides, sorted.slice(best.end)].flatMap((part) =>
    cut(part, cutting, depth + 1),
  );
}

/**
 * The first piece that is a heading over all columns though it is short: larger type on one side, between text above and
 * below on both, with nothing beside it but the room that it takes.
 */
function dividerIn(sorted: readonly Piece[], strip: number): number | undefined {
  const least = HEADING_SIZE * usualSize(sorted);
  for (const [at, piece] of sorted.entries()) {
    if (piece.size < least) continue;
    const onLeft = piece.right <= strip;
    const isBeside = (other: Piece): boolean => other.right <= strip !== onLeft;
    const above = sorted.slice(0, at).findLast(isBeside);
    const below = sorted.slice(at + 1).find(isBeside);
    if (above === undefined || below === undefined || at === 0) continue;
    const top = piece.baseline - piece.size;
    const isFree = above.baseline < top + 0.2 * piece.size && below.baseline - below.size > piece.baseline;
    if (isFree && below.baseline - above.baseline < HEADING_ROOM * piece.size) return at;
  }
  return undefined;
}

function bestCut(sorted: readonly Piece[], known: readonly Gutter[]): Cut | undefined {
  const size = usualSize(sorted);
  let best: Cut | undefined;
  for (const edge of candidates(sorted, known)) {
    for (const found of cutsAt(edge, sorted, size, known)) {
      if (best === undefined || found.facing > best.facing) best = found;
    }
  }
  return best;
}

/** Left edges that lines share, those that most share first, and the known strips' ends. */
function candidates(pieces: readonly Piece[], known: readonly Gutter[]): number[] {
  const counts = new Map<number, { count: number; least: number }>();
  for (const { left } of pieces) {
    const bin = Math.round(left / EDGE);
    const at = counts.get(bin) ?? { count: 0, least: left };
    counts.set(bin, { count: at.count + 1, least: Math.min(at.least, left) });
  }
  const shared = [...counts.values()].filter(({ count }) => count >= FEWEST_FACING_LINES);
  shared.sort((a, b) => b.count - a.count || a.least - b.least);
  return [
    ...known.slice(-MOST_KNOWN).map(({ to }) => to),
    ...shared.slice(0, MOST_CANDIDATES).map(({ least }) => least),
  ];
}

/** The runs of pieces that a strip left of `edge` divides. */
function cutsAt(edge: number, sorted: readonly Piece[], size: number, known: readonly Gutter[]): Cut[] {
  const found: Cut[] = [];
  let first = 0;
  for (let i = 0; i <= sorted.length; i++) {
    const piece = sorted[i];
    if (piece !== undefined && !(piece.left < edge - EDGE && piece.right > edge)) continue;
    const one = cutBetween(first, i, edge, sorted, size, known);
    if (one !== undefined) found.push(one);
    first = i + 1;
  }
  return found;
}

function cutBetween(
  first: number,
  end: number,
  edge: number,
  sorted: readonly Piece[],
  size: number,
  known: readonly Gutter[],
): Cut | undefined {
  const run = sorted.slice(first, end);
  const right = run.filter((piece) => piece.left >= edge - EDGE);
  const left = run.filter((piece) => piece.left < edge - EDGE);
  if (left.length === 0 || right.length === 0) return undefined;
  const [from, to] = [-minOf(left, (piece) => -piece.right), minOf(right, (piece) => piece.left)];
  const facing = Math.min(facingLines(left, right), facingLines(right, left));
  if (to - from < NARROWEST_GUTTER * size || facing === 0) return undefined;
  const isKnown = known.some((gutter) => gutter.from < to && from < gutter.to);
  const fewest = to - from < PLAIN_GUTTER * size ? FEWEST_FACING_NARROW : FEWEST_FACING_LINES;
  if (!isKnown && (facing < fewest || isNoText(left) || isNoText(right))) return undefined;
  return { first, end, from, to, facing };
}

/** How many lines `side` has between the first and the last line of `other`. */
function facingLines(side: readonly Piece[], other: readonly Piece[]): number {
  const tolerance = 0.5 * other[0]!.size;
  const [top, bottom] = [other[0]!.baseline - tolerance, other.at(-1)!.baseline + tolerance];
  return countLines(side.filter((piece) => piece.baseline > top && piece.baseline < bottom));
}

function countLines(sorted: readonly Piece[]): number {
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { baseline, size } of sorted) {
    if (baseline - last < 0.5 * size) continue;
    count++;
    last = baseline;
  }
  return count;
}

function isNoText(side: readonly Piece[]): boolean {
  let letters = 0;
  for (const { text } of side) letters += text.match(/\p{L}/gu)?.length ?? 0;
  return letters < FEWEST_LETTERS * countLines(side);
}

function isRightToLeft(pieces: readonly Piece[]): boolean {
  let balance = 0;
  for (const { rightToLeft, text } of pieces) balance += rightToLeft ? text.length : -text.length;
  return balance > 0;
}

/** Where a line's small letters have their middle: marks above and below stay with it. */
function middle(piece: Piece): number {
  return piece.baseline - 0.25 * piece.size;
}

function center({ from, to }: Gutter): number {
  return (from + to) / 2;
}
