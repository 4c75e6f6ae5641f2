import { romanValue } from "../locators/numbers.ts";
import { lastStartingBy } from "../text/ordered.ts";
import type { Pages } from "./landmarks.ts";

/** Form feeds part pages (ECMA-48, FF), as text from a printer's or a PDF's program has them. */
const PAGE_END = "\f";
/** A line that is a page's number and nothing else: `12`, `- 12 -`, `Page 12`, `xiv`. */
const PRINTED = /^[-–—\s]*(?:page\s+)?(\d{1,5}|[ivxlc]{1,10})[-–—\s]*$/iu;
const LONGEST_PRINTED_LINE = 40;
/** One page's number may be anything; two that keep the same distance from their order are page numbers. */
const LEAST_NUMBERED = 2;
/** A page may begin or end with a year or a figure of a table instead. */
const MOST_UNEXPLAINED = 0.1;
/** The run of pages that print what they count. */
const IN_ORDER = "arabic 1";

/**
 * The pages of a text that form feeds part. Their labels are the numbers that their first or last lines print, Arabic or Roman,
 * where these go up with the pages. Undefined where the text has no pages, or prints numbers that do not: then nobody knows
 * which page a locator means.
 */
export function pagesIn(text: string): Pages | undefined {
  const pages = text.trimEnd().split(PAGE_END);
  if (pages.length < 2) return undefined;
  const starts = [0];
  for (const page of pages.slice(0, -1)) starts.push(starts.at(-1)! + page.length + PAGE_END.length);
  const printed = pages.map(printedOn);
  const labels = labelsOf(printed);
  const unexplained = labels.filter((label, i) => label === "" && printed[i]!.length > 0).length;
  if (unexplained > pages.length * MOST_UNEXPLAINED) return undefined;
  return labels.some((label) => label !== "") ? { starts, labels } : { starts };
}

/**
 * The number, from 1, of the page that `offset` stands on.
 *
 * @param starts where each page starts, the first at 0
 */
export function pageAt(starts: readonly number[], offset: number): number {
  return (
    Math.max(
      0,
      lastStartingBy(offset, starts.length, (i) => starts[i]!),
    ) + 1
  );
}

interface Printed {
  readonly label: string;
  /** What it counts, and which kind of figures it is in: both together say which run of pages it belongs to. */
  readonly value: number;
  readonly kind: "arabic" | "roman";
}

/** What may be the number of a page: on its first line, or on its last. */
function printedOn(page: string): readonly Printed[] {
  const lines = page.trim().split("\n");
  return [lines[0]!, lines.at(-1)!].flatMap((line) => {
    const label = line.length > LONGEST_PRINTED_LINE ? undefined : PRINTED.exec(line.trim())?.[1];
    if (label === undefined) return [];
    const kind = /\d/u.test(label) ? "arabic" : "roman";
    // A row of letters that is no number fits no other page's.
    return { label, value: kind === "arabic" ? Number(label) : romanValue(label.toLowerCase()), kind };
  });
}

/** Of what each page prints, that which keeps the same distance from the page's order as on other pages; else empty. */
function labelsOf(printed: readonly (readonly Printed[])[]): string[] {
  const runs = new Map<string, number>();
  for (const [i, candidates] of printed.entries()) {
    for (const run of new Set(candidates.map((each) => runOf(each, i))))
      runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return printed.map((candidates, i) => {
    const [best] = candidates
      .filter((each) => runOf(each, i) === IN_ORDER || runs.get(runOf(each, i))! >= LEAST_NUMBERED)
      .sort((a, b) => runs.get(runOf(b, i))! - runs.get(runOf(a, i))!);
    return best?.label ?? "";
  });
}

function runOf({ value, kind }: Printed, index: number): string {
  return `${kind} ${value - index}`;
}
