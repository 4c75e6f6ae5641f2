import { oneLine } from "../text/oneLine.ts";
/** Words on one line; what is longer than `most` code units ends with an ellipsis after a whole word, where words have ends. */
export function shortened(words: string, most: number): string {
  const line = oneLine(words);
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  // One more, since a word that ends just there is whole.
  const whole = line.slice(0, most + 1).replace(/\s?\S*$/u, "");
  // Where no spaces stand between words, or a word is that long; never half of a surrogate pair.
  const kept = whole.length < most / 2 ? cut.replace(/[\uD800-\uDBFF]$/u, "") : whole;
  return `${kept} …`;
}
