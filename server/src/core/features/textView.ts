import type { Landmarks, Pages } from "../corpus/landmarks.ts";
import { LineIndex } from "../text/lineIndex.ts";
import { OffsetMap, type Segment } from "../text/offsetMap.ts";

/**
 * How a reading is shown to somebody whose editor can't show its file: its words line by line, with a line of its own where a page
 * begins. All but the text itself, which is kept elsewhere.
 */
export interface TextViewLayout {
  readonly marks: readonly ViewMark[];
  /** Maps offsets in the reading's text to offsets in the view. */
  readonly map: OffsetMap;
  /** Of the view. */
  readonly lines: LineIndex;
}

/** What the view says at an offset of the reading's text, before it. Whole lines. */
interface ViewMark {
  readonly at: number;
  readonly text: string;
}

const RULE = "────";
/**
 * Characters that end a line, or a page, somewhere: U+2028 and the like make an editor ask its user what to do. Each is shown as
 * one line break, so that offsets stay.
 */
const UNUSUAL_BREAKS = /[\f\v\u0085\u2028\u2029]/g;

/** Lays out the view of a reading with this text. */
export function layOutTextView(text: string, landmarks: Landmarks): TextViewLayout {
  const marks = marksOf(text, landmarks);
  return { marks, map: mapOf(text, marks), lines: new LineIndex(showText(text, marks)) };
}

/** The view's text. `text` and `marks` are those of its layout. */
export function showText(text: string, marks: readonly ViewMark[]): string {
  const parts: string[] = [];
  let shown = 0;
  for (const mark of marks) {
    parts.push(text.slice(shown, mark.at).replace(UNUSUAL_BREAKS, "\n"), mark.text);
    shown = mark.at;
  }
  parts.push(text.slice(shown).replace(UNUSUAL_BREAKS, "\n"));
  return parts.join("");
}

function marksOf(text: string, { pages, headings }: Landmarks): ViewMark[] {
  if (pages !== undefined) {
    return pages.starts.map((at, i) => markAt(text, at, `${RULE}  ${pageName(pages, i)}  ${RULE}`));
  }
  // A book without pages: its chapters are what the eye looks for.
  const highest = (headings ?? []).reduce(
    (least, { depth }) => Math.min(least, depth),
    Number.POSITIVE_INFINITY,
  );
  const chapters = (headings ?? []).filter(({ depth, start }) => depth === highest && start > 0);
  return chapters.map(({ start }) => markAt(text, start, RULE + RULE));
}

/** A mark before the text at `at`, with an empty line on both sides. */
function markAt(text: string, at: number, words: string): ViewMark {
  if (at === 0) return { at, text: `${words}\n\n` };
  const before = text[at - 1]!;
  return { at, text: `${/[\n\r\f\v\u0085\u2028\u2029]/.test(before) ? "\n" : "\n\n"}${words}\n\n` };
}

/** `page 3`, or `page 3 (iii)` where another number is printed on it. */
function pageName({ labels }: Pages, index: number): string {
  const number = String(index + 1);
  const label = labels?.[index] ?? "";
  return label === "" || label === number
    ? `page ${number}`
    : `page ${number} (${label.replace(/\s+/gu, " ")})`;
}

function mapOf(text: string, marks: readonly ViewMark[]): OffsetMap {
  const segments: Segment[] = [];
  let start = 0;
  let inserted = 0;
  for (const mark of [...marks, { at: text.length, text: "" }]) {
    const length = mark.at - start;
    if (length > 0) segments.push({ start, length, sourceStart: start + inserted, sourceLength: length });
    start = mark.at;
    inserted += mark.text.length;
  }
  return new OffsetMap(segments);
}
