import type { Range } from "../text/range.ts";
import { isWording, type Token, tokenize } from "../text/tokens.ts";
import { type EditorialNote, editorialNote } from "./language/editorialNotes.ts";

/** One thing that a quotation asks of its source, in order. Ranges are in the quotation's text. */
export type Element = WordElement | EllipsisElement | BracketElement;

/** A token to be found; `pieces` when brackets stand inside the word (`[T]he`, `walk[ed]`). */
export interface WordElement extends Range {
  readonly type: "token";
  readonly token: Token;
  readonly pieces?: readonly Piece[];
}

/** A stretch of a word's letters, the writer's own when `bracketed`. */
export interface Piece {
  readonly letters: string;
  readonly bracketed: boolean;
}

/** Any run of source words left out. */
export interface EllipsisElement extends Range {
  readonly type: "ellipsis";
}

/** Words of the writer's in brackets, which add to the source's or stand for some of them. */
export interface BracketElement extends Range {
  readonly type: "bracket";
  readonly content: readonly Token[];
  /** A remark about the quotation, which stands for nothing in the source. */
  readonly note?: EditorialNote;
}

/** How the house style reads a quotation. */
export interface PatternStyle {
  /** Whether parentheses may hold the writer's words, as brackets do (AP). */
  readonly parenthesesGloss: boolean;
}

/** Dots in parentheses or brackets, by what stands between. */
const ELLIPSIS_ONLY = (inner: readonly Token[]): boolean =>
  inner.length === 1 && inner[0]!.kind === "ellipsis";

/** A quotation's text, its tokens, and which of them its marks are. */
export interface Pattern {
  readonly tokens: readonly Token[];
  readonly elements: readonly Element[];
}

/**
 * Reads a quotation as the source's words with the writer's marks.
 *
 * @param text the quotation's text
 * @param isLiteral whether the run of tokens, brackets and all, is the source's own: literal comes first
 */
export function readPattern(
  text: string,
  style: PatternStyle,
  isLiteral: (tokens: readonly Token[]) => boolean,
): Pattern {
  const tokens = tokenize(text);
  const elements: Element[] = [];
  for (let i = 0; i < tokens.length; ) {
    const close = tokens[i]!.kind === "open" ? closing(tokens, i) : -1;
    const group = close < 0 ? undefined : tokens.slice(i, close + 1);
    if (group !== undefined && isMark(group, style) && !isLiteral(group)) {
      i = readBracket(tokens, i, close, elements);
    } else elements.push(readToken(tokens[i++]!));
  }
  return { tokens, elements };
}

/** An ellipsis is the writer's even where the source has one: what it then leaves out is the source's. */
function readToken(token: Token): Element {
  const { start, end } = token;
  return token.kind === "ellipsis" ? { type: "ellipsis", start, end } : { type: "token", start, end, token };
}

/** The words of a group, folded, with one space between. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .filter(isWording)
    .map((token) => token.fold.normalize("NFD").replace(/\p{M}/gu, "").replace(/'/g, " "))
    .join(" ");
}

/** Index of the token that closes the bracket opened at `open`, nested ones counted; -1 without one. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.kind === "open") depth++;
    else if (tokens[i]!.kind === "close" && --depth === 0) return i;
  }
  return -1;
}

/** Square brackets are the writer's; parentheses only around dots, a known remark, or where the style glosses so. */
function isMark(group: readonly Token[], style: PatternStyle): boolean {
  const inner = group.slice(1, -1);
  if (group[0]!.norm === "[") return true;
  if (group[0]!.norm !== "(") return false;
  return ELLIPSIS_ONLY(inner) || editorialNote(wordsOf(inner)) !== undefined || style.parenthesesGloss;
}

