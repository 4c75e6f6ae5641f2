import type { Mark } from "./marks.ts";

/** An opening mark and the mark that closes it, as indexes of the marks they were chosen from. */
export interface Pair {
  readonly open: number;
  readonly close: number;
}

/** How the marks of one stretch of prose pair up. */
export interface Pairing {
  /** Outermost pairs, in order; what nests inside a pair belongs to it. */
  readonly pairs: readonly Pair[];
  /** Indexes of marks that nothing closes though they look opening, in order. */
  readonly unclosed: readonly number[];
}

/** A quotation that is open: the mark that opened it, and one of the same family that opened another inside it. */
interface Open {
  readonly outer: string;
  readonly inner: string;
}

/**
 * Costs. Reading a mark as it looks costs 0, leaving one unpaired 1, and odd looks (a missing space, a curly mark closed by
 * a straight one) lie between, so that one odd mark is left over rather than a chain of wrong pairs. Two extras
 * break ties: what is skipped or nested inside a quotation costs a little more than outside, so that the shorter
 * quotation wins and an unclosed mark swallows nothing. The values were set by the cases of pairing.test.ts.
 */
const NEST = 0.3;
const SKIP_INSIDE = 0.05;
const OTHER_FAMILY_INSIDE = 0.03;

const FAMILY_OPENERS = ['"“„‟”', "'‘‚", "«»", "‹›", "「", "『"];
/** State 0 is outside any quotation; then every opener alone, then with another of its family nested inside. */
const STATES: readonly Open[] = [
  { outer: "", inner: "" },
  ...FAMILY_OPENERS.flatMap((openers) => [...openers].map((outer) => ({ outer, inner: "" }))),
  ...FAMILY_OPENERS.flatMap((openers) =>
    [...openers].flatMap((outer) => [...openers].map((inner) => ({ outer, inner }))),
  ),
];
const stateNumbers = new Map(STATES.map((state, index) => [state.outer + state.inner, index]));
const families = new Map(
  FAMILY_OPENERS.flatMap((openers, index) => [...openers].map((char) => [char, index])),
);
const CLOSERS: Readonly<Record<string, string>> = { "’": "'", "」": "「", "』": "『" };

/** Pairs marks so that the whole costs least. Linear in the number of marks. */
export function pairMarks(marks: readonly Mark[]): Pairing {
  const origins = new Uint8Array(marks.length * STATES.length);
  let costs = new Map([[0, 0]]);
  marks.forEach((mark, index) => {
    const next = new Map<number, number>();
    for (const [state, cost] of costs) {
      for (const [to, step] of stepsFrom(state, mark)) {
        if (cost + step >= (next.get(to) ?? Infinity)) continue;
        next.set(to, cost + step);
        origins[index * STATES.length + to] = state;
      }
    }
    costs = next;
  });
  return trace(marks, origins);
}

/** Where a mark can lead from a state, and what that costs. */
function stepsFrom(state: number, mark: Mark): [state: number, cost: number][] {
  const { outer, inner } = STATES[state]!;
  if (outer === "") return [[0, mark.skip], ...opening(mark.char, mark.open)];
  if (familyOf(mark.char) !== families.get(outer)) return [[state, OTHER_FAMILY_INSIDE]];
  const steps: [number, number][] = [[state, mark.skip + SKIP_INSIDE]];
  const close = mark.close.get(inner === "" ? outer : inner);
  if (close !== undefined && close < Infinity)
    steps.push([inner === "" ? 0 : stateNumbers.get(outer)!, close]);
  if (inner === "") steps.push(...opening(outer + mark.char, mark.open + NEST));
  return steps;
}

function opening(state: string, cost: number): [number, number][] {
  const to = stateNumbers.get(state);
  return to === undefined || cost === Infinity ? [] : [[to, cost]];
}

function familyOf(char: string): number | undefined {
  return families.get(CLOSERS[char] ?? char);
}

/** Walks the cheapest way back from its end outside any quotation. */
function trace(marks: readonly Mark[], origins: Uint8Array): Pairing {
  const pairs: Pair[] = [];
  const unclosed: number[] = [];
  let state = 0;
  let close = -1;
  for (let index = marks.length - 1; index >= 0; index--) {
    const from = origins[index * STATES.length + state]!;
    if (state === 0 && from !== 0) close = index;
    else if (state !== 0 && from === 0) pairs.push({ open: index, close });
    else if (state === 0 && marks[index]!.looksOpening) unclosed.push(index);
    state = from;
  }
  return { pairs: pairs.reverse(), unclosed: unclosed.reverse() };
}
