import { type NamedSpeaker, speakersIn } from "../attribution/stretches.ts";
import { OffsetMap } from "../text/offsetMap.ts";
import { movedBy, type Range } from "../text/range.ts";
import { sentenceRanges } from "../text/sentences.ts";
import { findCitations, type ProseCitations } from "./citations/find.ts";
import type { Unit } from "./markdown/blocks.ts";
import type { Chunk } from "./markdown/chunk.ts";
import { marksIn } from "./quotations/marks.ts";
import { pairMarks } from "./quotations/pairing.ts";

/** A pair of marks in a unit's prose: `open` and `close` are the offsets of the two marks. */
export interface MarkedSpan {
  readonly open: number;
  readonly close: number;
  /** Who the text around it names as saying the words, if it does so explicitly. */
  readonly speaker?: NamedSpeaker;
}

/** What one unit of prose holds, looked at alone. Offsets are of its prose. */
export interface UnitAnalysis extends ProseCitations {
  readonly unit: Unit;
  /** Maps offsets of the prose to offsets of the chunk. */
  readonly map: OffsetMap;
  readonly spans: readonly MarkedSpan[];
  readonly unclosed: readonly number[];
  /** Sentences; none ends inside a quotation, a citation or a note. */
  readonly sentences: readonly Range[];
}

/** A chunk's units analysed, good for as long as the same keys are known. */
export interface ChunkAnalysis {
  readonly units: readonly UnitAnalysis[];
  /** Keys asked for, and whether they were known. */
  readonly asked: ReadonlyMap<string, boolean>;
}

/** Looks at each unit of prose of a chunk. Never throws; linear time. */
export function analyseChunk(chunk: Chunk, isKey: (key: string) => boolean): ChunkAnalysis {
  const asked = new Map<string, boolean>();
  const ask = (key: string) => {
    const answer = asked.get(key) ?? isKey(key);
    asked.set(key, answer);
    return answer;
  };
  const units = chunk.units.filter(({ role }) => role !== "code").map((unit) => analyseUnit(unit, ask));
  return { units, asked };
}

/** Whether an analysis would come out alike now. */
export function stillHolds(analysis: ChunkAnalysis, isKey: (key: string) => boolean): boolean {
  for (const [key, answer] of analysis.asked) if (isKey(key) !== answer) return false;
  return true;
}

/** The range that a range of a unit's prose has where its chunk starts at `base`. */
export function toReport(analysis: UnitAnalysis, base: number, range: Range): Range {
  return movedBy(analysis.map.toSourceRange(range), base);
}

function analyseUnit(unit: Unit, isKey: (key: string) => boolean): UnitAnalysis {
  const cited = findCitations(unit.prose, isKey, unit.note === undefined ? "text" : "note");
  const brackets = cited.groups.map((group) => group[0]!.range);
  const marks = marksIn(withoutMarks(unit.prose.syntax, brackets));
  const pairing = pairMarks(marks);
  const spans = pairing.pairs.map(({ open, close }) => ({ open: marks[open]!.at, close: marks[close]!.at }));
  const closed = spans.map(({ open, close }) => ({ start: open, end: close + 1 }));
  return {
    unit,
    map: new OffsetMap(unit.prose.segments),
    ...cited,
    spans: pairing.unclosed.length > 0 ? spans : withSpeakers(unit.prose.syntax, spans),
    unclosed: pairing.unclosed.map((index) => marks[index]!.at),
    sentences: unbroken(sentenceRanges(unit.prose.syntax), [...closed, ...brackets, ...cited.inlineNotes]),
  };
}

function withSpeakers(syntax: string, spans: readonly MarkedSpan[]): MarkedSpan[] {
  // A line's end inside a Markdown paragraph is a space.
  const speakers = speakersIn(syntax.replace(/(?<!\n)\n(?!\n)/gu, " "), spans);
  return spans.map((span, i) => (speakers[i] === undefined ? span : { ...span, speaker: speakers[i] }));
}

/** Marks inside a citation's bracket quote nothing of the report's. */
function withoutMarks(syntax: string, brackets: readonly Range[]): string {
  let text = "";
  let at = 0;
  for (const { start, end } of brackets) {
    if (start < at) continue;
    text += syntax.slice(at, start) + syntax.slice(start, end).replace(/["“”„‟'‘’‚«»‹›「」『』]/g, "\uFFFC");
    at = end;
  }
  return text + syntax.slice(at);
}

/** Sentences joined where one would end inside a protected range. */
export function unbroken(sentences: readonly Range[], kept: readonly Range[]): Range[] {
  const ranges = [...kept].sort((a, b) => a.start - b.start);
  const joined: Range[] = [];
  let next = 0;
  let reach = -1;
  for (const sentence of sentences) {
    const last = joined.at(-1);
    // `reach` is how far the protected ranges go that started before the last sentence's end.
    while (next < ranges.length && last !== undefined && ranges[next]!.start < last.end) {
      reach = Math.max(reach, ranges[next]!.end);
      next++;
    }
    if (last !== undefined && reach > last.end)
      joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}
