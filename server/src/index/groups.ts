import type { Pace } from "./pace.ts";

const CHUNK = 1 << 12;

/**
 * Votes for groups of diagonals, weighted; each voter counts once in a group. Used again and again, since fresh arrays
 * of some megabytes cost more than the votes of most searches.
 */
export class Groups {
  private votes = new Float32Array(0);
  private lastVoter = new Uint8Array(0);
  /** The groups that have votes, in the order in which they got the first. */
  private touched = new Uint32Array(0);
  private touchedCount = 0;

  /**
   * Forgets all votes and makes room.
   * @param count how many groups there are, one more than the highest that is voted for
   * @param mostTouched how many of them may get votes
   */
  open(count: number, mostTouched: number): void {
    for (let i = 0; i < this.touchedCount; i++) {
      this.votes[this.touched[i]!] = 0;
      this.lastVoter[this.touched[i]!] = 0;
    }
    this.touchedCount = 0;
    if (count > this.votes.length) {
      this.votes = new Float32Array(count);
      this.lastVoter = new Uint8Array(count);
    }
    if (mostTouched > this.touched.length) this.touched = new Uint32Array(mostTouched);
  }

  /** @param voter 1 to 255; a voter's votes come one after another */
  vote(group: number, voter: number, weight: number): void {
    if (this.lastVoter[group] === voter) return;
    if (this.lastVoter[group] === 0) this.touched[this.touchedCount++] = group;
    this.lastVoter[group] = voter;
    this.votes[group]! += weight;
  }

  /** A group's votes with those of the next one, since a quotation may lie across the two. */
  votesFor(group: number): number {
    return this.votes[group]! + this.votes[group + 1]!;
  }

  /** The `most` groups with most votes, best first. */
  async most(most: number, pace: Pace): Promise<number[]> {
    const best: number[] = [];
    let threshold = 0;
    for (let i = 0; i < this.touchedCount; i++) {
      if (i % CHUNK === 0 && pace.due(CHUNK)) await pace.rest();
      const group = this.touched[i]!;
      const own = this.votesFor(group);
      if (own <= threshold) continue;
      if (best.length >= most) best.pop();
      let at = best.length;
      while (at > 0 && this.votesFor(best[at - 1]!) < own) at--;
      best.splice(at, 0, group);
      if (best.length >= most) threshold = this.votesFor(best[best.length - 1]!);
    }
    return best;
  }
}

/** Lends `Groups` to searches; those that run at the same time get different ones. */
export class GroupsPool {
  private spare: Groups | undefined;

  take(): Groups {
    const groups = this.spare ?? new Groups();
    this.spare = undefined;
    return groups;
  }

  giveBack(groups: Groups): void {
    this.spare = groups;
  }
}
