import type { SourceId } from "../corpus/source.ts";
import { type CancelToken, type SourceIndex, throwIfCancelled } from "../ports.ts";
import { overlaps, type Range } from "../text/range.ts";
import { maySamePerson } from "./names.ts";
import type { Speaker, Statement } from "./statement.ts";
import type { StatementReader } from "./statementBook.ts";

/** Words that stand in more places than this are nobody's in particular. */
const MOST_PLACES = 12;

/** Where words stand, and where else they may. */
export interface Spoken {
  readonly source: SourceId;
  /** The stretches of the source that a quotation reproduces. */
  readonly parts: readonly Range[];
  /** Sources that the quotation cites. */
  readonly cited: readonly SourceId[];
}

/** What asking for speakers needs of the sources. */
export interface Asked {
  readonly index: SourceIndex;
  readonly statements: StatementReader;
}

/**
 * Who the cited sources name explicitly as saying each of `parts`. Undefined for words outside quotation marks and turns, of
 * somebody who is not named there, or which stand in another place with another speaker or none.
 *
 * @throws Cancelled
 */
export async function sourceSpeakers(
  { source, parts, cited }: Spoken,
  asked: Asked,
  token: CancelToken,
): Promise<(string | undefined)[]> {
  const speakers: (string | undefined)[] = [];
  for (const part of parts) {
    throwIfCancelled(token);
    const speaker = await explicitAt(source, part, asked, token);
    const isCertain =
      speaker !== undefined && (await isEverywhere(speaker, source, part, cited, asked, token));
    speakers.push(isCertain ? speaker : undefined);
  }
  return speakers;
}

/**
 * Who says the words of a range, be it known for certain or not; undefined outside statements and where nobody is known.
 *
 * @throws Cancelled
 */
export async function speakerAt(
  source: SourceId,
  words: Range,
  statements: StatementReader,
  token: CancelToken,
): Promise<Speaker | undefined> {
  return statementAround(words, await statements.inside(source, words, token))?.speaker;
}

/** The innermost statement that wholly holds `words`; their first and last may be its marks. */
export function statementAround(words: Range, statements: readonly Statement[]): Statement | undefined {
  return statements.findLast(({ start, end }) => start <= words.start + 1 && words.end <= end + 1);
}

/** Whether every place of a part's words in the cited sources has them from the same speaker. */
async function isEverywhere(
  speaker: string,
  source: SourceId,
  part: Range,
  cited: readonly SourceId[],
  asked: Asked,
  token: CancelToken,
): Promise<boolean> {
  const words = await asked.index.read(source, part);
  const within = [...new Set([source, ...cited])];
  const places = await asked.index.exact(words, { within, limit: MOST_PLACES }, token);
  if (places.length === MOST_PLACES) return false;
  for (const place of places) {
    throwIfCancelled(token);
    if (place.source === source && overlaps(place, part)) continue;
    const other = await explicitAt(place.source, place, asked, token);
    if (other === undefined || !maySamePerson(speaker, other)) return false;
  }
  return true;
}

async function explicitAt(
  source: SourceId,
  words: Range,
  { statements }: Asked,
  token: CancelToken,
): Promise<string | undefined> {
  const speaker = await speakerAt(source, words, statements, token);
  return speaker?.known === "explicit" && speaker.of === "person" ? speaker.name : undefined;
}
