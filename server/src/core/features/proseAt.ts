import { toReport, type UnitAnalysis } from "../report/analysis.ts";
import { lastStartingBy } from "../text/ordered.ts";
import type { Range } from "../text/range.ts";
import type { ReportSnapshot } from "./context.ts";

/** The paragraph, heading or cell of a report that a cursor stands in. */
export interface ProsePlace {
  readonly unit: UnitAnalysis;
  /** Offset in the report of the chunk that the unit's own map counts from. */
  readonly base: number;
  /** Where the cursor stands in the unit's prose. */
  readonly at: number;
  /** White space between the prose's end and the cursor, which prose does not have. */
  readonly trailing: string;
}

/** Where `offset` stands in the report's prose; undefined in code, front matter and between paragraphs. */
export function proseAt(doc: ReportSnapshot, offset: number): ProsePlace | undefined {
  const { chunks } = doc.parsed;
  const found = chunks[lastStartingBy(offset, chunks.length, (i) => chunks[i]!.start)];
  if (found === undefined) return undefined;
  const { units } = found.analysis;
  const own = offset - found.start;
  const unit = units.findLast(({ map }) => map.toSource(0) <= own);
  if (unit === undefined) return undefined;
  const end = unit.map.toSource(unit.map.length);
  const trailing = own <= end ? "" : doc.text.slice(found.start + end, offset);
  if (!/^[ \t]*$/.test(trailing)) return undefined;
  return { unit, base: found.start, at: unit.map.toDerived(own), trailing };
}

/** The report range of a range of the place's prose. */
export function inReport({ unit, base }: ProsePlace, range: Range): Range {
  return toReport(unit, base, range);
}
