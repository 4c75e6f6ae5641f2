import { isWording, type Token } from "../text/tokens.ts";
import { foldWord } from "../text/words.ts";
import { isNegation } from "./language/negations.ts";

/** Words that open another clause (folded; English, German, French, Russian). */
const CONNECTIVES = new Set([
  "and",
  "but",
  "or",
  "nor",
  "because",
  "although",
  "though",
  "while",
  "which",
  "who",
  "whom",
  "whose",
  "that",
  "when",
  "where",
  "if",
  "unless",
  "since",
  "so",
  "as",
  "whether",
  "und",
  "aber",
  "oder",
  "weil",
  "dass",
  "wenn",
  "obwohl",
  "et",
  "mais",
  "ou",
  "parce",
  "que",
  "qui",
  "si",
  "и",
  "но",
  "а",
  "или",
  "что",
  "чтобы",
  "если",
  "хотя",
  "который",
  "которая",
  "которые",
]);
/** A negation farther from the words kept than this hardly belongs to their clause: it stands at its verb. */
const REACH = 3;

/**
 * Whether an ellipsis leaves out a negation of the words kept beside it. A listed negation merely somewhere in a cut is
 * common (2–8 % of random cuts in news, editorial-rules.md); one counts when no mark or word that opens another clause
 * stands between it and the kept words, and it is near them.
 *
 * @param omitted the tokens left out
 * @param before the kept token before them, and `after` the one after them, if any
 */
export function droppedNegation(
  omitted: readonly Token[],
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (omitted.every((token) => !isNegation(token))) return false;
  const keptBefore = before !== undefined && isWording(before);
  const keptAfter = after !== undefined && isWording(after);
  return (keptBefore && negatesFirst(omitted)) || (keptAfter && negatesFirst([...omitted].reverse()));
}

/** Whether a negation comes among the first words, before any mark or word that opens a clause. */
function negatesFirst(tokens: readonly Token[]): boolean {
  for (const token of tokens.slice(0, REACH)) {
    if (isNegation(token)) return true;
    if (!isWording(token) || CONNECTIVES.has(foldWord(token.norm))) return false;
  }
  return false;
}
