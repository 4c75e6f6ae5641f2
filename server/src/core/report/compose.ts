import type { Chunk } from "./markdown/chunk.ts";
import { composedParts } from "./parts.ts";
import { type AnalysedChunk, type PlacedCitations, placeCitations } from "./placedCitations.ts";
import type { PlacedPart } from "./placedPart.ts";
import type { KnownKeys } from "./types.ts";
import type { PlacedDefinition } from "./unplaced.ts";

/** What a report holds, part by part. */
export interface Composition {
  readonly chunks: readonly PlacedCitations[];
  /** By their place in the report. */
  readonly parts: readonly PlacedPart[];
}

/**
 * Puts together what was found in each chunk: whatever one paragraph needs of another is decided here.
 *
 * @param earlier an earlier composition of the report: what has not changed is taken over from it, or moved. It changes the time
 *   this takes, never what it gives.
 */
export function composeReport(
  chunks: readonly (AnalysedChunk & { readonly chunk: Chunk })[],
  known: KnownKeys,
  earlier: Composition | undefined,
): Composition {
  const placed = placeCitations(chunks, known, definitionsOf(chunks), earlier?.chunks ?? []);
  const parts = composedParts(placed, earlier);
  return { chunks: placed, parts };
}

/** The first definition of a label counts (CommonMark 0.31, "Link reference definitions"). */
function definitionsOf(
  chunks: readonly { readonly start: number; readonly chunk: Chunk }[],
): Map<string, PlacedDefinition> {
  const definitions = new Map<string, PlacedDefinition>();
  for (const { start, chunk } of chunks) {
    for (const definition of chunk.definitions) {
      if (!definitions.has(definition.label)) definitions.set(definition.label, { definition, base: start });
    }
  }
  return definitions;
}
