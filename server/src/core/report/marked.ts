import type { NamedSpeaker } from "../attribution/stretches.ts";
import type { Range } from "../text/range.ts";
import { assignCitations, firstFrom, type Stand } from "./assign.ts";
import { notesAfter } from "./editorialNotes.ts";
import { type Passage, partAt, reportRange, sentenceAt, textOf } from "./passage.ts";
import type { QuotedText } from "./quotedText.ts";
import type { UnclosedMark } from "./types.ts";
import type { UnplacedQuotation } from "./unplaced.ts";

/** Places that may stand between a quotation and a note on it; more than notesAfter passes over. */
const NEAREST_STANDS = 8;

/** What the marks of a passage of prose make: quotations, and opening marks that quote nothing yet. In order. */
export function readMarks(
  passage: Passage,
  stands: readonly Stand[],
): { quotations: UnplacedQuotation[]; unclosed: UnclosedMark[] } {
  const spans = passage.spans.map(({ open, close, speaker }) => ({
    speaker,
    start: open,
    end: close + 1,
    sentence: sentenceAt(passage.sentences, open + 1),
    quoted: textOf(passage, { start: open + 1, end: close }),
  }));
  const worded = spans.filter(({ quoted }) => quoted.text !== "");
  const assigned = assignCitations(worded, stands);
  const quotations = worded.map((span, index) => {
    const sentence = reportRange(passage, passage.sentences[span.sentence] ?? span);
    return markedQuotation(passage, span, stands, assigned[index]!, sentence);
  });
  return { quotations, unclosed: unclosedMarks(passage) };
}

/** The opening marks of a passage that quote nothing yet, unclosed or with nothing between them and their closing ones. */
export function unclosedMarks(passage: Passage): UnclosedMark[] {
  const empty = passage.spans.filter(
    ({ open, close }) => textOf(passage, { start: open + 1, end: close }).text === "",
  );
  const unclosed = [...passage.unclosed, ...empty.map(({ open }) => open)].sort((a, b) => a - b);
  return unclosed.map((at) => unclosedMark(passage, at));
}

/** A quotation in marks: `start` is at its opening mark, `end` past its closing one. */
export interface MarkedWords extends Range {
  readonly quoted: QuotedText;
  /** The name stands in the same passage. */
  readonly speaker?: NamedSpeaker | undefined;
}

/** One quotation in marks. */
export function markedQuotation(
  passage: Passage,
  { start, end, quoted, speaker }: MarkedWords,
  stands: readonly Stand[],
  citations: UnplacedQuotation["citations"],
  sentence: Range,
): UnplacedQuotation {
  const open = reportRange(passage, { start, end: start + 1 });
  const close = reportRange(passage, { start: end - 1, end });
  return {
    range: { start: open.start, end: close.end },
    content: { start: open.end, end: close.start },
    form: "marks",
    ...quoted,
    sentence,
    ...(speaker === undefined ? {} : { speaker: speaker.name }),
    ...(speaker?.cue === undefined ? {} : { speakerRange: reportRange(passage, speaker.cue) }),
    notes: notesOf(passage, end, stands, citations),
    citations,
  };
}

function unclosedMark(passage: Passage, at: number): UnclosedMark {
  const part = partAt(passage, at);
  const end = part.start + part.unit.analysis.unit.prose.text.length;
  const paragraph = reportRange(passage, { start: at, end });
  return { offset: paragraph.start, paragraphEnd: paragraph.end };
}

function notesOf(
  passage: Passage,
  end: number,
  stands: readonly Stand[],
  citations: UnplacedQuotation["citations"],
): string[] {
  const part = partAt(passage, end - 1);
  const first = firstFrom(stands, end);
  const local = stands
    .slice(first, first + NEAREST_STANDS)
    .map((stand) => ({ ...stand, start: stand.start - part.start, end: stand.end - part.start }));
  const cited = citations.filter(({ reach }) => reach === "direct").map(({ citation }) => citation);
  return notesAfter(part.unit.analysis.unit.prose.syntax, end - part.start, local, cited);
}
