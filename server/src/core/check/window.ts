import type { SourceId } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { isReportingVerb } from "../text/reportingVerbs.ts";
import { isWording, type Token, tokenize } from "../text/tokens.ts";
import { foldWord } from "../text/words.ts";
import { isStop } from "./stops.ts";

/** A stretch of a source's readable text, `start` being its offset there. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** Source tokens that a quotation may leave out without a mark. Token indexes, half-open. */
export interface FreeSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: "reporting-clause" | "furniture" | "note-call-out" | "emphasis";
}

/** The part of a source that a quotation is aligned with. Token offsets are in the source's readable text. */
export interface SourceWindow {
  readonly source: SourceId;
  readonly tokens: readonly Token[];
  /** Indexes of stand-in tokens, each for text that was not read; only an ellipsis may cross one. */
  readonly holes: ReadonlySet<number>;
  /** By the index past their last token. */
  readonly spans: ReadonlyMap<number, readonly FreeSpan[]>;
  /** By index of its first part: a word that a line end hyphenates, in one piece (it stands for three tokens). */
  readonly joined: ReadonlyMap<number, Token>;
}

/** The longest reporting clause looked for, in tokens: names with titles and offices run long in news. */
const LONGEST_CLAUSE = 40;
/** Between dashes (`— сказала она. —`) hardly more than a verb and a name stands. */
const LONGEST_DASHED_CLAUSE = 12;
const ADDRESS = /\[(?:https?:\/\/|www\.)[^\s[\]]{1,500}\]|\((?:https?:\/\/|www\.)[^\s()]{1,500}\)/giu;
const LINE_MARK = /^(?:[•◦▪‣∙●○■□▸►]|˓→?)$/u;
/** Call-outs have at most three digits; `[2022]` is a date that somebody put there. */
const CALLOUT = /^\d{1,3}$/;

/**
 * Cuts stretches of a source into the tokens to align with.
 *
 * @param stretches in ascending order, not overlapping
 * @param furniture the source's furniture in the stretches, in order
 */
export function readWindow(
  source: SourceId,
  stretches: readonly Stretch[],
  furniture: readonly Range[],
): SourceWindow {
  const tokens: Token[] = [];
  const holes = new Set<number>();
  for (const { start, text } of stretches) {
    if (tokens.length > 0) {
      holes.add(tokens.length);
      tokens.push({ kind: "point", start, end: start, norm: "\uFFFF", fold: "\uFFFF", before: "none" });
    }
    for (const token of tokenize(text))
      tokens.push({ ...token, start: token.start + start, end: token.end + start });
  }
  const spans = new Map<number, FreeSpan[]>();
  for (const span of [
    ...reportingClauses(tokens),
    ...furnitureSpans(tokens, furniture),
    ...furnitureSpans(tokens, stretches.flatMap(addresses)),
    ...callouts(tokens),
    ...emphasisMarks(tokens),
    ...lineMarks(tokens),
  ]) {
    spans.set(span.to, [...(spans.get(span.to) ?? []), span]);
  }
  return { source, tokens, holes, spans, joined: lineEndWords(tokens) };
}

/** `short-⏎age`: both `shortage` and `short-age` are readings of it. */
function lineEndWords(tokens: readonly Token[]): Map<number, Token> {
  const joined = new Map<number, Token>();
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [head, dash, tail] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
    if (head.kind !== "word" || dash.kind !== "dash" || tail.kind !== "word") continue;
    if (dash.before === "none" && tail.before === "line")
      joined.set(i, { ...head, end: tail.end, norm: head.norm + tail.norm, fold: head.fold + tail.fold });
  }
  return joined;
}

