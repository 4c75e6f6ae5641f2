import { isWording, tokenize } from "../text/tokens.ts";

/** How many words a text has: words, numbers and signs with value. */
export function wordCount(text: string): number {
  return tokenize(text).filter(isWording).length;
}
