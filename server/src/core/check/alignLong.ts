import { isWording } from "../text/tokens.ts";
import { type Alignment, alignTokens, type End, type Step } from "./align.ts";
import type { Element } from "./pattern.ts";
import type { SourceWindow } from "./window.ts";

/** Tables of more cells than this (a quotation of some hundred words) are cut at anchors first: they cost 2 ms and more. */
const ANCHORED_TABLE = 20_000;
/** The largest table filled where no anchor cuts it, in cells: some 20 ms and 15 MB. */
const LARGEST_TABLE = 400_000;
/** Words in an anchor: four in a row that stand once on each side are no accident. */
const ANCHOR_WORDS = 4;
/** What a block with no anchor that is too large for a table weighs, a word. */
const UNALIGNED_WORD = 1.2;

interface Anchor {
  readonly element: number;
  readonly token: number;
}

/**
 * Aligns a quotation with its window in time close to linear in their lengths: runs of words that stand exactly once on
 * both sides pin the alignment down, and a table is filled only between them (the idea of patience diff).
 */
export function align(elements: readonly Element[], window: SourceWindow): Alignment {
  const whole: Block = {
    q: [0, elements.length],
    s: [0, window.tokens.length],
    ends: { start: "free", end: "free" },
  };
  if (cells(whole) <= ANCHORED_TABLE) return alignTokens(elements, window, whole.s, whole.ends);
  return alignBetween(elements, window, findAnchors(elements, window));
}

interface Block {
  readonly q: readonly [number, number];
  readonly s: readonly [number, number];
  readonly ends: { readonly start: End; readonly end: End };
}

function cells({ q, s }: Block): number {
  return (q[1] - q[0]) * (s[1] - s[0]);
}

function alignBetween(
  elements: readonly Element[],
  window: SourceWindow,
  anchors: readonly Anchor[],
): Alignment {
  const steps: Step[] = [];
  let cost = 0;
  let [q, s] = [0, 0];
  let start: End = "free";
  for (const anchor of [...anchors, undefined]) {
    const block: Block =
      anchor === undefined
        ? { q: [q, elements.length], s: [s, window.tokens.length], ends: { start, end: "free" } }
        : { q: [q, anchor.element], s: [s, anchor.token], ends: { start, end: "fixed" } };
    const part = alignBlock(elements, window, block);
    for (const step of part.steps) steps.push(step);
    cost += part.cost;
    if (anchor === undefined) break;
    steps.push({
      kind: "match",
      q: [anchor.element, anchor.element + 1],
      s: [anchor.token, anchor.token + 1],
    });
    [q, s, start] = [anchor.element + 1, anchor.token + 1, "fixed"];
  }
  return { steps, cost };
}

function alignBlock(elements: readonly Element[], window: SourceWindow, block: Block): Alignment {
  const { q, s, ends } = block;
  if (q[0] === q[1] && s[0] === s[1]) return { steps: [], cost: 0 };
  const near = nearEnds(block);
  if (cells(near) > LARGEST_TABLE) return unaligned(elements, near);
  const part = alignTokens(elements.slice(q[0], q[1]), window, near.s, ends);
  const steps = part.steps.map((step) => ({ ...step, q: [step.q[0] + q[0], step.q[1] + q[0]] as const }));
  return { steps, cost: part.cost };
}

/** A block with a free end needs only as much of the source there as its elements could take twice over. */
function nearEnds({ q, s, ends }: Block): Block {
  const reach = (q[1] - q[0]) * 2 + 50;
  if (ends.start === "free" && ends.end === "fixed")
    return { q, s: [Math.max(s[0], s[1] - reach), s[1]], ends };
  if (ends.start === "fixed" && ends.end === "free")
    return { q, s: [s[0], Math.min(s[1], s[0] + reach)], ends };
  return { q, s, ends };
}

/** Two long stretches that share no run of words: all of one stands for all of the other. */
function unaligned(elements: readonly Element[], { q, s }: Block): Alignment {
  const steps: Step[] = [];
  for (let i = q[0]; i < q[1]; i++) {
    // A mark stays a mark: it stands for none of the source's words, but it is no word put in.
    const { type } = elements[i]!;
    steps.push({ kind: type === "token" ? "insertion" : type, q: [i, i + 1], s: [s[0], s[0]] });
  }
  for (let j = s[0]; j < s[1]; j++) steps.push({ kind: "omission", q: [q[1], q[1]], s: [j, j + 1] });
  return { steps, cost: (q[1] - q[0]) * UNALIGNED_WORD };
}

/** Every pair of tokens inside runs that are unique on both sides and keep their order; crossing ones are dropped. */
function findAnchors(elements: readonly Element[], window: SourceWindow): Anchor[] {
  const quoteWords = elements.flatMap((element, index) => {
    // No run goes across a mark: the words on its two sides need not be neighbours in the source.
    if (element.type !== "token") return [{ index, fold: "\uFFFF" }];
    return isWording(element.token) ? [{ index, fold: element.token.fold }] : [];
  });
  const sourceWords = window.tokens.flatMap((token, index) =>
    isWording(token) ? [{ index, fold: token.fold }] : [],
  );
  const quoteRuns = uniqueRuns(quoteWords);
  const sourceRuns = uniqueRuns(sourceWords);
  const pairs: (readonly [number, number])[] = [];
  for (const [run, at] of quoteRuns) {
    const there = sourceRuns.get(run);
    if (at >= 0 && there !== undefined && there >= 0) pairs.push([at, there]);
  }
  const anchors = new Map<number, number>();
  for (const [q, s] of longestIncreasing(pairs)) {
    for (let k = 0; k < ANCHOR_WORDS; k++) anchors.set(quoteWords[q + k]!.index, sourceWords[s + k]!.index);
  }
  return exactOnly(elements, window, anchors);
}

/** Anchors whose tokens are the same to the letter; the others are left to the tables, which tell what differs. */
function exactOnly(
  elements: readonly Element[],
  window: SourceWindow,
  anchors: Map<number, number>,
): Anchor[] {
  const kept: Anchor[] = [];
  let last = -1;
  for (const [element, token] of [...anchors].sort((a, b) => a[0] - b[0])) {
    const quoted = elements[element]!;
    const same = quoted.type === "token" && quoted.token.norm === window.tokens[token]!.norm;
    if (same && quoted.pieces === undefined && token > last) {
      kept.push({ element, token });
      last = token;
    }
  }
  return kept;
}

/** Where each run of `ANCHOR_WORDS` words starts; -1 where it stands more than once. */
function uniqueRuns(words: readonly { readonly fold: string }[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (let i = 0; i + ANCHOR_WORDS <= words.length; i++) {
    let run = "";
    for (let k = 0; k < ANCHOR_WORDS; k++) run += `${words[i + k]!.fold} `;
    runs.set(run, runs.has(run) ? -1 : i);
  }
  return runs;
}

/** The longest subsequence of pairs, sorted by their first number, whose second numbers go up. */
function longestIncreasing(pairs: (readonly [number, number])[]): (readonly [number, number])[] {
  pairs.sort((a, b) => a[0] - b[0]);
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1]!;
    tails[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}
