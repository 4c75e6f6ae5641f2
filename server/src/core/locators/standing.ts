import type { Range } from "../text/range.ts";
import type { WrongPart } from "./fit.ts";
import type { Measure } from "./measures.ts";
import { writtenSpan } from "./numbers.ts";
import type { LocatorPart } from "./parse.ts";
import { termWritten } from "./terms.ts";

/** So many places are named; more are not worth a reader's time. */
const MOST_NAMED = 5;

/** Where words stand by a measure, for people: `page 2`, `pages 2 and 5`. */
export function spokenPlaces(measure: Measure, places: readonly Range[]): string {
  const spoken = [...new Set(ordinalsOf(measure, places).map((at) => measure.spoken(at)))];
  if (spoken.length === 0) return `none of its ${measure.called}`;
  const named = spoken.slice(0, MOST_NAMED);
  const rest = spoken.length > named.length ? ["others"] : [];
  const all = [...named, ...rest];
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/**
 * The locator as it should be, in the manner of the one written: `pp. 3-4` becomes `p. 5`, `ch. 2, p. 3` becomes `ch. 2, p. 5`.
 * Undefined where the words stand in several places apart, or in none that has a number.
 */
export function mendedLocator(
  written: string,
  wrong: readonly WrongPart[],
  places: readonly Range[],
): string | undefined {
  let mended = written;
  for (const { part, measure } of wrong.toReversed()) {
    const ordinals = ordinalsOf(measure, places);
    const [first, last] = [ordinals[0], ordinals.at(-1)];
    if (first === undefined || last! - first !== ordinals.length - 1) return undefined;
    const labels = [measure.label(first), measure.label(last!)];
    if (labels[0] === undefined || labels[1] === undefined) return undefined;
    const before = written.slice(part.range.start, part.range.end);
    const after = writtenLike(part, before, labels[0], measure.kind === "time" ? labels[0] : labels[1]);
    mended = mended.slice(0, part.range.start) + after + mended.slice(part.range.end);
  }
  return mended;
}

/**
 * The locator of a place by one measure: `p. 5`, `00:12:30`. Undefined where it has no number there.
 *
 * @param term the term to write it with, as begun in a citation; the usual one when left out
 */
export function locatorBy(measure: Measure, place: Range, term?: string): string | undefined {
  const ordinals = ordinalsOf(measure, [place]);
  const [first, last] = [ordinals[0], ordinals.at(-1)].map((at) =>
    at === undefined ? undefined : measure.label(at),
  );
  if (first === undefined || last === undefined) return undefined;
  if (measure.kind === "time") return first;
  const isOne = first === last;
  return termLike(term ?? USUAL[measure.kind], isOne) + writtenSpan(first, last);
}

const USUAL: Readonly<Record<Exclude<Measure["kind"], "time">, string>> = {
  page: "p. ",
  chapter: "chap. ",
  section: "sec. ",
  numbered: "para. ",
  paragraph: "para. ",
  line: "l. ",
};

function ordinalsOf(measure: Measure, places: readonly Range[]): number[] {
  const found = new Set<number>();
  for (const { start, end } of places) {
    const last = measure.at(Math.max(start, end - 1));
    for (let at = measure.at(start); at <= last; at++)
      if (at >= measure.from && at < measure.to) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** Other numbers with a part's own term, in the number that they need, and its own dash. */
function writtenLike({ term, unit }: LocatorPart, written: string, first: string, last: string): string {
  if (unit === "time") return term + timeLike(written.slice(term.length), first);
  const dash = /[–—−‑]|-{1,3}(?=\s?\d)/u.exec(written.slice(term.length))?.[0] ?? "–";
  const numbers = writtenSpan(first, last, dash);
  if (unit === "bracket") return `[${numbers}]`;
  return termLike(term, first === last) + numbers;
}

function termLike(written: string, isOne: boolean): string {
  const term = written.trimEnd();
  const space = written.slice(term.length);
  const known = termWritten(term);
  if (known === undefined) return written;
  const form = isOne ? known.one : known.several;
  if (form.toLowerCase() === term.toLowerCase()) return written;
  const isCapital = term[0] !== term[0]!.toLowerCase();
  return (isCapital ? form[0]!.toUpperCase() + form.slice(1) : form) + space;
}

/** A timecode with as many fields as the one written, or in letters as that one. */
function timeLike(written: string, timecode: string): string {
  const [hours, minutes, seconds] = timecode.split(":").map(Number) as [number, number, number];
  const two = (value: number) => String(value).padStart(2, "0");
  if (/[hms]/iu.test(written)) return `${hours > 0 ? `${hours}h` : ""}${minutes}m${two(seconds)}s`;
  const [head = ""] = written.split(/[-–—−]/u);
  const fields = head.split(":");
  if (fields.length < 3 && hours === 0)
    return `${fields[0]!.startsWith("0") ? two(minutes) : minutes}:${two(seconds)}`;
  return `${fields[0]!.trim().length < 2 ? hours : two(hours)}:${two(minutes)}:${two(seconds)}`;
}
