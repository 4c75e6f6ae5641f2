import type { Token } from "../text/tokens.ts";
import type { Element } from "./pattern.ts";

/** What stands between two ellipses of a quotation, in the quotation's text. */
export interface QuotedPart {
  readonly start: number;
  readonly end: number;
}

/** Fewer words stand anywhere, so that they tell nothing of the order of a quotation's parts. */
const LEAST_WORDS = 2;

/**
 * The parts of a quotation between its ellipses, or none where there is only one or a part is too short to be looked
 * for by itself.
 */
export function partsBetweenEllipses(
  elements: readonly Element[],
  isWord: (token: Token) => boolean,
): QuotedPart[] {
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
    if (element.type === "token" && isWord(element.token)) open.words++;
  }
  const worded = parts.filter((part) => part.words > 0);
  return worded.length > 1 && worded.every((part) => part.words >= LEAST_WORDS) ? worded : [];
}
