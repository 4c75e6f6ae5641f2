import type { Quotation } from "../../report/types.ts";
import type { TextSlices } from "../../text/editedText.ts";
import type { Range } from "../../text/range.ts";
import type { ReportSnapshot } from "../context.ts";
import { type MarkPair, pairFor } from "../quotationMarks.ts";
import type { TextEdit } from "../textEdit.ts";

/** The marks of a quotation as it is written; undefined for a block quotation. */
export function marksOf({ form, range, content }: Quotation, { text }: ReportSnapshot): MarkPair | undefined {
  return form === "marks" ? pairFor(text.slice(range.start, range.start + 1), text, content.end) : undefined;
}

/** Puts `words`, written as Markdown, for a range of a quotation's text that is not empty. */
export function replacing(quotation: Quotation, range: Range, words: string, doc: ReportSnapshot): TextEdit {
  return { range: balanced(quotation.map.toSourceRange(range), doc.text), newText: words };
}

/** Puts `words`, written as Markdown with the spaces they need, at an offset of a quotation's text. */
export function inserting({ map }: Quotation, at: number, words: string): TextEdit {
  const offset = at === 0 ? map.toSource(0) : map.toSourceRange({ start: at - 1, end: at }).end;
  return { range: { start: offset, end: offset }, newText: words };
}

/** Takes a range of a quotation's text away, with the space that it leaves over; `points` come after what stays. */
export function removing(
  quotation: Quotation,
  { start, end }: Range,
  points: string,
  doc: ReportSnapshot,
): TextEdit {
  const { text } = quotation;
  let [from, to] = [start, end];
  while (from > 0 && /\s/.test(text[from - 1]!)) from--;
  if (from > 0) return replacing(quotation, { start: from, end: to }, points, doc);
  while (to < text.length && /\s/.test(text[to]!)) to++;
  return replacing(quotation, { start: from, end: to }, "", doc);
}

/**
 * A report range that takes whole emphasis: one that holds the mark at only one end of it gets the other, so that no
 * single asterisk is left over.
 */
function balanced({ start, end }: Range, text: TextSlices): Range {
  let [from, to] = [start, end];
  for (const mark of ["*", "_"]) {
    let odd = count(text.slice(from, to), mark) % 2 === 1;
    const run = text.slice(from, to).includes(mark + mark) ? 2 : 1;
    for (let i = 0; i < run && (odd || run === 2); i++) {
      if (text.slice(to, to + 1) === mark) to++;
      else if (from > 0 && text.slice(from - 1, from) === mark) from--;
      odd = count(text.slice(from, to), mark) % 2 === 1;
    }
  }
  return { start: from, end: to };
}

/** How often a mark stands in a raw stretch without a backslash before it. */
function count(raw: string, mark: string): number {
  let found = 0;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === "\\") at++;
    else if (raw[at] === mark) found++;
  }
  return found;
}
