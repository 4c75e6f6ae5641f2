import type { SourceId } from "./source.ts";

/** Names one reading of a source: the source's own id for the first, `secondReadingId` of it for the second. */
export type ReadingId = string;

/** No path holds a NUL, so that no source can be called so. */
const SECOND = "\0second reading";

/** The id of a source's second reading, whether or not it has one. */
export function secondReadingId(source: SourceId): ReadingId {
  return source + SECOND;
}

/** The source that a reading is of. */
export function sourceOfReading(reading: ReadingId): SourceId {
  return reading.endsWith(SECOND) ? reading.slice(0, -SECOND.length) : reading;
}
