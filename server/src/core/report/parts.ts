import { lastStartingBy } from "../text/ordered.ts";
import type { CitedUnit } from "./cited.ts";
import {
  type ComposedPart,
  composePart,
  type Introducer,
  isSameIntroducer,
  stillCalls,
  stillComposes,
} from "./composedPart.ts";
import { type Kept, keptAround } from "./kept.ts";
import type { LocatedUnit } from "./located.ts";
import type { Notes } from "./passage.ts";
import { partsOfReport, type ReportPart } from "./passages.ts";
import { type PlacedCitations, Placing } from "./placedCitations.ts";
import { PlacedPart } from "./placedPart.ts";
import type { Citation } from "./types.ts";

/** What is taken over of an earlier state of the report. */
export interface EarlierParts {
  readonly chunks: readonly PlacedCitations[];
  readonly parts: readonly PlacedPart[];
}

/** The parts of a report, read and placed. Only those around a change are cut and read anew. */
export function composedParts(
  placed: readonly PlacedCitations[],
  earlier: EarlierParts = { chunks: [], parts: [] },
): PlacedPart[] {
  return new Composer(placed, earlier).parts();
}

class Composer {
  readonly #placed: readonly PlacedCitations[];
  readonly #earlier: EarlierParts;
  readonly #kept: Kept;
  readonly #parts: PlacedPart[] = [];
  readonly #placing: Placing;
  #notes: ReturnType<typeof citationsOfNotes> | undefined;

  constructor(placed: readonly PlacedCitations[], earlier: EarlierParts) {
    this.#placed = placed;
    this.#earlier = earlier;
    this.#kept = keptAround(placed, earlier.chunks);
    this.#placing = new Placing(placed);
  }

  parts(): PlacedPart[] {
    const { parts } = this.#earlier;
    const { head, tail, shift, oldTail } = this.#kept;
    const first = firstFrom(parts, this.#earlier.chunks[head]?.start);
    const last = firstFrom(parts, this.#earlier.chunks[oldTail]?.start);
    for (let i = 0; i < first; i++) this.#takeOver(parts[i]!, "stays");
    const old = new Map<CitedUnit, PlacedPart>();
    for (let i = first; i < last; i++) old.set(parts[i]!.composed.part.units[0]!.cited, parts[i]!);
    for (const part of partsOfReport(this.#unitsOf(head, tail))) this.#read(part, old);
    for (let i = last; i < parts.length; i++) this.#takeOver(parts[i]!, shift);
    return this.#parts;
  }

  /** A part whose chunks stand unchanged: where they stood, or `moved` so much further on. */
  #takeOver(old: PlacedPart, moved: number | "stays"): void {
    const { composed } = old;
    const origin = old.origin + (moved === "stays" ? 0 : moved);
    const introducer = this.#introducerOf(composed.part.kind, origin);
    const isOld = isSameIntroducer(composed.introducer, introducer) && stillCalls(composed, this.#notesOf);
    // Otherwise its citations may stand in chunks that are others now.
    if (isOld && moved === "stays" && citesAtHome(composed)) {
      this.#parts.push(old);
      return;
    }
    const now = isOld ? composed : composePart(located(composed.part, origin), this.#notesOf, introducer);
    this.#place(now, origin);
  }

  #read(part: ReportPart, earlier: ReadonlyMap<CitedUnit, PlacedPart>): void {
    const { cited, base: origin } = part.units[0]!;
    const introducer = this.#introducerOf(part.kind, origin);
    const old = earlier.get(cited);
    const isOld = old !== undefined && stillComposes(old.composed, part, this.#notesOf, introducer);
    const composed = isOld ? old.composed : composePart(part, this.#notesOf, introducer);
    this.#place(composed, origin);
  }

  /** A part that has all its citations in its own chunks is kept with those alone, so that it keeps no earlier state of the report alive. */
  #place(composed: ComposedPart, origin: number): void {
    const placing = citesAtHome(composed) ? this.#placing.within(origin, chunksOf(composed)) : this.#placing;
    this.#parts.push(new PlacedPart(composed, origin, placing));
  }

  #introducerOf(kind: ReportPart["kind"], origin: number): Introducer | undefined {
    const previous = this.#parts.at(-1);
    if (kind !== "block" || previous === undefined) return undefined;
    return { composed: previous.composed, distance: origin - previous.origin };
  }

  #unitsOf(from: number, to: number): LocatedUnit[] {
    const units: LocatedUnit[] = [];
    for (let chunk = from; chunk < to; chunk++) {
      const { cited, start } = this.#placed[chunk]!;
      for (const unit of cited.units)
        units.push({ cited: unit, analysis: unit.analysis, chunk, base: start });
    }
    return units;
  }

  /** Notes are looked for once something calls one. */
  readonly #notesOf: Notes = {
    get: (label) => {
      this.#notes ??= citationsOfNotes(this.#placed);
      return this.#notes.get(label);
    },
  };
}

/** Whether a part's citations all stand in its own chunks: not in notes that it calls, nor before a block quotation. */
function citesAtHome({ calls, introducer }: ComposedPart): boolean {
  return calls.size === 0 && introducer === undefined;
}

/** How many chunks a part stands in. */
function chunksOf({ part: { units } }: ComposedPart): number {
  return units.at(-1)!.chunk - units[0]!.chunk + 1;
}

/** The index of the first part that stands at `start` or after; their number where nothing does. */
function firstFrom(parts: readonly PlacedPart[], start = Number.POSITIVE_INFINITY): number {
  return lastStartingBy(start - 1, parts.length, (index) => parts[index]!.origin) + 1;
}

/** A part that was read, where it stands: its units' places count from its own start. */
function located(part: ReportPart, origin: number): ReportPart {
  return { ...part, units: part.units.map((unit) => ({ ...unit, base: unit.base + origin })) };
}

/** The citations of each footnote, by its label. */
function citationsOfNotes(placed: readonly PlacedCitations[]): Map<string, Citation[]> {
  const notes = new Map<string, Citation[]>();
  for (const { cited } of placed) {
    for (const { analysis, places } of cited.units) {
      const label = analysis.unit.note;
      if (label === undefined) continue;
      notes.set(label, [...(notes.get(label) ?? []), ...places.flatMap((place) => place.citations)]);
    }
  }
  return notes;
}
