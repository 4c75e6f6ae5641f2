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
 * A minute, and ten seconds more a megabyte: a PDF of 4,900 full pages and 19 MB takes 17 seconds of a processor on Node 24, 31 on
 * Node 20, and under two minutes where six others want the same processor; who needs longer goes in circles. Memory: that PDF
 * takes 350 MB of values and 630 MB all in all. A gigabyte leaves room for the largest text that is kept, another half for what an
 * archive unpacks, and a bomb ends before the machine swaps.
 */
export const readingLimits: ReadingLimits = {
  time: (bytes) => 60_000 + (bytes / 1_000_000) * 10_000,
  heap: 1024,
  process: 1536,
};
