import type { IndexedText } from "../../server/src/core/ports.ts";
import { wordsOf } from "../../server/src/core/text/words.ts";
import type { Prose } from "./corpus.ts";
import { between, pick, type Random } from "./random.ts";

/** A quotation and where it was taken from. */
export interface TestQuotation {
  readonly kind: string;
  readonly words: number;
  readonly text: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export const LENGTHS = [5, 6, 8, 10, 12, 15, 20, 30, 50, 100, 200, 400];

type Change = (words: string[], next: Random, prose: Prose) => string[];

/** How quotations are changed, as in the measurements of the design. */
export const CHANGES: Readonly<Record<string, Change>> = {
  exact: (words) => words,
  surface: (words, next) => words.map((word) => (next() < 0.3 ? `${word.toUpperCase()},` : `${word}\n`)),
  "one word": (words, next, prose) => words.with(between(next, 0, words.length), prose.word()),
  "10 % words": edits(0.1),
  "20 % words": edits(0.2),
  "10 % typos": (words, next) => words.map((word) => (next() < 0.1 ? mistyped(word, next) : word)),
  "15 % dropped": (words, next) => words.filter(() => next() >= 0.15),
};

/** Each edit replaces a word, drops one or adds one. */
function edits(share: number): Change {
  return (words, next, prose) =>
    words.flatMap((word) => {
      if (next() >= share) return [word];
      return pick(next, [[prose.word()], [], [word, prose.word()]]);
    });
}

function mistyped(word: string, next: Random): string {
  const at = between(next, 0, word.length);
  return word.slice(0, at) + pick(next, ["", "x", word.charAt(at) + word.charAt(at)]) + word.slice(at + 1);
}

/** `repeats` quotations of each kind and length. */
export function quotations(sources: readonly IndexedText[], prose: Prose, next: Random, repeats: number) {
  const made: TestQuotation[] = [];
  for (const [kind, change] of Object.entries(CHANGES)) {
    for (const words of LENGTHS) {
      for (let i = 0; i < repeats; i++) made.push(quotation(sources, prose, next, { kind, change, words }));
    }
  }
  return made;
}

interface Recipe {
  readonly kind: string;
  readonly change: Change;
  readonly words: number;
}

function quotation(
  sources: readonly IndexedText[],
  prose: Prose,
  next: Random,
  recipe: Recipe,
): TestQuotation {
  for (;;) {
    const { id, text } = pick(next, sources);
    const from = between(next, 0, text.length);
    // Twelve units a word are more than enough to take the words from.
    const all = wordsOf(text.slice(from, from + 50 + recipe.words * 12)).slice(1);
    if (all.length < recipe.words) continue;
    const taken = all.slice(0, recipe.words);
    const start = from + taken[0]!.start;
    const end = from + taken.at(-1)!.end;
    const written = text.slice(start, end).split(/\s+/);
    const changed = recipe.change(written, next, prose);
    if (changed.length < 4) continue;
    return { kind: recipe.kind, words: recipe.words, text: changed.join(" "), source: id, start, end };
  }
}

/** The first three words of a quotation and two letters of the fourth: what is typed before somebody asks how it goes on. */
export function beginning(text: string): string {
  const words = text.split(/\s+/);
  return `${words.slice(0, 3).join(" ")} ${words[3]!.slice(0, 2)}`;
}
