import type { Cue, NumberedParagraph, Pages } from "../corpus/landmarks.ts";
import { pageAt } from "../corpus/pages.ts";
import { lastStartingBy } from "../text/ordered.ts";
import type { Chapters } from "./chapters.ts";
import type { Divisions } from "./divisions.ts";
import type { SourceLines } from "./lines.ts";
import { cueAt, pageLabel, timecode } from "./locatorAt.ts";
import { inFigures, type PlaceNumber, placeNumber } from "./numbers.ts";
import { type Section, sectionsAround } from "./sections.ts";

/** One way to count a source: its pages, its chapters … Each division has an ordinal, in the order of the text. */
export interface Measure {
  readonly kind: "page" | "chapter" | "section" | "numbered" | "paragraph" | "line" | "time";
  /** For people, in the plural. */
  readonly called: string;
  /** Ordinals go from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /** The ordinal of the division that an offset of the text stands in; before `from` where it stands in none. */
  at(offset: number): number;
  /** Every number that a locator may give the division. */
  numbers(ordinal: number): readonly PlaceNumber[];
  /** Whether any division may go by a number. */
  has(number: PlaceNumber): boolean;
  /** The titles that it, or what it is part of, goes by. */
  titles?(ordinal: number): readonly string[];
  /** What to write for it in a locator; undefined where it has no number. */
  label(ordinal: number): string | undefined;
  /** What to call it: `page 14`. */
  spoken(ordinal: number): string;
  /** By how many divisions people count differently. */
  readonly slack: number;
}

/**
 * Every measure of a source. Paragraphs that print their numbers are not counted besides, and lines only where no page divides
 * them: a reader would count from its top.
 */
export function measuresOf(divisions: Divisions): readonly Measure[] {
  const { pages, chapters, sections, numbered, paragraphs, lines, cues } = divisions;
  return [
    pages && pageMeasure(pages),
    cues && timeMeasure(cues),
    numbered && numberedMeasure(numbered),
    chapters.all.length === 0 ? undefined : chapterMeasure(chapters),
    sections.length === 0 ? undefined : sectionMeasure(sections),
    numbered === undefined && paragraphs ? paragraphMeasure(paragraphs) : undefined,
    pages === undefined && lines ? lineMeasure(lines) : undefined,
  ].filter((measure) => measure !== undefined);
}

/** What is printed on a page and what a viewer counts are both its number. */
function pageMeasure(pages: Pages): Measure {
  return {
    kind: "page",
    called: "pages",
    from: 1,
    to: pages.starts.length + 1,
    at: (offset) => pageAt(pages.starts, offset),
    numbers(page) {
      const printed = placeNumber(pageLabel(pages, page));
      const counted = { manner: "", value: page };
      return printed === undefined ? [counted] : [printed, counted];
    },
    has(number) {
      const isCounted = number.manner === "" && number.value >= 1 && number.value <= pages.starts.length;
      return isCounted || (pages.labels ?? []).some((label) => isSame(number, placeNumber(label)));
    },
    label: (page) => pageLabel(pages, page),
    spoken(page) {
      const label = pageLabel(pages, page);
      return label === String(page) ? `page ${label}` : `page ${label} (printed; page ${page} of the file)`;
    },
    slack: 0,
  };
}

function chapterMeasure(chapters: Chapters): Measure {
  const { all, named } = chapters;
  const label = (at: number) => named.get(all[at]!)?.label;
  const numbers = (at: number) => named.get(all[at]!)?.numbers ?? [];
  return {
    kind: "chapter",
    called: "chapters",
    from: 0,
    to: all.length,
    at(offset) {
      const at = lastStartingBy(offset, all.length, (i) => all[i]!.start);
      return at >= 0 && offset < all[at]!.end ? at : -1;
    },
    numbers,
    has: (number) =>
      all.some((_, at) => numbers(at).some((each) => isSame(inFigures(number), inFigures(each)))),
    titles: (at) => titlesOf(all[at]!),
    label,
    spoken: (at) => (label(at) === undefined ? `the chapter “${all[at]!.title}”` : `chapter ${label(at)}`),
    slack: 0,
  };
}

/** A passage stands in its section and in those around it. */
function sectionMeasure(sections: readonly Section[]): Measure {
  const around = (at: number) => sectionsAround(sections, at);
  const numbered = (at: number) => around(at).find(({ label }) => label !== undefined);
  return {
    kind: "section",
    called: "sections",
    from: 0,
    to: sections.length,
    at: (offset) => lastStartingBy(offset, sections.length, (i) => sections[i]!.start),
    numbers: (at) => around(at).flatMap(({ number }) => number ?? []),
    has: (number) =>
      sections.some((each) => each.number && isSame(inFigures(number), inFigures(each.number))),
    titles: (at) => around(at).flatMap(titlesOf),
    label: (at) => numbered(at)?.label,
    spoken(at) {
      const section = numbered(at);
      return section === undefined ? `the section “${sections[at]!.title}”` : `section ${section.label}`;
    },
    slack: 0,
  };
}

function numberedMeasure(numbered: readonly NumberedParagraph[]): Measure {
  return {
    kind: "numbered",
    called: "numbered paragraphs",
    from: 0,
    to: numbered.length,
    at: (offset) => lastStartingBy(offset, numbered.length, (i) => numbered[i]!.start),
    numbers: (at) => [{ manner: "", value: numbered[at]!.number }],
    has: (number) => numbered.some((each) => isSame(inFigures(number), { manner: "", value: each.number })),
    label: (at) => String(numbered[at]!.number),
    spoken: (at) => `paragraph ${numbered[at]!.number}`,
    slack: 0,
  };
}

/** People count with and without a byline or a caption: the paragraph beside is right too. */
function paragraphMeasure(starts: readonly number[]): Measure {
  return {
    ...counted("paragraph", "paragraphs", starts.length),
    at: (offset) => lastStartingBy(offset, starts.length, (i) => starts[i]!) + 1,
    slack: 1,
  };
}

/** Verse is counted without its empty lines and its title, other text with all: each is a line's number. */
function lineMeasure(lines: SourceLines): Measure {
  return {
    ...counted("line", "lines", lines.count),
    at: (offset) => lines.lineAt(offset),
    numbers: (line) => lines.numbersOf(line).map((value) => ({ manner: "", value })),
  };
}

/** Cues have no numbers; they are named by their times. */
function timeMeasure(cues: readonly Cue[]): Measure {
  return {
    kind: "time",
    called: "timecodes",
    from: 0,
    to: cues.length,
    at: (offset) => cueAt(cues, offset),
    numbers: () => [],
    has: () => false,
    label: (at) => timecode(cues[at]!.from),
    spoken: (at) => `the time ${timecode(cues[at]!.from)}`,
    slack: 0,
  };
}

function counted(kind: "paragraph" | "line", called: string, count: number): Omit<Measure, "at"> {
  return {
    kind,
    called,
    from: 1,
    to: count + 1,
    numbers: (ordinal) => [{ manner: "", value: ordinal }],
    has: (number) => inFigures(number).manner === "" && number.value >= 1 && number.value <= count,
    label: String,
    spoken: (ordinal) => `${kind} ${ordinal}`,
    slack: 0,
  };
}

function isSame(a: PlaceNumber, b: PlaceNumber | undefined): boolean {
  return a.manner === b?.manner && a.value === b.value;
}

function titlesOf({ title, name }: Section): string[] {
  return [title, name];
}
