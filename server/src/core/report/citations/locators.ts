import { readLocatorAt } from "../../locators/parse.ts";
import type { Range } from "../../text/range.ts";

/** What follows a key: its locator, if there is one, and where the rest starts. */
export interface FoundLocator {
  /** The locator as written, without braces, or the brackets of a number alone. */
  readonly range: Range;
  /** Offset past the locator or its closing brace. */
  readonly end: number;
}

const SPACED_COMMA = /\s*,?\s*/y;
const BRACES = /\{([^{}]*)\}/y;
const BRACKETED = /\[(\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)\]/y;
/** A pinpoint of its own after a citation, as lawyers write it: `[@key] at [89]`, `[@key] [89]`. */
const PINPOINT = /\s?(?:at\s)?(?=\[\d)/y;

/**
 * The locator that opens `text` at `from`, a comma before it passed over: a term with its numbers, a number alone, or
 * anything in braces.
 *
 * @param to where the citation's own words end
 */
export function readLocator(text: string, from: number, to: number): FoundLocator | undefined {
  const start = after(SPACED_COMMA, text, from) ?? from;
  const enclosed = inside(BRACES, text, start, to) ?? inside(BRACKETED, text, start, to);
  if (enclosed !== undefined) return enclosed;
  const read = readLocatorAt(text, start, to);
  return read && { range: read.range, end: read.range.end };
}

/** The number in brackets of its own that follows a citation's bracket, which ends at `from`; its brackets are part of it. */
export function readPinpoint(text: string, from: number): Range | undefined {
  const start = after(PINPOINT, text, from);
  const found = start === undefined ? undefined : inside(BRACKETED, text, start, text.length);
  return found && { start: start!, end: found.end };
}

function inside(pattern: RegExp, text: string, start: number, to: number): FoundLocator | undefined {
  const end = after(pattern, text, start);
  return end === undefined || end > to ? undefined : { range: { start: start + 1, end: end - 1 }, end };
}

/** Offset past what a sticky pattern matches at `at`, or undefined. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
