/** A number as pages, chapters and paragraphs have it: it compares with numbers of the same manner. */
export interface PlaceNumber {
  /** Empty for plain figures, `roman`, or what stands before or after the figures: `a` of `A-3`, `3.` of `3.1`, `*b` of `12b`. */
  readonly manner: string;
  readonly value: number;
}

/** More digits are no number of a page or a paragraph. */
const FIGURES = /^\d{1,6}$/u;
const PREFIXED = /^(\p{L}{1,3})-?(\d{1,6})$/u;
const DOTTED = /^((?:\d{1,4}\.){1,8})(\d{1,4})$/u;
const SUFFIXED = /^(\d{1,6})(\p{L})$/u;
/** Roman numbers as they are written (subtractive, up to 3999). */
const ROMAN = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/** What a number is, written `3`, `xiv`, `IV`, `A-3`, `3.1` or `12b`; undefined for anything else. */
export function placeNumber(written: string): PlaceNumber | undefined {
  const text = written.trim().toLowerCase();
  if (FIGURES.test(text)) return { manner: "", value: Number(text) };
  if (text !== "" && ROMAN.test(text)) return { manner: "roman", value: romanValue(text) };
  const prefixed = PREFIXED.exec(text) ?? DOTTED.exec(text);
  if (prefixed !== null) return { manner: prefixed[1]!, value: Number(prefixed[2]) };
  const suffixed = SUFFIXED.exec(text);
  return suffixed === null ? undefined : { manner: `*${suffixed[2]}`, value: Number(suffixed[1]) };
}

/** Numbers from one to another, as a locator has them: `5`, `5–6`; `iv, 1` where they don't count on from one another. */
export function writtenSpan(first: string, last: string, dash = "–"): string {
  if (first === last) return first;
  const [from, to] = [placeNumber(first), placeNumber(last)];
  const counts = from !== undefined && from.manner === to?.manner && from.value < to.value;
  return counts ? `${first}${dash}${last}` : `${first}, ${last}`;
}

/** A Roman number as if it were written in figures: chapter IV is chapter 4, though page iv is not page 4. */
export function inFigures(number: PlaceNumber): PlaceNumber {
  return number.manner === "roman" ? { manner: "", value: number.value } : number;
}

/**
 * What Roman numerals in small letters add up to, smaller ones before larger ones taken off; a row of the letters that is no number
 * has some value too.
 */
export function romanValue(roman: string): number {
  const values = [...roman].map((letter) => ROMAN_VALUES[letter]!);
  return values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0);
}
