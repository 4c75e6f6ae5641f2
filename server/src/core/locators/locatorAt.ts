import type { Cue, Pages } from "../corpus/landmarks.ts";
import { pageAt } from "../corpus/pages.ts";
import { lastStartingBy } from "../text/ordered.ts";
import type { Range } from "../text/range.ts";
import type { Divisions } from "./divisions.ts";
import { placeNumber, writtenSpan } from "./numbers.ts";
import { type Section, sectionsAround } from "./sections.ts";

/** A longer title is no locator; in code units. */
const LONGEST_TITLE = 60;
/** Marks that would end a citation's bracket or a title's own marks. */
const BREAKS_CITATION = /[[\]{};@"“”„«»]/u;

/**
 * The locator to cite a passage by, as Pandoc takes it: `p. 14` (by the printed number, where there is one), `00:12:30`,
 * `para. 89`, `chap. 2`, `sec. 3.1`, `sec. “Budget”`. Undefined where the source has nothing that a reader could look up.
 *
 * @param range a range of the reading's text
 */
export function locatorAt(divisions: Divisions, range: Range): string | undefined {
  const { pages, cues, numbered, paragraphs } = divisions;
  if (pages !== undefined) return pagesLocator(pages, range);
  if (cues !== undefined) return timecode(cues[cueAt(cues, range.start)]!.from);
  const last = Math.max(range.start, range.end - 1);
  if (numbered !== undefined) {
    const at = (offset: number) => lastStartingBy(offset, numbered.length, (i) => numbered[i]!.start);
    const [first, end] = [at(range.start), at(last)];
    if (first >= 0) return paragraphsLocator(numbered[first]!.number, numbered[end]!.number);
  }
  const section = sectionLocator(divisions, range);
  if (section !== undefined || paragraphs === undefined) return section;
  const at = (offset: number) => lastStartingBy(offset, paragraphs.length, (i) => paragraphs[i]!) + 1;
  return at(range.start) === 0 ? undefined : paragraphsLocator(at(range.start), at(last));
}

/**
 * As `locatorAt`, where a quotation of such a source is cited with one: by page, time or printed number of a paragraph. Chapters,
 * sections and counted paragraphs are for those who ask.
 */
export function locatorToCite(divisions: Divisions, range: Range): string | undefined {
  const { pages, cues, numbered, chapters } = divisions;
  const cited = {
    sections: [],
    chapters,
    ...(pages && { pages }),
    ...(cues && { cues }),
    ...(numbered && { numbered }),
  };
  return locatorAt(cited, range);
}

/** What is printed on a page as its number, by its number from 1; that one where nothing is, or something that no locator says. */
export function pageLabel({ labels }: Pages, page: number): string {
  const label = labels?.[page - 1]?.trim() ?? "";
  return placeNumber(label) === undefined ? String(page) : label;
}

/** The index of the cue that an offset stands in: of the first one where it comes before them all. */
export function cueAt(cues: readonly Cue[], offset: number): number {
  return Math.max(
    0,
    lastStartingBy(offset, cues.length, (i) => cues[i]!.start),
  );
}

/** Seconds as `00:12:30`. */
export function timecode(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function pagesLocator(pages: Pages, { start, end }: Range): string {
  const first = pageLabel(pages, pageAt(pages.starts, start));
  const last = pageLabel(pages, pageAt(pages.starts, Math.max(start, end - 1)));
  return first === last ? `p. ${first}` : `pp. ${writtenSpan(first, last)}`;
}

function paragraphsLocator(first: number, last: number): string {
  return first === last ? `para. ${first}` : `paras. ${first}–${last}`;
}

/** The innermost section around a passage that can be named; not the one that is the whole document. */
function sectionLocator({ sections, chapters }: Divisions, range: Range): string | undefined {
  const innermost = lastStartingBy(range.start, sections.length, (i) => sections[i]!.start);
  for (const section of sectionsAround(sections, innermost)) {
    const chapter = chapters.named.get(section)?.label;
    const isChapter = chapter !== undefined && section.called !== "section";
    // What articles number are sections; books have chapters, as many as they have headings of the highest depth.
    const isOfBook = section.called === "chapter" || section.depth === 1;
    if (isChapter && isOfBook && chapters.numbers === "written") return `chap. ${chapter}`;
    if (section.label !== undefined) return `sec. ${section.label}`;
    if (isTitle(section)) return `sec. “${section.name}”`;
    if (isChapter) return `chap. ${chapter}`;
  }
  return undefined;
}

/** Whether a section's title names it alone and can stand in a citation. */
function isTitle({ name, isNamedAlone }: Section): boolean {
  return isNamedAlone && name !== "" && name.length <= LONGEST_TITLE && !BREAKS_CITATION.test(name);
}
