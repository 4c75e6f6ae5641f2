import type { ReadingId } from "../corpus/readings.ts";
import type { Divisions } from "../locators/divisions.ts";
import type { Citation, Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import type { Code, Severity } from "./codes.ts";
import type { Outcome } from "./outcomes.ts";
import type { StyleRule } from "./styles.ts";

export type { Outcome } from "./outcomes.ts";

/** Changes that editorial convention or the house style licenses. */
export type EditKind =
  | "ellipsis"
  | "altered-initial"
  | "first-letter-case"
  | "gloss"
  | "replacement"
  | "inflection"
  | "error-kept"
  | "final-punctuation"
  | "nested-marks"
  | "reporting-clause"
  | "note-call-out"
  | "furniture"
  | "line-break"
  | "emphasis"
  | "omission-noted"
  | "source-typo";

/** Changes that nothing licenses. */
export type DifferenceKind =
  | "wording"
  | "number"
  | "negation"
  | "name"
  | "spelling"
  | "order"
  | "case"
  | "punctuation"
  | "omission"
  | "splice"
  | "insertion"
  | "truncated-word"
  | "ellipsis-order"
  | "dropped-negation"
  | "bracket";

/** One place where a quotation and its source are not the same. A range is empty where that side has nothing. */
export interface Change<Kind extends string> {
  readonly kind: Kind;
  /** The report's words, as written (without Markdown markup). */
  readonly quote: string;
  /** The source's words. */
  readonly source: string;
  /** In the quotation's `text`. */
  readonly quoteRange: Range;
  /** In the source's readable text. */
  readonly sourceRange: Range;
}

/** A change that convention or the house style licenses. */
export type Edit = Change<EditKind>;

/** A change that nothing licenses. */
export interface Difference extends Change<DifferenceKind> {
  /** The house style's rule that says how much it matters; without one, its code's own severity counts. */
  readonly rule?: StyleRule;
}

/** Where in a source a quotation's words stand. Ranges are in the source's readable text. */
export interface Passage {
  /** The reading that the ranges are in. */
  readonly source: ReadingId;
  /** From the first word found to the last, omissions included. */
  readonly range: Range;
  /** The stretches that the quotation reproduces: one, or one on each side of every omission. */
  readonly parts: readonly Range[];
  /** The source's text in `range`. */
  readonly text: string;
}

/** What the engine holds of one quotation; everything an editor or the command shows is derived from it. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Where the words stand: in the source cited, or for `elsewhere` and `uncited` in the one that has them. */
  readonly passage?: Passage;
  readonly edits: readonly Edit[];
  readonly differences: readonly Difference[];
  /**
   * For `missing`: the closest passage, if one is near. For `altered`: another source's exact words, if one has them.
   */
  readonly other?: Passage;
  /** Other passages of that source that fit as well. */
  readonly twins?: readonly Passage[];
  /** Who the source names explicitly as saying each of the passage's parts; undefined for whom it doesn't. */
  readonly speakers?: readonly (string | undefined)[];
  /** Where the words stand in the source that has them, for locators. No part of the verdict that is kept for other quotations. */
  readonly standing?: Standing;
  /** Where another source words the statement a little differently. */
  readonly variant?: Passage;
  /** For `unchecked`: why, as a clause without a full stop. */
  readonly reason?: string;
}

/** Where words stand in a reading. */
export interface Standing {
  readonly divisions: Divisions;
  /** Every place that has a part of the words, in the reading's text; left out where nobody asked, or they are too many. */
  readonly places?: readonly Range[];
}

/** A passage a finding points to, with a word on why. */
export interface Related {
  readonly message: string;
  readonly source: ReadingId;
  /** In the source's readable text. */
  readonly range: Range;
}

/** A verdict as shown: one thing that is wrong, or worth knowing, at one place of the report. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  /** One or two plain sentences that say what differs. */
  readonly message: string;
  /** Report offsets. */
  readonly range: Range;
  readonly related: readonly Related[];
  /** The difference it reports, where there is one: what a fix works from. */
  readonly difference?: Difference;
  /** The citation it is about, where it is about one. */
  readonly citation?: Citation;
  /** What it is about can go without loss. */
  readonly about?: "needless";
  /** For `wrong-speaker`: whom the source names. */
  readonly speaker?: string;
  /** Keys to offer instead: the nearest, the path-qualified, or that of the source that has the words. */
  readonly suggestions?: readonly string[];
}

/** A quotation with what became of it, and what is to be said of that. */
export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** A finding that its report asks not to be shown. */
export interface Suppressed {
  readonly finding: Finding;
  /** Why, in the report's words; empty where it gives no reason. */
  readonly reason: string;
}

/** What checking a report gives. */
export interface CheckedReport {
  /** Every quotation, cited or not, in document order. */
  readonly quotations: readonly CheckedQuotation[];
  /** Findings about citations that no quotation takes, and about suppressions, in document order. */
  readonly findings: readonly Finding[];
  /** What the report suppresses, in document order. */
  readonly suppressed: readonly Suppressed[];
}
