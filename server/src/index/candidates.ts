import type { ScopedQuery } from "./fuzzyQuery.ts";

/** A stretch of a segment's stream that may hold a query. */
export interface Candidate {
  readonly scoped: ScopedQuery;
  /** The source's number in the segment; the stretch lies inside it. */
  readonly source: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Keeps the best candidates, one for each place. */
export class BestCandidates {
  private readonly kept: Candidate[] = [];
  private readonly most: number;

  /** @param most how many are kept */
  constructor(most: number) {
    this.most = most;
  }

  /** The score that a candidate must exceed to be kept. */
  get threshold(): number {
    return this.kept.length < this.most ? 0 : this.kept[this.kept.length - 1]!.score;
  }

  /** The best score so far; 0 at first. */
  get best(): number {
    return this.kept[0]?.score ?? 0;
  }

  /** Best first. */
  get list(): readonly Candidate[] {
    return this.kept;
  }

  /** Keeps `candidate` if it is good enough; of two that share more than half their words the better one stays. */
  offer(candidate: Candidate): void {
    if (candidate.score <= this.threshold) return;
    const rival = this.kept.findIndex((kept) => sharesPlace(kept, candidate));
    if (rival >= 0 && this.kept[rival]!.score >= candidate.score) return;
    if (rival >= 0) this.kept.splice(rival, 1);
    else if (this.kept.length >= this.most) this.kept.pop();
    let at = this.kept.length;
    while (at > 0 && this.kept[at - 1]!.score < candidate.score) at--;
    this.kept.splice(at, 0, candidate);
  }
}

function sharesPlace(a: Candidate, b: Candidate): boolean {
  if (a.scoped !== b.scoped || a.source !== b.source) return false;
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared * 2 > Math.min(a.to - a.from, b.to - b.from);
}
