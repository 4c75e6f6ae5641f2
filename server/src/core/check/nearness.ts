import { pageAt } from "../corpus/pages.ts";
import type { Source, SourceId } from "../corpus/source.ts";
import { pagesOfLocator } from "../report/citations/pageLocator.ts";
import type { Quotation } from "../report/types.ts";
import type { Passage, Verdict } from "./types.ts";

/**
 * Where a quotation's words stand in several places of its source alike: the place on the page that the citation names,
 * else the one nearest to what was quoted from that source before, since a report follows its source.
 */
export class Nearness {
  private readonly last = new Map<SourceId, number>();
  private readonly sourceOf: (id: SourceId) => Source | undefined;
  private readonly pages: (source: SourceId) => readonly number[] | undefined;

  /** @param pages where the pages of a source start; undefined where it has none */
  constructor(
    sourceOf: (id: SourceId) => Source | undefined,
    pages: (source: SourceId) => readonly number[] | undefined,
  ) {
    this.sourceOf = sourceOf;
    this.pages = pages;
  }

  /** The verdict with the likeliest of its equal passages; to be asked for the quotations of a report in their order. */
  place(quotation: Quotation, verdict: Verdict): Verdict {
    const { passage, twins } = verdict;
    if (passage === undefined) return verdict;
    const chosen = twins === undefined ? passage : this.choose(quotation, [passage, ...twins]);
    this.last.set(passage.source, chosen.range.end);
    return chosen === passage ? verdict : { ...verdict, passage: chosen };
  }

  private choose(quotation: Quotation, passages: readonly [Passage, ...Passage[]]): Passage {
    const located = passages.filter((passage) => this.isOnNamedPage(quotation, passage));
    const [first = passages[0], ...rest] = located.length > 0 ? located : passages;
    const before = this.last.get(first.source);
    return before === undefined ? first : nearestTo(before, [first, ...rest]);
  }

  private isOnNamedPage({ citations }: Quotation, { source, range }: Passage): boolean {
    const starts = this.pages(source);
    const key = this.sourceOf(source)?.key;
    if (starts === undefined) return false;
    const page = pageAt(starts, range.start);
    return citations.some(({ citation }) => {
      const named = citation.key === key ? pagesOfLocator(citation.locator ?? "") : undefined;
      return named?.some(({ first, last }) => first <= page && page <= last) ?? false;
    });
  }
}

function nearestTo(offset: number, passages: readonly [Passage, ...Passage[]]): Passage {
  const away = ({ range }: Passage) => Math.min(Math.abs(range.start - offset), Math.abs(range.end - offset));
  return passages.reduce((best, passage) => (away(passage) < away(best) ? passage : best), passages[0]);
}
