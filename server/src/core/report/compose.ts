import type { ChunkAnalysis } from "./analysis.ts";
import type { Stand } from "./assign.ts";
import { blockQuotation, type Introduction } from "./block.ts";
import { type LocatedDefinition, type LocatedUnit, Locator } from "./located.ts";
import type { Chunk } from "./markdown/chunk.ts";
import { readMarks } from "./marked.ts";
import { type Passage, reportRange, standsOf } from "./passage.ts";
import { partsOfReport } from "./passages.ts";
import type { Citation, KnownKeys, Quotation, Report, UnclosedMark } from "./types.ts";

/** A chunk at its place in the report, with what was found in it. */
export interface AnalysedChunk {
  readonly start: number;
  readonly chunk: Chunk;
  readonly analysis: ChunkAnalysis;
}

/** Puts together what was found in each chunk: whatever one paragraph needs of another is decided here. */
export function composeReport(
  chunks: readonly AnalysedChunk[],
  known: KnownKeys,
): Omit<Report, "directives"> {
  const locator = new Locator(known, definitionsOf(chunks));
  const units = chunks.flatMap(({ start, analysis }, index) =>
    analysis.units.map((unit) => locator.locate(unit, index, start)),
  );
  const notes = citationsOfNotes(units);
  const quotations: Quotation[][] = [];
  const unclosed: UnclosedMark[][] = [];
  let previous: { passage: Passage; stands: readonly Stand[] } | undefined;
  for (const part of partsOfReport(units)) {
    if (part.kind === "prose") {
      const stands = standsOf(part.passage, notes);
      const marks = readMarks(part.passage, stands);
      quotations.push(marks.quotations);
      unclosed.push(marks.unclosed);
      previous = { passage: part.passage, stands };
      continue;
    }
    const quotation = blockQuotation(part.units, notes, introductionOf(previous, part.units[0]!));
    if (quotation !== undefined) quotations.push([quotation]);
    previous = undefined;
  }
  const citations = units.flatMap(({ places }) => places.flatMap((place) => place.citations));
  const byPlace = (a: Citation, b: Citation) =>
    a.range.start - b.range.start || a.keyRange.start - b.keyRange.start;
  return { quotations: quotations.flat(), citations: citations.sort(byPlace), unclosed: unclosed.flat() };
}

/** The first definition of a label counts (CommonMark 0.31, "Link reference definitions"). */
function definitionsOf(chunks: readonly AnalysedChunk[]): Map<string, LocatedDefinition> {
  const definitions = new Map<string, LocatedDefinition>();
  for (const { start, chunk } of chunks) {
    for (const definition of chunk.definitions) {
      if (!definitions.has(definition.label))
        definitions.set(definition.label, { ...definition, base: start });
    }
  }
  return definitions;
}

/** The citations of each footnote, by its label. */
function citationsOfNotes(units: readonly LocatedUnit[]): Map<string, Citation[]> {
  const notes = new Map<string, Citation[]>();
  for (const { analysis, places } of units) {
    const label = analysis.unit.note;
    if (label === undefined) continue;
    const found = places.flatMap((place) => place.citations);
    notes.set(label, [...(notes.get(label) ?? []), ...found]);
  }
  return notes;
}

function introductionOf(
  previous: { passage: Passage; stands: readonly Stand[] } | undefined,
  block: LocatedUnit,
): Introduction | undefined {
  const last = previous?.passage.parts.at(-1)?.unit.analysis.unit;
  const sentence = previous?.passage.sentences.at(-1);
  if (previous === undefined || sentence === undefined || last?.role !== "paragraph") return undefined;
  if (last.note !== block.analysis.unit.note) return undefined;
  const number = previous.passage.sentences.length - 1;
  return {
    sentence: reportRange(previous.passage, sentence),
    stands: previous.stands.filter((stand) => stand.sentence === number),
  };
}
