import type { LocatedUnit } from "./located.ts";
import { chainPassage, type Passage, passageOf, rowPassage } from "./passage.ts";

/**
 * Units that are read together, in order: a block quotation, a table's row, the paragraphs that one quotation runs through, or
 * one unit alone.
 */
export interface ReportPart {
  readonly kind: "block" | "row" | "chain" | "plain";
  readonly units: readonly LocatedUnit[];
  /** In a chain, the offset in its first unit's prose of the mark that opens the quotation; else 0. */
  readonly open: number;
}

/** The first line of GitHub's alerts ("Basic writing and formatting syntax"), which are set as block quotations. */
const ALERT = /^\[!(?:note|tip|important|warning|caution)\](?:\n|$)/i;

/** Sorts a report's units into what is read together. Linear. */
export function partsOfReport(units: readonly LocatedUnit[]): ReportPart[] {
  const parts: ReportPart[] = [];
  let at = 0;
  while (at < units.length) {
    const unit = units[at]!;
    let end = endOfRun(units, at, (each) => each.analysis.unit.blockQuote);
    if (end > at && !isAlert(unit)) {
      parts.push({ kind: "block", units: units.slice(at, end), open: 0 });
    } else if (endOfRun(units, at, (each) => each.analysis.unit.row) > at) {
      end = endOfRun(units, at, (each) => each.analysis.unit.row);
      parts.push({ kind: "row", units: units.slice(at, end), open: 0 });
    } else {
      // An alert's units are prose like any other, but a chain stays inside it.
      end = end > at ? end : endOfPlain(units, at);
      // One by one: a call takes some hundred thousand arguments at most, and a report may have more paragraphs.
      for (const part of plainParts(units.slice(at, end))) parts.push(part);
    }
    at = end;
  }
  return parts;
}

/** What a part of prose reads as. */
export function passageOfPart({ kind, units, open }: ReportPart): Passage {
  if (kind === "row") return rowPassage(units);
  return kind === "chain" ? chainPassage(units, open) : passageOf(units);
}

/** Index past the units that share the first one's number in one chunk; `from` if it has none. */
function endOfRun(
  units: readonly LocatedUnit[],
  from: number,
  numberOf: (unit: LocatedUnit) => number,
): number {
  const first = units[from]!;
  if (numberOf(first) < 0) return from;
  let end = from + 1;
  while (end < units.length && units[end]!.chunk === first.chunk && numberOf(units[end]!) === numberOf(first))
    end++;
  return end;
}

function endOfPlain(units: readonly LocatedUnit[], from: number): number {
  let end = from + 1;
  while (end < units.length) {
    const { blockQuote, row } = units[end]!.analysis.unit;
    if (blockQuote >= 0 || row >= 0) break;
    end++;
  }
  return end;
}

function isAlert({ analysis }: LocatedUnit): boolean {
  return ALERT.test(analysis.unit.prose.text);
}

/** One part a unit, but one for all paragraphs that a quotation runs through. */
function plainParts(units: readonly LocatedUnit[]): ReportPart[] {
  const parts: ReportPart[] = [];
  let at = 0;
  while (at < units.length) {
    const { end, open, closes } = readChain(units, at);
    if (closes) parts.push({ kind: "chain", units: units.slice(at, end), open });
    else for (; at < end; at++) parts.push({ kind: "plain", units: [units[at]!], open: 0 });
    at = end;
  }
  return parts;
}

/** Paragraphs from one whose last mark stays open on, each opening with that mark, and whether the last closes it. */
export interface Chain {
  readonly end: number;
  readonly open: number;
  readonly closes: boolean;
}

/**
 * Reads the chain that starts at `from`. The first paragraph opens the quotation at its start or after a colon or comma, so
 * that a mark that only lacks its partner rarely swallows the paragraph after it.
 */
export function readChain(units: readonly LocatedUnit[], from: number): Chain {
  const first = units[from]!;
  const open = first.analysis.unclosed.at(-1);
  const text = first.analysis.unit.prose.syntax;
  if (open === undefined || !/(?:^|[:,]\s?)$/.test(text.slice(Math.max(0, open - 2), open))) {
    return { end: from + 1, open: 0, closes: false };
  }
  let end = from + 1;
  while (end < units.length && continues(first, units[end]!, text[open]!)) {
    const { spans, unclosed } = units[end]!.analysis;
    end++;
    if (spans[0]?.open === 0) return { end, open, closes: true };
    if (unclosed[0] !== 0) return { end: from + 1, open, closes: false };
  }
  return { end, open, closes: false };
}

function continues(first: LocatedUnit, next: LocatedUnit, mark: string): boolean {
  const a = first.analysis.unit;
  const b = next.analysis.unit;
  return (
    a.role === "paragraph" &&
    b.role === "paragraph" &&
    a.note === b.note &&
    a.item === b.item &&
    (a.item < 0 || first.chunk === next.chunk) &&
    b.prose.syntax.startsWith(mark)
  );
}
