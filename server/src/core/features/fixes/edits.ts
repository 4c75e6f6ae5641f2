import type { Quotation } from "../../report/types.ts";
import type { Range } from "../../text/range.ts";
import type { ReportSnapshot } from "../context.ts";
import { type MarkPair, pairFor } from "../quotationMarks.ts";
import type { TextEdit } from "../textEdit.ts";
import { replacedRange } from "./markup.ts";

/** The marks of a quotation as it is written; undefined for a block quotation. */
export function marksOf({ form, range, content }: Quotation, { text }: ReportSnapshot): MarkPair | undefined {
  return form === "marks" ? pairFor(text.slice(range.start, range.start + 1), text, content.end) : undefined;
}

/** Puts `words`, written as Markdown, for a range of a quotation's text that is not empty. */
export function replacing(quotation: Quotation, range: Range, words: string, doc: ReportSnapshot): TextEdit {
  const { start, end, openers, closers } = replacedRange(quotation, range, doc.text);
  return { range: { start, end }, newText: openers + words + closers };
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
  while (from > 0 && isSpace(text[from - 1]!)) from--;
  const isOpen = replacedRange(quotation, { start: from, end }, doc.text).openers !== "";
  if (from > 0 && !isOpen) return replacing(quotation, { start: from, end }, points, doc);
  // At the start, and where markup opens that goes on over the words that follow, the space after goes.
  while (to < text.length && isSpace(text[to]!)) to++;
  if (from === 0 || points === "") return replacing(quotation, { start, end: to }, "", doc);
  const cut = replacedRange(quotation, { start: from, end: to }, doc.text);
  const newText = `${points} ${cut.openers}${cut.closers}`;
  return { range: { start: cut.start, end: cut.end }, newText };
}

function isSpace(char: string): boolean {
  return /\s/.test(char);
}
