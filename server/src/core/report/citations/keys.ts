import type { Range } from "../../text/range.ts";

/** A key as found in prose. */
export interface FoundKey {
  readonly key: string;
  /** The key's own range, without `@` and braces. */
  readonly range: Range;
  /** From `@`, or from the `-` before it, to past the key or its closing brace. */
  readonly whole: Range;
  readonly suppressAuthor: boolean;
}

/**
 * Pandoc's rule (User's Guide, "Citation syntax"): a letter, digit or `_`, then letters, digits, `_` and single marks of
 * `:.#$%&-+?<>~/` inside; `://` passes so that an address can be a key.
 */
const KEY = /[\p{L}\p{M}\p{N}_]+(?:(?:[:.#$%&+?<>~/-]|:\/\/)[\p{L}\p{M}\p{N}_]+)*/uy;
/** `@{…}` takes anything but braces and white space. */
const BRACED_KEY = /\{([^{}\s]{1,500})\}/y;
/** After these an at sign is part of an address, a path or a handle, not of a citation. */
const INSIDE_WORD = /[\p{L}\p{M}\p{N}_@.\\/%+&=]/u;

/** The prefixes that Quarto keeps for its cross-references ("Cross-References" in Quarto's guide). */
const CROSS_REFERENCE =
  /^(?:fig|tbl|lst|sec|eq|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau|vid|dia)-/;

/** The key whose `@` stands at `at`, if it is one by the rules of Pandoc. */
export function readKey(syntax: string, at: number): FoundKey | undefined {
  const before = syntax[at - 1] ?? " ";
  const suppressAuthor = before === "-" && !INSIDE_WORD.test(syntax[at - 2] ?? " ") && syntax[at - 2] !== "-";
  if (INSIDE_WORD.test(before) || (before === "-" && !suppressAuthor)) return undefined;
  const start = suppressAuthor ? at - 1 : at;
  BRACED_KEY.lastIndex = at + 1;
  const braced = BRACED_KEY.exec(syntax);
  if (braced !== null) {
    const key = braced[1]!;
    const range = { start: at + 2, end: at + 2 + key.length };
    return { key, range, whole: { start, end: range.end + 1 }, suppressAuthor };
  }
  KEY.lastIndex = at + 1;
  const key = KEY.exec(syntax)?.[0];
  if (key === undefined) return undefined;
  const range = { start: at + 1, end: at + 1 + key.length };
  return { key, range, whole: { start, end: range.end }, suppressAuthor };
}

/** Whether `key` reads as one of Quarto's cross-references, which are no citations unless a source is called so. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}
