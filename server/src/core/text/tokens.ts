import {
  isApostrophe,
  isDash,
  isLetter,
  isQuoteMark,
  isSpace,
  isUnspacedScript,
  isWordCharacter,
  isZeroWidth,
  superscriptDigit,
} from "./characters.ts";
import type { Range } from "./range.ts";

/**
 * `word` and `number` carry the wording; `symbol` is a sign that carries value ($ % +); `point` is punctuation;
 * `callout` is a superscript digit after a word.
 */
export type TokenKind =
  | "word"
  | "number"
  | "symbol"
  | "point"
  | "quote"
  | "dash"
  | "ellipsis"
  | "open"
  | "close"
  | "callout";

/** What stands between a token and the one before it. */
export type Break = "none" | "space" | "line" | "paragraph";

/** The smallest unit that is compared. Offsets are UTF-16 code units of the text it was cut from. */
export interface Token extends Range {
  readonly kind: TokenKind;
  /** The token under editorial-rules.md's "always the same", capital and small letters kept. */
  readonly norm: string;
  /** `norm` in small letters. */
  readonly fold: string;
  readonly before: Break;
}

const ASCII_WORD = /^[A-Za-z]+$/;
/** Units whose superscript is part of the value (`m²`), so not a call-out of a note. */
const SQUARED_UNITS = new Set(["m", "km", "cm", "mm", "dm", "ft", "in", "mi", "yd", "s"]);
/** One to three figures, and groups of three after them. */
const SPACED_THOUSANDS = /^[+-]?\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3}){0,4}$/;
const NUMBER_JOINTS = new Set([".", ",", ":", "/", "'", "’", "\u00A0", "\u202F", "\u2009"]);
/** U+30FC: a long vowel in Japanese, and between spaces what some converters print for a dash. */
const LONG_VOWEL = "ー";
const DOT_SPACE = /^[ \u00A0\u2009\u202F]$/;
const OPENERS = new Set("([{〔【（［｛");
const CLOSERS = new Set(")]}〕】）］｝");

/**
 * Cuts `text` into tokens; white space, zero-width characters and soft hyphens vanish. Linear in the text's length.
 *
 * @returns tokens in order; never throws, whatever the text holds
 */
export function tokenize(text: string): Token[] {
  return new Scanner(text).run();
}

/** Whether a token carries wording: a word, a number or a sign with value. */
export function isWording(token: Token): boolean {
  return token.kind === "word" || token.kind === "number" || token.kind === "symbol";
}

class Scanner {
  private readonly tokens: Token[] = [];
  private position = 0;
  private pending: Break = "none";
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(): Token[] {
    while (this.position < this.text.length) this.step();
    return this.tokens;
  }

  private step(): void {
    const char = this.at(this.position);
    if (isSpace(char)) this.space();
    else if (isZeroWidth(char)) this.position += char.length;
    else if (this.isLongDash(char)) this.dash(this.position);
    else if (isUnspacedScript(char) || char === LONG_VOWEL) this.single("word", char);
    else if (superscriptDigit(char) >= 0) this.callout();
    else if (isWordCharacter(char)) this.word(this.position);
    else this.mark(char);
  }

  /** The code point at `offset`, or "" past the end. */
  private at(offset: number): string {
    const unit = this.text.charCodeAt(offset);
    if (unit < 0xd8_00 || unit > 0xdb_ff) return this.text[offset]!;
    const point = this.text.codePointAt(offset);
    return point === undefined ? "" : String.fromCodePoint(point);
  }

  private space(): void {
    let lines = 0;
    while (this.position < this.text.length) {
      const char = this.text[this.position]!;
      if (char === "\n" || (char === "\r" && this.text[this.position + 1] !== "\n") || char === "\u2029")
        lines++;
      else if (!isSpace(char) && !isZeroWidth(char)) break;
      this.position++;
    }
    const found: Break = lines > 1 ? "paragraph" : lines === 1 ? "line" : "space";
    if (this.pending !== "paragraph" && (found !== "space" || this.pending === "none")) this.pending = found;
  }

