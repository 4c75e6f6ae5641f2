import type { Token } from "../text/tokens.ts";
import { foldWord } from "../text/words.ts";

/** Two words, perhaps with a hyphen between, that may be written as one: `cyber attack`, `do not`. */
export interface Compound {
  /** Index of its first token. */
  readonly from: number;
  /** Its letters, folded, without what separates them. */
  readonly letters: string;
}

/**
 * The two-word compounds among `tokens`, by the index past their last token.
 *
 * @param tokens undefined where something else than a token stands
 * @param letters each token's letters (`lettersOf`)
 */
export function compoundsIn(
  tokens: readonly (Token | undefined)[],
  letters: readonly string[],
): ReadonlyMap<number, readonly Compound[]> {
  const isWord = (at: number) => tokens[at]?.kind === "word";
  const found = new Map<number, readonly Compound[]>();
  for (let i = 1; i < tokens.length; i++) {
    if (!isWord(i)) continue;
    const heads = [i - 1, ...(tokens[i - 1]?.kind === "dash" ? [i - 2] : [])].filter(isWord);
    if (heads.length > 0)
      found.set(
        i + 1,
        heads.map((from) => ({ from, letters: letters[from]! + letters[i]! })),
      );
  }
  return found;
}

/** A word's letters, folded, contractions written out. */
export function lettersOf(token: Token): string {
  return foldWord(writtenOut(token.fold));
}

const CONTRACTIONS: Readonly<Record<string, string>> = {
  "can't": "cannot",
  "won't": "willnot",
  "let's": "letus",
};
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, "not"],
  [/'ve$/, "have"],
  [/'re$/, "are"],
  [/'ll$/, "will"],
  [/'m$/, "am"],
  // After other words `'s` is possessive; `'d` may be had or would.
  [/(?<=^(?:it|that|he|she|there|here|what|who|where|how))'s$/, "is"],
];

function writtenOut(fold: string): string {
  if (fold === "&") return "and";
  if (!fold.includes("'")) return fold;
  return CONTRACTIONS[fold] ?? ENDINGS.reduce((form, [ending, words]) => form.replace(ending, words), fold);
}
