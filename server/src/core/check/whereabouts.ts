import { type Asked, sourceSpeakers } from "../attribution/sourceSpeakers.ts";
import type { SourceId } from "../corpus/source.ts";
import type { CancelToken, SourceIndex } from "../ports.ts";
import type { Range } from "../text/range.ts";
import type { Passage, Verdict } from "./types.ts";

/** Words that stand in more places than this stand nowhere in particular. */
const MOST_PLACES = 50;

/**
 * A verdict on words that a cited source has, with who says them there; any other verdict as it is.
 *
 * @param cited the sources that the quotation cites
 * @throws Cancelled
 */
export async function withSpeakers(
  verdict: Verdict,
  cited: readonly SourceId[],
  asked: Asked,
  token: CancelToken,
): Promise<Verdict> {
  const { passage } = verdict;
  if (passage === undefined || !isHeld(verdict)) return verdict;
  const { source, parts } = passage;
  const speakers = await sourceSpeakers({ source, parts, cited }, asked, token);
  return speakers.every((speaker) => speaker === undefined) ? verdict : { ...verdict, speakers };
}

/** Whether a cited source has the words. */
export function isHeld({ outcome }: Verdict): boolean {
  return outcome === "verbatim" || outcome === "edited";
}

/**
 * Every place of a passage's source that has the words of any of its parts: the passage's own parts first. Undefined where there
 * are too many of them.
 *
 * @throws Cancelled
 */
export async function placesOf(
  { source, parts }: Passage,
  index: SourceIndex,
  token: CancelToken,
): Promise<readonly Range[] | undefined> {
  const found: Range[] = [...parts];
  for (const part of parts) {
    const words = await index.read(source, part);
    const places = await index.exact(words, { within: [source], limit: MOST_PLACES }, token);
    if (places.length === MOST_PLACES) return undefined;
    found.push(...places.map(({ start, end }) => ({ start, end })));
  }
  return found;
}
