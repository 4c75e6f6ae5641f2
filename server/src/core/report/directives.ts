import type { Range } from "../text/range.ts";
import { lineEnd, nextLine } from "./markdown/boundaries.ts";
import type { PlacedChunk } from "./markdown/document.ts";
import type { Directive, Written } from "./types.ts";

/** What every directive's name begins with. */
const PREFIX = "quotewright-";
/** The marks around a comment's words. */
const MARKS = { opening: "<!--", closing: "-->" };
/** What opens a line inside a list item or a block quotation, and is no text. */
const LINE_OPENING = /^[ \t>]*/;

/**
 * The comments that speak to the checker, in order: `<!-- quotewright-NAME CODE, CODE -- reason -->`. Whether name and
 * codes mean something is for check/suppressions to say. Linear time.
 *
 * @param placed the report's chunks
 * @param text the whole report
 */
export function directivesIn(placed: readonly PlacedChunk[], text: string): Directive[] {
  return placed.flatMap(({ start, chunk }) =>
    chunk.comments.flatMap((comment) => {
      const range = { start: comment.start + start, end: comment.end + start };
      return directiveAt(range, text) ?? [];
    }),
  );
}

function directiveAt(range: Range, text: string): Directive | undefined {
  const from = range.start + MARKS.opening.length;
  const to = range.end - MARKS.closing.length;
  const [name, ...rest] = wordsIn(text, from, to);
  if (name === undefined || !name.text.startsWith(PREFIX)) return undefined;
  const dash = rest.findIndex((word) => word.text === "--");
  const codes = (dash < 0 ? rest : rest.slice(0, dash)).filter((word) => word.text !== "");
  const reason = dash < 0 ? "" : text.slice(rest[dash]!.range.end, to).replace(/\s+/g, " ").trim();
  return { range, name, codes, reason, nextLine: textLineAfter(text, range.end) };
}

/** The words between two offsets: what white space and commas leave. */
function wordsIn(text: string, from: number, to: number): Written[] {
  return [...text.slice(from, to).matchAll(/[^\s,]+/g)].map((match) => {
    const start = from + match.index;
    return { text: match[0], range: { start, end: start + match[0].length } };
  });
}

/** The first line after the one that holds `offset` that has text; undefined where none has. */
function textLineAfter(text: string, offset: number): Range | undefined {
  let start = nextLine(text, lineEnd(text, offset));
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (text.slice(start, end).replace(LINE_OPENING, "") !== "") return { start, end };
    start = nextLine(text, end);
  }
  return undefined;
}
