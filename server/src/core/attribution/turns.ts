import type { Range } from "../text/range.ts";
import { wholeName, withoutPoints, wordsOf } from "./names.ts";

/** A label that opens a line: `MR. SMITH:`, `Dmitry Peskov:`. At most five words, so that a sentence with a colon is none. */
const LABEL = /^[ \t]*((?:\p{Lu}[\p{L}\p{M}.'’-]*[ \t]+){0,4}\p{Lu}[\p{L}\p{M}.'’-]*)[ \t]*:(?=\s)/gmu;
/** One label may be a heading that ends in a colon. */
const LEAST_TURNS = 2;

/** Words of a transcript that one speaker has. */
export interface Turn extends Range {
  /** Undefined for a label that names an office: `THE COURT:`. */
  readonly speaker: string | undefined;
}

/**
 * The turns of a transcript in a text, each from its label to the next; none where fewer than two labels stand there. Names are
 * in capitals or of two words and more.
 */
export function turnsIn(text: string): Turn[] {
  const labels = [...text.matchAll(LABEL)].flatMap((match) => {
    const words = wordsOf(withoutPoints(match[1]!));
    const isCapital = match[1]!.length > 2 && match[1] === match[1]!.toUpperCase();
    if (!isCapital && words.length < 2) return [];
    const name = wholeName(isCapital ? words.map(lowered) : words);
    return isCapital || name !== undefined
      ? [{ start: match.index + match[0].length, at: match.index, name }]
      : [];
  });
  if (labels.length < LEAST_TURNS) return [];
  return labels.map(({ start, name }, i) => ({
    start,
    end: labels[i + 1]?.at ?? text.length,
    speaker: name,
  }));
}

function lowered(word: string): string {
  return word.length < 2 ? word : word[0]! + word.slice(1).toLowerCase();
}
