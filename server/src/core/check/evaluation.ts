import type { ReadingId } from "../corpus/readings.ts";
import type { SourceIndex } from "../ports.ts";
import type { Range } from "../text/range.ts";
import type { Difference, Edit, Passage } from "./types.ts";

/** What evaluating needs of the corpus. */
export interface Corpus {
  readonly index: SourceIndex;
  /** The furniture of a reading's text that stands in `range`, or partly; in order and apart. A reading may have thousands. */
  furniture(source: ReadingId, range: Range): readonly Range[];
  /** Every second reading that there is; none when left out. */
  readonly secondReadings?: readonly ReadingId[];
}

/** A quotation held against one passage. */
export interface Evaluation {
  readonly passage: Passage;
  readonly edits: readonly Edit[];
  readonly differences: readonly Difference[];
  /** Of the quotation's wording, the share that the passage has at its place, long words counting more: 0 to 1. */
  readonly coverage: number;
  /** 1 where nothing differs, falling with every word changed, put in or left out; below 0 for unlike texts. */
  readonly likeness: number;
  /** What the alignment weighs: of two evaluations the lower one fits better. */
  readonly cost: number;
  /** How many words of the source's the quotation has (the writer's own in brackets don't count). */
  readonly words: number;
}
