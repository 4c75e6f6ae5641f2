/** What stands around a mark, and what that says of the mark. Costs are explained in pairing.ts. */
export interface MarkContext {
  /** Cost of reading a straight mark here as opening or closing; `Infinity` if it cannot be. */
  readonly opening: number;
  readonly closing: number;
  /** Whether a word starts right after the mark and none ends right before it, and the other way round. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  readonly insideWord: boolean;
  readonly afterSpace: boolean;
  readonly beforeSpace: boolean;
  readonly afterDigit: boolean;
  /** Whether it stands where quotations open, be it at the very end of what is written so far. */
  readonly looksOpening: boolean;
  /** Cost of reading a single mark here as closing, and as an apostrophe. */
  readonly closingSingle: number;
  readonly apostrophe: number;
}

const SPACE = /\s/;
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts written without spaces, where a mark has letters on both sides. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const QUOTES = "\"“”„‟'‘’‚«»‹›「」『』";
const BEFORE_OPENING = `([{<—–-―/…*_${QUOTES}`;
const AFTER_CLOSING = `)]}>.,;:!?—–-―/…*_^[(${QUOTES}、。，！？`;

/** Reads the surroundings of the mark at `at`. */
export function contextAt(syntax: string, at: number): MarkContext {
  const before = syntax[at - 1] ?? "";
  const after = syntax[at + 1] ?? "";
  const afterSpace = before === "" || SPACE.test(before);
  const beforeSpace = after === "" || SPACE.test(after);
  const opensFree = afterSpace || BEFORE_OPENING.includes(before);
  const closesFree = beforeSpace || AFTER_CLOSING.includes(after);
  const afterWord = !afterSpace && WORD.test(before);
  const beforeWord = !beforeSpace && WORD.test(after);
  const startsWord = opensFree && !beforeSpace && !".,;:!?)]}".includes(after);
  const endsWord = closesFree && !afterSpace && !"([{".includes(before);
  return {
    opening: openingCost(before, after, opensFree),
    closing: closingCost(before, after, closesFree),
    startsWord,
    endsWord,
    insideWord: afterWord && beforeWord,
    afterSpace,
    beforeSpace,
    afterDigit: /\d/.test(before),
    looksOpening: opensFree && (after === "" || !beforeSpace),
    ...singleCosts(syntax, at, before),
  };
}

/** Free after a space, bracket, dash or mark and before a word; dearer the less it looks so. */
function openingCost(before: string, after: string, opensFree: boolean): number {
  if (after === "") return Infinity;
  if (SPACE.test(after)) return opensFree ? 0.9 : Infinity;
  if (opensFree) return ".,;:!?)]}".includes(after) ? 0.6 : 0;
  if (!WORD.test(before) || UNSPACED.test(before)) return 0.3;
  return 0.8;
}

/** The mirror of the opening cost. */
function closingCost(before: string, after: string, closesFree: boolean): number {
  if (before === "") return Infinity;
  if (SPACE.test(before)) return closesFree ? 0.9 : Infinity;
  const bracket = "([{".includes(before) ? 1 : 0;
  if (closesFree) return bracket;
  return bracket + (UNSPACED.test(after) || !WORD.test(after) ? 0.3 : 0.8);
}

/**
 * A single mark after punctuation, or before punctuation or a citation, closes a quotation; between a word and a
 * space it may as well be an apostrophe, most of all after an s (the students' books).
 */
function singleCosts(
  syntax: string,
  at: number,
  before: string,
): { closingSingle: number; apostrophe: number } {
  if (!WORD.test(before)) return { closingSingle: 0, apostrophe: 1 };
  const isPlural = /[sxzSXZ]/.test(before);
  const apostrophe = isPlural ? 0.12 : /\d/.test(before) ? 0.1 : 0.35;
  const following = /^\s*(.?)/su.exec(syntax.slice(at + 1, at + 4))![1]!;
  const isSpaced = SPACE.test(syntax[at + 1] ?? "");
  const ends = following === "" || (isSpaced ? "[(@—–^".includes(following) : !WORD.test(following));
  return { closingSingle: ends ? 0 : isPlural ? 1.1 : 0.5, apostrophe };
}
