import type { Range } from "../text/range.ts";

/**
 * Where a person looks in a source: what locators name. Each kind is there only where the source has it. Offsets are in the
 * source's readable text; everything stands in the order of the text.
 */
export interface Landmarks {
  readonly pages?: Pages;
  /** Chapters and sections. */
  readonly headings?: readonly Heading[];
  /** Where each paragraph starts, where the format has paragraphs that a reader would count. */
  readonly paragraphs?: readonly number[];
  /** Paragraphs that print their own number, as judgments have them, where the source is numbered throughout. */
  readonly numbered?: readonly NumberedParagraph[];
  /** `file`: the file's lines are the text's own, as in plain text and Markdown, so that a reader may count them. */
  readonly lines?: "file";
  /** What was said when, in recordings. */
  readonly cues?: readonly Cue[];
  /** Words that the format itself gives to a speaker (`<v Name>` of WebVTT). */
  readonly turns?: readonly SpokenTurn[];
}

/** The pages of a source, as a viewer counts them. */
export interface Pages {
  /** Where each page starts, the first at 0. */
  readonly starts: readonly number[];
  /** What is printed on each page, or stated by the file, as its number (`xiv`, `3`); empty where nothing is. As many as `starts`. */
  readonly labels?: readonly string[];
}

/** The range holds the heading's own words. */
export interface Heading extends Range {
  /** 1 for the highest. */
  readonly depth: number;
}

/** A paragraph that prints its number: its words reach to the next one's start. */
export interface NumberedParagraph {
  readonly start: number;
  readonly number: number;
}

/** A stretch of a recording; its words reach to the next one's start. */
export interface Cue {
  readonly start: number;
  /** Seconds from the recording's beginning, with fractions. */
  readonly from: number;
  readonly to: number;
}

/** Words, in the range, of one speaker, by the name that the format gives. */
export interface SpokenTurn extends Range {
  readonly speaker: string;
}
