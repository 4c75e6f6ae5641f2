/** How many code units two texts have in common at their start and at their end. The two may overlap. */
export interface SharedEnds {
  readonly start: number;
  readonly end: number;
}

/** Compared at once, the longest first: engines compare two stretches far faster than their characters one by one. */
const STRETCHES = [16_384, 1024];

/** What two texts share at both ends: what an edit between them left alone. */
export function sharedEnds(a: string, b: string): SharedEnds {
  return { start: sharedStart(a, b), end: sharedEnd(a, b) };
}

/** How many code units two texts have in common at their start. */
export function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (const stretch of STRETCHES)
    while (at + stretch <= most && a.slice(at, at + stretch) === b.slice(at, at + stretch)) at += stretch;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many code units two texts have in common at their end. */
export function sharedEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  const last = (text: string, from: number, length: number) =>
    text.slice(text.length - from - length, text.length - from);
  let shared = 0;
  for (const stretch of STRETCHES)
    while (shared + stretch <= most && last(a, shared, stretch) === last(b, shared, stretch))
      shared += stretch;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared))
    shared++;
  return shared;
}
