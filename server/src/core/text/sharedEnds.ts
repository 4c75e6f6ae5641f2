/** How many code units two texts have in common at their start and at their end. The two may overlap. */
export interface SharedEnds {
  readonly start: number;
  readonly end: number;
}

/** Compared at once: engines compare two stretches far faster than their characters one by one. */
const STRETCH = 1024;

/** What two texts share at both ends: what an edit between them left alone. */
export function sharedEnds(a: string, b: string): SharedEnds {
  return { start: sharedStart(a, b), end: sharedEnd(a, b) };
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function sharedEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  const stretch = (text: string, from: number) =>
    text.slice(text.length - from - STRETCH, text.length - from);
  let shared = 0;
  while (shared + STRETCH <= most && stretch(a, shared) === stretch(b, shared)) shared += STRETCH;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared))
    shared++;
  return shared;
}
