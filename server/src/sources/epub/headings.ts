import type { Heading } from "../../core/corpus/landmarks.ts";
import type { Range } from "../../core/text/range.ts";
import type { Target } from "./navigation.ts";
import { type Place, wordAt } from "./places.ts";

/** A contents' entry leads to its heading, or to what opens its chapter: a number, a motto, a picture's caption. */
const LINES_LOOKED_AT = 5;
/** Blank lines part paragraphs. */
const LINES_SPLIT = 2 * LINES_LOOKED_AT;
const LONGEST_LOOK = 2000;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * The headings of a book: what its contents lead to, with their depth there, and below them the deeper headings of the chapters; where
 * the contents lead to no heading's words, what the chapters themselves have as headings.
 *
 * @param own the headings of the chapters, in order
 * @param placeOf where a target starts in `text`
 */
export function headingsFrom(
  contents: readonly Target[],
  own: readonly Heading[],
  text: string,
  placeOf: Place,
): readonly Heading[] {
  const ownByStart = new Map(own.map((heading) => [heading.start, heading] as const));
  const lines = new LinesAt(text);
  const led = new Map<number, Heading>();
  for (const { file, id, label, depth } of contents) {
    const at = placeOf(file, id);
    const range = at === undefined ? undefined : headingAt(lines.from(wordAt(text, at)), label, ownByStart);
    if (range !== undefined && !led.has(range.start)) led.set(range.start, { ...range, depth });
  }
  const inOrder = [...led.values()].toSorted((a, b) => a.start - b.start);
  const apart = inOrder.filter((heading, i) => i === 0 || heading.start >= inOrder[i - 1]!.end);
  return apart.length === 0 ? own : withSections(apart, own, ownByStart);
}

/** The contents' headings with those of the chapters between them that are deeper: contents often have chapters alone. */
function withSections(
  led: readonly Heading[],
  own: readonly Heading[],
  ownByStart: ReadonlyMap<number, Heading>,
): Heading[] {
  const headings: Heading[] = [];
  let next = 0;
  for (const section of own) {
    while (next < led.length && led[next]!.start <= section.start) headings.push(led[next++]!);
    const chapter = led[next - 1];
    const level = chapter === undefined ? undefined : ownByStart.get(chapter.start)?.depth;
    if (level === undefined || section.start < chapter!.end || section.depth <= level) continue;
    headings.push({ ...section, depth: chapter!.depth + section.depth - level });
  }
  return [...headings, ...led.slice(next)];
}

/**
 * Those of `lines` that the label has too, else the first heading among them. A label may be `Chapter 1: The Title` where the chapter
 * has the number and the title on lines of their own.
 */
function headingAt(
  lines: readonly Line[],
  label: string,
  own: ReadonlyMap<number, Heading>,
): Range | undefined {
  const wanted = ` ${folded(label)} `;
  const isNamed = ({ start, words }: Line) => {
    if (words === "") return false;
    return wanted.includes(` ${words} `) || (own.has(start) && words.startsWith(wanted.trim()));
  };
  const first = lines.findIndex(isNamed);
  if (first >= 0) {
    const after = lines.slice(first).findIndex((line) => !isNamed(line));
    const last = after < 0 ? lines.at(-1)! : lines[first + after - 1]!;
    return { start: lines[first]!.start, end: last.end };
  }
  return lines.map(({ start }) => own.get(start)).find((heading) => heading !== undefined);
}

interface Line extends Range {
  /** Its words for comparisons. */
  readonly words: string;
}

/** The first lines from a place on that are not blank. Kept, since thousands of entries may lead to one place. */
class LinesAt {
  readonly #text: string;
  readonly #known = new Map<number, readonly Line[]>();

  constructor(text: string) {
    this.#text = text;
  }

  from(at: number): readonly Line[] {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const lines: Line[] = [];
    let start = at;
    for (const line of this.#text.slice(at, at + LONGEST_LOOK).split("\n", LINES_SPLIT)) {
      if (line.trim() !== "") lines.push({ start, end: start + line.length, words: folded(line) });
      start += line.length + 1;
    }
    const first = lines.slice(0, LINES_LOOKED_AT);
    this.#known.set(at, first);
    return first;
  }
}

/** A line's words for comparisons. */
function folded(line: string): string {
  return (line.toLowerCase().match(WORDS) ?? []).join(" ");
}
