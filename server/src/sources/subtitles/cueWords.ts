import { decodeString } from "micromark-util-decode-string";
import type { Range } from "../../core/text/range.ts";
import type { CueBlock } from "./cueBlocks.ts";

/** A word of a cue as a viewer reads it. */
export interface CueWord {
  readonly text: string;
  /** Where it stands in the file, from its first character to its last. */
  readonly range: Range;
  /** What it is made of, in order: stretches of the file, and what stands for a character reference. */
  readonly pieces: readonly CuePiece[];
  /** A new speaker begins here, by a dialogue dash or by `>>`; neither is a part of the text. */
  readonly isChange: boolean;
  /** The speaker that a `<v Name>` before it gives; empty from its end tag on. */
  readonly voice?: string;
}

interface CuePiece {
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/**
 * A tag of WebVTT or of SubRip's HTML (its time stamps too), an override of SubStation (`{\an8}`), a character reference, white
 * space, or characters.
 */
const TOKENS =
  /<[^<>]{0,300}>|\{\\[^{}]{0,100}\}|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{1,31});|\s+|[^<{&\s]+|[<{&]/gu;
const TAG = /^<(?:\/?[A-Za-z][^<>]*|\/|\d[\d:.]*)>$/u;
const VOICE = /^<v(?:\.[^\s>]*)?\s+([^>]*)>$/u;
const READING = /^<(\/?)rt\b/u;
/** A dash before another speaker's words: apart, or right before a capital. One before a small letter takes up what broke off. */
const DASH = /^[-‐–—]$/u;
const JOINED_DASH = /^[-‐](?=[\p{Lu}\p{Lt}[("“¿¡♪])/u;
/** The mark of American captions for another speaker, and for another subject. */
const CHANGE = /^>{2,3}/u;

/** The words of a cue in order. */
export function wordsOf(file: string, { lines }: CueBlock): CueWord[] {
  const words = new WordReader();
  for (const line of lines) words.line(file, line);
  return words.found;
}

class WordReader {
  readonly found: CueWord[] = [];
  #pieces: CuePiece[] = [];
  #isChange = false;
  #atLineStart = true;
  #isReading = false;
  #voice: string | undefined;

  line(file: string, line: Range): void {
    this.#atLineStart = true;
    for (const { 0: token, index } of file.slice(line.start, line.end).matchAll(TOKENS)) {
      this.#take(token, line.start + index);
    }
    this.#finish();
  }

  #take(token: string, at: number): void {
    if (token.startsWith("<") && TAG.test(token)) this.#tag(token);
    else if (token.startsWith("{\\") || this.#isReading) return;
    else if (/^\s/u.test(token)) this.#finish();
    else if (token.startsWith("&") && token.length > 1) this.#reference(token, at);
    else this.#pieces.push({ text: token, at, length: token.length });
  }

  #tag(token: string): void {
    const voice = VOICE.exec(token);
    const reading = READING.exec(token);
    if (voice !== null) {
      this.#finish();
      this.#voice = decodeString(voice[1]!).replace(/\s+/gu, " ").trim();
    } else if (/^<\/v>/u.test(token)) {
      this.#finish();
      this.#voice = "";
    } else if (/^<br\b/iu.test(token)) {
      this.#finish();
    } else if (reading !== null) {
      this.#isReading = reading[1] === "";
    }
  }

  #reference(token: string, at: number): void {
    const text = decodeString(token);
    if (text.trim() === "") this.#finish();
    else this.#pieces.push({ text, at, length: token.length });
  }

  #finish(): void {
    const pieces = this.#withoutMark(this.#pieces);
    this.#pieces = [];
    const [first, last] = [pieces[0], pieces.at(-1)];
    if (first === undefined || last === undefined) return;
    this.found.push({
      text: pieces.map(({ text }) => text).join(""),
      range: { start: first.at, end: last.at + last.length },
      pieces,
      isChange: this.#isChange,
      ...(this.#voice === undefined ? {} : { voice: this.#voice }),
    });
    this.#isChange = false;
    this.#atLineStart = false;
  }

  /** The pieces of a word without the mark of another speaker, which is noted for the word that comes next. */
  #withoutMark(pieces: readonly CuePiece[]): readonly CuePiece[] {
    const word = pieces.map(({ text }) => text).join("");
    const mark =
      CHANGE.exec(word) ?? (this.#atLineStart ? (DASH.exec(word) ?? JOINED_DASH.exec(word)) : null);
    if (mark === null) return pieces;
    this.#isChange = true;
    return withoutFirst(pieces, mark[0].length);
  }
}

/** The pieces without their first `count` code units; a reference goes as a whole. */
function withoutFirst(pieces: readonly CuePiece[], count: number): CuePiece[] {
  const left: CuePiece[] = [];
  let rest = count;
  for (const { text, at, length } of pieces) {
    if (rest >= text.length) rest -= text.length;
    else left.push({ text: text.slice(rest), at: at + rest, length: length - rest });
    if (rest < text.length && left.length > 0) rest = 0;
  }
  return left;
}
