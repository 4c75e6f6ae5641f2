import { grammarOf } from "../../attribution/grammar/languages.ts";
import { namedBefore } from "../../attribution/introductions.ts";
import type { Citation, Quotation } from "../../report/types.ts";
import type { TextSlices } from "../../text/editedText.ts";
import { contains, type Range } from "../../text/range.ts";
import type { ReportSnapshot } from "../context.ts";
import { inReport, type ProsePlace, proseAt } from "../proseAt.ts";
import { type MarkPair, pairFor } from "../quotationMarks.ts";

/** A quotation that is being typed: its opening mark stands before the cursor, its words end there. */
export interface QuoteSite {
  readonly marks: MarkPair;
  /** White space inside the marks, as French sets guillemets off: what stands before the closing one, else after the opening one. */
  readonly padding: string;
  /** Past the closing mark, where one stands at the cursor already; else the cursor. */
  readonly closedEnd: number;
  /** The cursor's report offset. */
  readonly cursor: number;
  /** From the first of the words typed to the cursor; they may run over several lines. */
  readonly words: Range;
  /** The words, without Markdown: those after the last ellipsis, if there is one. */
  readonly typed: string;
  /** The quotation's words before `typed`, up to the last ellipsis; empty where there is none. */
  readonly earlier: string;
  /** Report offset at which the cursor's line starts in the prose, and the typed words before it. */
  readonly line: { readonly start: number; readonly before: string };
  /** Whom the text around the mark names as speaking: `Peskov said "`. */
  readonly speaker?: string;
  /** The citations that the quotation takes as the report stands. */
  readonly citations: readonly Citation[];
}

/** More typed words than this are no beginning any more; it bounds the work of a keystroke. In code units. */
const MOST_TYPED = 1_000;
const ELLIPSIS = /\[(?:…|\.\.\.)\]|…|\. ?\. ?\./g;

