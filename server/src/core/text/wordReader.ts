import { fillPage, foldOf, Kind, kinds, simpleFold } from "./wordTables.ts";

/**
 * Longer words are read as several, so that reading one takes bounded time and room; a longest German or Hungarian
 * word stays whole, and 21 Hangul syllables of three jamo each.
 */
export const LONGEST_WORD = 64;

/** FNV-1a's offset basis and prime (http://www.isthe.com/chongo/tech/comp/fnv/), over code units instead of bytes. */
const HASH_BASIS = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** A vowel is not held for more signs than this; looking further back would make a text of signs slow. */
const FURTHEST_KANA = 16;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SOFT_HYPHEN = 0xad;

/**
 * Reads the words of a text one by one, folded for search: case, accents, apostrophes inside words, zero-width
 * characters, soft hyphens, ligatures and full-width forms away, a word hyphenated across a line end joined
 * (editorial-rules.md, "always the same"). Characters of scripts without spaces are a word each. It makes no strings:
 * the index reads every source through it. After `next()` says true the fields tell of the word just read.
 */
export class WordReader {
  /** The folded word's code units, valid up to `length`; overwritten by the next word. */
  readonly units = new Uint16Array(LONGEST_WORD + 8);
  length = 0;
  /** A 32-bit hash of the folded word. */
  hash = 0;
  /** Where the word starts and ends in the text, in UTF-16 code units. */
  start = 0;
  end = 0;

  private text = "";
  private at = 0;
  private limit = 0;

  /** Goes to `[start, end)` of `text`; a word that runs past `end` is cut there. */
  open(text: string, start: number, end: number): void {
    this.text = text;
    this.at = Math.max(0, start);
    this.limit = Math.min(end, text.length);
  }

  /** Reads the next word; false when there is none. */
  next(): boolean {
    const { text, limit, units } = this;
    let at = this.at;
    let length = 0;
    let hash = HASH_BASIS;
    while (at < limit) {
      const code = text.charCodeAt(at);
      const folded = simpleFold[code]!;
      if (folded !== 0) {
        if (length === 0) this.start = at;
        else if (length >= LONGEST_WORD) break;
        units[length++] = folded;
        hash = Math.imul(hash ^ folded, HASH_PRIME);
        at++;
        this.end = at;
        continue;
      }
      if (kinds[code] === Kind.break) {
        at++;
        if (length > 0) break;
        continue;
      }
      // Everything rarer than letters and plain breaks; it works on the fields.
      this.at = at;
      this.length = length;
      this.hash = hash;
      const goesOn = this.readSpecial(code);
      at = this.at;
      length = this.length;
      hash = this.hash;
      if (!goesOn) break;
    }
    this.at = at;
    this.length = length;
    this.hash = hash;
    return length > 0;
  }

