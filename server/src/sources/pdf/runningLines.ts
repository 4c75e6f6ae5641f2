import type { Line } from "./lines.ts";
import { type Numeral, numeralOf } from "./numerals.ts";

/** A page's lines over its whole width, from top to bottom. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** What repeats above and below a page's text. */
export interface Running {
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
}

/** Heads and feet have up to two lines and a line of copyright or date. */
const MOST_LINES = 3;
/** The next page, and the next of the same side: left and right pages have heads of their own. */
const NEIGHBOURS = [-1, 1, -2, 2];
/** In page units: the same place on another page, whatever digits stand there. */
const SAME_PLACE = 3;
/** Running lines are titles; a line of text of a page printed twice is longer, at most by chance shorter. */
const LONGEST = 140;
const FEWEST_LETTERS = 3;
/** A head stands apart from the text by more than lines do (in sizes of its type). */
const APART = 1.5;

type Side = "head" | "foot";

/**
 * The running heads and feet of pages: lines at a page's edge that stand at the same place on the next page or the one after,
 * with the same words but for digits, or with a number that counts the pages; and what stands alone at such a place, or is a
 * number that fits the other pages' (the first page of a chapter has it below, others above).
 */
export function runningLines(pages: readonly PageLines[]): Running[] {
  const heads = repeated(pages, "head");
  const feet = repeated(pages, "foot");
  const counts = pages.map((_, page) => {
    const near = NEIGHBOURS.flatMap((step) =>
      [...(heads[page + step] ?? []), ...(feet[page + step] ?? [])].map((line) => ({
        line,
        at: page + step,
      })),
    );
    return new Set([
      "arabic 1",
      ...near.flatMap(({ line, at }) => numbersIn(line).map((numeral) => countOf(numeral, at))),
    ]);
  });
  return pages.map((own, page) => {
    const head = heads[page]!.length > 0 ? heads[page]! : lone(pages, page, "head", heads, counts[page]!);
    const foot = feet[page]!.length > 0 ? feet[page]! : lone(pages, page, "foot", feet, counts[page]!);
    // The one line of a page with nothing else is no head and foot both.
    const isBoth = head.length + foot.length > own.lines.length;
    return { head, foot: isBoth ? [] : [...foot].reverse() };
  });
}

/** The numbers in a line that stand apart at its ends or are all of it. */
function numeralsIn(line: Line): Numeral[] {
  const ends = [line.pieces[0]!.text, line.pieces.at(-1)!.text, line.text];
  return [...new Set(ends)].map(numeralOf).filter((numeral) => numeral !== undefined);
}

/** The numbers anywhere in a running line, one of which may be the page's. */
export function numbersIn(line: Line): Numeral[] {
  return [...new Set([line.text, ...line.text.split(" ")])]
    .map(numeralOf)
    .filter((numeral) => numeral !== undefined);
}

/** For each page its lines on one side that other pages have too, from the page's edge inwards. */
function repeated(pages: readonly PageLines[], side: Side): Line[][] {
  const edges = pages.map(({ lines }) => edgeOf(lines, side));
  return edges.map((edge, page) => {
    const count = edge.findIndex((line) => !repeats(line, page, pages, edges, side));
    // More that repeats than a head has is a page that comes twice.
    return count === -1 && edge.length > MOST_LINES ? [] : edge.slice(0, count === -1 ? edge.length : count);
  });
}

/** The outermost line of a page that repeats nothing, where it stands apart in the place of other pages' or counts with them. */
function lone(
  pages: readonly PageLines[],
  page: number,
  side: Side,
  found: readonly (readonly Line[])[],
  counts: ReadonlySet<string>,
): Line[] {
  const line = edgeOf(pages[page]!.lines, side)[0];
  if (line === undefined || line.text.length > LONGEST || !standsApart(pages[page]!.lines, line, side))
    return [];
  const place = placeOf(line, pages[page]!, side);
  const standsThere = NEIGHBOURS.some((step) => {
    const other = found[page + step]?.[0];
    return other !== undefined && isNear(place, other, pages[page + step]!, side) && sameSize(line, other);
  });
  const numeral = numeralOf(line.text);
  const isCounted = numeral !== undefined && counts.has(countOf(numeral, page));
  return standsThere || isCounted ? [line] : [];
}

/** The same for all pages that a numeral counts. */
function countOf({ kind, value }: Numeral, page: number): string {
  return `${kind} ${value - page}`;
}

/** The lines at an edge that may be running lines, and one more. */
function edgeOf(lines: readonly Line[], side: Side): Line[] {
  return side === "head" ? lines.slice(0, MOST_LINES + 1) : lines.slice(-MOST_LINES - 1).reverse();
}

function repeats(
  line: Line,
  page: number,
  pages: readonly PageLines[],
  edges: readonly (readonly Line[])[],
  side: Side,
): boolean {
  if (line.text.length > LONGEST) return false;
  const place = placeOf(line, pages[page]!, side);
  const words = wordsOf(line);
  const numerals = numeralsIn(line);
  return NEIGHBOURS.some((step) =>
    edges[page + step]?.some((other) => {
      if (!isNear(place, other, pages[page + step]!, side) || !sameSize(line, other)) return false;
      if (words.length >= FEWEST_LETTERS && words === wordsOf(other)) return true;
      return numeralsIn(other).some((theirs) =>
        numerals.some((own) => own.kind === theirs.kind && theirs.value - own.value === step),
      );
    }),
  );
}

/** How far from the edge of its side a line stands; pages of one document may differ in height. */
function placeOf(line: Line, page: PageLines, side: Side): number {
  return side === "head" ? line.baseline : page.height - line.baseline;
}

function isNear(place: number, other: Line, page: PageLines, side: Side): boolean {
  return Math.abs(place - placeOf(other, page, side)) <= SAME_PLACE;
}

function sameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= 0.5;
}

function standsApart(lines: readonly Line[], line: Line, side: Side): boolean {
  const next = side === "head" ? lines[1] : lines.at(-2);
  return next === undefined || Math.abs(next.baseline - line.baseline) > APART * line.size;
}

/** A line's letters alone. */
function wordsOf(line: Line): string {
  return line.text.toLowerCase().replace(/\P{L}/gu, "");
}
