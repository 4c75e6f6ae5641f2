import type { LineIndex } from "../text/lineIndex.ts";
import type { OffsetMap } from "../text/offsetMap.ts";
import type { Range } from "../text/range.ts";
import type { Landmarks } from "./landmarks.ts";
import type { Name } from "./names.ts";

/** Names one source: its path as the workspace knows it, `/` between parts, relative to the workspace where inside it. */
export type SourceId = string;

/** What kind of file a source is. */
export type SourceFormat =
  | "text"
  | "markdown"
  | "pdf"
  | "docx"
  | "odt"
  | "html"
  | "mhtml"
  | "epub"
  | "subtitles"
  | "email";

/** The words of a file in one order, and where they stand. */
export interface Reading {
  /** The words, as they are searched, compared and shown. */
  readonly text: string;
  /** Maps offsets in `text` to offsets in the decoded file, where an editor can show that; identity for plain text. */
  readonly map: OffsetMap;
  /** Ranges of `text` that are the page's furniture (see furniture.ts), in order and apart. */
  readonly furniture: readonly Range[];
  readonly landmarks: Landmarks;
}

/** What a reader makes of a file's bytes. */
export interface ReadableText extends Reading {
  /** The decoded file's lines; undefined where the file has no lines that an editor shows. */
  readonly lines?: LineIndex;
  readonly metadata: Metadata;
  /**
   * The words once more in another order, or with more of the file's words among them: asked only for a quotation that the
   * first reading does not have (columns read across, the whole of a web page). Its map leads nowhere an editor shows.
   */
  readonly second?: Reading;
}

/** What is known of a source beside its words, by itself or by a bibliography. All on one line, nothing empty. */
export interface Metadata {
  readonly title: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, if the source gives one. */
  readonly date?: string;
  /** Who wrote it, in order; never an empty list. */
  readonly authors?: readonly Name[];
  readonly editors?: readonly Name[];
  /** The journal, book, site or series that it is part of. */
  readonly container?: string;
  readonly publisher?: string;
  /** As `normalizeDoi` makes it: `10.1000/xyz`, lower case. */
  readonly doi?: string;
  /** The address that the source states for itself. */
  readonly url?: string;
}

/** A source of the corpus, readable or not. */
export interface Source extends Metadata {
  readonly id: SourceId;
  /** The key that cites it: its bare key where no other source shares that, else the path-qualified one. */
  readonly key: string;
  /** The file's stem, with the characters that Pandoc forbids replaced. */
  readonly bareKey: string;
  /** Where the file is, for people and links: the path as configured, `/` between parts. */
  readonly path: string;
  /** Left out for a kind of file that can't be read. */
  readonly format?: SourceFormat;
  /** How many pages it has, where it has pages. */
  readonly pages?: number;
  /** `readable`, or why there is no text: shown to people, one clause without a full stop. */
  readonly status: SourceStatus;
}

/** Whether a source has text: `pending` until its reader is done, `no-text` with the reason, a clause without a full stop. */
export type SourceStatus =
  | { readonly kind: "readable" }
  | { readonly kind: "pending" }
  | { readonly kind: "no-text"; readonly reason: string };