/** What stands before the first word: space, and marks that open a quotation within the quotation. */
const LEADING = /^[\s“”"‘„«‹「『]*/u;

/** Marks at a line's end before any word: an edit takes the cursor's line alone, and can't have them in it. */
const MARKS_AND_BREAK = /^[^\p{L}\p{N}\r\n]*[\r\n]/u;

/** The quotation being typed at `offset`; undefined where none is, or where its words go on after the cursor. */
export function quoteSiteAt(doc: ReportSnapshot, offset: number): QuoteSite | undefined {
  const place = proseAt(doc, offset);
  const mark = place && openMarkAt(doc, offset);
  if (mark === undefined || isWordAhead(doc.text, offset)) return undefined;
  const { base, unit } = place!;
  const prose = unit.unit.prose.text;
  const from = unit.map.toDerived(mark.offset - base) + 1;
  if (place!.at < from || place!.at - from > MOST_TYPED) return undefined;
  const all = prose.slice(from, place!.at) + place!.trailing;
  const ellipsis = [...all.matchAll(ELLIPSIS)].at(-1);
  const skipped = ellipsis === undefined ? 0 : ellipsis.index + ellipsis[0].length;
  const gap = skipped + LEADING.exec(all.slice(skipped))![0].length;
  if (MARKS_AND_BREAK.test(all.slice(gap))) return undefined;
  const start = all.length === gap ? offset : inReport(place!, { start: from + gap, end: from + gap }).start;
  const speaker = speakerBefore(unit.unit.prose.syntax.slice(0, from - 1)) ?? mark.quotation?.speaker;
  return {
    ...closingOf(doc, mark, offset),
    cursor: offset,
    words: { start, end: offset },
    typed: all.slice(gap),
    earlier: all.slice(0, gap),
    line: lineOf(place!, from + gap, start),
    ...(speaker === undefined ? {} : { speaker }),
    citations: mark.quotation === undefined ? citationsNear(doc, place!, offset) : directOf(mark.quotation),
  };
}

/** White space on the opening mark's line, which belongs to the mark. */
const PADDING = /^[^\S\r\n]*/u;

/** How the quotation ends or is to end: a mark that stands beyond the cursor's white space closes it if it does so in the report. */
function closingOf(
  { text }: ReportSnapshot,
  { offset: open, quotation }: OpenMark,
  cursor: number,
): Pick<QuoteSite, "marks" | "padding" | "closedEnd"> {
  const gap = quotation === undefined ? "" : PADDING.exec(text.slice(cursor, quotation.range.end))![0];
  const char = text.slice(open, open + 1);
  const marks = pairFor(char, text, cursor + gap.length);
  const end = cursor + gap.length + marks.close.length;
  const isClosed = text.slice(cursor + gap.length, end) === marks.close;
  const opening = PADDED.has(char) ? PADDING.exec(text.slice(open + 1, cursor))![0] : "";
  return {
    marks,
    padding: isClosed && opening !== "" && gap !== "" ? gap : opening,
    closedEnd: isClosed ? end : cursor,
  };
}

/** Marks that French sets off from the words (Lexique des règles typographiques, "Guillemets"). */
const PADDED: ReadonlySet<string> = new Set(["«", "‹"]);

/** Who is named right before an opening mark. */
function speakerBefore(before: string): string | undefined {
  const naming = namedBefore(before, grammarOf(before));
  return naming?.kind === "name" ? naming.name : undefined;
}

function lineOf(place: ProsePlace, from: number, start: number): { start: number; before: string } {
  const prose = place.unit.unit.prose.text;
  const newline = prose.lastIndexOf("\n", place.at - 1);
  if (newline < from) return { start, before: "" };
  const lineStart = inReport(place, { start: newline + 1, end: newline + 1 }).start;
  return { start: lineStart, before: prose.slice(from, newline) };
}

/** An opening mark, with its quotation if it is a closed one. */
interface OpenMark {
  readonly offset: number;
  readonly quotation?: Quotation;
}

/** The opening mark before `offset` that the words there belong to. */
function openMarkAt(doc: ReportSnapshot, offset: number): OpenMark | undefined {
  const { quotations, unclosed } = doc.parsed.report;
  const around = quotations.find(
    ({ form, content }) => form === "marks" && content.start <= offset && offset <= content.end,
  );
  if (around !== undefined) {
    const rest = doc.text.slice(offset, around.content.end);
    const mark = { offset: around.range.start, quotation: around };
    if (rest.trim() === "") return mark;
    // `"words| and "more"`: a straight mark that stands after a space does not close, it opens.
    const { end } = around.content;
    return /\s$/.test(rest) && isStraight(doc.text.slice(end, end + 1)) ? { offset: mark.offset } : undefined;
  }
  const open = unclosed.findLast((mark) => mark.offset < offset);
  if (open === undefined) return undefined;
  const isBeyond = offset > open.paragraphEnd && /\S|\n/.test(doc.text.slice(open.paragraphEnd, offset));
  return isBeyond ? undefined : { offset: open.offset };
}

function isStraight(char: string): boolean {
  return char === '"' || char === "'";
}

function isWordAhead(text: TextSlices, offset: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2));
}

function directOf(quotation: Quotation): Citation[] {
  return quotation.citations.filter(({ reach }) => reach === "direct").map(({ citation }) => citation);
}

/** For a mark that nothing closes: the next citations of the sentence, else those before (report/assign.ts). */
function citationsNear(doc: ReportSnapshot, place: ProsePlace, offset: number): Citation[] {
  const sentence = sentenceAround(place);
  const within = inReport(place, sentence);
  const { citations } = doc.parsed.report;
  const own = citations.filter(({ range }) => contains(within, range));
  const noted = place.unit.unit.prose.calls
    .filter((call) => call.offset > sentence.start && call.offset <= sentence.end)
    .flatMap((call) => citations.filter(({ range }) => isInNote(doc, call.label, range)));
  const after = own.find(({ range }) => range.start >= offset);
  const nearest = after ?? own.at(-1) ?? noted[0];
  if (nearest === undefined) return [];
  return nearest === noted[0] ? noted : own.filter(({ group }) => group === nearest.group);
}

function sentenceAround({ unit, at }: ProsePlace): Range {
  const { sentences } = unit;
  return sentences.findLast(({ start }) => start < Math.max(at, 1)) ?? { start: 0, end: at };
}

/** Whether a citation's range stands in the footnote called `label`. */
function isInNote(doc: ReportSnapshot, label: string, range: Range): boolean {
  const place = proseAt(doc, range.start);
  return place?.unit.unit.note === label;
}
