import type { Range } from "../../core/text/range.ts";
import type { Line } from "./lines.ts";
import { isBroken, type Paragraph } from "./paragraphs.ts";

/** What stands on a page, each part in the order of reading. */
export interface PageText {
  readonly head: readonly Line[];
  /** The last paragraph may go on on the next page. */
  readonly body: readonly Paragraph[];
  readonly notes: readonly Paragraph[];
  readonly foot: readonly Line[];
}

/** Pages as one text. */
export interface Composed {
  readonly text: string;
  readonly furniture: readonly Range[];
  /** Where each page starts, the first at 0. */
  readonly starts: readonly number[];
  /** Where each line starts that was written. */
  readonly lineStarts: ReadonlyMap<Line, number>;
}

const PARAGRAPH = "\n\n";
const LINE = "\n";

/**
 * Writes pages one after another: paragraphs apart by an empty line, lines by a line break. Heads, feet and notes go where
 * a paragraph ends, nearest to where they stand, so that a paragraph reads on from page to page and a word broken at a page's end
 * is whole; on a page without a paragraph's end they stand in the midst of it. They are furniture: a quotation may run from the
 * text before them to that after them, and a quotation of a note's own words is found in it all the same.
 */
export function compose(pages: readonly PageText[]): Composed {
  return write(withWholeWords(entriesOf(pages)), pages.length);
}

/** Lines written together. */
interface Entry {
  readonly page: number;
  readonly lines: readonly Line[];
  readonly role: "text" | "furniture";
  /** Whether the next text is this paragraph going on. */
  readonly goesOn: boolean;
}

function entriesOf(pages: readonly PageText[]): Entry[] {
  const entries: Entry[] = [];
  let inside = false;
  for (const [page, { head, body, notes, foot }] of pages.entries()) {
    const places = openPlaces(body, inside);
    for (let at = 0; at <= body.length; at++) {
      if (at === (places[0] ?? 0)) entries.push({ page, lines: head, role: "furniture", goesOn: false });
      if (at === (places.at(-1) ?? body.length)) {
        for (const { lines } of notes) entries.push({ page, lines, role: "furniture", goesOn: false });
        entries.push({ page, lines: foot, role: "furniture", goesOn: false });
      }
      const paragraph = body[at];
      if (paragraph !== undefined)
        entries.push({ page, lines: paragraph.lines, role: "text", goesOn: paragraph.goesOn });
    }
    if (body.length > 0) inside = body.at(-1)!.goesOn;
  }
  return entries.filter(({ lines }) => lines.length > 0);
}

/** The places between a page's paragraphs, 0 before the first, where none of them is cut in two. */
function openPlaces(body: readonly Paragraph[], inside: boolean): number[] {
  const places: number[] = [];
  for (let at = 0; at <= body.length; at++) {
    const isCut = at === 0 ? inside : body[at - 1]!.goesOn;
    if (!isCut) places.push(at);
  }
  return places;
}

/** A word broken where furniture follows in the midst of a paragraph gets its rest from the line after the furniture. */
function withWholeWords(entries: readonly Entry[]): Entry[] {
  const whole = [...entries];
  for (const [i, entry] of whole.entries()) {
    if (!entry.goesOn || whole[i + 1]?.role !== "furniture") continue;
    const next = whole.findIndex(({ role }, at) => at > i && role === "text");
    const [last, first] = [entry.lines.at(-1)!, whole[next]?.lines[0]];
    if (first === undefined || !isBroken(last, first)) continue;
    const [rest, after] = cutAfterFirstWord(first);
    whole[i] = { ...entry, lines: [...entry.lines, rest] };
    whole[next] = { ...whole[next]!, lines: [after, ...whole[next]!.lines.slice(1)] };
  }
  return whole;
}

function cutAfterFirstWord(line: Line): [Line, Line] {
  const end = line.text.search(/\s|$/u);
  return [
    { ...line, text: line.text.slice(0, end) },
    { ...line, text: line.text.slice(end).trimStart() },
  ];
}

function write(entries: readonly Entry[], pageCount: number): Composed {
  const parts: string[] = [];
  const furniture: Range[] = [];
  const starts: number[] = [];
  const lineStarts = new Map<Line, number>();
  let length = 0;
  let inside = false;
  const put = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  for (const { page, lines, role, goesOn } of entries) {
    if (length > 0) put(inside ? LINE : PARAGRAPH);
    while (starts.length <= page) starts.push(starts.length === 0 ? 0 : length);
    const start = length;
    for (const [i, line] of lines.entries()) {
      if (i > 0) put(LINE);
      lineStarts.set(line, length);
      put(line.text);
    }
    if (role === "furniture") furniture.push({ start, end: length });
    else inside = goesOn;
  }
  while (starts.length < pageCount) starts.push(starts.length === 0 ? 0 : length);
  return { text: parts.join(""), furniture, starts, lineStarts };
}
