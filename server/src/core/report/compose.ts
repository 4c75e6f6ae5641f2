import type { CitedUnit } from "./cited.ts";
import { type ComposedPart, composePart, stillComposes } from "./composedPart.ts";
import type { LocatedUnit } from "./located.ts";
import type { Chunk } from "./markdown/chunk.ts";
import { partsOfReport } from "./passages.ts";
import { type AnalysedChunk, type PlacedCitations, placeCitations } from "./placedCitations.ts";
import { type PlacedPart, placePart } from "./placedPart.ts";
import type { Citation, KnownKeys, Report } from "./types.ts";
import type { PlacedDefinition } from "./unplaced.ts";

/** What a report holds, with what the next one takes over. */
export interface Composition {
  readonly report: Omit<Report, "directives">;
  readonly chunks: readonly PlacedCitations[];
  /** Parts by their first unit. */
  readonly parts: ReadonlyMap<CitedUnit, PlacedPart>;
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
  const units = placed.flatMap(({ cited, start }, chunk) =>
    cited.units.map((unit): LocatedUnit => ({ cited: unit, analysis: unit.analysis, chunk, base: start })),
  );
  const parts = placedParts(units, placingOf(placed), earlier?.parts ?? new Map());
  const all = [...parts.values()];
  const report = {
    quotations: all.flatMap(({ quotations }) => quotations),
    citations: placed.flatMap(({ citations }) => citations),
    unclosed: all.flatMap(({ unclosed }) => unclosed),
  };
  return { report, chunks: placed, parts };
}

function placedParts(
  units: readonly LocatedUnit[],
  placing: ReadonlyMap<Citation, Citation>,
  earlier: ReadonlyMap<CitedUnit, PlacedPart>,
): Map<CitedUnit, PlacedPart> {
  const notes = citationsOfNotes(units);
  const placed = new Map<CitedUnit, PlacedPart>();
  let previous: { readonly composed: ComposedPart; readonly origin: number } | undefined;
  for (const part of partsOfReport(units)) {
    const { cited, base: origin } = part.units[0]!;
    const introducer =
      part.kind === "block" && previous !== undefined
        ? { composed: previous.composed, distance: origin - previous.origin }
        : undefined;
    const old = earlier.get(cited);
    const isOld = old !== undefined && stillComposes(old.composed, part, notes, introducer);
    const composed = isOld ? old.composed : composePart(part, notes, introducer);
    placed.set(cited, placePart(composed, origin, placing, old));
    previous = { composed, origin };
  }
  return placed;
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

function placingOf(placed: readonly PlacedCitations[]): Map<Citation, Citation> {
  const placing = new Map<Citation, Citation>();
  for (const { cited, citations } of placed)
    for (const [index, citation] of cited.citations.entries()) placing.set(citation, citations[index]!);
  return placing;
}

/** The citations of each footnote, by its label. */
function citationsOfNotes(units: readonly LocatedUnit[]): Map<string, Citation[]> {
  const notes = new Map<string, Citation[]>();
  for (const { analysis, cited } of units) {
    const label = analysis.unit.note;
    if (label === undefined) continue;
    const found = cited.places.flatMap((place) => place.citations);
    notes.set(label, [...(notes.get(label) ?? []), ...found]);
  }
  return notes;
}
