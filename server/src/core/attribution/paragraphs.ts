import { marksIn } from "../report/quotations/marks.ts";
import { pairMarks } from "../report/quotations/pairing.ts";
import { type Range, trimmed } from "../text/range.ts";
import { english } from "./grammar/en.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { grammarOf } from "./grammar/languages.ts";
import { type Marked, markedBy } from "./stretches.ts";

/** A paragraph of a source, with what is quoted in it. Offsets of stretches are in `text`. */
export interface Paragraph extends Range {
  readonly text: string;
  readonly grammar: Grammar;
  /** Outermost pairs of marks; a stretch that goes on in the next paragraph closes at this one's end. */
  readonly stretches: readonly Marked[];
  /** Whether a mark lacks its partner, so that pairs may be wrong. */
  readonly isDoubtful: boolean;
  /** Whether the last stretch is not closed here because the next paragraph opens its marks once more. */
  readonly reopens: boolean;
  /** The text with spaces for what is quoted: the writer's own words. */
  readonly narrative: string;
}

/** A line of more code units is a paragraph in a file that does not break its lines. */
const LONGEST_WRAPPED_LINE = 130;
/** A narrow column's line is as long as this; shorter ones may be of a caption or an address. */
const SHORTEST_FULL_LINE = 35;
/** A longer paragraph is cut at a line's end, so that no text without paragraphs is paired as one. */
const LONGEST_PARAGRAPH = 20_000;
const OPENS = /^[ \t]*["“„«‘'‚»]\s?\p{L}/u;
const ENDS_SENTENCE = /[.!?…:]["'”’»“)\]]{0,3}[ \t\r]*$/u;

/**
 * The paragraphs of a text, in order. Empty lines and form feeds part them; so do line ends where lines are longer than any that
 * is wrapped, and where a sentence ends and the next line opens with a mark. Furniture is passed over: a sentence that a page's
 * head or foot interrupts is one.
 */
export function paragraphsOf(text: string, furniture: readonly Range[]): Paragraph[] {
  const clean = withoutFurniture(text, furniture);
  const ranges = rangesOf(clean);
  const paragraphs: Paragraph[] = [];
  let usual = english;
  for (const [i, range] of ranges.entries()) {
    const next = ranges[i + 1];
    const paragraph = read(
      clean,
      range,
      next === undefined ? "" : clean.slice(next.start, next.start + 12),
      usual,
    );
    if (paragraph.text.length > 80) usual = paragraph.grammar;
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

function read(clean: string, { start, end }: Range, next: string, usual: Grammar): Paragraph {
  const text = unwrapped(clean.slice(start, end));
  const marks = marksIn(text);
  const { pairs, unclosed } = pairMarks(marks);
  const closed = markedBy(marks, pairs);
  const open = unclosed.length === 1 ? marks[unclosed[0]!]! : undefined;
  const isLast = open !== undefined && closed.every(({ close }) => close < open.at);
  const reopens = isLast && OPENS.test(next) && next.trimStart()[0] === open.char;
  const stretches = reopens ? [...closed, { open: open.at, close: text.length }] : closed;
  return {
    start,
    end,
    text,
    grammar: grammarOf(text, usual),
    stretches,
    isDoubtful: unclosed.length > 0 && !reopens,
    reopens,
    narrative: blanked(text, stretches),
  };
}

/**
 * A paragraph's text with spaces for the ends of lines that only its width broke: where a sentence goes on in a small letter, and after a full
 * line that ends no clause. Others part what stands on them, such as the lines of a caption.
 */
function unwrapped(text: string): string {
  return text.replace(/\n/gu, (end, at: number) => {
    const next = /^[ \t]{0,40}(?:\p{Ll}|(\p{L}))/u.exec(text.slice(at + 1, at + 48));
    if (next === null) return end;
    const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trimEnd();
    const isFull = line.length >= SHORTEST_FULL_LINE && /[\p{L}\p{N},]$/u.test(line);
    return next[1] === undefined || isFull ? " " : end;
  });
}

function blanked(text: string, stretches: readonly Marked[]): string {
  let result = "";
  let at = 0;
  for (const { open, close } of stretches) {
    result += `${text.slice(at, open)}${"\uFFFC"}${" ".repeat(Math.max(0, Math.min(close + 1, text.length) - open - 1))}`;
    at = close + 1;
  }
  return (result + text.slice(at)).slice(0, text.length);
}

/** Spaces for furniture; its line ends too where the sentence goes on after it. */
function withoutFurniture(text: string, furniture: readonly Range[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of furniture) {
    if (start < at) continue;
    const after = /^\s*/u.exec(text.slice(end, end + 40))![0].length;
    const goesOn = /\p{Ll}/u.test(text.charAt(end + after));
    const before = result.length + text.slice(at, start).trimEnd().length;
    result += text.slice(at, start);
    if (goesOn) result = result.slice(0, before) + " ".repeat(end + after - before);
    else result += text.slice(start, end).replace(/[^\n]/g, " ");
    at = result.length;
  }
  return result + text.slice(at);
}

function rangesOf(text: string): Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let at = 0;
  const close = (end: number) => {
    const range = trimmed({ start, end }, text);
    if (range !== undefined) ranges.push(range);
    start = end;
  };
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    const feed = line.lastIndexOf("\f");
    if (feed >= 0) close(at + feed);
    if (line.trim() === "") close(end);
    else if (newline >= 0 && partsAfter(line, text, newline + 1, end - start)) close(end);
    at = end + 1;
  }
  close(text.length);
  return ranges;
}

/** Whether a paragraph ends with a line that no empty one follows. */
function partsAfter(line: string, text: string, next: number, length: number): boolean {
  if (line.length > LONGEST_WRAPPED_LINE || length > LONGEST_PARAGRAPH) return true;
  const following = text.slice(next, next + 12);
  return ENDS_SENTENCE.test(line.slice(-12)) && OPENS.test(following);
}
