import type { ReadingId } from "../corpus/readings.ts";
import type { Divisions } from "../locators/divisions.ts";
import { fitOf } from "../locators/fit.ts";
import type { Quotation } from "../report/types.ts";
import type { NamedSources } from "./related.ts";
import { locatedCitations } from "./standing.ts";
import type { Passage, Verdict } from "./types.ts";

/** A verdict whose passage was chosen. */
export interface Placed {
  readonly verdict: Verdict;
}

/**
 * Where a quotation's words stand in several places of its source alike: the place that the citation names,
 * else the one nearest to what was quoted from that source before, since a report follows its source.
 */
export class Nearness {
  private readonly sources: NamedSources;
  private readonly divisions: (reading: ReadingId) => Divisions | undefined;

  /** @param divisions how a reading is divided; undefined where it is gone */
  constructor(sources: NamedSources, divisions: (reading: ReadingId) => Divisions | undefined) {
    this.sources = sources;
    this.divisions = divisions;
  }

  /** The verdict with the likeliest of its equal passages, after the quotations before it, in the report's order. */
  place(quotation: Quotation, verdict: Verdict, before: readonly Placed[]): Verdict {
    const { passage, twins } = verdict;
    if (passage === undefined || twins === undefined) return verdict;
    const chosen = this.choose(quotation, [passage, ...twins], before);
    return chosen === passage ? verdict : { ...verdict, passage: chosen };
  }

  private choose(
    quotation: Quotation,
    passages: readonly [Passage, ...Passage[]],
    before: readonly Placed[],
  ): Passage {
    const located = passages.filter((passage) => this.isWhereNamed(quotation, passage));
    const [first = passages[0], ...rest] = located.length > 0 ? located : passages;
    const last = before.findLast(({ verdict }) => verdict.passage?.source === first.source);
    return last === undefined ? first : nearestTo(last.verdict.passage!.range.end, [first, ...rest]);
  }

  private isWhereNamed(quotation: Quotation, passage: Passage): boolean {
    const divisions = this.divisions(passage.source);
    if (divisions === undefined) return false;
    return locatedCitations(quotation, passage, this.sources).some(
      ({ locator }) => fitOf(locator!, divisions, [passage.range]).kind === "right",
    );
  }
}

function nearestTo(offset: number, passages: readonly [Passage, ...Passage[]]): Passage {
  const away = ({ range }: Passage) => Math.min(Math.abs(range.start - offset), Math.abs(range.end - offset));
  return passages.reduce((best, passage) => (away(passage) < away(best) ? passage : best), passages[0]);
}
