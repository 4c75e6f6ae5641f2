import { movedBy } from "../text/range.ts";
import type { ChunkAnalysis } from "./analysis.ts";
import { type CitedChunk, citeChunk, type Definitions, stillCites } from "./cited.ts";
import type { Citation, KnownKeys } from "./types.ts";

/** A chunk at its place in the report, with what was found in it. */
export interface AnalysedChunk {
  readonly start: number;
  readonly analysis: ChunkAnalysis;
}

/** A chunk's citations where they stand in the report, in the order of `cited.citations`. */
export interface PlacedCitations {
  readonly cited: CitedChunk;
  readonly start: number;
  readonly citations: readonly Citation[];
}

/**
 * The citations of every chunk.
 *
 * @param earlier those of an earlier parse: chunks that stand before and after what has changed are taken over
 */
export function placeCitations(
  chunks: readonly AnalysedChunk[],
  known: KnownKeys,
  definitions: Definitions,
  earlier: readonly PlacedCitations[],
): PlacedCitations[] {
  const before = matching(chunks.length, earlier.length, (index) => isSame(chunks[index]!, earlier[index]!));
  const rest = Math.min(chunks.length, earlier.length) - before;
  const moved = earlier.length - chunks.length;
  const [last, oldLast] = [chunks.length - 1, earlier.length - 1];
  const after = matching(rest, rest, (index) => isSame(chunks[last - index]!, earlier[oldLast - index]!));
  return chunks.map(({ start, analysis }, index) => {
    const isAfter = index >= chunks.length - after;
    const old = index < before ? earlier[index] : isAfter ? earlier[index + moved] : undefined;
    const keeps = old !== undefined && stillCites(old.cited, known, definitions);
    if (keeps && old.start === start && old.cited.labels.size === 0) return old;
    const cited = keeps ? old.cited : citeChunk(analysis, known, definitions);
    return { cited, start, citations: placed(cited, start, definitions) };
  });
}

function isSame({ analysis }: AnalysedChunk, { cited }: PlacedCitations): boolean {
  return cited.analysis === analysis;
}

/** How many of the first indexes below both lengths hold. */
function matching(a: number, b: number, holds: (index: number) => boolean): number {
  let count = 0;
  while (count < a && count < b && holds(count)) count++;
  return count;
}

function placed({ citations, labels }: CitedChunk, start: number, definitions: Definitions): Citation[] {
  return citations.map((citation) => {
    const label = labels.get(citation);
    const keyBase = label === undefined ? start : definitions.get(label)!.base;
    return {
      ...citation,
      keyRange: movedBy(citation.keyRange, keyBase),
      range: movedBy(citation.range, start),
      ...(citation.locatorRange && { locatorRange: movedBy(citation.locatorRange, start) }),
      group: citation.group + start,
    };
  });
}
