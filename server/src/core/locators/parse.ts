import type { Range } from "../text/range.ts";
import { type PlaceNumber, placeNumber } from "./numbers.ts";
import { ANY_TERM, type LocatorUnit, termWritten } from "./terms.ts";
import { readTime, TIME, type TimeSpan } from "./times.ts";

/** Numbers from one to another, both included; `last` is infinite after `12ff.` */
export interface NumberSpan {
  readonly first: PlaceNumber;
  readonly last: PlaceNumber;
}

/** One measure of a locator, with what it counts: `chap. 2` of `chap. 2, p. 14`. Ranges are of the text that was read. */
export interface LocatorPart {
  readonly range: Range;
  /** Its term as written, with the space after it; empty where there is none. */
  readonly term: string;
  /** What is counted. `number`: figures without a term. `bracket`: a number in brackets of its own, `[89]`. */
  readonly unit: LocatorUnit | "number" | "bracket";
  /** Empty for times, and for titles. */
  readonly spans: readonly NumberSpan[];
  readonly times: readonly TimeSpan[];
  /** `sec. “Budget”`: the title in the marks. */
  readonly title?: string;
}

/** A locator as it stands in a text. */
export interface ReadLocator {
  /** The locator as written. */
  readonly range: Range;
  /** In order, at least one; empty where it is a locator of no kind that is known. */
  readonly parts: readonly LocatorPart[];
}

