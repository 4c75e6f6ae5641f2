import { printableLine } from "../../text/oneLine.ts";
import { DIACRITICS, DROPS_ARGUMENT, SYMBOLS } from "./latexSymbols.ts";

/** Nobody nests so deep; what does is cut there, so that the stack holds. */
const DEEPEST = 60;
/** Longer than any title, and short enough that a hostile one costs nothing. */
const LONGEST = 10_000;

/**
 * What a LaTeX value of a bibliography reads as in plain Unicode, on one line: accents composed, commands for characters
 * replaced, those that only set type dropped with their braces, dashes and quotation marks as typeset. Never throws; what is
 * broken is read as far as it goes.
 *
 * @param value without the braces or quotation marks around it; what is beyond 10,000 code units is left out
 */
export function plainText(value: string): string {
  const reader = new LatexReader(value.slice(0, LONGEST));
  return printableLine(reader.all().normalize("NFC"));
}

/** A value that LaTeX takes as it is (an address, a DOI): braces and the backslashes before special characters taken off. */
export function verbatimText(value: string): string {
  const command = /\\url\s*\{([^{}]*)\}/.exec(value)?.[1] ?? value;
  return command
    .replace(/\\textasciitilde\s?(?:\{\})?/g, "~")
    .replace(/\\([_%&#~$^{}])/g, "$1")
    .replace(/[{}]/g, "")
    .trim();
}

const LIGATURES: readonly (readonly [string, string])[] = [
  ["---", "—"],
  ["--", "–"],
  ["``", "“"],
  ["''", "”"],
  [",,", "„"],
  ["<<", "«"],
  [">>", "»"],
  ["!`", "¡"],
  ["?`", "¿"],
  ["`", "‘"],
];
const PLAIN = /[^\\{}$~`'<>!?,_^-]+/y;
/** Formulas in titles are mostly chemistry: digits that are set low or high have characters of their own. */
const SHIFTED: Readonly<Record<string, string>> = { _: "₀₁₂₃₄₅₆₇₈₉", "^": "⁰¹²³⁴⁵⁶⁷⁸⁹" };
const COMMAND = /\\([A-Za-z]+)\s*/y;

class LatexReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  #place: "text" | "formula" = "text";

  constructor(text: string) {
    this.#text = text;
  }

  /** Everything; a closing brace that nothing opened is passed over. */
  all(): string {
    let out = "";
    while (this.#at < this.#text.length) {
      out += this.#until("}");
      this.#at++;
    }
    return out;
  }

  /** Up to `end`, or the text's end. */
  #until(end: string): string {
    let out = "";
    while (this.#at < this.#text.length && this.#text[this.#at] !== end) out += this.#next();
    return out;
  }

  /** The next command, group, ligature or run of plain characters. */
  #next(): string {
    const char = this.#text[this.#at]!;
    if (char === "\\") return this.#command();
    if (char === "{") return this.#group();
    if (char === "}") return this.#skip("");
    if (char === "$") {
      this.#place = this.#place === "text" ? "formula" : "text";
      return this.#skip("");
    }
    if (this.#place === "formula" && Object.hasOwn(SHIFTED, char)) {
      this.#at++;
      return this.#argument().replace(/[0-9]/g, (digit) => SHIFTED[char]![Number(digit)]!);
    }
    if (char === "~") return this.#skip(" ");
    for (const [written, shown] of LIGATURES) {
      if (!this.#text.startsWith(written, this.#at)) continue;
      this.#at += written.length;
      return shown;
    }
    PLAIN.lastIndex = this.#at;
    const plain = PLAIN.exec(this.#text)?.[0] ?? char;
    this.#at += plain.length;
    return plain;
  }

  #skip(shown: string): string {
    this.#at++;
    return shown;
  }

  #group(): string {
    this.#at++;
    if (this.#depth >= DEEPEST) return "";
    this.#depth++;
    const inside = this.#until("}");
    this.#depth--;
    this.#at++;
    return inside;
  }

  #command(): string {
    COMMAND.lastIndex = this.#at;
    const word = COMMAND.exec(this.#text);
    if (word === null) return this.#markCommand();
    const name = word[1]!;
    this.#at += word[0].length;
    if (Object.hasOwn(DIACRITICS, name)) return this.#accented(DIACRITICS[name]!);
    if (DROPS_ARGUMENT.has(name)) {
      this.#argument();
      return "";
    }
    if (!Object.hasOwn(SYMBOLS, name)) return "";
    // `{\ss}` and `\ss{}` end the command for TeX; the empty group is nothing to read.
    if (this.#text.startsWith("{}", this.#at)) this.#at += 2;
    return SYMBOLS[name]!;
  }

  /** A backslash with a character that is no letter. */
  #markCommand(): string {
    const mark = this.#text[this.#at + 1] ?? "";
    this.#at += 2;
    if (Object.hasOwn(DIACRITICS, mark)) {
      while (this.#text[this.#at] === " ") this.#at++;
      return this.#accented(DIACRITICS[mark]!);
    }
    if (mark === "\\" || mark === "," || mark === ";" || mark === ":" || mark === "\n") return " ";
    return mark === "-" || mark === "/" || mark === "@" || mark === "!" ? "" : mark;
  }

  /** The argument of an accent, with the accent on its first letter. */
  #accented(mark: string): string {
    const argument = this.#argument().replace(/^[ıȷ]/u, (dotless) => (dotless === "ı" ? "i" : "j"));
    const [first = ""] = argument;
    // An accent over nothing is how some write the mark itself; there is no letter to put it on.
    return first.trim() === "" ? argument : first + mark + argument.slice(first.length);
  }

  /** A group, a command, or one character. */
  #argument(): string {
    const char = this.#text[this.#at];
    if (char === undefined || char === "}") return "";
    if (char === "{") return this.#group();
    if (char === "\\") {
      if (this.#depth >= DEEPEST) return this.#skip("");
      this.#depth++;
      const command = this.#command();
      this.#depth--;
      return command;
    }
    const [whole] = this.#text.slice(this.#at, this.#at + 2);
    this.#at += whole!.length;
    return whole!;
  }
}
