import type { UnitAnalysis } from "../report/analysis.ts";
import type { OffsetMap } from "../text/offsetMap.ts";
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
  const { placed } = doc.parsed.markdown;
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placed[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = placed[low];
  if (found === undefined || found.start > offset) return undefined;
  const units = doc.parsed.analyses.get(found.chunk)?.units ?? [];
  const own = offset - found.start;
  const unit = units.findLast(({ map }) => map.toSource(0) <= own);
  if (unit === undefined) return undefined;
  const end = unit.map.toSource(unit.map.length);
  const trailing = own <= end ? "" : doc.text.slice(found.start + end, offset);
  if (!/^[ \t]*$/.test(trailing)) return undefined;
  return { unit, base: found.start, at: derivedOffset(unit.map, own), trailing };
}

/** The report range of a range of the place's prose. */
export function inReport({ unit, base }: Pick<ProsePlace, "unit" | "base">, range: Range): Range {
  const { start, end } = unit.map.toSourceRange(range);
  return { start: start + base, end: end + base };
}

/** The derived offset for a source offset: that of what stands there, or of what follows where markup stands. */
export function derivedOffset({ segments }: OffsetMap, source: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.sourceStart <= source) low = middle;
    else high = middle - 1;
  }
  const segment = segments[low];
  if (segment === undefined) return 0;
  const within = source - segment.sourceStart;
  if (within <= 0) return segment.start;
  if (segment.length !== segment.sourceLength) return segment.start + segment.length;
  return segment.start + Math.min(within, segment.length);
}
