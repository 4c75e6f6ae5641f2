import { assignCitations, firstFrom, type Stand } from "./assign.ts";
import { notesAfter } from "./editorialNotes.ts";
import { type Passage, partAt, passageEnd, reportRange, sentenceAt, textOf } from "./passage.ts";
import type { Quotation, UnclosedMark } from "./types.ts";

/** Places that may stand between a quotation and a note on it; more than notesAfter passes over. */
const NEAREST_STANDS = 8;

/** The quotations in marks of a passage of prose, in order. */
export function markedQuotations(passage: Passage, stands: readonly Stand[]): Quotation[] {
  const spans = passage.spans.filter(
    ({ open, close }) => textOf(passage, { start: open + 1, end: close }).text !== "",
  );
  const placed = spans.map(({ open, close }) => {
    const sentence = sentenceAt(passage.sentences, open + 1);
    return { start: open, end: close + 1, sentence };
  });
  const assigned = assignCitations(placed, stands);
  return placed.map(({ start, end, sentence }, index) => {
    const range = passage.sentences[sentence] ?? { start, end };
    return markedQuotation(passage, start, end, stands, assigned[index]!, reportRange(passage, range));
  });
}

/** One quotation in marks: `start` is at its opening mark, `end` past its closing one. */
export function markedQuotation(
  passage: Passage,
  start: number,
  end: number,
  stands: readonly Stand[],
  citations: Quotation["citations"],
  sentence: Quotation["sentence"],
): Quotation {
  const open = reportRange(passage, { start, end: start + 1 });
  const close = reportRange(passage, { start: end - 1, end });
  return {
    range: { start: open.start, end: close.end },
    content: { start: open.end, end: close.start },
    form: "marks",
    ...textOf(passage, { start: start + 1, end: end - 1 }),
    sentence,
    notes: notesOf(passage, end, stands, citations),
    citations,
  };
}

/** Opening marks of a passage that nothing closes, pairs with no words between them included. */
export function unclosedMarks(passage: Passage): UnclosedMark[] {
  const empty = passage.spans
    .filter(({ open, close }) => textOf(passage, { start: open + 1, end: close }).text === "")
    .map(({ open }) => open);
  return [...passage.unclosed, ...empty]
    .sort((a, b) => a - b)
    .map((at) => {
      const part = partAt(passage, at);
      const partEnd = part.start + part.unit.analysis.unit.prose.text.length;
      return {
        offset: reportRange(passage, { start: at, end: at + 1 }).start,
        paragraphEnd: reportRange(passage, { start: at, end: Math.min(partEnd, passageEnd(passage)) }).end,
      };
    });
}

function notesOf(
  passage: Passage,
  end: number,
  stands: readonly Stand[],
  citations: Quotation["citations"],
): string[] {
  const part = partAt(passage, end - 1);
  const first = firstFrom(stands, end);
  const local = stands
    .slice(first, first + NEAREST_STANDS)
    .map((stand) => ({ ...stand, start: stand.start - part.start, end: stand.end - part.start }));
  const cited = citations.filter(({ reach }) => reach === "direct").map(({ citation }) => citation);
  return notesAfter(part.unit.analysis.unit.prose.syntax, end - part.start, local, cited);
}
