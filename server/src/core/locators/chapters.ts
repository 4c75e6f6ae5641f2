import type { PlaceNumber } from "./numbers.ts";
import type { Section } from "./sections.ts";

/** A source's chapters in order, and whether their headings number them. */
export interface Chapters {
  readonly all: readonly Section[];
  readonly numbers: "written" | "by order";
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
  if (called.length > 0) return { all: called, numbers: "written" };
  const depth = chapterDepth(sections);
  const all = sections.filter((section) => section.depth === depth);
  const numbered = all.filter(({ number }) => number !== undefined);
  return { all, numbers: numbered.length > 0 && 2 * numbered.length >= all.length ? "written" : "by order" };
}

/**
 * The numbers that a locator may give a chapter. Where the headings don't number them they are counted both with what stands
 * before the first chapter and without it.
 */
export function chapterNumbers({ all, numbers }: Chapters, chapter: Section): PlaceNumber[] {
  if (numbers === "written") return chapter.number === undefined ? [] : [chapter.number];
  const places = [all, withoutFrontMatter(all)].map((list) => list.indexOf(chapter) + 1);
  return places.filter((value) => value > 0).map((value) => ({ manner: "", value }));
}

/** The number to cite a chapter by; undefined where it has none, or is no chapter. */
export function chapterNumber({ all, numbers }: Chapters, chapter: Section): string | undefined {
  if (!all.includes(chapter)) return undefined;
  if (numbers === "written") return chapter.label;
  const at = withoutFrontMatter(all).indexOf(chapter);
  return at < 0 ? undefined : String(at + 1);
}

function chapterDepth(sections: readonly Section[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { depth } of sections) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const several = [...counts].filter(([, count]) => count > 1).map(([depth]) => depth);
  return several.length === 0 ? undefined : Math.min(...several);
}

function withoutFrontMatter(chapters: readonly Section[]): Section[] {
  return chapters.filter(({ title }) => !FRONT_MATTER.has(title.toLowerCase()));
}
