import type { SourceId } from "../corpus/source.ts";
import type { Passage, Verdict } from "./types.ts";

/**
 * Where a quotation's words stand in several places of its source alike, the place nearest to what was quoted from that
 * source before is the one most likely meant: a report follows its source.
 */
export class Nearness {
  private readonly last = new Map<SourceId, number>();

  /** The verdict with the nearest of its equal passages; to be asked for the quotations of a report in their order. */
  place(verdict: Verdict): Verdict {
    const { passage, twins } = verdict;
    if (passage === undefined) return verdict;
    const before = this.last.get(passage.source);
    const nearest =
      twins === undefined || before === undefined ? passage : nearestTo(before, [passage, ...twins]);
    this.last.set(passage.source, nearest.range.end);
    return nearest === passage ? verdict : { ...verdict, passage: nearest };
  }
}

function nearestTo(offset: number, passages: readonly [Passage, ...Passage[]]): Passage {
  const away = ({ range }: Passage) => Math.min(Math.abs(range.start - offset), Math.abs(range.end - offset));
  return passages.reduce((best, passage) => (away(passage) < away(best) ? passage : best), passages[0]);
}
