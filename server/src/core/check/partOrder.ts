import type { SourceId } from "../corpus/source.ts";
import { isWording } from "../text/tokens.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Element } from "./pattern.ts";
import type { Difference } from "./types.ts";

/** Fewer words stand anywhere, so that they tell nothing of the order of a quotation's parts. */
const LEAST_WORDS = 2;

/**
 * A quotation whose parts all stand in one source as they are, but in another order than its ellipses say.
 *
 * @param sources where to look, best first
 * @param inSource holds one part's text against one source
 * @returns undefined where a part is not found, or where the parts can be had in order
 */
export async function evaluateParts(
  text: string,
  elements: readonly Element[],
  sources: Iterable<SourceId>,
  inSource: (part: string, source: SourceId) => Promise<Evaluation[]>,
): Promise<Evaluation | undefined> {
  const parts = partsBetweenEllipses(elements);
  if (parts.length === 0) return undefined;
  for (const source of sources) {
    const held: Evaluation[][] = [];
    for (const part of parts) {
      const all = await inSource(text.slice(part.start, part.end), source);
      held.push(all.filter((each) => each.differences.length === 0));
    }
    const firsts = held.flatMap((places) => places.slice(0, 1));
    if (firsts.length === parts.length && !standInOrder(held)) return disorder(text, firsts, source);
  }
  return undefined;
}

/** The parts, or none where there is only one or a part is too short to be looked for by itself. */
function partsBetweenEllipses(elements: readonly Element[]): { start: number; end: number }[] {
  const parts: { start: number; end: number; words: number }[] = [];
  let open: { start: number; end: number; words: number } | undefined;
  for (const element of elements) {
    if (element.type === "ellipsis") {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { start: element.start, end: element.end, words: 0 };
      parts.push(open);
    }
    open.end = element.end;
    if (element.type === "token" && isWording(element.token)) open.words++;
  }
  const worded = parts.filter((part) => part.words > 0);
  return worded.length > 1 && worded.every((part) => part.words >= LEAST_WORDS) ? worded : [];
}

/** Whether a place can be chosen for each part so that they follow one another. */
function standInOrder(held: readonly (readonly Evaluation[])[]): boolean {
  let end = -1;
  for (const places of held) {
    const ends = places
      .filter(({ passage }) => passage.range.start >= end)
      .map(({ passage }) => passage.range.end);
    if (ends.length === 0) return false;
    end = Math.min(...ends);
  }
  return true;
}

function disorder(text: string, held: readonly Evaluation[], source: SourceId): Evaluation {
  const inOrder = [...held].sort((a, b) => a.passage.range.start - b.passage.range.start);
  const words = inOrder.map(({ passage }) => passage.text).join(" … ");
  const range = { start: inOrder[0]!.passage.range.start, end: inOrder.at(-1)!.passage.range.end };
  const difference: Difference = {
    kind: "ellipsis-order",
    quote: text,
    source: words,
    quoteRange: { start: 0, end: text.length },
    sourceRange: range,
  };
  return {
    passage: { source, range, parts: inOrder.flatMap(({ passage }) => passage.parts), text: words },
    edits: [],
    differences: [difference],
    coverage: 1,
    likeness: 1,
    cost: 0,
    words: held.reduce((sum, each) => sum + each.words, 0),
  };
}
