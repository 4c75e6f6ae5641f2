import { isNegation } from "./language/negations.ts";
import { startsSentence } from "./sides.ts";
import { isStop } from "./stops.ts";
import type { SourceWindow } from "./window.ts";

/**
 * The negation that a source's sentence begins with, where a quotation gives the rest of that sentence as if it were the
 * whole: `“Serious effects were reported”` for `No serious effects were reported.` A quotation that breaks off before the
 * sentence ends, or keeps the small letter, claims no whole sentence: the report may well supply the negation itself.
 *
 * @param first index of the source's token that the quotation, with a capital of its own, begins with
 * @param end index past the last one that it has
 * @returns the negation's index, if there is one
 */
export function negatedOpening({ tokens }: SourceWindow, first: number, end: number): number | undefined {
  const negation = tokens[first - 1];
  if (negation === undefined || !isNegation(negation) || tokens[first]!.before === "paragraph")
    return undefined;
  const last = tokens[end - 1]!;
  const next = tokens[end];
  const endsSentence = next === undefined || isStop(last, tokens[end - 2]) || isStop(next, last);
  return endsSentence && startsSentence(tokens, first - 1) ? first - 1 : undefined;
}
