import type { Range } from "../text/range.ts";
import type { Citation, CitationUse } from "./types.ts";

/** One place in a passage where citations stand: a bracket, a bare key, a footnote's call, a link. */
export interface Stand extends Range {
  readonly citations: readonly Citation[];
  /** Whether it is part of the sentence's wording, as `@key says` and a link are, and so can introduce what follows. */
  readonly isTextual: boolean;
  /** The sentence it belongs to, counted from the passage's start. */
  readonly sentence: number;
}

/** A quotation in a passage, and its sentence. */
export interface PlacedQuotation extends Range {
  readonly sentence: number;
}

/**
 * Gives each quotation of a passage (a paragraph, or a table's row) its citations, by editorial-rules.md, "Which
 * citation". In this order:
 *
 * 1. a citation inside the quotation, or a link around it;
 * 2. one that introduces it by name (`@key says “A”`), unless another follows before the sentence's next quotation; where citations and
 *    quotations take turns to the sentence's end (`Lee [@a] says “A”, and Roe [@b] “B”`), the one before it;
 * 3. the next one in its sentence, so that one citation serves all quotations before it;
 * 4. the nearest one before it in its sentence;
 * 5. the next one in a later sentence, with reach `later`.
 *
 * Of a place with several citations, those that claim nothing (`cf.`) are left out where another one claims; a place
 * where none claims is taken only if its quotation has no other.
 *
 * @param quotations in order, not overlapping
 * @param stands in order; two overlap only where a link holds another place
 * @returns citations for each quotation, in the same order
 */
export function assignCitations(
  quotations: readonly PlacedQuotation[],
  stands: readonly Stand[],
): CitationUse[][] {
  const places = joinNeighbours(stands);
  const claiming = places.filter(claims);
  return quotations.map((quotation, index) => {
    const found =
      choose(quotation, index, quotations, claiming) ?? choose(quotation, index, quotations, places);
    return found === undefined ? [] : usesOf(found.stand.citations, found.reach);
  });
}

/** Citations that stand together, those that claim nothing left out where another claims. */
export function usesOf(citations: readonly Citation[], reach: CitationUse["reach"]): CitationUse[] {
  const claimed = citations.filter((citation) => citation.claims);
  return (claimed.length > 0 ? claimed : citations).map((citation) => ({ citation, reach }));
}

function choose(
  { start, end, sentence }: PlacedQuotation,
  index: number,
  quotations: readonly PlacedQuotation[],
  stands: readonly Stand[],
): { stand: Stand; reach: CitationUse["reach"] } | undefined {
  const nextIndex = firstFrom(stands, end);
  const last = stands[nextIndex - 1];
  if (last !== undefined && last.end > start) return { stand: last, reach: "direct" };
  const after = stands[nextIndex];
  const following = after?.sentence === sentence ? after : undefined;
  const before = last?.sentence === sentence ? last : undefined;
  const next = quotations[index + 1];
  const isBetween = following !== undefined && (next === undefined || following.start <= next.start);
  const takesTurns =
    before !== undefined &&
    isBetween &&
    (quotations[index - 1]?.end ?? 0) <= before.start &&
    start - before.end <= following.start - end &&
    following.start - end > BESIDE &&
    endsInQuotation(index, quotations, stands);
  const isNext = isBetween && !following.isTextual && !takesTurns;
  const introducer = before?.isTextual || takesTurns ? before : undefined;
  const direct = isNext ? following : (introducer ?? following ?? before);
  if (direct !== undefined) return { stand: direct, reach: "direct" };
  return after === undefined ? undefined : { stand: after, reach: "later" };
}

/** A citation so near after a quotation is its own: a comma, a space and a bracket may stand between; in code units. */
const BESIDE = 3;

/** Whether the sentence of a quotation has others after it, the last of which no citation follows. */
function endsInQuotation(
  index: number,
  quotations: readonly PlacedQuotation[],
  stands: readonly Stand[],
): boolean {
  const { sentence } = quotations[index]!;
  let last = index;
  while (quotations[last + 1]?.sentence === sentence) last++;
  return last > index && stands[firstFrom(stands, quotations[last]!.end)]?.sentence !== sentence;
}

/** Index of the first of `stands`, which are in order, that starts at or after `offset`. */
export function firstFrom(stands: readonly Range[], offset: number): number {
  let low = 0;
  let high = stands.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stands[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places with nothing between them are one to a reader: `[@a][@b]`, `[@a][^1]`. */
function joinNeighbours(stands: readonly Stand[]): Stand[] {
  const groups: Stand[][] = [];
  for (const stand of stands) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && areNeighbours(last, stand)) group.push(stand);
    else groups.push([stand]);
  }
  return groups.map((group) => ({
    ...group[0]!,
    end: group.at(-1)!.end,
    citations: group.flatMap(({ citations }) => citations),
  }));
}

function areNeighbours(a: Stand, b: Stand): boolean {
  const touch = b.start >= a.end && b.start - a.end <= 1;
  return touch && !a.isTextual && !b.isTextual && a.sentence === b.sentence;
}

function claims(stand: Stand): boolean {
  return stand.citations.some((citation) => citation.claims);
}
