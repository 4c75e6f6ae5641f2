import type { Cue, Landmarks, NumberedParagraph, Pages } from "../corpus/landmarks.ts";
import { type Chapters, chaptersOf } from "./chapters.ts";
import type { SourceLines } from "./lines.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** How a reading is divided: what a locator can name in it. Each kind is there only where the source has it, and has several. */
export interface Divisions {
  readonly pages?: Pages;
  /** In the order of their headings; empty where there are none. */
  readonly sections: readonly Section[];
  readonly chapters: Chapters;
  /** Paragraphs that print their own number. */
  readonly numbered?: readonly NumberedParagraph[];
  /** Where each paragraph starts, as a reader would count them. */
  readonly paragraphs?: readonly number[];
  readonly cues?: readonly Cue[];
  /** Lines, where the file's lines are the text's own. */
  readonly lines?: SourceLines;
}

/**
 * How a reading is divided.
 *
 * @param text the reading's text; nothing is kept of it but headings
 * @param lines left out where the file's lines mean nothing to a reader
 */
export function divisionsOf(landmarks: Landmarks, text: string, lines?: SourceLines): Divisions {
  const { pages, headings = [], numbered, paragraphs, cues } = landmarks;
  const sections = sectionsOf(headings, text);
  return {
    sections,
    chapters: chaptersOf(sections),
    ...(pages === undefined || pages.starts.length < 2 ? {} : { pages }),
    ...(isEmpty(numbered) ? {} : { numbered }),
    ...(isEmpty(paragraphs) ? {} : { paragraphs }),
    ...(isEmpty(cues) ? {} : { cues }),
    ...(lines === undefined ? {} : { lines }),
  };
}

function isEmpty(items: readonly unknown[] | undefined): items is undefined {
  return items === undefined || items.length === 0;
}
