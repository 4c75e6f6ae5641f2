import { type Divisions, divisionsOf } from "../locators/divisions.ts";
import { SourceLines } from "../locators/lines.ts";
import { locatorAt } from "../locators/locatorAt.ts";
import type { IndexedText } from "../ports.ts";
import type { Range } from "../text/range.ts";
import type { Place } from "./place.ts";
import { type ReadingId, secondReadingId } from "./readings.ts";
import type { ReadableText, Reading, SourceId } from "./source.ts";

/** What is kept of a reading beside its text, which the index has. */
export type KeptReading = Omit<Reading, "text" | "landmarks"> &
  Pick<ReadableText, "lines"> & { readonly divisions: Divisions };

/** What to keep of a reading. */
export function keptOf(reading: Reading & Pick<ReadableText, "lines">): KeptReading {
  const { text, landmarks, map, furniture, lines } = reading;
  const counted = lines !== undefined && landmarks.lines === "file" ? new SourceLines(lines, map) : undefined;
  const divisions = divisionsOf(landmarks, text, counted);
  return { map, furniture, divisions, ...(lines === undefined ? {} : { lines }) };
}

/** Where a range of a reading's text stands in its file. */
export function placeIn({ map, lines, divisions }: KeptReading, range: Range): Omit<Place, "source"> {
  const inFile = map.toSourceRange(range);
  const locator = locatorAt(divisions, range);
  return {
    range: inFile,
    ...(lines === undefined
      ? {}
      : { start: lines.positionAt(inFile.start), end: lines.positionAt(inFile.end) }),
    ...(locator === undefined ? {} : { locator }),
  };
}

/** The texts of a source to index. */
export function textsOf(source: SourceId, { text, second }: ReadableText): IndexedText[] {
  if (second === undefined) return [{ id: source, text }];
  return [
    { id: source, text },
    { id: secondReadingId(source), text: second.text, found: "named" },
  ];
}

/** The readings that a source may have. */
export function readingsOf(source: SourceId): ReadingId[] {
  return [source, secondReadingId(source)];
}