  private push(kind: TokenKind, start: number, norm: string): void {
    this.tokens.push({
      kind,
      start,
      end: this.position,
      norm,
      fold: norm.toLowerCase(),
      before: this.pending,
    });
    this.pending = "none";
  }

  private single(kind: TokenKind, char: string): void {
    const start = this.position;
    this.position += char.length;
    this.push(kind, start, char.normalize("NFKC"));
  }

  /** A superscript that does not continue a word or number: `word()` takes those. */
  private callout(): void {
    const start = this.position;
    this.push("callout", start, `^${this.superscripts()}`);
  }

  private superscripts(): string {
    let digits = "";
    for (;;) {
      const digit = superscriptDigit(this.at(this.position));
      if (digit < 0) return digits;
      digits += digit;
      this.position++;
    }
  }

  /** A word or number from `start` (a sign may stand before the current position). */
  private word(start: number): void {
    let plain = this.text.slice(start, this.position);
    let hasLetter = false;
    const startsWithDigit = /\p{Nd}/u.test(this.at(this.position));
    for (;;) {
      const letters = this.asciiLetters();
      if (letters > 0) {
        plain += this.text.slice(this.position, this.position + letters);
        this.position += letters;
        hasLetter = true;
      }
      const char = this.at(this.position);
      if (char === "") break;
      if (isZeroWidth(char)) this.position += char.length;
      else if (isUnspacedScript(char)) break;
      else if (superscriptDigit(char) >= 0) {
        if (hasLetter && !SQUARED_UNITS.has(plain.toLowerCase())) break;
        plain += `^${this.superscripts()}`;
      } else if (isWordCharacter(char)) {
        hasLetter ||= isLetter(char);
        plain += char;
        this.position += char.length;
      } else if (this.joins(char, startsWithDigit && !hasLetter ? plain : "")) {
        plain += isApostrophe(char) ? "'" : char;
        this.position += char.length;
      } else break;
    }
    this.push(startsWithDigit ? "number" : "word", start, normalizeWord(plain));
  }

  /** How many letters a–z, small or capital, stand here one after another: most of most texts. */
  private asciiLetters(): number {
    let offset = this.position;
    for (;;) {
      const small = this.text.charCodeAt(offset) | 0x20;
      if (!(small >= 0x61 && small <= 0x7a)) return offset - this.position;
      offset++;
    }
  }

  /**
   * Whether `char` holds together what stands on its two sides: an apostrophe in a word, a mark in a number.
   *
   * @param number what there is of a number; empty in a word
   */
  private joins(char: string, number: string): boolean {
    const next = this.at(this.position + char.length);
    // An ordinary space parts thousands where no-break ones were lost, but no year from the number after it.
    if (char === " ")
      return (
        SPACED_THOUSANDS.test(number) &&
        /^ \d{3}(?![\p{N}\p{L}])/u.test(this.text.slice(this.position, this.position + 5))
      );
    if (number !== "" && NUMBER_JOINTS.has(char) && /^\p{Nd}$/u.test(next)) {
      return isSpace(char)
        ? /^\d{3}(?!\d)/.test(this.text.slice(this.position + 1, this.position + 5))
        : true;
    }
    return isApostrophe(char) && char !== "`" && char !== "´" && isLetter(next);
  }

