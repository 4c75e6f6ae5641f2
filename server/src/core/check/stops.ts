import { ANYWHERE, BEFORE_A_NUMBER, BEFORE_A_WORD } from "../text/abbreviations.ts";
import type { Token } from "../text/tokens.ts";

const ABBREVIATIONS: ReadonlySet<string> = new Set([...ANYWHERE, ...BEFORE_A_WORD, ...BEFORE_A_NUMBER]);

/** Whether a token ends a sentence, by itself and the token before it: the point of `v.` or `Dr.` does not. */
export function isStop(token: Token, before: Token | undefined): boolean {
  if (token.kind !== "point" || !/^[.!?。！？؟]$/.test(token.norm)) return false;
  const abbreviated = before !== undefined && (before.norm.length === 1 || ABBREVIATIONS.has(before.fold));
  return token.norm !== "." || !abbreviated;
}
