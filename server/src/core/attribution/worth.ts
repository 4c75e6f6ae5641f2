import type { Grammar } from "./grammar/grammar.ts";
import { wordsOf } from "./names.ts";
import { isTold } from "./naming.ts";
import type { Surrounded } from "./stretches.ts";

/** Words in marks of fewer words than this are somebody's only where a clause says so: terms, scare quotes, nicknames. */
const SHORTEST_ALONE = 4;
/** After an article a term has no more words than this: `the “special operation”`. */
const LONGEST_TERM = 3;
/** Words that a verb of naming leads to (`called “The Vicar”`) are a name up to this many. */
const LONGEST_NAME = 8;
/** Small words that titles do not capitalise. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|de|der|die|das|des|du|for|from|in|la|le|les|nor|of|on|or|the|to|und|von|with|et|и|в)$/u;

/**
 * Whether a quoted stretch is a statement, somebody's words, and neither a term, a title nor a nickname: a clause beside it says
 * who speaks, or it goes on a speech, or it is a sentence of its own. Words right after an article or a verb of naming
 * (`the “special operation”`, `nicknamed “The Vicar”`) and titles with every word capitalised are none.
 *
 * @param words what stands between the marks
 * @param before the text before them, in the paragraph
 */
export function isStatement(words: string, before: string, around: Surrounded, grammar: Grammar): boolean {
  const list = wordsOf(words);
  if (!/[\p{L}]{2}/u.test(words)) return false;
  const preceding = /([\p{L}’'-]+)\s*$/u.exec(before.slice(-40))?.[1]?.toLowerCase() ?? "";
  const isSpoken = isTold(around.trailing);
  const isComplete = /[.!?…,–—-]["'”’»“)\]]*$/u.test(words.trim());
  const isFragment = !isSpoken && !isComplete;
  if (isFragment && grammar.determiners.has(preceding) && list.length <= LONGEST_TERM) return false;
  if (list.length === 1 && !isSpoken && !isSentence(words) && !isCalled(before, grammar)) return false;
  if (
    grammar.naming.has(preceding) &&
    list.length <= LONGEST_NAME &&
    !(isSpoken && isComplete && list.length > 2)
  )
    return false;
  if (isTitle(list) && !isSpoken && around.leading === undefined) return false;
  if (around.leading !== undefined || around.trailing !== undefined) return true;
  if (around.goesOn !== undefined) return list.length > 1 || isComplete;
  return isComplete && list.length >= SHORTEST_ALONE && /^[^\p{L}]*\p{Lu}/u.test(words);
}

/** Whether a stretch is a sentence, so that it can be a speech without a clause. */
export function isSentence(words: string): boolean {
  return /[.!?…]["'”’»“)\]]*\s*$/u.test(words) && /^[^\p{L}]*\p{Lu}/u.test(words);
}

/** `called the claim “colourful”`: one word may be somebody's where a verb puts it on something. */
function isCalled(before: string, grammar: Grammar): boolean {
  const sentence = before
    .slice(-200)
    .split(/[.!?\n]\s/u)
    .at(-1)!;
  return wordsOf(sentence).some((word) => grammar.calling.has(word));
}

/** `My Father’s Dam`: every word but the small ones capitalised, no stop at the end. */
function isTitle(list: readonly string[]): boolean {
  if (list.length > LONGEST_NAME || /[.!?]$/u.test(list.at(-1) ?? "")) return false;
  return list.every((word) => SMALL.test(word) || /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}
