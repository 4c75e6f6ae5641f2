/** Scripts told apart; Han and kana are one, since Japanese mixes them. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Latin", /\p{Script=Latin}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
  ["Arabic", /\p{Script=Arabic}/gu],
  ["Hebrew", /\p{Script=Hebrew}/gu],
  ["East Asian", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["Hangul", /\p{Script=Hangul}/gu],
  ["Devanagari", /\p{Script=Devanagari}/gu],
];
/** A script counts as the text's with at least this share of its letters: names and quotations in others are common. */
const SHARE = 0.1;

/** The scripts that `text` is written in, those of a few letters in passing left out. */
export function scriptsOf(text: string): Set<string> {
  const counts = SCRIPTS.map(([name, letters]) => [name, text.match(letters)?.length ?? 0] as const);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return new Set(counts.filter(([, count]) => count > 0 && count >= total * SHARE).map(([name]) => name));
}
