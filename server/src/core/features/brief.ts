import { oneLine } from "../text/oneLine.ts";

/** What the list of an editor shows of a line, in code units. */
const NAME = 100;
/** So many of them stand before the words that were asked for. */
const LEAD = 30;

/** Words as a line of a list, in quotation marks: from a little before `at`, where the words that were asked for stand. */
export function namedFrom(text: string, at: number): string {
  if (at <= LEAD) return `“${shortened(text, NAME)}”`;
  const lead = /(?<=\s)\S.*$/su.exec(text.slice(at - LEAD, at))?.[0] ?? "";
  return `“… ${shortened(lead + text.slice(at), NAME)}”`;
}

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
