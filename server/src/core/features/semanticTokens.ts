import type { CheckedQuotation, CheckedReport, Outcome } from "../check/types.ts";
import { lastStartingBy } from "../text/ordered.ts";
import { overlaps, type Range } from "../text/range.ts";
import type { ReportSnapshot } from "./context.ts";
import { writtenRange } from "./spots.ts";

/** What a stretch of a report is, in the order of the legend. */
export const tokenKinds = ["quotation", "citationKey", "locator", "editorialMark"] as const;
/** One of `tokenKinds`. */
export type TokenKind = (typeof tokenKinds)[number];

/** A stretch of a report that an editor may show in its own way. It holds no line's end. */
export interface SemanticToken {
  readonly kind: TokenKind;
  /** Report range. */
  readonly range: Range;
  /** What became of the quotation that it is of. */
  readonly outcome?: Outcome;
}

/** An ellipsis, bare or in brackets, or words that brackets say are the writer's (editorial-rules.md, "Marks"). */
const MARK = /\[[^[\]\n]{0,200}\]|…|\.(?: ?\.){2,3}/g;

/**
 * The words of quotations with what became of them, their editorial marks, keys and locators: in order, none over another.
 * What is Markdown's own markup in a quotation belongs to none.
 *
 * @param checked what checking exactly this state of the report gave
 * @param within only what is of quotations and citations that touch this report range
 */
export function semanticTokens(
  doc: ReportSnapshot,
  checked: CheckedReport,
  within: Range = { start: 0, end: doc.text.length },
): SemanticToken[] {
  const quotations = checked.quotations.filter(({ quotation }) => overlaps(quotation.range, within));
  const inner = [...citationTokens(doc, within), ...quotations.flatMap(markTokens)].sort(byPlace);
  const held = [
    ...inner.map(({ range }) => range),
    ...quotations.map(({ quotation }) => quotation.range),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const words = quotations.flatMap((each) => wordTokens(each, heldIn(each.quotation.range, held), doc));
  return withoutOverlaps([...words, ...inner].sort(byPlace));
}

function* citationTokens({ parsed, text }: ReportSnapshot, within: Range): Generator<SemanticToken> {
  for (const citation of parsed.report.citations) {
    if (!overlaps(citation.range, within) || citation.form === "link") continue;
    yield { kind: "citationKey", range: writtenRange(citation, text) };
    const { locatorRange } = citation;
    // One that goes over a line's end is left alone.
    if (locatorRange !== undefined && !text.slice(locatorRange.start, locatorRange.end).includes("\n"))
      yield { kind: "locator", range: locatorRange };
  }
}

function markTokens({ quotation: { text, map }, verdict: { outcome } }: CheckedQuotation): SemanticToken[] {
  return [...text.matchAll(MARK)].map(({ index, 0: mark }) => {
    return {
      kind: "editorialMark",
      range: map.toSourceRange({ start: index, end: index + mark.length }),
      outcome,
    };
  });
}

/** The stretches of a quotation's words that the report has as they are, line by line, less what stands in them. */
function wordTokens(
  { quotation: { map }, verdict: { outcome } }: CheckedQuotation,
  held: readonly Range[],
  { text }: ReportSnapshot,
): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  let next = 0;
  for (const { sourceStart, sourceLength } of map.segments) {
    let at = sourceStart;
    const end = sourceStart + sourceLength;
    while (at < end) {
      while (next < held.length && held[next]!.end <= at) next++;
      const stop = held[next];
      if (stop !== undefined && stop.start <= at) {
        at = stop.end;
        continue;
      }
      const until = Math.min(end, stop?.start ?? end);
      const feed = text.slice(at, until).indexOf("\n");
      const to = feed < 0 ? until : at + feed;
      if (/\S/.test(text.slice(at, to)))
        tokens.push({ kind: "quotation", range: { start: at, end: to }, outcome });
      at = to + (feed < 0 ? 0 : 1);
    }
  }
  return tokens;
}

/** What of `ranges`, which are in order, starts inside `outer` and is not it itself. */
function heldIn(outer: Range, ranges: readonly Range[]): Range[] {
  const first = lastStartingBy(outer.start - 1, ranges.length, (i) => ranges[i]!.start) + 1;
  const inside: Range[] = [];
  for (let at = first; at < ranges.length && ranges[at]!.start < outer.end; at++)
    if (ranges[at]! !== outer && ranges[at]!.end <= outer.end) inside.push(ranges[at]!);
  return inside;
}

function withoutOverlaps(tokens: readonly SemanticToken[]): SemanticToken[] {
  let end = 0;
  return tokens.filter(({ range }) => {
    if (range.start < end || range.start >= range.end) return false;
    end = range.end;
    return true;
  });
}

function byPlace(a: SemanticToken, b: SemanticToken): number {
  return a.range.start - b.range.start || b.range.end - a.range.end;
}
