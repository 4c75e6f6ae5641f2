import { layOutTextView, type TextViewLayout } from "../features/textView.ts";
import { type Divisions, divisionsOf } from "../locators/divisions.ts";
import { SourceLines } from "../locators/lines.ts";
import { locatorAt } from "../locators/locatorAt.ts";
import type { IndexedText } from "../ports.ts";
import type { LineRange } from "../text/lineIndex.ts";
import type { Range } from "../text/range.ts";
import type { Landmarks } from "./landmarks.ts";
import { pageAt } from "./pages.ts";
import type { Place } from "./place.ts";
import { type ReadingId, secondReadingId } from "./readings.ts";
import type { ReadableText, Reading, SourceId } from "./source.ts";

/** What the engine keeps of a reading. Its text is the index's. */
export interface KeptReading
  extends Omit<Reading, "text" | "landmarks">,
    Pick<ReadableText, "lines">,
    Pick<Landmarks, "turns"> {
  readonly divisions: Divisions;
  /** How it is shown, where its file has no lines that an editor shows. */
  readonly view?: TextViewLayout;
}

/** Keeps a reading. */
export function keptOf({
  text,
  landmarks,
  map,
  furniture,
  lines,
}: Reading & Pick<ReadableText, "lines">): KeptReading {
  const counted = lines !== undefined && landmarks.lines === "file" ? new SourceLines(lines, map) : undefined;
  const divisions = divisionsOf(landmarks, text, counted);
  const shown = lines === undefined ? { view: layOutTextView(text, landmarks) } : { lines };
  const { turns } = landmarks;
  return { map, furniture, divisions, ...shown, ...(turns === undefined ? {} : { turns }) };
}

/** Where a range of a reading's text stands for somebody who opens its file, or its text view. */
export function placeIn(reading: ReadingId, kept: KeptReading, range: Range): Omit<Place, "source"> {
  const { map, lines, divisions } = kept;
  const inFile = map.toSourceRange(range);
  const locator = locatorAt(divisions, range);
  return {
    range: inFile,
    ...(lines === undefined
      ? {}
      : { start: lines.positionAt(inFile.start), end: lines.positionAt(inFile.end) }),
    ...inView(reading, kept, range),
    ...(locator === undefined ? {} : { locator }),
  };
}

/** The passage between two places of a reading's file, or of its text view; undefined where there is neither. */
export function passageIn({ map, lines, view }: KeptReading, { start, end }: LineRange): Range | undefined {
  const shown = lines === undefined ? view : { lines, map };
  if (shown === undefined) return undefined;
  return {
    start: shown.map.toDerived(shown.lines.offsetAt(start)),
    end: shown.map.toDerived(shown.lines.offsetAt(end)),
  };
}

function inView(reading: ReadingId, { view, divisions }: KeptReading, range: Range) {
  if (view === undefined) return {};
  const { start, end } = view.map.toSourceRange(range);
  const page = divisions.pages === undefined ? {} : { page: pageAt(divisions.pages.starts, range.start) };
  const { lines } = view;
  return { view: { reading, start: lines.positionAt(start), end: lines.positionAt(end), ...page } };
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
