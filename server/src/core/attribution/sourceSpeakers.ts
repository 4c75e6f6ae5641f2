import type { SourceId } from "../corpus/source.ts";
import { type CancelToken, type SourceIndex, throwIfCancelled } from "../ports.ts";
import { movedBy, type Range } from "../text/range.ts";
import { maySamePerson } from "./names.ts";
import { speakersIn, stretchesIn, stretchOf } from "./stretches.ts";
import { turnsIn } from "./turns.ts";

/** Code units read on both sides of words: more than the paragraphs and turns of news and of most transcripts have. */
const SURROUNDINGS = 4000;
/** Words that stand in more places than this are nobody's in particular. */
const MOST_PLACES = 12;
const PARAGRAPH_END = /\n[ \t\r]*\n|\f/g;

/** Where words stand, and where else they may. */
export interface Spoken {
  readonly source: SourceId;
  /** The stretches of the source that a quotation reproduces. */
  readonly parts: readonly Range[];
  /** Sources that the quotation cites. */
  readonly cited: readonly SourceId[];
}

/**
 * Who the cited sources name explicitly as saying each of `parts`. Undefined for words outside quotation marks and turns, of
 * somebody who is not named there, or which stand in another place with another speaker or none.
 *
 * @throws Cancelled
 */
export async function sourceSpeakers(
  { source, parts, cited }: Spoken,
  index: SourceIndex,
  token: CancelToken,
): Promise<(string | undefined)[]> {
  const speakers: (string | undefined)[] = [];
  for (const part of parts) {
    throwIfCancelled(token);
    const speaker = await speakerAt(source, part, index);
    const isCertain =
      speaker !== undefined && (await isEverywhere(speaker, source, part, cited, index, token));
    speakers.push(isCertain ? speaker : undefined);
  }
  return speakers;
}

/** Whether every place of a part's words in the cited sources has them from the same speaker. */
async function isEverywhere(
  speaker: string,
  source: SourceId,
  part: Range,
  cited: readonly SourceId[],
  index: SourceIndex,
  token: CancelToken,
): Promise<boolean> {
  const words = await index.read(source, part);
  const within = [...new Set([source, ...cited])];
  const places = await index.exact(words, { within, limit: MOST_PLACES }, token);
  if (places.length === MOST_PLACES) return false;
  for (const place of places) {
    throwIfCancelled(token);
    if (place.source === source && place.start < part.end && part.start < place.end) continue;
    const other = await speakerAt(place.source, place, index);
    if (other === undefined || !maySamePerson(speaker, other)) return false;
  }
  return true;
}

async function speakerAt(source: SourceId, words: Range, index: SourceIndex): Promise<string | undefined> {
  const from = Math.max(0, words.start - SURROUNDINGS);
  const to = Math.min(index.length(source), words.end + SURROUNDINGS);
  const text = await index.read(source, { start: from, end: to });
  const own = movedBy(words, -from);
  const turns = turnsIn(text);
  if (turns.length > 0) return turnSpeaker(own, text, turns);
  const paragraph = paragraphAround(own, text);
  if (paragraph.start === 0 && from > 0) return undefined;
  if (paragraph.end === text.length && to < index.length(source)) return undefined;
  const prose = text.slice(paragraph.start, paragraph.end);
  const stretches = stretchesIn(prose);
  const at = stretchOf(movedBy(own, -paragraph.start), prose, stretches);
  return at === undefined ? undefined : speakersIn(prose, stretches)[at];
}

/** The speaker of the turn that has the words as its own; words quoted in a turn may be another's. */
function turnSpeaker(own: Range, text: string, turns: ReturnType<typeof turnsIn>): string | undefined {
  const turn = turns.find(({ start, end }) => start <= own.start && own.end <= end);
  if (turn === undefined) return undefined;
  const inTurn = movedBy(own, -turn.start);
  const isQuoted = stretchesIn(text.slice(turn.start, turn.end)).some(
    ({ open, close }) => inTurn.start < close && open < inTurn.end,
  );
  return isQuoted ? undefined : turn.speaker;
}

function paragraphAround(words: Range, text: string): Range {
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(PARAGRAPH_END)) {
    if (index >= words.end) return { start, end: index };
    if (index + gap.length <= words.start) start = index + gap.length;
  }
  return { start, end: text.length };
}
