import type { Range } from "../../text/range.ts";
import { type BibliographyProblem, brokenEntry } from "./entry.ts";

/** A part of a field's value: characters between braces or quotation marks, a number, or the name of a `@string`. */
export type BibtexPart =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Where the text starts in the file. */
      readonly start: number;
    }
  | { readonly kind: "name"; readonly name: string };

/** The parts that `#` joins. */
export type BibtexValue = readonly BibtexPart[];

/** An entry as it stands in the file. */
export interface BibtexEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  readonly keyRange: Range;
  /** By name, lower case; of a field that is there twice the first, as for BibTeX. */
  readonly fields: ReadonlyMap<string, BibtexValue>;
}

/** What stands in a file, in its order. `@string` definitions are told apart by their type. */
export interface BibtexScan {
  readonly entries: readonly BibtexEntry[];
  readonly strings: readonly { readonly name: string; readonly value: BibtexValue }[];
  readonly problems: readonly BibliographyProblem[];
}

/**
 * Finds the entries of a BibTeX or BibLaTeX file. What stands outside of entries is a comment (btxdoc, section 2). A broken entry
 * is told of and read as far as it goes; reading goes on with the next `@type{`. Never throws; linear in the text's length.
 *
 * Own, since no kept package gives the places of keys: @retorquere/bibtex-parser brings megabytes of language model,
 * @citation-js/plugin-bibtex an HTTP client, and both stop at the first broken entry.
 */
export function scanBibtex(text: string): BibtexScan {
  return new Scanner(text).all();
}

