import type { PlaceNumber } from "./numbers.ts";
import type { Section } from "./sections.ts";

/** A source's chapters. */
export interface Chapters {
  /** In order. */
  readonly all: readonly Section[];
  /** Whether their headings number them, or their order does. */
  readonly numbers: "written" | "by order";
  /** What each can be cited by. */
  readonly named: ReadonlyMap<Section, ChapterNumbers>;
}

/** What a chapter can be cited by. */
export interface ChapterNumbers {
  /** The number to write; undefined where it has none. */
  readonly label: string | undefined;
  /** Every number that a locator may give it. */
  readonly numbers: readonly PlaceNumber[];
}

/** What stands before the first chapter of a book; people count chapters without it. English, German, French, Russian. */
const FRONT_MATTER = new Set(
  "cover|title page|copyright|dedication|epigraph|contents|table of contents|preface|foreword|introduction|prologue|acknowledgments|acknowledgements|author’s note|author's note|inhalt|inhaltsverzeichnis|vorwort|einleitung|prolog|danksagung|widmung|sommaire|préface|avant-propos|prologue|remerciements|содержание|оглавление|предисловие|введение|пролог|от автора".split(
    "|",
  ),
);

/**
 * The chapters among a source's sections: those that their headings call so (`Chapter 2`), else the sections of the highest
 * depth that has several: a single one above is the title.
 */
export function chaptersOf(sections: readonly Section[]): Chapters {
  const called = sections.filter((section) => section.called === "chapter");
  if (called.length > 0) return { all: called, numbers: "written", named: byHeading(called) };
  const depth = chapterDepth(sections);
  const all = sections.filter((section) => section.depth === depth);
  const numbered = all.filter(({ number }) => number !== undefined);
  return numbered.length > 0 && 2 * numbered.length >= all.length
    ? { all, numbers: "written", named: byHeading(all) }
    : { all, numbers: "by order", named: byOrder(all) };
}

function byHeading(chapters: readonly Section[]): Chapters["named"] {
  return new Map(
    chapters.map((chapter) => [
      chapter,
      { label: chapter.label, numbers: chapter.number === undefined ? [] : [chapter.number] },
    ]),
  );
}

/** Chapters without numbers are counted both with what stands before the first one and without it. */
function byOrder(chapters: readonly Section[]): Chapters["named"] {
  const named = new Map<Section, ChapterNumbers>();
  let before = 0;
  for (const [i, chapter] of chapters.entries()) {
    const isBefore = FRONT_MATTER.has(chapter.title.toLowerCase());
    if (isBefore) before++;
    const counted = isBefore ? [i + 1] : [i + 1, i + 1 - before];
    const label = isBefore ? undefined : String(i + 1 - before);
    named.set(chapter, { label, numbers: counted.map((value) => ({ manner: "", value })) });
  }
  return named;
}

function chapterDepth(sections: readonly Section[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { depth } of sections) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1).map(([depth]) => depth);
  return several.length === 0 ? undefined : Math.min(...several);
}
