import type { UnitAnalysis } from "./analysis.ts";
import type { CitedUnit } from "./cited.ts";

/** A unit of prose where it stands. */
export interface LocatedUnit {
  readonly cited: CitedUnit;
  readonly analysis: UnitAnalysis;
  /** The number of its chunk in the report. */
  readonly chunk: number;
  /** Where its chunk starts: in the report, or in the part of it that is read. */
  readonly base: number;
}
