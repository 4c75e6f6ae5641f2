/** How much one document may take to read. */
export interface ReadingLimits {
  /** Milliseconds for a file of so many bytes. */
  time(bytes: number): number;
  /** Megabytes of JavaScript values alive at once. */
  readonly heap: number;
  /** Megabytes of the reading process, all in all. */
  readonly process: number;
}

/**
 * A minute, and two seconds more a megabyte: reading is over ten times as fast (a book of 500 pages takes some five seconds on a
 * slow machine), so who needs longer goes in circles. The largest text that is kept takes some 300 MB while it is put together
 * and packed: a gigabyte leaves room for that, another half for pictures and what an archive unpacks, and a bomb ends before the
 * machine swaps.
 */
export const readingLimits: ReadingLimits = {
  time: (bytes) => 60_000 + (bytes / 1_000_000) * 2_000,
  heap: 1024,
  process: 1536,
};

/**
 * The longest text that is taken from a document, in code units, all readings together: what the largest plain text
 * (`MAX_SOURCE_BYTES`) can have.
 */
export const MAX_TEXT_UNITS = 64 * 1024 * 1024;
