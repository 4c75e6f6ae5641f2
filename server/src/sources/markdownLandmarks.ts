import type { Heading, Landmarks } from "../core/corpus/landmarks.ts";
import { type NumberCandidate, numberedParagraphs } from "../core/corpus/numberedParagraphs.ts";
import type { FlatMarkdown, FlatUnit } from "../core/report/markdown/flatten.ts";

/** `## ` before a heading's words, perhaps in a block quotation. */
const MARKS = /^[\s>]{0,20}(#{1,6})[ \t]+$/u;
/** `12. ` before an item's words. */
const ITEM = /^[\s>]{0,20}(\d{1,4})[.)][ \t]+$/u;

/** Where a person looks in a Markdown file: its headings, its paragraphs (footnotes left out), numbered ones, its lines. */
export function markdownLandmarks(file: string, { text, units }: FlatMarkdown): Landmarks {
  const own = units.filter(({ isNote }) => !isNote);
  const headings = own.filter(({ role }) => role === "heading").map((unit) => headingOf(unit, file));
  const paragraphs = own.filter(({ role }) => role === "paragraph");
  const numbered = numberedParagraphs(
    text,
    paragraphs.flatMap((unit) => itemOf(unit, file)),
  );
  return {
    lines: "file",
    ...(headings.length === 0 ? {} : { headings }),
    paragraphs: paragraphs.map(({ start }) => start),
    ...(numbered === undefined ? {} : { numbered }),
  };
}

/** A heading's depth is the number of its marks, or of the line under it: `===` is 1, `---` is 2. */
function headingOf({ start, end, source }: FlatUnit, file: string): Heading {
  const marks = MARKS.exec(lineBefore(source, file))?.[1];
  if (marks !== undefined) return { start, end, depth: marks.length };
  const below = /\n[\s>]{0,20}(=|-)[=-]*[ \t]*(?=\r?\n|\r|$)/u.exec(
    file.slice(source, source + 2 * (end - start) + 1000),
  );
  return { start, end, depth: below?.[1] === "=" ? 1 : 2 };
}

function itemOf({ start, source }: FlatUnit, file: string): NumberCandidate[] {
  const number = ITEM.exec(lineBefore(source, file))?.[1];
  return number === undefined ? [] : [{ start, number: Number(number), style: "stop" }];
}

/** What stands on the line before an offset; a long line's last characters. */
function lineBefore(offset: number, file: string): string {
  const before = file.slice(Math.max(0, offset - 40), offset);
  return before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
}