  /** The folded word as a string. */
  folded(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length));
  }

  /** Takes in the character at `at`, which is no plain letter. False when the word ends here. */
  private readSpecial(code: number): boolean {
    const begun = this.length > 0;
    switch (kinds[code]) {
      case Kind.unknown:
        fillPage(code);
        return true;
      case Kind.surrogate:
        return this.readPair();
      case Kind.many:
        return this.append(foldOf(code).units, 1);
      case Kind.unspaced:
        return this.readUnspaced(foldOf(code).units, 1);
      case Kind.attached:
        return begun ? this.append(foldOf(code).units, 1) : this.readUnspaced(foldOf(code).units, 1);
      case Kind.prolonged:
        return !begun && this.followsKana() ? this.readUnspaced(foldOf(code).units, 1) : this.skipOrEnd();
      case Kind.mark:
        return this.skipMark(1);
      case Kind.superscript:
        if (begun && this.lastIsDigit()) return this.append(foldOf(code).units, 1);
        return this.skipOrEnd();
      case Kind.apostrophe:
        return this.readApostrophe();
      case Kind.hyphen:
        return this.readHyphen(code);
      default:
        this.at++;
        return true;
    }
  }

  private append(units: string, width: number): boolean {
    if (this.length === 0) this.start = this.at;
    else if (this.length >= LONGEST_WORD) return false;
    for (let i = 0; i < units.length && this.length < this.units.length; i++) {
      const unit = units.charCodeAt(i);
      this.units[this.length++] = unit;
      this.hash = Math.imul(this.hash ^ unit, HASH_PRIME);
    }
    this.at += width;
    this.end = this.at;
    return true;
  }

  private readPair(): boolean {
    const codePoint = this.at + 1 < this.limit ? this.text.codePointAt(this.at)! : 0;
    if (codePoint < 0x10000) return this.skipOrEnd();
    const folding = foldOf(codePoint);
    switch (folding.kind) {
      case Kind.simple:
      case Kind.many:
        return this.append(folding.units, 2);
      case Kind.unspaced:
        return this.readUnspaced(folding.units, 2);
      case Kind.attached:
        return this.length > 0 ? this.append(folding.units, 2) : this.readUnspaced(folding.units, 2);
      case Kind.mark:
        return this.skipMark(2);
      case Kind.zeroWidth:
        this.at += 2;
        return true;
      default:
        if (this.length > 0) return false;
        this.at += 2;
        return true;
    }
  }

  /** A character that is a word of its own, with the marks set on it. */
  private readUnspaced(units: string, width: number): boolean {
    if (this.length > 0) return false;
    this.append(units, width);
    while (this.at < this.limit && this.length < LONGEST_WORD) {
      const code = this.text.charCodeAt(this.at);
      if (kinds[code] === Kind.unknown) fillPage(code);
      if (kinds[code] === Kind.attached) this.append(foldOf(code).units, 1);
      else if (kinds[code] === Kind.mark) this.skipMark(1);
      else break;
    }
    return false;
  }

  private skipMark(width: number): boolean {
    this.at += width;
    if (this.length > 0) this.end = this.at;
    return true;
  }

  private skipOrEnd(): boolean {
    if (this.length > 0) return false;
    this.at++;
    return true;
  }

  /** Between letters it goes (don't, l'homme, 1990's); between digits it divides (5'10). */
  private readApostrophe(): boolean {
    if (this.length === 0) return this.skipOrEnd();
    let next = this.at + 1;
    while (next < this.limit && this.kindAt(next) === Kind.zeroWidth) next++;
    if (!this.isLetterAt(next) && !this.isDigitAt(next)) return false;
    if (this.lastIsDigit() && this.isDigitAt(next)) return false;
    this.at = next;
    return true;
  }

  /** `short-⏎age` is one word where the next line goes on in lower case; a soft hyphen inside a line is nothing. */
  private readHyphen(code: number): boolean {
    if (this.length > 0 && !this.lastIsDigit()) {
      const next = this.nextLine(this.at + 1);
      if (next > 0 && this.isLetterAt(next) && !this.isUpperCaseAt(next)) {
        this.at = next;
        return true;
      }
    }
    if (code !== SOFT_HYPHEN) return this.skipOrEnd();
    this.at++;
    return true;
  }

  /** Where the text goes on in the next line, if only spaces and one line end lie between; else -1. */
  private nextLine(from: number): number {
    let at = this.skipBlanks(from);
    const code = this.text.charCodeAt(at);
    if (code === CARRIAGE_RETURN && this.text.charCodeAt(at + 1) === LINE_FEED) at += 2;
    else if (code === LINE_FEED || code === CARRIAGE_RETURN) at++;
    else return -1;
    at = this.skipBlanks(at);
    return at < this.limit ? at : -1;
  }

  /** A line's indent is short: looking further would make a text of hyphens and spaces slow. */
  private skipBlanks(from: number): number {
    const furthest = Math.min(this.limit, from + 40);
    let at = from;
    while (at < furthest && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  private kindAt(at: number): number {
    if (at >= this.limit) return Kind.break;
    const code = this.text.charCodeAt(at);
    if (kinds[code] === Kind.unknown) fillPage(code);
    if (kinds[code] !== Kind.surrogate) return kinds[code]!;
    const codePoint = this.text.codePointAt(at)!;
    return codePoint < 0x10000 ? Kind.break : foldOf(codePoint).kind;
  }

  private isLetterAt(at: number): boolean {
    const kind = this.kindAt(at);
    return kind === Kind.many || (kind === Kind.simple && !this.isDigitAt(at));
  }

  private isDigitAt(at: number): boolean {
    return at < this.limit && isDigit(simpleFold[this.text.charCodeAt(at)]!);
  }

  private isUpperCaseAt(at: number): boolean {
    const char = String.fromCodePoint(this.text.codePointAt(at)!);
    return char !== char.toLowerCase();
  }

  private lastIsDigit(): boolean {
    const last = this.units[this.length - 1]!;
    return isDigit(last) || kinds[last] === Kind.superscript;
  }

  /** Whether kana stand before, marks and other long-vowel signs between them left aside. */
  private followsKana(): boolean {
    const furthest = Math.max(0, this.at - FURTHEST_KANA);
    for (let at = this.at - 1; at >= furthest; at--) {
      const kind = this.kindAt(at);
      if (kind === Kind.mark || kind === Kind.attached || kind === Kind.prolonged) continue;
      return isKana(this.text.charCodeAt(at));
    }
    return false;
  }
}

/** Hiragana, katakana and half-width katakana letters (Unicode blocks 3040, 30A0, FF00). */
function isKana(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30fa) || (unit >= 0xff66 && unit <= 0xff9d);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0;
}
