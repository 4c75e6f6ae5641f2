import { printableLine } from "../../text/oneLine.ts";
import type { Range } from "../../text/range.ts";
import type { Metadata } from "../source.ts";

/** One entry of a bibliography. */
export interface BibliographyEntry {
  readonly key: string;
  /** The key's range in the file's text; where the file gives none (RIS), that of what it is made from. */
  readonly range: Range;
  /** The entry's type as the format names it, lower case: `article`, `book-chapter`, `jour`. */
  readonly type: string;
  /** What the entry says of its source, in plain Unicode. */
  readonly metadata: Partial<Metadata>;
  /** As written, its marks taken off: `33–35`. */
  readonly pages?: string;
  /** Paths of files that belong to it, as written but without what escapes them; `/` between parts. */
  readonly files: readonly string[];
}

/** Something of a bibliography that can't be used as it stands. */
export interface BibliographyProblem {
  readonly code: "broken-entry" | "duplicate-entry";
  /** One or two plain sentences. */
  readonly message: string;
  /** In the file's text. */
  readonly range: Range;
}

/** What a bibliography's text comes to. */
export interface BibliographyReading {
  /** In the order of the file; of several with one key only the first. */
  readonly entries: readonly BibliographyEntry[];
  /** In the order of their places. */
  readonly problems: readonly BibliographyProblem[];
}

/** What is told of an entry that can't be read, or not whole. */
export function brokenEntry(message: string, { start, end }: Range): BibliographyProblem {
  return { code: "broken-entry", message, range: { start, end } };
}

/** The properties that are there: those with a value. */
export function present<T extends object>(values: { [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ""),
  ) as T;
}

/** One line of plain characters, at most `LONGEST_VALUE` of them. */
export function plainLine(value: string): string {
  return printableLine(value.slice(0, LONGEST_VALUE));
}

/** A title of a thousand words is somebody's abstract; more of it nobody reads in a hover. */
const LONGEST_VALUE = 5000;
/** A consortium's paper has some three thousand authors (CMS, ATLAS); nobody is shown more than three. */
export const MOST_NAMES = 100;
