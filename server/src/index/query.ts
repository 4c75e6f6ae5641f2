import { wordsOf } from "../core/text/words.ts";

/** Readings of one text beyond this many are not tried: each costs a search. */
const MOST_READINGS = 8;

/** Words of a query beyond this many are left out; a longer quotation is found by its first ones. */
const MOST_WORDS = 10_000;

/** The folded words of `text`. */
export function queryWords(text: string): string[] {
  return wordsOf(text)
    .slice(0, MOST_WORDS)
    .map((word) => word.folded);
}

/**
 * The ways in which `text` may stand in a source as far as hyphens go: a hyphen inside a line may have been a line's
 * end there (`well-⏎known`, which is one word in the index), and one at a line's end may be a hyphen. Each is tried
 * alone, and all together.
 */
export function readings(text: string): string[][] {
  const first = queryWords(text);
  const hyphens = [...text.matchAll(/(?<=[\p{L}\p{M}])[-\u2010](?=\p{Ll})/gu)].slice(0, MOST_READINGS - 2);
  const breaks = [
    ...text.matchAll(/(?<=[\p{L}\p{M}])[-\u2010\u00AD][ \t]{0,40}\r?\n[ \t]{0,40}(?=\p{L})/gu),
  ].slice(0, MOST_READINGS - 2);
  const others = hyphens.map((match) => replaceAt(text, match, ""));
  others.push(...breaks.map((match) => replaceAt(text, match, " ")));
  if (hyphens.length > 1) others.push(text.replace(/(?<=[\p{L}\p{M}])[-\u2010](?=\p{Ll})/gu, ""));
  return [first, ...others.slice(0, MOST_READINGS - 1).map(queryWords)];
}

function replaceAt(text: string, match: RegExpExecArray, by: string): string {
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}
