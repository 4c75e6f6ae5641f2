import type { Grammar } from "./grammar/grammar.ts";
import type { Word } from "./names.ts";

/** A reporting verb in a clause. */
export interface Verb {
  /** Index of its first word. */
  readonly at: number;
  /** In words: `put it` has two. */
  readonly length: number;
  readonly text: string;
}

/** The first verb of speech among `words`. */
export function firstVerb(words: readonly Word[], grammar: Grammar): Verb | undefined {
  const at = words.findIndex((_, i) => lengthAt(words, i, grammar) > 0);
  return at < 0 ? undefined : verbAt(words, at, grammar);
}

/** The last one. */
export function lastVerb(words: readonly Word[], grammar: Grammar): Verb | undefined {
  const at = words.findLastIndex((_, i) => lengthAt(words, i, grammar) > 0);
  return at < 0 ? undefined : verbAt(words, at, grammar);
}

function verbAt(words: readonly Word[], at: number, grammar: Grammar): Verb {
  return { at, length: lengthAt(words, at, grammar), text: words[at]!.text };
}

function lengthAt(words: readonly Word[], at: number, grammar: Grammar): number {
  const { text } = words[at]!;
  if (grammar.language === "en" && /^puts?$/.test(text) && words[at + 1]?.text === "it") return 2;
  return grammar.verbs.has(text) && !isNoun(text, words[at - 1]?.text, grammar) ? 1 : 0;
}

/** What is a plural noun as often as a verb: one where a name, a pronoun or an adverb stands before it. */
const NOUNS: ReadonlySet<string> = new Set(
  "states claims notes answers demands reports remarks promises adds objects agrees".split(" "),
);

/** `Montoya's claims`, `the demands`: after an article or a possessive what looks like a verb is a noun. */
function isNoun(
  word: string,
  before: string | undefined,
  { language, determiners, pronouns, beforeVerb }: Grammar,
): boolean {
  if (before === undefined || language !== "en") return false;
  if (NOUNS.has(word) && !/^\p{Lu}/u.test(before) && !pronouns.has(before) && !beforeVerb.has(before))
    return true;
  return (
    determiners.has(before) || /['’]s$/u.test(before) || /^(?:his|her|its|their|my|our|your)$/u.test(before)
  );
}

/** Whether the rest of a clause after the words only says when, where or to whom. */
export function onlyTells(rest: readonly Word[], grammar: Grammar): boolean {
  return rest.length === 0 || grammar.afterVerb.has(rest[0]!.text.toLowerCase());
}
