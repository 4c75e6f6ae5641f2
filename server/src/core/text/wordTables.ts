import {
  isApostrophe,
  isUnspacedScript,
  isWordCharacter,
  isZeroWidth,
  superscriptDigit,
} from "./characters.ts";

/**
 * What the word reader must know of a character, as tables over UTF-16 code units. A page of 256 units is filled when
 * a text first uses it, because filling all of them takes longer than checking a short report.
 */

/** What a character does to a word. */
export const Kind = {
  /** Its page is not filled yet. */
  unknown: 0,
  /** Ends a word and is in none. */
  break: 1,
  /** Adds the one code unit in `simpleFold`. */
  simple: 2,
  /** Adds the several code units in `foldOf`. */
  many: 3,
  /** A combining mark that search leaves out: accents, Arabic harakat, Hebrew points. */
  mark: 4,
  /** Takes no room: left out. */
  zeroWidth: 5,
  /** Left out between letters, ends the word elsewhere. */
  apostrophe: 6,
  /** Ends the word, except at a line's end. */
  hyphen: 7,
  /** Part of a number after a digit, a note call-out after a letter. */
  superscript: 8,
  /** A word of its own: scripts that set no spaces. */
  unspaced: 9,
  /** A mark that belongs to the unspaced character before it. */
  attached: 10,
  /** First half of a surrogate pair: look up the code point. */
  surrogate: 11,
  /** U+30FC: lengthens the kana before it, and is a dash where none stands there. */
  prolonged: 12,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

/** How a code point is folded. `units` is empty where it adds nothing. */
export interface Folding {
  readonly kind: Kind;
  readonly units: string;
}

/** By code unit: the unit that a `simple` character adds, 0 for all others (and for pages not filled). */
export const simpleFold = new Uint16Array(0x10000);

/** By code unit: its kind, `unknown` until `fillPage` saw its page. */
export const kinds = new Uint8Array(0x10000);

const foldings = new Map<number, Folding>();

/** Fills the tables for the 256 code units that `unit` is one of. */
export function fillPage(unit: number): void {
  const first = unit & 0xff00;
  for (let code = first; code < first + 256; code++) {
    const folding = classify(code);
    kinds[code] = folding.kind;
    if (folding.kind === Kind.simple) simpleFold[code] = folding.units.charCodeAt(0);
    else if (folding.units !== "") foldings.set(code, folding);
  }
}

/** The folding of `codePoint`: beyond the BMP, or a unit whose page is filled. */
export function foldOf(codePoint: number): Folding {
  let folding = foldings.get(codePoint);
  if (folding === undefined) {
    folding = classify(codePoint);
    foldings.set(codePoint, folding);
  }
  return folding;
}

/** Letters that Unicode does not decompose and that writers replace by plain ones: Wałęsa/Walesa, Straße/Strasse. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  þ: "th",
  ŧ: "t",
  ς: "σ",
};

const NOTHING: Folding = { kind: Kind.zeroWidth, units: "" };
/** U+30FC and its half-width form. */
const PROLONGED_MARKS = "\u30FC\uFF70";
const TATWEEL = "ـ";
const VOICED_SOUND_MARKS = "\u3099\u309A";
/** The two hyphens that break a word at a line's end, and the soft hyphen. */
const HYPHENS = "-\u2010\u00AD";

function classify(codePoint: number): Folding {
  if (codePoint >= 0xd800 && codePoint <= 0xdbff) return { kind: Kind.surrogate, units: "" };
  if (codePoint >= 0xdc00 && codePoint <= 0xdfff) return { kind: Kind.break, units: "" };
  const char = String.fromCodePoint(codePoint).normalize("NFC");
  if (isApostrophe(char)) return { kind: Kind.apostrophe, units: "" };
  if (HYPHENS.includes(char)) return { kind: Kind.hyphen, units: "" };
  if (isZeroWidth(char) || char === TATWEEL) return NOTHING;
  if (superscriptDigit(char) >= 0) return { kind: Kind.superscript, units: char };
  if (PROLONGED_MARKS.includes(char)) return { kind: Kind.prolonged, units: "ー" };
  if (isMark(char)) return classifyMark(char);
  if (![...char].every((each) => isWordCharacter(each))) return { kind: Kind.break, units: "" };
  const units = foldLetters(char);
  if (units === "") return NOTHING;
  if (VOICED_SOUND_MARKS.includes(units)) return { kind: Kind.attached, units };
  if (isUnspacedScript(firstOf(units))) return { kind: Kind.unspaced, units };
  return { kind: units.length === 1 ? Kind.simple : Kind.many, units };
}

function classifyMark(mark: string): Folding {
  const units = foldLetters(mark);
  if (units === "") return { kind: Kind.mark, units };
  if (isUnspacedScript(firstOf(units)) || VOICED_SOUND_MARKS.includes(units))
    return { kind: Kind.attached, units };
  return { kind: units.length === 1 ? Kind.simple : Kind.many, units };
}

/** Case, accents, ligatures and full-width forms away; fractions and circled numbers stay as they are. */
function foldLetters(char: string): string {
  if (isOtherNumber(char) && !/^[₀-₉]$/u.test(char)) return char;
  const decomposed = char.normalize("NFKD").toLowerCase().normalize("NFKD");
  let folded = "";
  for (const each of decomposed) {
    if (isDroppedMark(each) || isApostrophe(each) || !isWordCharacter(each)) continue;
    folded += PLAIN_FORMS[each] ?? each;
  }
  return folded;
}

function firstOf(units: string): string {
  return String.fromCodePoint(units.codePointAt(0)!);
}

function isMark(char: string): boolean {
  return /^\p{M}+$/u.test(char);
}

function isOtherNumber(char: string): boolean {
  return /^\p{No}$/u.test(char);
}

/**
 * Marks that change how a letter sounds, not which word it is, in scripts whose writers leave them out. In Indic
 * scripts the marks are vowels and stay.
 */
function isDroppedMark(char: string): boolean {
  return (
    /^[\p{Mn}\p{Me}]$/u.test(char) &&
    !VOICED_SOUND_MARKS.includes(char) &&
    /^[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]$/u.test(
      char,
    )
  );
}
