import type { OffsetMap } from "../text/offsetMap.ts";
import type { Range } from "../text/range.ts";

/** A citation: one key with its locator, as written in a report. All ranges are report offsets. */
export interface Citation {
  /** The key without `@`; for a link, the key of the source that it leads to (`KnownKeys.linkTarget`). */
  readonly key: string;
  /** The key's own range, without `@`; for a link its destination, which a reference has where it is defined. */
  readonly keyRange: Range;
  /** What a reader takes for the citation: the whole bracketed group, the bare key with its bracket, or the link. */
  readonly range: Range;
  /**
   * `bracketed` inside `[…]`; `bare` is `@key` in running text, a citation only where the key is known;
   * `link` is a Markdown link, a citation only where it leads to a source file.
   */
  readonly form: "bracketed" | "bare" | "link";
  /** The locator as written (`pp. 33-35`), if there is one, and where it stands. */
  readonly locator?: string | undefined;
  readonly locatorRange?: Range | undefined;
  /** Words before the key in its group (`see`, `cf.`), trimmed; empty if none. */
  readonly prefix: string;
  /** Words after key and locator in its group, trimmed; empty if none. */
  readonly suffix: string;
  /** Whether the author is left out: `[-@key]`. */
  readonly suppressAuthor: boolean;
  /** False after `cf.`, `but see`, `compare` …: the citation claims nothing about the quotation. */
  readonly claims: boolean;
  /** Citations of one bracket share a group: the offset at which it starts, where no other does. */
  readonly group: number;
}

/** How a citation came to a quotation (editorial-rules.md, "Which citation"). */
export interface CitationUse {
  readonly citation: Citation;
  /**
   * `direct`: the nearest in the quotation's own sentence, its block's end or its introduction. `later`: from a later
   * sentence of the paragraph; it may confirm the quotation or show an alteration, never accuse it of missing.
   */
  readonly reach: "direct" | "later";
}

/** A quotation in a report: somebody's words between marks, or a block quotation. */
export interface Quotation {
  /** From the opening mark to past the closing one; a block quotation from its first to past its last character. */
  readonly range: Range;
  /** What stands between the marks (in a block quotation: the same as `range`, without an attribution line). */
  readonly content: Range;
  readonly form: "marks" | "block";
  /** The quoted words without Markdown markup, entities decoded; paragraphs are separated by `\n\n`. */
  readonly text: string;
  /** Maps offsets in `text` to report offsets. */
  readonly map: OffsetMap;
  /** Ranges of `text` that are emphasised in the report. */
  readonly emphasis: readonly Range[];
  /**
   * The sentence or sentences of the report that hold the quotation, as a report range: what an editor shows or
   * completes in, and where a speaker would be named.
   */
  readonly sentence: Range;
  /** The person whom the text around it names explicitly as saying it: `“…,” Putin said`. */
  readonly speaker?: string | undefined;
  /** Where that name stands, with its titles, beside the quotation, as a report range; undefined where it is beside an earlier one of the same speech. */
  readonly speakerRange?: Range | undefined;
  /** A parenthesis after the quotation that says what was done to it: `emphasis added`, `my translation` … */
  readonly notes: readonly string[];
  readonly citations: readonly CitationUse[];
  /**
   * The same object for as long as edits elsewhere do no more than move the quotation and its citations: what is known of its
   * words can be kept under it.
   */
  readonly identity: object;
}

/**
 * An opening quotation mark that its paragraph never closes, or closes with no words in between (an editor that types
 * both marks at once): where completion can work, never checked.
 */
export interface UnclosedMark {
  /** Offset of the mark in the report. */
  readonly offset: number;
  /** Offset past the last character of its paragraph. */
  readonly paragraphEnd: number;
}

/** Something as it is written in a report, and where. */
export interface Written {
  readonly text: string;
  readonly range: Range;
}

/** A comment that speaks to the checker: `<!-- quotewright-NAME CODE, CODE -- reason -->`. */
export interface Directive {
  /** The whole comment. */
  readonly range: Range;
  /** With `quotewright-`. */
  readonly name: Written;
  readonly codes: readonly Written[];
  /** On one line; empty where none is given. */
  readonly reason: string;
  /** The first line after the comment's own that has text, without its line ending; undefined where none has. */
  readonly nextLine: Range | undefined;
}

/** The citations of one stretch of a report. */
export interface CitationRun {
  readonly citations: readonly Citation[];
  /** The same object for as long as edits elsewhere do no more than move the stretch: what is known of its keys can be kept under it. */
  readonly identity: object;
}

/** What a report holds, in document order. Immutable. */
export interface Report {
  readonly quotations: readonly Quotation[];
  /** Every citation, also those that no quotation takes. */
  readonly citations: readonly Citation[];
  /** The same, stretch by stretch. */
  readonly citationRuns: readonly CitationRun[];
  readonly unclosed: readonly UnclosedMark[];
  readonly directives: readonly Directive[];
}

/** What the parser must know of the corpus: whether a bare key or a link's target stands for a source. */
export interface KnownKeys {
  /** Whether `@key` in running text is a citation. */
  isKey(key: string): boolean;
  /** The key of the source that a link's destination (decoded, without fragment) leads to, if any. */
  linkTarget(destination: string): string | undefined;
}
