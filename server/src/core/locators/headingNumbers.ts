import { type PlaceNumber, placeNumber } from "./numbers.ts";
import { termWritten } from "./terms.ts";

/** What a heading says of its own number. */
export interface HeadingNumber {
  readonly name: string;
  readonly label?: string;
  readonly number?: PlaceNumber;
  readonly called?: "chapter" | "section";
  /** False where what looks like a number may be a word of the heading. */
  readonly certain: boolean;
}

/** `Chapter 2`, `§ 4`, `Kapitel II: …`; its term is looked up. */
const CALLED =
  /^(\p{L}{2,10}|§)\s{0,3}(\d{1,4}(?:\.\d{1,4}){0,8}|[ivxlc]{1,8}|\p{L}{3,9})(?![\p{L}\d])[.:)–—\s-]{0,4}/iu;
/** `3.1 Method`, `2. Budget`, `2) Budget`. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){1,8}|\d{1,3}(?=[.):]))[.):]?(?=\s|$)\s*/u;
/** `2 Budget`, `II. Budget`: a number, or the first word of a heading. */
const PERHAPS_NUMBERED = /^(\d{1,3}(?=\s)|[IVXLC]{1,8}(?=[.):]?(?:\s|$)))[.):]?\s*/u;
/** Numbers in words, as English books head their chapters. */
const WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** Reads the number that opens a heading, if one does. `title` is on one line. */
export function readHeading(title: string): HeadingNumber {
  return (
    called(title) ??
    numbered(NUMBERED, title, true) ??
    numbered(PERHAPS_NUMBERED, title, false) ??
    plain(title)
  );
}

function called(title: string): HeadingNumber | undefined {
  const match = CALLED.exec(title);
  const unit = match === null ? undefined : termWritten(match[1]!)?.unit;
  if (match === null || (unit !== "chapter" && unit !== "section")) return undefined;
  const word = WORDS.indexOf(match[2]!.toLowerCase()) + 1;
  const label = word > 0 ? String(word) : match[2]!;
  const number = placeNumber(label);
  const counts = number?.manner === "roman" || number?.manner === "" || /^[\d.]+$/u.test(label);
  if (number === undefined || !counts) return undefined;
  return { name: title.slice(match[0].length), label, number, called: unit, certain: true };
}

function numbered(pattern: RegExp, title: string, certain: boolean): HeadingNumber | undefined {
  const match = pattern.exec(title);
  const number = match === null ? undefined : placeNumber(match[1]!);
  if (match === null || number === undefined) return undefined;
  return { name: title.slice(match[0].length), label: match[1]!, number, certain };
}

function plain(title: string): HeadingNumber {
  return { name: title, certain: true };
}
