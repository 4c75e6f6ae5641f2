/**
 * Characters of the fonts that have symbols in the place of letters. Word writes them by their number in the font, raised by
 * F000 (ECMA-376 part 1, 17.3.3.30).
 */
const RAISE = 0xf000;

/**
 * Adobe's Symbol encoding from 20 to 7E and from A0 to FE, as the Unicode consortium maps it
 * (https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt); a space where it has pieces of large brackets.
 */
const SYMBOL_LOW =
  " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_HIGH =
  "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑           〉∫⌠ ⌡         ";

/** The characters of Wingdings that Word itself types for `-->`, `<--`, `==>`, `<==`, `:)`, `:|`, `:(`, and boxes of forms. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, "☺"],
  [0x4b, "😐"],
  [0x4c, "☹"],
  [0x6f, "□"],
  [0x78, "☒"],
  [0xa7, "▪"],
  [0xa8, "◻"],
  [0xd8, "➢"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe7, "⇐"],
  [0xe8, "⇒"],
  [0xfc, "✓"],
  [0xfe, "☑"],
]);

/** The character that stands at `code` of `font`; empty where that is a picture. A code of no symbol font is a character's own. */
export function symbolOf(font: string, code: number): string {
  const isRaised = code >= RAISE && code <= RAISE + 0xff;
  const place = isRaised ? code - RAISE : code;
  const name = font.toLowerCase();
  if (name === "symbol") return symbolAt(place);
  if (name === "wingdings") return WINGDINGS.get(place) ?? "";
  if (isRaised || !Number.isInteger(code) || code < 0x20 || code > 0xffff) return "";
  return String.fromCharCode(code);
}

/** `text` with the raised characters of a symbol font as what they show. */
export function withSymbols(text: string, font: string): string {
  return text.replaceAll(/[\uf020-\uf0ff]/g, (char) => symbolOf(font, char.charCodeAt(0)));
}

function symbolAt(place: number): string {
  if (place >= 0x20 && place <= 0x7e) return [...SYMBOL_LOW][place - 0x20]!;
  if (place >= 0xa0 && place <= 0xfe) return ([...SYMBOL_HIGH][place - 0xa0] ?? "").trim();
  return "";
}
