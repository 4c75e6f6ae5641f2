import type { Piece } from "./piece.ts";

/**
 * Accents that have a width of their own, with the ones that stand over or under a letter. TeX's first fonts (OT1) have no
 * accented letters: it draws the accent, goes back and draws the letter.
 */
const COMBINING: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "´": "\u0301",
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  "¯": "\u0304",
  "˘": "\u0306",
  "˙": "\u0307",
  "¨": "\u0308",
  "˚": "\u030A",
  "˝": "\u030B",
  ˇ: "\u030C",
  "¸": "\u0327",
};
/** Letters without the dot that the accent takes the place of. */
const DOTLESS: Readonly<Record<string, string>> = { ı: "i", ȷ: "j" };
/** An accent over a letter shares at least this much of its width with it, in sizes; marks in a row overlap by kerning alone. */
const LEAST_OVERLAP = 0.2;
/** Accents are drawn in the middle of letters at most as wide as the type is high. */
const MOST_OVERLAP = 1;
/** Over capitals the accent is raised: Computer Modern by a quarter of the size. */
const MOST_RAISED = 0.5;

/** Signs that TeX draws as a ring and a letter in it, either first. */
const RINGED: Readonly<Record<string, string>> = { "©": "c", "®": "r" };

/** What is left of a ring and its letter drawn in one place, either first; undefined where there is no such. */
export function ringed(last: Piece, piece: Piece): Piece | undefined {
  const [before, after] = [RINGED[last.text.at(-1)!], RINGED[piece.text[0]!]];
  if (before === piece.text.toLowerCase() && isWithin(piece, last.right - last.size, last.right)) return last;
  if (after === last.text.toLowerCase() && isWithin(last, piece.left, piece.left + piece.size))
    return { ...piece, spaced: last.spaced };
  return undefined;
}

function isWithin({ left, right }: Piece, from: number, to: number): boolean {
  return left >= from && right <= to;
}

/**
 * One piece of an accent that ends `last` and the letter that begins `piece`, drawn in the same place, or of a letter and the
 * cedilla drawn below it after it; undefined where these are two.
 */
export function accented(last: Piece, piece: Piece): Piece | undefined {
  const overlap = (last.right - piece.left) / piece.size;
  const raised = Math.abs(last.baseline - piece.baseline) / piece.size;
  if (overlap < LEAST_OVERLAP || overlap > MOST_OVERLAP || raised > MOST_RAISED) return undefined;
  if (raised > 0.01 && last.text.length > 1) return undefined;
  const text = composed(last.text, piece.text);
  if (text === undefined) return undefined;
  const { baseline, size } = piece;
  const [left, right] = [Math.min(last.left, piece.left), Math.max(last.right, piece.right)];
  return { ...last, text, left, right, baseline, size };
}

function composed(before: string, after: string): string | undefined {
  const accent = COMBINING[before.at(-1)!];
  if (accent !== undefined) {
    const letter = oneLetter((DOTLESS[after[0]!] ?? after[0]!) + accent);
    return letter === undefined ? undefined : before.slice(0, -1) + letter + after.slice(1);
  }
  if (!after.startsWith("¸")) return undefined;
  const letter = oneLetter(before.at(-1)! + COMBINING["¸"]!);
  return letter === undefined ? undefined : before.slice(0, -1) + letter + after.slice(1);
}

/** A letter with its accent as one character, if there is such a letter. */
function oneLetter(parts: string): string | undefined {
  const letter = parts.normalize("NFC");
  return letter.length === 1 && /\p{L}/u.test(letter) ? letter : undefined;
}