const ENTRY = /@\s*([A-Za-z][\w-]*)\s*([{(])/y;
/** The next entry on a line of its own: what is open by then was never closed. */
const ENTRY_ON_A_LINE = /\n[ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/y;
const FIELD_NAME = /[^\s=,{}()"#@\\]+/y;
const STRING_NAME = /[^\s=,{}()"#@\\]+/y;

class Scanner {
  readonly #text: string;
  readonly #entries: BibtexEntry[] = [];
  readonly #strings: { readonly name: string; readonly value: BibtexValue }[] = [];
  readonly #problems: BibliographyProblem[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(): BibtexScan {
    for (;;) {
      this.#at = this.#text.indexOf("@", this.#at);
      if (this.#at < 0) break;
      ENTRY.lastIndex = this.#at;
      const opening = ENTRY.exec(this.#text);
      if (opening === null) {
        this.#at++;
        continue;
      }
      this.#at += opening[0].length;
      this.#entry(opening[1]!.toLowerCase(), opening[2] === "{" ? "}" : ")");
    }
    return { entries: this.#entries, strings: this.#strings, problems: this.#problems };
  }

  #entry(type: string, close: string): void {
    if (type === "comment") {
      this.#skipGroup(close);
      return;
    }
    if (type === "preamble") {
      this.#value();
      return;
    }
    const start = this.#at;
    const fields = new Map<string, BibtexValue>();
    if (type === "string") {
      this.#fields(fields, close, { start: start - 1, end: start });
      for (const [name, value] of fields) this.#strings.push({ name, value });
      return;
    }
    const { key, range } = this.#key(type, close);
    this.#fields(fields, close, range);
    if (key !== "") this.#entries.push({ type, key, keyRange: range, fields });
  }

  /** The key and the comma after it. Where there is none, that is told, and its range is the opening's. */
  #key(type: string, close: string): { readonly key: string; readonly range: Range } {
    this.#skipSpace();
    const start = this.#at;
    let end = start;
    while (end < this.#text.length && !',={}"\n\r'.includes(this.#text[end]!) && this.#text[end] !== close)
      end++;
    const key = this.#text.slice(start, end).trimEnd();
    const range = { start, end: start + key.length };
    const before = { start: this.#text.lastIndexOf("@", start), end: start };
    const [word = "", ...more] = key.split(/\s+/);
    if (this.#text[end] === "=" && more.length > 0) {
      // `@book{doe2020 title = …`: the key, and a field after it.
      const range = { start, end: start + word.length };
      this.#at = range.end;
      this.#broken(`A comma is missing after the key “${shown(word)}”.`, range);
      return { key: word, range };
    }
    if (key === "" || this.#text[end] === "=") {
      this.#broken(`This ${type} entry has no key, so nothing can cite it.`, before);
      return { key: "", range: before };
    }
    if (more.length > 0)
      this.#broken(`The key “${shown(key)}” holds a space, so nothing can cite it.`, range);
    this.#at = end;
    this.#skipSpace();
    const after = this.#text[this.#at];
    if (after !== undefined && after !== "," && after !== close && after !== "@")
      this.#broken(`A comma is missing after the key “${shown(key)}”.`, range);
    return { key, range };
  }

  /** Fields up to the entry's end. `where` is what a problem with the whole of it is told of. */
  #fields(fields: Map<string, BibtexValue>, close: string, where: Range): void {
    for (;;) {
      this.#skipSpaceAndCommas();
      const char = this.#text[this.#at];
      if (char === close) {
        this.#at++;
        return;
      }
      FIELD_NAME.lastIndex = this.#at;
      const name = FIELD_NAME.exec(this.#text)?.[0];
      if (name === undefined) break;
      const start = this.#at;
      this.#at += name.length;
      const value = this.#fieldValue(name, { start, end: this.#at }, close);
      if (value === "unclosed") break;
      if (value !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
      this.#skipSpace();
      const after = this.#text[this.#at];
      FIELD_NAME.lastIndex = this.#at;
      if (after !== "," && after !== close && FIELD_NAME.test(this.#text))
        this.#broken(`A comma is missing after “${shown(name)}”.`, { start, end: start + name.length });
    }
    this.#giveUp(where);
  }

  /** What stands after a field's name; undefined where that is nothing, which is told. */
  #fieldValue(name: string, range: Range, close: string): BibtexValue | "unclosed" | undefined {
    this.#skipSpace();
    const char = this.#text[this.#at];
    if (char === "=") this.#at++;
    else if (char !== undefined) {
      if (char !== "@") this.#broken(`“${shown(name)}” has no “=” after it.`, range);
      if (char !== "{" && char !== '"') return undefined;
    }
    const value = this.#value();
    if (value === "unclosed" || value.length > 0) return value;
    const next = this.#text[this.#at];
    if (next === "," || next === close) this.#broken(`“${shown(name)}” has no value.`, range);
    return undefined;
  }

  /** Parts that `#` joins. */
  #value(): BibtexValue | "unclosed" {
    const parts: BibtexPart[] = [];
    for (;;) {
      this.#skipSpace();
      const part = this.#part();
      if (part === "unclosed") return part;
      if (part === undefined) return parts;
      parts.push(part);
      this.#skipSpace();
      if (this.#text[this.#at] !== "#") return parts;
      this.#at++;
    }
  }

  #part(): BibtexPart | "unclosed" | undefined {
    const char = this.#text[this.#at];
    if (char === "{" || char === '"') {
      const start = ++this.#at;
      const end = this.#endOfText(char === "{" ? "}" : '"');
      if (end === undefined) return "unclosed";
      this.#at = end + 1;
      return { kind: "text", text: this.#text.slice(start, end), start };
    }
    STRING_NAME.lastIndex = this.#at;
    const name = STRING_NAME.exec(this.#text)?.[0];
    if (name === undefined) return undefined;
    const start = this.#at;
    this.#at += name.length;
    return /^\d/.test(name)
      ? { kind: "text", text: name, start }
      : { kind: "name", name: name.toLowerCase() };
  }

  /**
   * Where the text that was opened before here closes: braces count even after a backslash, and a quotation mark only outside
   * of them (btxdoc, section 2). Undefined, and at the next entry, where it never does.
   */
  #endOfText(close: string): number | undefined {
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at++) {
      const char = this.#text[at];
      if (char === close && depth === 0) return at;
      if (char === "{") depth++;
      else if (char === "}") depth--;
      else if (char === "\n") {
        ENTRY_ON_A_LINE.lastIndex = at;
        if (!ENTRY_ON_A_LINE.test(this.#text)) continue;
        this.#at = at;
        return undefined;
      }
      if (depth < 0) {
        this.#at = at;
        return undefined;
      }
    }
    this.#at = this.#text.length;
    return undefined;
  }

  /** Something in an entry is not closed, or stands where nothing can: what follows up to the next entry is passed over. */
  #giveUp(where: Range): void {
    this.#broken(
      "This entry can’t be read to its end: a brace, a quotation mark or a comma is missing in it.",
      where,
    );
    while (this.#at < this.#text.length && this.#text[this.#at] !== "@") {
      const lineEnd = this.#text.indexOf("\n", this.#at);
      if (lineEnd < 0) {
        this.#at = this.#text.length;
        return;
      }
      ENTRY_ON_A_LINE.lastIndex = lineEnd;
      this.#at = lineEnd + 1;
      if (ENTRY_ON_A_LINE.test(this.#text)) return;
    }
  }

  /** Past a comment's end; past its line where it has none. */
  #skipGroup(close: string): void {
    const end = this.#endOfText(close);
    if (end !== undefined) this.#at = end + 1;
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
  }

  #skipSpaceAndCommas(): void {
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] !== ",") return;
      this.#at++;
    }
  }

  #broken(message: string, range: Range): void {
    this.#problems.push(brokenEntry(message, range));
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** A name as it is told: a stranger's may be long. */
function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
