import type { Heading } from "../corpus/landmarks.ts";
import { oneLine } from "../text/oneLine.ts";
import type { Range } from "../text/range.ts";
import { readHeading } from "./headingNumbers.ts";
import type { PlaceNumber } from "./numbers.ts";

/** A chapter or section: from its heading to the next one that does not belong to it. */
export interface Section extends Range {
  /** 1 for the highest. */
  readonly depth: number;
  /** The heading's words on one line. */
  readonly title: string;
  /** The heading's words without its number. */
  readonly name: string;
  /** The number that the heading gives it, as written and as it compares. */
  readonly label?: string;
  readonly number?: PlaceNumber;
  /** What the heading calls it: `Chapter 2`, `§ 4`. */
  readonly called?: "chapter" | "section";
  /** Whether its name is that of no other section, and it is not the only one of its depth: a document's title names no part of it. */
  readonly isNamedAlone: boolean;
  /** The index of the section that it is part of; -1 where it is part of none. */
  readonly parent: number;
}

/** Longer headings are paragraphs that were marked as headings; in code units. */
const LONGEST_TITLE = 300;

/**
 * The sections that headings open, in the order of their headings.
 *
 * @param text the readable text that the headings are ranges of
 */
export function sectionsOf(headings: readonly Heading[], text: string): Section[] {
  const read = headings.map(({ start, end, depth }) => {
    const title = oneLine(text.slice(start, Math.min(end, start + LONGEST_TITLE)));
    return { start, depth, title, ...readHeading(title) };
  });
  const inOrder = withoutStrayNumbers(read);
  const nested = nestingOf(inOrder, text.length);
  const names = countOf(inOrder.map(({ name }) => name.toLowerCase()));
  const depths = countOf(inOrder.map(({ depth }) => depth));
  return inOrder.map(({ certain: _, ...section }, i) => {
    const isNamedAlone = names.get(section.name.toLowerCase()) === 1 && depths.get(section.depth)! > 1;
    return { ...section, ...nested[i]!, isNamedAlone };
  });
}

/** The section at an index and those that it is part of, the innermost first. */
export function sectionsAround(sections: readonly Section[], index: number): Section[] {
  const around: Section[] = [];
  for (let at = index; at >= 0; at = sections[at]!.parent) around.push(sections[at]!);
  return around;
}

type ReadSection = Omit<Section, "end" | "parent" | "isNamedAlone"> & { readonly certain: boolean };

/**
 * `3 reasons to go` and `C. Smith` begin with what may be a number. They are numbered where the numbers of their depth go up one
 * by one from 1, and begin anew with 1.
 */
function withoutStrayNumbers(sections: readonly ReadSection[]): ReadSection[] {
  const strays = new Set<string>();
  const last = new Map<string, number>();
  const mannerOf = ({ depth, number }: ReadSection) => `${depth} ${number!.manner}`;
  for (const section of sections) {
    if (section.number === undefined || section.certain) continue;
    const manner = mannerOf(section);
    const { value } = section.number;
    if (value !== 1 && value !== (last.get(manner) ?? 0) + 1) strays.add(manner);
    last.set(manner, value);
  }
  return sections.map((section) => {
    if (section.number === undefined || section.certain || !strays.has(mannerOf(section))) return section;
    const { label: _, number: __, ...rest } = section;
    return { ...rest, name: section.title };
  });
}

function countOf<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** A section ends where a heading as high or higher comes, unless that one's number continues its own (`3`, then `3.1`). */
function nestingOf(sections: readonly ReadSection[], length: number): Pick<Section, "end" | "parent">[] {
  const ends = sections.map(() => length);
  const open: number[] = [];
  const parents = sections.map((section, i) => {
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const above = sections[top]!;
      const isPart = above.label !== undefined && section.label?.startsWith(`${above.label}.`) === true;
      if (section.depth > above.depth || isPart) break;
      ends[top] = section.start;
      open.pop();
    }
    const parent = open.at(-1) ?? -1;
    open.push(i);
    return parent;
  });
  return sections.map((_, i) => ({ end: ends[i]!, parent: parents[i]! }));
}