/** Reads the mark at `open..close` and returns the index of the token after what it took. */
function readBracket(tokens: readonly Token[], open: number, close: number, elements: Element[]): number {
  const start = tokens[open]!.start;
  const end = tokens[close]!.end;
  const content = tokens.slice(open + 1, close);
  if (ELLIPSIS_ONLY(content)) {
    elements.push({ type: "ellipsis", start, end });
    return close + 1;
  }
  const note = editorialNote(wordsOf(content));
  if (note !== undefined) {
    elements.push({ type: "bracket", start, end, content, note });
    return close + 1;
  }
  const taken = readInflection(tokens, open, close, elements);
  if (taken !== undefined) return taken;
  elements.push({ type: "bracket", start, end, content });
  return close + 1;
}

/** A bracket that touches letters is part of a word: `[T]he`, `walk[ed]`, `un[re]lated`, several in one word. */
function readInflection(
  tokens: readonly Token[],
  open: number,
  close: number,
  elements: Element[],
): number | undefined {
  const last = elements.at(-1);
  const before =
    last?.type === "token" && last.end === tokens[open]!.start && isLetters(last.token) ? last : undefined;
  const after = tokens[close + 1];
  const glued = after !== undefined && after.start === tokens[close]!.end && isLetters(after);
  const content = tokens.slice(open + 1, close);
  if (before === undefined && !glued) return undefined;
  if (content.length > 1 || content.some((token) => !isLetters(token))) return undefined;
  if (before !== undefined) elements.pop();
  const pieces: Piece[] =
    before === undefined ? [] : [...(before.pieces ?? [{ letters: before.token.norm, bracketed: false }])];
  pieces.push({ letters: content[0]?.norm ?? "", bracketed: true });
  if (glued) pieces.push({ letters: after.norm, bracketed: false });
  const norm = pieces.map((piece) => piece.letters).join("");
  const start = before?.start ?? tokens[open]!.start;
  const end = glued ? after.end : tokens[close]!.end;
  const token: Token = {
    kind: "word",
    start,
    end,
    norm,
    fold: norm.toLowerCase(),
    before: before?.token.before ?? tokens[open]!.before,
  };
  elements.push({ type: "token", start, end, token, pieces });
  return glued ? close + 2 : close + 1;
}

function isLetters(token: Token): boolean {
  return token.kind === "word";
}

/** Whether a source's token is the element's word but for its case, or one that its brackets license. */
export function isLicensedWord({ token, pieces }: WordElement, source: Token): boolean {
  return pieces === undefined ? token.fold === source.fold : inflects(pieces, source.norm);
}

/**
 * Whether a source's word is one that the bracketed letters license: the letters outside the brackets are the source
 * word's own, at their place, and what the brackets replaced is at most `LONGEST_INFLECTION` letters.
 */
export function inflects(pieces: readonly Piece[], sourceWord: string): boolean {
  const kept = pieces.filter((piece) => !piece.bracketed).map((piece) => piece.letters.toLowerCase());
  const word = sourceWord.toLowerCase();
  if (kept.length === 0 || !keepsInitial(pieces, word)) return false;
  let at = 0;
  for (const [index, letters] of kept.entries()) {
    const opensWord = index === 0 && !pieces[0]!.bracketed;
    const closesWord = index === kept.length - 1 && !pieces.at(-1)!.bracketed;
    const found = opensWord
      ? word.startsWith(letters)
        ? 0
        : -1
      : closesWord
        ? word.length - letters.length
        : word.indexOf(letters, at);
    if (found < at || !word.startsWith(letters, found)) return false;
    at = found + letters.length;
  }
  const replaced = word.length - kept.reduce((sum, letters) => sum + letters.length, 0);
  return replaced <= LONGEST_INFLECTION;
}

/** One bracketed letter that opens a word stands for that letter in the other case, not for another letter. */
function keepsInitial(pieces: readonly Piece[], word: string): boolean {
  const first = pieces[0]!;
  return !first.bracketed || first.letters.length !== 1 || word.startsWith(first.letters.toLowerCase());
}

/** English's longest endings that a bracket replaces have about five letters (`[ing]`, `[ations]`). */
const LONGEST_INFLECTION = 5;
