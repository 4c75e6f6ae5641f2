import { lastStartingBy } from "../text/ordered.ts";
import type { ChunkAnalysis } from "./analysis.ts";
import { type CitedChunk, citeChunk, type Definitions, stillCites } from "./cited.ts";
import { PlacedCitation } from "./placedCitation.ts";
import type { Citation, CitationRun, KnownKeys } from "./types.ts";

/** A chunk at its place in the report, with what was found in it. */
export interface AnalysedChunk {
  readonly start: number;
  readonly analysis: ChunkAnalysis;
}

/** A chunk's citations where they stand in the report. */
export class PlacedCitations implements CitationRun {
  readonly cited: CitedChunk;
  /** Where the chunk starts in the report. */
  readonly start: number;
  private readonly definitions: Definitions;
  private placed: readonly PlacedCitation[] | undefined;

  constructor(cited: CitedChunk, start: number, definitions: Definitions) {
    this.cited = cited;
    this.start = start;
    this.definitions = definitions;
    this.placed = undefined;
  }

  get identity(): CitedChunk {
    return this.cited;
  }

  /** In the order of `cited.citations`; made once somebody asks. */
  get citations(): readonly PlacedCitation[] {
    this.placed ??= this.cited.citations.map((citation) => this.place(citation));
    return this.placed;
  }

  private place(citation: Citation): PlacedCitation {
    const label = this.cited.labels.get(citation);
    const keyBase = label === undefined ? this.start : this.definitions.get(label)!.base;
    return new PlacedCitation(citation, this.start, keyBase);
  }
}

/**
 * The citations of every chunk.
 *
 * @param earlier those of an earlier parse, of which chunks that stand before and after what has changed are taken over
 */
export function placeCitations(
  chunks: readonly AnalysedChunk[],
  known: KnownKeys,
  definitions: Definitions,
  earlier: readonly PlacedCitations[],
): PlacedCitations[] {
  const shortest = Math.min(chunks.length, earlier.length);
  const moved = earlier.length - chunks.length;
  let before = 0;
  while (before < shortest && isSame(chunks[before]!, earlier[before]!)) before++;
  let after = chunks.length;
  while (chunks.length - after < shortest - before && isSame(chunks[after - 1]!, earlier[after - 1 + moved]!))
    after--;
  return chunks.map(({ start, analysis }, index) => {
    const old = index < before ? earlier[index] : index < after ? undefined : earlier[index + moved];
    const keeps = old !== undefined && (old.cited.isFixed || stillCites(old.cited, known, definitions));
    if (keeps && old.start === start && old.cited.isFixed) return old;
    const cited = keeps ? old.cited : citeChunk(analysis, known, definitions);
    return new PlacedCitations(cited, start, definitions);
  });
}

/** Finds citations where they stand in the report. */
export class Placing {
  private readonly chunks: readonly PlacedCitations[];
  private all: ReadonlyMap<Citation, PlacedCitation> | undefined;

  /** @param chunks by their place in the report */
  constructor(chunks: readonly PlacedCitations[]) {
    this.chunks = chunks;
    this.all = undefined;
  }

  /** The same for `count` chunks alone, the first of which holds `offset`. */
  within(offset: number, count: number): Placing {
    const first = this.lastFrom(offset);
    return new Placing(this.chunks.slice(first, first + count));
  }

  /**
   * A citation of the report for one that counts from its chunk.
   *
   * @param near a report offset in the chunk where it most likely stands: others cost what the report is long
   */
  of(citation: Citation, near: number): PlacedCitation {
    const chunk = this.chunks[this.lastFrom(near)];
    const index = chunk?.cited.citations.indexOf(citation) ?? -1;
    if (index >= 0) return chunk!.citations[index]!;
    this.all ??= new Map(
      this.chunks.flatMap(({ cited, citations }) =>
        cited.citations.map((each, i) => [each, citations[i]!] as const),
      ),
    );
    return this.all.get(citation)!;
  }

  /** The index of the last chunk that starts at `offset` or before. */
  private lastFrom(offset: number): number {
    return lastStartingBy(offset, this.chunks.length, (index) => this.chunks[index]!.start);
  }
}

function isSame({ analysis }: AnalysedChunk, { cited }: PlacedCitations): boolean {
  return cited.analysis === analysis;
}
