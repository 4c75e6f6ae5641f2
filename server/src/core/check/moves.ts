import { isWording, type Token } from "../text/tokens.ts";
import type { Step } from "./align.ts";
import { isNegation } from "./language/negations.ts";
import { isNumeric } from "./language/numbers.ts";
import { type Sides, sourceWords } from "./sides.ts";
import type { SourceWindow } from "./window.ts";

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

/**
 * Groups that exchange their words with those right before or after the passage, as two clauses that change places do at a
 * quotation's end: joined into one that is moved, or as they were.
 */
export function joinOverEdge(
  groups: readonly Sides[],
  steps: readonly Step[],
  window: SourceWindow,
): readonly Sides[] {
  if (groups.length < 2 || groups.length > FARTHEST || groups.some((group) => group.moved)) return groups;
  const missing = groups.flatMap((group) => group.source.map((token) => token.fold));
  const left: string[] = [];
  for (const token of groups.flatMap((group) => group.quoted)) {
    const at = missing.indexOf(token.fold);
    if (at < 0) left.push(token.fold);
    else missing.splice(at, 1);
  }
  const edges = edgesOf(steps);
  if (left.length === 0 || missing.length > 0 || edges === undefined) return groups;
  const words = (from: number, to: number) => sourceWords(window, [from, to]).map((token) => token.fold);
  const after = words(edges[1], window.tokens.length).slice(0, left.length);
  const before = words(0, edges[0]).slice(-left.length);
  const sameWords = (beside: readonly string[]) => beside.toSorted().join(" ") === left.toSorted().join(" ");
  return sameWords(after) || sameWords(before) ? [joinGroups(groups)] : groups;
}

/** Indexes of the first token that the quotation has, and past the last. */
function edgesOf(steps: readonly Step[]): readonly [number, number] | undefined {
  const takes = ({ s, kind }: Step) => s[0] < s[1] && kind !== "omission";
  const first = steps.find(takes);
  return first === undefined ? undefined : [first.s[0], steps.findLast(takes)!.s[1]];
}

/** Words of so few letters are mostly particles. */
const PARTICLE = 4;
/** How far from the quoted passage words are looked for that were moved into it, beyond their own number. */
const NEARBY = 8;

/**
 * Words put in that the source has right before or after the passage were moved there, not made up: the group, marked as
 * moved and with all that the move passed over, or as it was.
 */
export function movedIn(group: Sides, steps: readonly Step[], window: SourceWindow): Sides {
  if (group.source.length > 0 || group.quoted.length === 0 || group.moved) return group;
  const [word, more] = group.quoted;
  // A lone negation or figure is put in, whatever stands beside the passage; a particle stands beside any.
  if (more === undefined && (isNegation(word!) || isNumeric(word!) || word!.norm.length <= PARTICLE))
    return group;
  const edges = edgesOf(steps);
  if (edges === undefined) return group;
  const [first, last] = edges;
  // One word stands in many places: only right beside the passage is it the one that moved.
  const reach = group.quoted.length + (group.quoted.length === 1 ? 0 : NEARBY);
  const before = findRun(group, window, Math.max(0, first - reach), first, first - group.quoted.length);
  if (before !== undefined) {
    const q0 = steps.find((step) => step.q[0] < step.q[1])!.q[0];
    return movedOver(group, [q0, group.q[1]], [before, group.s[0]], window);
  }
  const after = findRun(group, window, last, Math.min(window.tokens.length, last + reach), last);
  if (after === undefined) return group;
  const q1 = steps.findLast((step) => step.q[0] < step.q[1])!.q[1];
  return movedOver(group, [group.q[0], q1], [group.s[1], after + group.quoted.length], window);
}

/** The group as moved, with all that the move passed over on either side. */
function movedOver(group: Sides, q: Sides["q"], s: Sides["s"], { tokens }: SourceWindow): Sides {
  let from = s[0];
  while (from < s[1] && !isWording(tokens[from]!)) from++;
  return { ...group, q, s: [from, s[1]], source: tokens.slice(from, s[1]).filter(isWording), moved: true };
}

/**
 * Where the group's words stand between two token indexes of the window: one after another, or in any order at `beside`,
 * right beside the passage.
 */
function findRun(
  { quoted }: Sides,
  { tokens }: SourceWindow,
  from: number,
  to: number,
  beside: number,
): number | undefined {
  for (let at = from; at + quoted.length <= to; at++) {
    if (quoted.every((token, i) => tokens[at + i]!.fold === token.fold)) return at;
  }
  // `labour and creed` for `creed and labour`: the word that the two exchange is right beside them.
  const sorted = (run: readonly Token[]) => run.map((token) => token.fold).toSorted();
  const there = tokens.slice(Math.max(0, beside), beside + quoted.length);
  return sorted(there).join(" ") === sorted(quoted).join(" ") ? beside : undefined;
}
