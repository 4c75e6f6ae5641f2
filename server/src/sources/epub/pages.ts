import type { Pages } from "../../core/corpus/landmarks.ts";
import { wordAt } from "./places.ts";

/** A page that starts at an offset of the book's text, and what is printed on it; empty where nothing is known. */
export interface PageStart {
  readonly at: number;
  readonly label: string;
}

/** One mark says nothing of the rest of the book. */
const FEWEST = 2;

/**
 * The pages of a book of print, as its e-book marks them; undefined where it marks none. What stands before the first mark is a page
 * without a label.
 */
export function pagesFrom(starts: readonly PageStart[], text: string): Pages | undefined {
  if (starts.length < FEWEST) return undefined;
  const pages: PageStart[] = [];
  for (const { at, label } of starts.toSorted((a, b) => a.at - b.at)) {
    const start = { at: wordAt(text, at), label };
    // Of pages without words, one after the other, the last has the words that follow.
    if (pages.at(-1)?.at === start.at) pages.pop();
    pages.push(start);
  }
  if (pages[0]!.at > 0) pages.unshift({ at: 0, label: "" });
  return { starts: pages.map(({ at }) => at), labels: pages.map(({ label }) => label) };
}
