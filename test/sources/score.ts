/** The words of a text: letters and figures, marks left out. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The share of `expected` words that `found` has in the same order: the longest common subsequence, found by a greedy diff
 * (Myers, "An O(ND) Difference Algorithm", 1986), over the words expected.
 */
export function shareInOrder(expected: readonly string[], found: readonly string[]): number {
  const [n, m] = [expected.length, found.length];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= n + m; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (furthest.get(k - 1) ?? 0) < (furthest.get(k + 1) ?? 0));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < n && y < m && expected[x] === found[y]) {
        x++;
        y++;
      }
      furthest.set(k, x);
      // Every edit drops a word of one side: those of both that stay are what is common.
      if (x >= n && y >= m) return n === 0 ? 1 : (n + m - edits) / 2 / n;
    }
  }
  return 0;
}
