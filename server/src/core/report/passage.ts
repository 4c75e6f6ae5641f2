import { inOrder, movedBy, type Range } from "../text/range.ts";
import { type MarkedSpan, toReport, unbroken } from "./analysis.ts";
import type { Stand } from "./assign.ts";
import type { LocatedUnit } from "./located.ts";
import { UNIT_SEPARATOR } from "./markdown/flatten.ts";
import { type QuotedText, quotedText } from "./quotedText.ts";
import type { Citation } from "./types.ts";

/** Citations of each footnote, by its label. */
export type Notes = Pick<ReadonlyMap<string, readonly Citation[]>, "get">;

/**
 * Units that are read together: one paragraph, the paragraphs that one quotation runs through, the cells of a table's
 * row, or a block quotation. Offsets count through the units' prose, `UNIT_SEPARATOR` between them.
 */
export interface Passage {
  readonly parts: readonly PassagePart[];
  readonly sentences: readonly Range[];
  readonly spans: readonly MarkedSpan[];
  /** Offsets of opening marks that nothing closes. */
  readonly unclosed: readonly number[];
  /** Whether the parts after the first repeat the quotation's opening mark. */
  readonly repeatsMark: boolean;
}

/** A unit and the offset in its passage at which it starts. */
export interface PassagePart {
  readonly unit: LocatedUnit;
  readonly start: number;
}

/** Units one after another, with the offsets at which they start. */
export function partsOf(units: readonly LocatedUnit[]): PassagePart[] {
  let start = 0;
  return units.map((unit) => {
    const part = { unit, start };
    start += proseLength(unit) + UNIT_SEPARATOR.length;
    return part;
  });
}

/** A passage of units read apart from each other but for `sentences` and quotations. */
export function passageOf(units: readonly LocatedUnit[]): Passage {
  const parts = partsOf(units);
  return {
    parts,
    sentences: parts.flatMap(({ unit, start }) =>
      unit.analysis.sentences.map((range) => movedBy(range, start)),
    ),
    spans: parts.flatMap(({ unit, start }) => unit.analysis.spans.map((span) => spanMovedBy(span, start))),
    unclosed: parts.flatMap(({ unit, start }) => unit.analysis.unclosed.map((at) => at + start)),
    repeatsMark: false,
  };
}

function spanMovedBy({ open, close, speaker }: MarkedSpan, by: number): MarkedSpan {
  const span = { open: open + by, close: close + by };
  if (speaker === undefined) return span;
  const { name, cue } = speaker;
  return { ...span, speaker: cue === undefined ? speaker : { name, cue: movedBy(cue, by) } };
}

/** A table's row: its cells count as one sentence. */
export function rowPassage(units: readonly LocatedUnit[]): Passage {
  const passage = passageOf(units);
  return { ...passage, sentences: [{ start: 0, end: passageEnd(passage) }] };
}

/** Paragraphs that one quotation runs through, from the mark at `open` in the first to the first span of the last. */
export function chainPassage(units: readonly LocatedUnit[], open: number): Passage {
  const passage = passageOf(units);
  const last = passage.parts.at(-1)!;
  const close = last.unit.analysis.spans[0]!.close + last.start;
  const spans = [
    ...passage.spans.filter((span) => span.close < open),
    { open, close },
    ...passage.spans.filter((span) => span.open > close),
  ];
  const unclosed = passage.unclosed.filter((at) => at < open || at > close);
  const sentences = unbroken(passage.sentences, [{ start: open, end: close + 1 }]);
  return { ...passage, spans, unclosed, sentences, repeatsMark: true };
}

/** The prose of a whole passage, as its offsets count. */
export function syntaxOf({ parts }: Passage): string {
  return parts.map(({ unit }) => unit.analysis.unit.prose.syntax).join(UNIT_SEPARATOR);
}

/** Offset past the passage's last character. */
export function passageEnd({ parts }: Passage): number {
  const last = parts.at(-1)!;
  return last.start + proseLength(last.unit);
}

/** Where the passage cites, in order, footnotes' citations at their calls. */
export function standsOf(passage: Passage, notes: Notes): Stand[] {
  const stands = passage.parts.flatMap(({ unit, start }) => [
    ...unit.cited.places.map((place) => ({ ...place, ...movedBy(place, start) })),
    ...unit.analysis.unit.prose.calls.flatMap(({ offset, label }) => {
      const citations = notes.get(label) ?? [];
      const at = offset + start;
      return citations.length === 0 ? [] : [{ start: at, end: at, citations, isTextual: false }];
    }),
  ]);
  return stands.sort(inOrder).map((stand) => ({
    ...stand,
    sentence: sentenceAt(passage.sentences, stand.start < stand.end ? stand.start + 1 : stand.start),
  }));
}

/** The number of the last sentence that starts before `end`, so that what stands right at a sentence's end is its. */
export function sentenceAt(sentences: readonly Range[], end: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start < end) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The report range of a passage's range. */
export function reportRange(passage: Passage, range: Range): Range {
  const first = partAt(passage, range.start);
  const last = partAt(passage, Math.max(range.start, range.end - 1));
  const start = toReport(first.unit.analysis, first.unit.base, {
    start: range.start - first.start,
    end: range.start - first.start + 1,
  }).start;
  if (range.end <= range.start) return { start, end: start };
  const end = toReport(last.unit.analysis, last.unit.base, {
    start: range.end - last.start - 1,
    end: range.end - last.start,
  }).end;
  return { start, end: Math.max(start, end) };
}

/** The quoted words of a passage's range. */
export function textOf(passage: Passage, range: Range): QuotedText {
  const pieces = passage.parts.flatMap(({ unit, start }, index) => {
    const from = Math.max(range.start - start, index > 0 && passage.repeatsMark ? 1 : 0);
    const to = Math.min(range.end - start, proseLength(unit));
    if (from >= to) return [];
    return [
      { prose: unit.analysis.unit.prose, base: unit.base, start: from, end: to, omitted: unit.cited.omitted },
    ];
  });
  return quotedText(pieces);
}

/** The part that holds `offset`. */
export function partAt({ parts }: Passage, offset: number): PassagePart {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low]!;
}

function proseLength(unit: LocatedUnit): number {
  return unit.analysis.unit.prose.text.length;
}
