/**
 * The index of the last of `count` items that starts at or before `offset`; -1 where `offset` comes before them all. Takes the
 * logarithm of the count.
 *
 * @param startOf where the item at an index starts; ascending
 */
export function lastStartingBy(offset: number, count: number, startOf: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Orders strings by their UTF-16 code units, which no locale changes; for `sort`. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
