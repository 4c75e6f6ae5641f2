/** Numbers in [0, 1), the same ones for the same seed (mulberry32, public domain, Tommy Ettinger). */
export type Random = () => number;

export function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number in [from, to). */
export function between(next: Random, from: number, to: number): number {
  return from + Math.floor(next() * (to - from));
}

export function pick<T>(next: Random, list: readonly T[]): T {
  return list[between(next, 0, list.length)]!;
}
