import type { Range } from "../text/range.ts";
import { wholeName, withoutPoints, wordsOf } from "./names.ts";
import { isHeading } from "./words.ts";

/** A label that opens a line: `MR. SMITH:`, `Dmitry Peskov:`. At most five words, so that a sentence with a colon is none. */
const LABEL = /^[ \t]*((?:\p{Lu}[\p{L}\p{M}.'’-]*[ \t]+){0,4}\p{Lu}[\p{L}\p{M}.'’-]*)[ \t]*:(?=\s)/gmu;
/** One label may be a heading that ends in a colon. */
const LEAST_TURNS = 2;

/** Words of a transcript that one speaker has. */
export interface Turn extends Range {
  /** Undefined for a label that names an office: `THE COURT:`. */
  readonly speaker: string | undefined;
}

interface Label {
  readonly at: number;
  readonly end: number;
  readonly written: string;
}

/**
 * The turns of a transcript in a text, each from its label to the next; none where fewer than two labels stand there. Names are
 * in capitals, or of two words and more; those in small letters may be headings (`Due Date:`) unless one comes again.
 */
export function turnsIn(text: string): Turn[] {
  const labels = [...text.matchAll(LABEL)].map(
    (match): Label => ({ at: match.index, end: match.index + match[0].length, written: match[1]! }),
  );
  const capital = labels.filter(({ written }) => isCapital(written));
  if (capital.some(({ written }) => wordsOf(written).every(isHeading))) return [];
  const named = labels.filter(({ written }) => speakerOf(written) !== undefined && !isCapital(written));
  const recurs = new Set(named.map(({ written }) => written)).size < named.length;
  const turns = labels.filter(
    ({ written }) => isCapital(written) || (recurs && speakerOf(written) !== undefined),
  );
  if (turns.length < LEAST_TURNS) return [];
  return turns.map(({ end, written }, i) => ({
    start: end,
    end: turns[i + 1]?.at ?? text.length,
    speaker: speakerOf(written),
  }));
}

function isCapital(label: string): boolean {
  return label.length > 2 && label === label.toUpperCase();
}

/** The person a label names; a single word in small letters may be any word. */
function speakerOf(label: string): string | undefined {
  const words = wordsOf(withoutPoints(label));
  if (isCapital(label)) return wholeName(words.map(lowered));
  return words.length < 2 ? undefined : wholeName(words);
}

function lowered(word: string): string {
  return word.length < 2 ? word : word[0]! + word.slice(1).toLowerCase();
}
