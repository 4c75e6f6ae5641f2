import type { Sides } from "./wording.ts";

/** The most groups looked through for the other half of a move: an exchange rarely has more than two halves. */
const FARTHEST = 6;

/**
 * Joins groups whose words are the same on both sides together: the words were moved, not replaced. `Minsk to delegation`
 * for `delegation to Minsk` comes as two replaced words, a moved clause as one left out and one put in.
 *
 * @param groups in order of the quotation
 * @returns the groups, those of a move joined into one marked `moved`
 */
export function joinMoves(groups: readonly Sides[]): Sides[] {
  const joined: Sides[] = [];
  for (let i = 0; i < groups.length; ) {
    const end = moveEnd(groups, i);
    if (end === undefined) {
      joined.push(groups[i++]!);
      continue;
    }
    joined.push(joinGroups(groups.slice(i, end + 1)));
    i = end + 1;
  }
  return joined;
}

/** Index of the group that completes a move begun at `start`, the nearest first. */
function moveEnd(groups: readonly Sides[], start: number): number | undefined {
  const balance = new Map<string, number>();
  let open = 0;
  const count = (fold: string, by: number) => {
    const before = balance.get(fold) ?? 0;
    open += Math.abs(before + by) - Math.abs(before);
    balance.set(fold, before + by);
  };
  for (let i = start; i < Math.min(groups.length, start + FARTHEST); i++) {
    for (const token of groups[i]!.quoted) count(token.fold, 1);
    for (const token of groups[i]!.source) count(token.fold, -1);
    if (open === 0) return i;
  }
  return undefined;
}

function joinGroups(groups: readonly Sides[]): Sides {
  const [first, last] = [groups[0]!, groups.at(-1)!];
  return {
    ...first,
    q: [first.q[0], last.q[1]],
    s: [first.s[0], last.s[1]],
    quoted: groups.flatMap((group) => group.quoted),
    source: groups.flatMap((group) => group.source),
    closes: last.closes,
    moved: true,
  };
}
