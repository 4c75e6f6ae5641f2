import type { Range } from "../../text/range.ts";
import type { FoundKey } from "./keys.ts";
import { readLocator } from "./locators.ts";
import { claimsQuotation } from "./signals.ts";

/** A citation as found in a stretch of prose: a `Citation` whose ranges are offsets of the prose. */
export interface ProseCitation {
  readonly key: string;
  readonly keyRange: Range;
  readonly range: Range;
  readonly form: "bracketed" | "bare";
  readonly locatorRange?: Range;
  readonly prefix: string;
  readonly suffix: string;
  readonly suppressAuthor: boolean;
  readonly claims: boolean;
}

/** A key with the words around it in its group. */
interface Part {
  readonly key: FoundKey;
  /** Where the words before it start, and where those after it end. */
  readonly start: number;
  readonly end: number;
}

/**
 * The citations of one group, in order. A signal holds for what follows it in the group until another one takes its
 * place (The Bluebook, rule 1.3: authorities of one signal are separated by semicolons).
 *
 * @param inside where the group's words start and end, brackets left out
 * @param keys the keys directly in the group, at least one
 * @param range what the citations give as their range
 */
export function readGroup(
  prose: { readonly text: string; readonly syntax: string },
  inside: Range,
  keys: readonly FoundKey[],
  range: Range,
): ProseCitation[] {
  let claims = true;
  return partsOf(prose.syntax, inside, keys).map(({ key, start, end }) => {
    const locator = readLocator(prose.text, key.whole.end, end);
    const prefix = trimmed(prose.text.slice(start, key.whole.start));
    if (prefix !== "") claims = claimsQuotation(prefix);
    return {
      key: key.key,
      keyRange: key.range,
      range,
      form: "bracketed",
      ...(locator === undefined ? {} : { locatorRange: locator.range }),
      prefix,
      suffix: trimmed(prose.text.slice(locator?.end ?? key.whole.end, end)),
      suppressAuthor: key.suppressAuthor,
      claims,
    };
  });
}

/** Every key owns the words from the semicolon before it to the next one; words without a key go with the key before. */
function partsOf(syntax: string, inside: Range, keys: readonly FoundKey[]): Part[] {
  return keys.map((key, index) => {
    const previous = keys[index - 1];
    const next = keys[index + 1];
    const semicolon = previous === undefined ? -1 : syntax.lastIndexOf(";", key.whole.start);
    const start = previous === undefined ? inside.start : Math.max(previous.whole.end, semicolon + 1);
    const nextSemicolon = next === undefined ? -1 : syntax.lastIndexOf(";", next.whole.start);
    const end =
      next === undefined ? inside.end : nextSemicolon >= key.whole.end ? nextSemicolon : next.whole.start;
    // Two keys with no semicolon between them: what stands between is the first one's.
    const isJoined = previous !== undefined && semicolon < previous.whole.end;
    return { key, start: isJoined ? key.whole.start : start, end };
  });
}

/** Without the white space and the commas, semicolons and stops that only join it to the rest. */
function trimmed(words: string): string {
  return words
    .replace(/^[\s,;]+/, "")
    .trimEnd()
    .replace(/[,;]$/, "");
}