/** Stretches between two quoted ones of one paragraph that say who speaks: between marks, or between dashes. */
function* reportingClauses(tokens: readonly Token[]): Generator<FreeSpan> {
  for (let close = 0; close < tokens.length; close++) {
    const dashed = tokens[close]!.kind === "dash" && tokens[close - 1]?.kind === "point";
    if (!dashed && !closesQuote(tokens, close)) continue;
    const longest = dashed ? LONGEST_DASHED_CLAUSE : LONGEST_CLAUSE;
    for (let open = close + 1; open < tokens.length && open - close <= longest; open++) {
      const token = tokens[open]!;
      if (token.before === "paragraph") break;
      if (token.kind !== (dashed ? "dash" : "quote")) continue;
      const between = tokens.slice(close + 1, open);
      if ((dashed || opensQuote(tokens, open)) && reports(between, dashed ? 1 : 0)) {
        yield { from: close, to: open + 1, kind: "reporting-clause" };
      }
      break;
    }
  }
}

/**
 * Whether words between two quoted stretches are one clause that reports, not text of its own. Two stretches with fewer
 * than `least` words between are one speech that goes on.
 */
function reports(between: readonly Token[], least: number): boolean {
  if (between.length === 0) return least === 0;
  const oneClause = !between.slice(0, -1).some((token, i) => isStop(token, between[i - 1]));
  return oneClause && between.some((token) => token.kind === "word" && isReportingVerb(foldWord(token.norm)));
}

function closesQuote(tokens: readonly Token[], index: number): boolean {
  return tokens[index]!.kind === "quote" && tokens[index]!.before === "none" && index > 0;
}

function opensQuote(tokens: readonly Token[], index: number): boolean {
  return tokens[index]!.before !== "none" && tokens[index + 1]?.before === "none";
}

function* furnitureSpans(tokens: readonly Token[], furniture: readonly Range[]): Generator<FreeSpan> {
  let i = 0;
  for (const range of furniture) {
    while (i < tokens.length && tokens[i]!.start < range.start) i++;
    const from = i;
    while (i < tokens.length && tokens[i]!.end <= range.end) i++;
    if (i > from) yield { from, to: i, kind: "furniture" };
  }
}

/** Where printing a page or making an e-book has put a link's address beside its words: `the list (https://…)`. */
function addresses({ start, text }: Stretch): Range[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: start + index,
    end: start + index + address.length,
  }));
}

function* callouts(tokens: readonly Token[]): Generator<FreeSpan> {
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "callout") yield { from: i, to: i + 1, kind: "note-call-out" };
    const bracketed = token.norm === "[" && tokens[i + 2]?.norm === "]" && CALLOUT.test(tokens[i + 1]!.norm);
    if (bracketed && i > 0) yield { from: i, to: i + 3, kind: "note-call-out" };
  }
}

const ENDS_WORDS: ReadonlySet<string> = new Set(["close", "point", "quote"]);
const STARTS_WORDS: ReadonlySet<string> = new Set(["open", "quote"]);

/** `*not*`, `**not**` and `_not_` in plain text and mail: marks that touch a word on one side, and none on the other. */
function* emphasisMarks(tokens: readonly Token[]): Generator<FreeSpan> {
  for (let i = 0; i < tokens.length; i++) {
    if (!isEmphasisMark(tokens[i]!)) continue;
    const from = i;
    while (i + 1 < tokens.length && isEmphasisMark(tokens[i + 1]!) && tokens[i + 1]!.before === "none") i++;
    const next = tokens[i + 1];
    const last = tokens[from]!.before === "none" ? tokens[from - 1] : undefined;
    const touchesBefore = last !== undefined && (isWording(last) || ENDS_WORDS.has(last.kind));
    const touchesAfter = next?.before === "none" && (isWording(next) || STARTS_WORDS.has(next.kind));
    if (touchesBefore !== touchesAfter) yield { from, to: i + 1, kind: "emphasis" };
  }
}

function isEmphasisMark({ norm }: Token): boolean {
  return norm === "*" || norm === "**" || norm === "_";
}

/** What layout sets before a line: an item's bullet, and the arrow before code that goes on (Sphinx). */
function* lineMarks(tokens: readonly Token[]): Generator<FreeSpan> {
  for (const [i, { norm, before }] of tokens.entries()) {
    if ((before !== "line" && before !== "paragraph") || !LINE_MARK.test(norm)) continue;
    const isTwo = norm === "˓" && tokens[i + 1]?.norm === "→";
    yield { from: i, to: i + (isTwo ? 2 : 1), kind: "furniture" };
  }
}
