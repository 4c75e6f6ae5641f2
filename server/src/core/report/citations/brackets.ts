import { type FoundKey, readKey } from "./keys.ts";

/** A bracket that closes, with the keys that stand directly in it. */
export interface Bracket {
  /** Offset of `[`. */
  readonly open: number;
  /** Offset of the `]` that closes it. */
  readonly close: number;
  readonly keys: readonly FoundKey[];
  /** Whether it is an inline note, `^[…]`. */
  readonly isNote: boolean;
}

/** The brackets and keys of a stretch of prose. */
export interface Brackets {
  /** In the order in which they close. */
  readonly brackets: readonly Bracket[];
  /** Keys that stand in no bracket, in order. */
  readonly bare: readonly FoundKey[];
}

/** Finds brackets and keys in one pass over the prose. */
export function findBrackets(syntax: string): Brackets {
  const brackets: Bracket[] = [];
  const bare: FoundKey[] = [];
  const open: { at: number; keys: FoundKey[] }[] = [];
  for (let at = 0; at < syntax.length; at++) {
    const char = syntax[at];
    if (char === "[") open.push({ at, keys: [] });
    else if (char === "]") {
      const bracket = open.pop();
      if (bracket === undefined) continue;
      brackets.push({
        open: bracket.at,
        close: at,
        keys: bracket.keys,
        isNote: syntax[bracket.at - 1] === "^",
      });
    } else if (char === "@") {
      const key = readKey(syntax, at);
      if (key === undefined) continue;
      (open.at(-1)?.keys ?? bare).push(key);
      at = key.whole.end - 1;
    }
  }
  // Brackets that nothing closes are none, and their keys stand in the open.
  const unbracketed = [...bare, ...open.flatMap(({ keys }) => keys)];
  return { brackets, bare: unbracketed.sort((a, b) => a.range.start - b.range.start) };
}
