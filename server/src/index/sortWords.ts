import type { Pace } from "./pace.ts";
import { compareWords, type WordList } from "./wordList.ts";

/** Runs this long are sorted by insertion before merging begins; the usual size in merge sorts. */
const RUN = 16;
/** Units of work for one comparison: two words far apart in memory. */
const COMPARISON = 4;

/**
 * The numbers of the words of `list` from 1 on, in alphabetical order. A merge sort of our own, because
 * `Array.prototype.sort` would hold the host up for 200 ms over the words of one segment.
 */
export async function sortWords(list: WordList, pace: Pace): Promise<Uint32Array> {
  const count = list.starts.length - 2;
  let sorted = new Uint32Array(count);
  for (let i = 0; i < count; i++) sorted[i] = i + 1;
  for (let from = 0; from < count; from += RUN) {
    sortRun(list, sorted, from, Math.min(from + RUN, count));
    if (pace.due(RUN * RUN)) await pace.rest();
  }
  let merged = new Uint32Array(count);
  for (let width = RUN; width < count; width *= 2) {
    for (let from = 0; from < count; from += 2 * width) {
      const middle = Math.min(from + width, count);
      await merge(list, sorted, merged, { from, middle, to: Math.min(middle + width, count) }, pace);
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

function sortRun(list: WordList, ids: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const id = ids[i]!;
    let j = i;
    while (j > from && compareWords(list, ids[j - 1]!, id) > 0) {
      ids[j] = ids[j - 1]!;
      j--;
    }
    ids[j] = id;
  }
}

interface Runs {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

async function merge(
  list: WordList,
  ids: Uint32Array,
  into: Uint32Array,
  runs: Runs,
  pace: Pace,
): Promise<void> {
  let left = runs.from;
  let right = runs.middle;
  for (let at = runs.from; at < runs.to; at++) {
    const takeLeft =
      left < runs.middle && (right >= runs.to || compareWords(list, ids[left]!, ids[right]!) <= 0);
    into[at] = takeLeft ? ids[left++]! : ids[right++]!;
    if (pace.due(COMPARISON)) await pace.rest();
  }
}
