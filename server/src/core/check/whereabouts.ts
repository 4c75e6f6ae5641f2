import { sourceSpeakers } from "../attribution/sourceSpeakers.ts";
import { pageAt } from "../corpus/pages.ts";
import type { SourceId } from "../corpus/source.ts";
import type { CancelToken, SourceIndex } from "../ports.ts";
import type { Range } from "../text/range.ts";
import type { Passage, Verdict } from "./types.ts";

/** Words that stand in more places than this are on no page in particular. */
const MOST_PLACES = 50;

/** What is asked of the sources about words that were found. */
export interface Whereabouts {
  readonly index: SourceIndex;
  /** Where the pages of a source start; undefined where it has none. */
  pages(source: SourceId): readonly number[] | undefined;
}

/**
 * A verdict on words that a cited source has, with who says them there and on which pages; any other verdict as it is.
 *
 * @param cited the sources that the quotation cites
 * @throws Cancelled
 */
export async function withWhereabouts(
  verdict: Verdict,
  cited: readonly SourceId[],
  { index, pages }: Whereabouts,
  token: CancelToken,
): Promise<Verdict> {
  const { outcome, passage } = verdict;
  if (passage === undefined || (outcome !== "verbatim" && outcome !== "edited")) return verdict;
  const { source, parts } = passage;
  const speakers = await sourceSpeakers({ source, parts, cited }, index, token);
  const starts = pages(source);
  const standing = starts === undefined ? undefined : await pagesOf(passage, starts, index, token);
  return {
    ...verdict,
    ...(speakers.every((speaker) => speaker === undefined) ? {} : { speakers }),
    ...(standing === undefined ? {} : { pages: standing, pageCount: starts!.length }),
  };
}

/** The pages on which any part of a passage's words stands; undefined where they stand at too many places. */
async function pagesOf(
  { source, parts }: Passage,
  starts: readonly number[],
  index: SourceIndex,
  token: CancelToken,
): Promise<readonly number[] | undefined> {
  const found = new Set<number>();
  const add = ({ start, end }: Range) => {
    for (let page = pageAt(starts, start); page <= pageAt(starts, end - 1); page++) found.add(page);
  };
  for (const part of parts) {
    add(part);
    const words = await index.read(source, part);
    const places = await index.exact(words, { within: [source], limit: MOST_PLACES }, token);
    if (places.length === MOST_PLACES) return undefined;
    for (const place of places) add(place);
  }
  return [...found].sort((a, b) => a - b);
}
