import { between, type Random } from "../random.ts";
import type { Truth } from "./truth.ts";

export interface Sample {
  readonly words: string;
  readonly page?: number;
}

const SHORTEST = 8;
const LONGEST = 25;
const MOST_TRIES = 4;
/**
 * What pdftotext makes itself: the number of a note run into its first word (`2You`), a hyphen lost where a line ends in one after a
 * figure (`32and`), dots of a table of contents, and the number of a note or page among the words.
 */
const BROKEN = /(?:^|\s)\d{1,3}(?:\p{L}{2}|\s|$)|\.\s\.\s\.|\s-\d+-|[\^¨]\s?\p{L}/u;

/** Up to `count` stretches of 8 to 25 words, each block's chance being its length. */
export function sample({ blocks, confirms }: Truth, count: number, next: Random): Sample[] {
  const long = blocks
    .map(({ text, page }) => ({ words: text.split(" "), page }))
    .filter(({ words }) => words.length >= SHORTEST && isProse(words));
  const places = long.flatMap(({ words }, block) =>
    words.slice(SHORTEST - 1).map((_, from) => ({ block, from })),
  );
  const samples: Sample[] = [];
  for (let tries = 0; tries < MOST_TRIES * count && samples.length < count && places.length > 0; tries++) {
    const { block, from } = places[between(next, 0, places.length)]!;
    const { words: all, page } = long[block]!;
    const words = all.slice(from, from + between(next, SHORTEST, LONGEST + 1)).join(" ");
    if (!BROKEN.test(words) && confirms(words)) samples.push({ words, ...(page !== undefined && { page }) });
  }
  return samples;
}

/** Whether most of the words are made of letters: tables of figures, drawings and dotted contents are not quoted in prose. */
function isProse(words: readonly string[]): boolean {
  const lettered = words.filter((word) => /^\P{L}{0,2}\p{L}{2,}/u.test(word));
  return lettered.length > 0.6 * words.length;
}

/** A paragraph of Markdown that quotes `words` from `key`: double marks inside become single ones, marks of Markdown are escaped. */
export function quoting(words: string, key: string): string {
  const inside = words.replace(/[“”„«»]|"/gu, (mark) =>
    mark === "“" || mark === "„" || mark === "«" ? "‘" : "’",
  );
  return `“${inside.replace(/[\\`*_{}[\]()#+.!|<>~$^@&=:-]/gu, "\\$&")}” [@${key}].`;
}
