/**
 * Classes of characters, by code point or UTF-16 code unit. Which marks count as one another is
 * editorial-rules.md's "always the same" list; the look-ups are tables and comparisons because the index asks them
 * for every character of every source.
 */

/** Double, angled and corner quotation marks, and the single ones that are never an apostrophe. */
const QUOTE_MARKS = '"“”„‟«»‹›‚「」『』〝〞〟＂❝❞';
/** Marks that close up a word as often as they quote: straight and curly single marks, backtick, primes as typed. */
const APOSTROPHES = "'’‘‛ʼʹ＇`´′";
/** Hyphens and dashes, and U+30FC, which some converters print for an em dash. */
const DASHES = "-‐‑‒–—―−﹘﹣－⸺⸻";
const ZERO_WIDTH =
  "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u2061\u2062\u2063\u2064\uFEFF\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFE0E\uFE0F";
const SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const quoteMarks = new Set(QUOTE_MARKS);
const apostrophes = new Set(APOSTROPHES);
const dashes = new Set(DASHES);
const zeroWidth = new Set(ZERO_WIDTH);

/** Whether `char` is a quotation mark that is not also an apostrophe. */
export function isQuoteMark(char: string): boolean {
  return quoteMarks.has(char);
}

/** Whether `char` may be an apostrophe or a single quotation mark. */
export function isApostrophe(char: string): boolean {
  return apostrophes.has(char);
}

/** Whether `char` is a hyphen or a dash of any length, or the minus sign. */
export function isDash(char: string): boolean {
  return dashes.has(char);
}

/** Whether `char` is invisible and takes no room: soft hyphen, zero-width space and joiner, BOM, direction marks. */
export function isZeroWidth(char: string): boolean {
  return zeroWidth.has(char);
}

/** The value 0–9 of a superscript digit, or -1; also for the empty string, which `indexOf` finds anywhere. */
export function superscriptDigit(char: string): number {
  return char === "" ? -1 : SUPERSCRIPT_DIGITS.indexOf(char);
}

/** Whether `char` is white space of any width, line breaks included. */
export function isSpace(char: string): boolean {
  return has(char, SPACE);
}

/** Whether `char` (one code point) is a letter, a combining mark or a digit. */
export function isWordCharacter(char: string): boolean {
  return has(char, LETTER | NUMBER);
}

/** Whether `char` (one code point) is a letter or a combining mark. */
export function isLetter(char: string): boolean {
  return has(char, LETTER);
}

/** Whether `char` (one code point) belongs to a script written without spaces: Han, kana, Thai, Lao, Khmer, Myanmar. */
export function isUnspacedScript(char: string): boolean {
  return has(char, UNSPACED);
}

const SPACE = 1;
const LETTER = 2;
const NUMBER = 4;
const UNSPACED = 8;
const KNOWN = 128;

const PROPERTIES: readonly (readonly [number, RegExp])[] = [
  [SPACE, /^[\s\u0085\u180E]$/u],
  [LETTER, /^[\p{L}\p{M}]$/u],
  [NUMBER, /^\p{N}$/u],
  [
    UNSPACED,
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u,
  ],
];

/** Properties by code unit, filled as they are asked for: a look-up is ten times as fast as a Unicode pattern. */
const known = new Uint8Array(0x1_00_00);

/** Whether `char`, one code point (or "", which has none), has one of `properties`. */
function has(char: string, properties: number): boolean {
  if (char.length !== 1) return (read(char) & properties) !== 0;
  const code = char.charCodeAt(0);
  if (known[code] === 0) known[code] = read(char);
  return (known[code]! & properties) !== 0;
}

function read(char: string): number {
  return PROPERTIES.reduce(
    (found, [property, pattern]) => (pattern.test(char) ? found | property : found),
    KNOWN,
  );
}
