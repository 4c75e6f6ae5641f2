import type { CitedChunk } from "./cited.ts";
import type { PlacedCitations } from "./placedCitations.ts";

/** What of a report's chunks stands as in an earlier state of it. All but `shift` are indexes of chunks. */
export interface Kept {
  /** The chunks before this one stand where they stood. */
  readonly head: number;
  /** The chunks from this one on stand as they stood, `shift` further on; the number of chunks where none does. */
  readonly tail: number;
  /** The tail's first chunk in the earlier state. */
  readonly oldTail: number;
  readonly shift: number;
}

/**
 * What can be taken over around a change. Head and tail begin and end where no part of a report runs over, so that the parts in
 * between can be cut by themselves.
 */
export function keptAround(placed: readonly PlacedCitations[], earlier: readonly PlacedCitations[]): Kept {
  const [length, oldLength] = [placed.length, earlier.length];
  const shortest = Math.min(length, oldLength);
  let head = 0;
  while (head < shortest && placed[head] === earlier[head]) head++;
  if (head === length && head === oldLength) return { head, tail: length, oldTail: oldLength, shift: 0 };
  // The chunk that ends the head stands in both states, so that both are cut before it.
  do head--;
  while (head > 0 && !startsPart(placed[head]!.cited));
  head = Math.max(0, head);
  const shift =
    length === 0 || oldLength === 0 ? 0 : placed[length - 1]!.start - earlier[oldLength - 1]!.start;
  let kept = 0;
  while (kept < shortest - head && isKept(placed[length - 1 - kept]!, earlier[oldLength - 1 - kept]!, shift))
    kept++;
  while (kept > 0 && !startsPart(placed[length - kept]!.cited)) kept--;
  return { head, tail: length - kept, oldTail: oldLength - kept, shift };
}

function isKept(now: PlacedCitations, before: PlacedCitations, shift: number): boolean {
  return now.cited === before.cited && now.start === before.start + shift;
}

/**
 * Whether what is read together never runs over the chunk's start: only paragraphs that open with a quotation mark go on with what
 * stands before them (passages.ts).
 */
function startsPart({ units }: CitedChunk): boolean {
  const first = units[0]?.analysis.unit.prose.syntax;
  return first !== undefined && /^[\p{L}\p{N}]/u.test(first);
}