  private mark(char: string): void {
    if (char === "." && this.opensDecimal()) this.word(this.position++);
    else if (char === "…" || char === ".") this.dots(this.position);
    else if (char === "+" && this.signs()) this.signed(this.position, "+");
    else if (isQuoteMark(char) || isApostrophe(char)) this.quote(char);
    else if (OPENERS.has(char)) this.single("open", char);
    else if (CLOSERS.has(char)) this.single("close", char);
    else this.single(/^[\p{Sc}%‰°+×÷±§#&@]$/u.test(char) ? "symbol" : "point", char);
  }

  /** All quotation marks are one: single and double, curly and straight, and two single ones typed for a double. */
  private quote(char: string): void {
    const start = this.position;
    this.position += char.length;
    if (isApostrophe(char) && this.at(this.position) === char) this.position += char.length;
    this.push("quote", start, '"');
  }

  private isLongDash(char: string): boolean {
    if (isDash(char)) return true;
    if (char !== LONG_VOWEL) return false;
    const previous = this.position === 0 ? " " : this.text[this.position - 1]!;
    return isSpace(previous) && isSpace(this.at(this.position + 1) || " ");
  }

  private dash(start: number): void {
    if (this.signs()) {
      this.signed(start, "-");
      return;
    }
    while (this.position === start || isDash(this.at(this.position))) this.position++;
    this.push("dash", start, "-");
  }

  /** Whether the one character here is a sign: a digit follows at once, and no word or number stands at once before. */
  private signs(): boolean {
    const next = this.at(this.position + 1);
    if (!/^\p{Nd}$/u.test(next) && !(/^[.,]$/.test(next) && /^\p{Nd}$/u.test(this.at(this.position + 2))))
      return false;
    return this.isFirst();
  }

  /** Whether the full stop here is the decimal mark of a number without a figure before it: `p < .05`. */
  private opensDecimal(): boolean {
    return /^\p{Nd}$/u.test(this.at(this.position + 1)) && (this.isFirst() || this.comparesBefore());
  }

  private comparesBefore(): boolean {
    return /[<>=≤≥≈~±]/u.test(this.text[this.position - 1]!);
  }

  /** Whether no word, number or mark stands at once before. */
  private isFirst(): boolean {
    if (this.position === 0) return true;
    const previous = this.text[this.position - 1]!;
    return isSpace(previous) || OPENERS.has(previous) || isQuoteMark(previous) || /\p{Sc}/u.test(previous);
  }

  private signed(start: number, sign: string): void {
    this.position++;
    const from = this.position;
    if (!isWordCharacter(this.at(from))) this.position++;
    this.word(from);
    const number = this.tokens.pop()!;
    const norm = `${sign}${number.norm}`;
    this.tokens.push({ ...number, start, norm, fold: norm.toLowerCase() });
  }

  /** One full stop, or an ellipsis in any form; four dots are a full stop and an ellipsis. */
  private dots(start: number): void {
    const ends = this.dotEnds();
    const single = this.at(ends.at(-1) ?? start) === "…" ? (ends.at(-1) ?? start) : undefined;
    if (single !== undefined && ends.length < 2) {
      if (ends.length === 1) this.fullStop(start, ends[0]!);
      this.position = single + 1;
      this.push("ellipsis", single, "…");
    } else if (ends.length < 3) this.fullStop(start, ends[0]!);
    else if (ends.length === 4) {
      this.fullStop(start, ends[0]!);
      if (isSpace(this.at(this.position))) this.space();
      const from = this.position;
      this.position = ends[3]!;
      this.push("ellipsis", from, "…");
    } else {
      this.position = ends.at(-1)!;
      this.push("ellipsis", start, "…");
    }
  }

  /** Where the dots end that stand here, one after another or, up to four, one space apart. */
  private dotEnds(): number[] {
    const ends: number[] = [];
    let offset = this.position;
    while (this.at(offset) === ".") {
      ends.push(++offset);
      // One space at the most between two dots, so that sentences never run together.
      if (ends.length < 4 && DOT_SPACE.test(this.at(offset)) && this.at(offset + 1) === ".") offset++;
    }
    return ends;
  }

  private fullStop(start: number, end: number): void {
    this.position = end;
    this.push("point", start, ".");
  }
}

/** Vowel points and other marks that Arabic and Hebrew may write or leave out, and the Arabic tatweel. */
const OPTIONAL_MARKS =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]/g;
const APOSTROPHE_FORMS = /[ʼ‘’＇]/g;

function normalizeWord(plain: string): string {
  if (ASCII_WORD.test(plain)) return plain;
  return plain.normalize("NFKC").replace(OPTIONAL_MARKS, "").replace(APOSTROPHE_FORMS, "'");
}
