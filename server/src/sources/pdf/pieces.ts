import type { TextItem } from "pdfjs-dist/types/src/display/api.d.ts";
import { accented, ringed } from "./accents.ts";
import type { Piece, Turn } from "./piece.ts";

/** What of PDF.js's text content a page's pieces are made of. */
export interface PageItems {
  readonly items: readonly TextItem[];
  /** The page's own turn and scale: user space to the page as seen, y downwards. */
  readonly view: readonly number[];
  /** Names of fonts whose lines run downwards. */
  readonly verticalFonts: ReadonlySet<string>;
}

/** Text turned by a few degrees was scanned askew; further off it lies across the page. */
const MOST_SKEW = Math.PI / 15;
const QUARTER = Math.PI / 2;
/**
 * Pieces one after another with less room between than this (in sizes of their font) are one. Narrower than any gutter
 * (LaTeX's is 10 pt between columns of 10 pt type), wider than nearly all spaces of justified lines.
 */
const WIDEST_SPACE = 0.9;
/** Less room than this between two pieces is no space: kerning, a change of font. PDF.js has 0.1 inside one font. */
const NARROWEST_SPACE = 0.13;
/** What Unicode calls a soft hyphen is in a PDF one that is drawn: Word and Chromium write it for hyphens at line ends. */
const DRAWN_HYPHENS = /\u00AD/gu;
/** PDF's own limit is 14,400 units a side (ISO 32000-1, Annex C), and a page's unit may be larger; beyond a thousand times that there is no page. */
const FURTHEST = 14_400_000;
const HAS_INK = /[^\s\p{Cc}\p{Co}\uFFFD]/u;
/** Code points of no meaning: controls, private use, and what PDF.js gives for glyphs without any. */
const MEANINGLESS = /[\p{Cc}\p{Co}\uFFFD]/gu;

/** The pieces of a page in the order they are drawn; what has no characters that mean anything is left out. */
export function piecesOf({ items, view, verticalFonts }: PageItems): Piece[] {
  const pieces: Piece[] = [];
  let spaced = false;
  for (const item of items) {
    if (!HAS_INK.test(item.str)) {
      spaced ||= item.str !== "" || item.hasEOL;
      continue;
    }
    const piece = { ...placed(item, view, verticalFonts.has(item.fontName)), spaced, order: pieces.length };
    if (isOnAPage(piece)) add(pieces, piece);
    spaced = item.hasEOL || /\s$/u.test(item.str);
  }
  return pieces;
}

/** Whether a space stands between two pieces of one line, `right` following `left` to the right. */
export function isSpaceBetween(left: Piece, right: Piece): boolean {
  const room = right.left - left.right;
  const size = Math.min(left.size, right.size);
  if (room > NARROWEST_SPACE * size) return true;
  // Room alone does not tell where glyphs overhang: then the space that was drawn does.
  return right.order === left.order + 1 && right.spaced && room > -NARROWEST_SPACE * size;
}

/** Broken files place text nowhere, or millions of inches off. */
function isOnAPage({ left, right, baseline, size }: Piece): boolean {
  return [left, right, baseline, size].every((value) => Math.abs(value) < FURTHEST) && size > 0;
}

function placed(
  item: TextItem,
  view: readonly number[],
  isVertical: boolean,
): Omit<Piece, "spaced" | "order"> {
  const [a, b, c, d, e, f] = multiplied(view, item.transform);
  const scale = Math.hypot(view[0]!, view[1]!);
  const angle = Math.atan2(b, a);
  const quarters = Math.round(angle / QUARTER);
  const isOblique = Math.abs(angle - quarters * QUARTER) > MOST_SKEW;
  const turn = (((quarters + (isVertical ? 1 : 0)) % 4) + 4) % 4;
  const [left, baseline] = upright(e, f, turn);
  const length = (isVertical ? item.height : item.width) * scale;
  return {
    text: item.str.replace(DRAWN_HYPHENS, "-").replace(MEANINGLESS, "").trim(),
    left,
    right: left + length,
    baseline,
    size: isVertical ? Math.hypot(a, b) : Math.hypot(c, d),
    turn: isOblique ? "oblique" : (turn as Turn),
    rightToLeft: item.dir === "rtl",
  };
}

/** A place on the page as seen, in the coordinates of text that is turned by `turn` quarters clockwise. */
function upright(x: number, y: number, turn: number): [number, number] {
  switch (turn) {
    case 1:
      return [y, -x];
    case 2:
      return [-x, -y];
    case 3:
      return [-y, x];
    default:
      return [x, y];
  }
}

function multiplied(
  m: readonly number[],
  n: readonly number[],
): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Puts a piece at the end, as part of the last one where it only goes on; drops it where it only makes that one bolder. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last === undefined || last.turn !== piece.turn || last.rightToLeft || piece.rightToLeft) {
    pieces.push(piece);
    return;
  }
  const reportLine = Math.abs(last.baseline - piece.baseline) < 0.01 * piece.size && last.size === piece.size;
  const room = piece.left - last.right;
  if (last.text === piece.text && isSamePlace(last, piece)) return;
  const withAccent = accented(last, piece) ?? ringed(last, piece);
  if (withAccent !== undefined) {
    pieces[pieces.length - 1] = withAccent;
    return;
  }
  if (!reportLine || room > WIDEST_SPACE * piece.size || room < -NARROWEST_SPACE * piece.size) {
    pieces.push(piece);
    return;
  }
  const space = isSpaceBetween({ ...last, order: piece.order - 1 }, piece) ? " " : "";
  pieces[pieces.length - 1] = { ...last, text: last.text + space + piece.text, right: piece.right };
}

/** Some programs draw bold type as plain type twice, a hair apart. */
function isSamePlace(one: Piece, other: Piece): boolean {
  const near = 0.12 * one.size;
  return Math.abs(one.left - other.left) < near && Math.abs(one.baseline - other.baseline) < near;
}