/** No citation lists more; each is looked up. */
const MOST_NUMBERS = 50;
/** `at 00:12:30`, `at [89]`: says only that a locator follows. */
const AT = /at\s+(?=[\d[\p{L}¶§])/iuy;
const TERM = new RegExp(`(?:${ANY_TERM})(?=[\\s\\d§¶“"„«])\\s*`, "iuy");
/** A word with a digit, or a Roman number: `33`, `A12`, `A-3`, `12a`, `3.1`, `xiv`. */
const NUMBER = /(?:\p{L}-(?=\d)|\p{L}{0,3})\d[\p{L}\d]*(?:[.:/]\d+)*|[ivxlcdm]+(?![\p{L}\d]|\.\s?\d)/iuy;
const FIGURES = /\d[\p{L}\d]*(?:[.:/]\d+)*/uy;
const DASH = /\s*(?:[-–—−‑]{1,3})\s*/uy;
const JOINT = /\s*(?:[,&]|(?:and|und|et|и)\s)\s*/iuy;
/** `12 f.`, `12 ff.`, `12 et seq.`: and what follows it. */
const FOLLOWING = /\s?(?:(?<one>f|et\sseq|и\sсл)|ff|et\sseqq)(?:\.|(?![\p{L}\d]))/iuy;
const STOP = /\.?/uy;
const FOLLOWING_INSIDE = /^(\d{1,6})(f|ff)$/iu;
const BRACKETED = /\[(\d{1,5})(?:\s?[-–—]\s?(\d{1,5}))?\]/uy;
const TITLE = /[“"„«]([^“”"„«»[\]\n]{1,120})[”"“»]/uy;

/** The locator that opens `text` at `from`; undefined where none does. Linear time; never throws. */
export function readLocatorAt(text: string, from: number, to: number): ReadLocator | undefined {
  const reader = new Reader(text, from, to);
  const parts: LocatorPart[] = [];
  reader.skip(AT);
  for (;;) {
    const start = reader.at;
    if (parts.length > 0 && reader.skip(JOINT) === undefined) break;
    const part = reader.part(parts.length > 0);
    if (part === undefined) {
      reader.at = start;
      break;
    }
    parts.push(part);
  }
  if (parts.length === 0) return undefined;
  const numbers = parts.reduce((count, { spans, times }) => count + spans.length + times.length, 0);
  const known =
    numbers <= MOST_NUMBERS &&
    parts.every(({ spans, times, title }) => spans.length + times.length > 0 || title !== undefined);
  return { range: { start: from, end: reader.at }, parts: known ? parts : [] };
}

/** What a locator says, as it was written in a citation; undefined where that is not understood as a whole. */
export function parseLocator(written: string): readonly LocatorPart[] | undefined {
  const start = written.length - written.trimStart().length;
  const read = readLocatorAt(written, start, written.length);
  if (read === undefined || read.parts.length === 0 || written.slice(read.range.end).trim() !== "")
    return undefined;
  return read.parts;
}

/** Goes from token to token. */
class Reader {
  at: number;
  private readonly text: string;
  private readonly to: number;

  constructor(text: string, from: number, to: number) {
    this.text = text;
    this.at = from;
    this.to = to;
  }

  /** Goes past what a sticky pattern matches here and gives it; undefined where it doesn't, or goes on beyond the end. */
  skip(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null || pattern.lastIndex > this.to) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }

  /** @param isLater whether another part comes before it: `pp. iv, vi` needs no second term */
  part(isLater: boolean): LocatorPart | undefined {
    const start = this.at;
    const bracket = this.skip(BRACKETED);
    if (bracket !== undefined) return this.made(start, "", "bracket", [spanOf(bracket[1]!, bracket[2])], []);
    const term = this.skip(TERM)?.[0] ?? "";
    const unit = term === "" ? "number" : (termWritten(term.trim())?.unit ?? "other");
    const title = unit === "section" || unit === "chapter" ? this.skip(TITLE)?.[1] : undefined;
    if (title !== undefined) return { ...this.made(start, term, unit, [], []), title };
    const part = this.numbers(start, term, unit, isLater);
    if (part === undefined) this.at = start;
    return part;
  }

  private numbers(
    start: number,
    term: string,
    unit: LocatorPart["unit"],
    isLater: boolean,
  ): LocatorPart | undefined {
    const spans: (NumberSpan | undefined)[] = [];
    const times: TimeSpan[] = [];
    const pattern = term === "" && !isLater ? FIGURES : NUMBER;
    for (;;) {
      const before = this.at;
      if (spans.length + times.length > 0 && this.skip(JOINT) === undefined) break;
      const time = unit === "number" || unit === "time" ? this.time() : undefined;
      if (time !== undefined) times.push(time);
      else if (!this.span(spans, pattern)) {
        this.at = before;
        break;
      }
    }
    if (spans.length + times.length === 0) return undefined;
    const known = spans.filter((span) => span !== undefined);
    const isMixed = known.length < spans.length || (known.length > 0 && times.length > 0);
    if (isMixed) return this.made(start, term, "other", [], []);
    return this.made(start, term, times.length > 0 ? "time" : unit, known, times);
  }

  private time(): TimeSpan | undefined {
    const start = this.at;
    const from = this.skip(TIME);
    if (from === undefined) return undefined;
    const between = this.at;
    const to = this.skip(DASH) === undefined ? undefined : this.skip(TIME);
    if (to === undefined) this.at = between;
    const span = readTime(from[0], to?.[0]);
    if (span === undefined) this.at = start;
    return span;
  }

  /** Reads `33`, `33–35`, `133–5`, `12 f.` into `spans`; undefined for one that is not understood. */
  private span(spans: (NumberSpan | undefined)[], pattern: RegExp): boolean {
    const first = this.skip(pattern)?.[0];
    if (first === undefined) return false;
    const before = this.at;
    let last: string | undefined;
    if (this.skip(DASH) !== undefined) {
      this.skip(TERM);
      last = this.skip(NUMBER)?.[0];
      if (last === undefined) this.at = before;
    }
    const following = this.skip(FOLLOWING);
    const inside = FOLLOWING_INSIDE.exec(last ?? first);
    if (inside !== null) this.skip(STOP);
    const reach = following === undefined ? inside?.[2]?.length : following.groups?.one === undefined ? 2 : 1;
    const bare = inside === null || following !== undefined ? first : inside[1]!;
    spans.push(reach === undefined || last !== undefined ? spanOf(first, last) : openSpan(bare, reach));
    return true;
  }

  private made(
    start: number,
    term: string,
    unit: LocatorPart["unit"],
    spans: readonly (NumberSpan | undefined)[],
    times: readonly TimeSpan[],
  ): LocatorPart {
    const known = spans.filter((span) => span !== undefined);
    return { range: { start, end: this.at }, term, unit, spans: known, times };
  }
}

function spanOf(from: string, to: string | undefined): NumberSpan | undefined {
  const first = placeNumber(from);
  const last = placeNumber(to === undefined ? from : unabbreviated(from, to));
  if (first === undefined || last === undefined || first.manner !== last.manner) return undefined;
  return first.value <= last.value ? { first, last } : undefined;
}

/** `133–5` goes to 135. */
function unabbreviated(from: string, to: string): string {
  const isFigures = /^\d+$/u.test(from) && /^\d+$/u.test(to);
  return isFigures && to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
}

function openSpan(from: string, reach: number): NumberSpan | undefined {
  const first = placeNumber(from);
  if (first === undefined) return undefined;
  return { first, last: { ...first, value: reach === 1 ? first.value + 1 : Number.POSITIVE_INFINITY } };
}
