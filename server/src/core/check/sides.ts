import { isUnspacedScript } from "../text/characters.ts";
import { isWording, type Token } from "../text/tokens.ts";
import type { Step } from "./align.ts";
import type { Pattern } from "./pattern.ts";
import { isStop } from "./stops.ts";
import type { SourceWindow } from "./window.ts";

/** Words that stand for one another at one place, or on one side alone. */
export interface Sides {
  /** Indexes of the pattern's elements and of the window's tokens, half-open. */
  readonly q: readonly [number, number];
  readonly s: readonly [number, number];
  /** The wording tokens of each side. */
  readonly quoted: readonly Token[];
  readonly source: readonly Token[];
  /** The same with the characters beside them, in scripts whose words are several tokens each. */
  readonly quotedInContext: readonly Token[];
  readonly sourceInContext: readonly Token[];
  readonly quotedBefore: Token | undefined;
  readonly sourceBefore: Token | undefined;
  readonly sourceAfter: Token | undefined;
  /** Whether the quotation's first word is among them, and its last. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether they begin a sentence of the source, so that a capital there says nothing. */
  readonly startsSentence: boolean;
  /** Whether the source ends a sentence there and the quotation does not. */
  readonly runsOn: boolean;
  /** Whether the source's words are one sentence or more, from start to end. */
  readonly wholeSentences: boolean;
  /** The same words on both sides, in another order. */
  readonly moved?: boolean;
}

/** Characters of an unspaced script looked at on each side: a word there rarely has more. */
const CONTEXT = 2;

/** A quotation's tokens, by element, and which of them are its first and its last word. */
export interface QuotedTokens {
  readonly tokens: readonly (Token | undefined)[];
  readonly first: number;
  readonly last: number;
}

/** The tokens of a pattern; undefined where a mark stands. */
export function quotedTokens({ elements }: Pattern): QuotedTokens {
  const tokens = elements.map((element) => (element.type === "token" ? element.token : undefined));
  const isWord = (token: Token | undefined) => token !== undefined && isWording(token);
  return { tokens, first: tokens.findIndex(isWord), last: tokens.findLastIndex(isWord) };
}

/** What the steps `from..to` of an alignment bring together. `quotation` is what `quotedTokens` gives of the pattern. */
export function sidesOf(
  pattern: Pattern,
  quotation: QuotedTokens,
  window: SourceWindow,
  steps: readonly Step[],
  from: number,
  to: number,
): Sides {
  const { tokens } = window;
  const q = [steps[from]!.q[0], steps[to - 1]!.q[1]] as const;
  const s = [steps[from]!.s[0], steps[to - 1]!.s[1]] as const;
  return {
    q,
    s,
    quoted: quotation.tokens
      .slice(...q)
      .filter((token) => token !== undefined)
      .filter(isWording),
    source: sourceWords(window, s),
    quotedInContext: inContext(quotation.tokens, q),
    sourceInContext: inContext(tokens, s),
    quotedBefore: quotation.tokens[q[0] - 1],
    sourceBefore: tokens[s[0] - 1],
    sourceAfter: tokens[s[1]],
    opens: q[0] <= quotation.first,
    closes: quotation.last < q[1],
    startsSentence: startsSentence(tokens, s[0]),
    runsOn: runsOn(pattern, window, steps, from, to),
    wholeSentences: isWholeSentences(tokens, s),
  };
}

/** The source's words, those that a line end hyphenates in one piece, calls to notes left out. */
export function sourceWords(
  { tokens, joined, spans }: SourceWindow,
  [from, to]: readonly [number, number],
): Token[] {
  const words: Token[] = [];
  const callouts = new Set<number>();
  for (let end = from; end <= to; end++) {
    for (const span of spans.get(end) ?? []) {
      if (span.kind !== "note-call-out" || span.from < from) continue;
      for (let i = span.from; i < span.to; i++) callouts.add(i);
    }
  }
  for (let i = from; i < to; i++) {
    const whole = i + 3 <= to ? joined.get(i) : undefined;
    const token = tokens[i]!;
    if (whole !== undefined) {
      words.push(whole);
      i += 2;
    } else if (isWording(token) && !callouts.has(i)) words.push(token);
  }
  return words;
}

/** Whether a token is the first of a sentence, or of what is known of the source. */
export function startsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (
    before === undefined ||
    index === 1 ||
    tokens[index]?.before === "paragraph" ||
    before.norm === "\uFFFF"
  )
    return true;
  const opensSpeech = before.kind === "quote" && before.before !== "none";
  // After an initial or `°C.` a sentence may begin or not: then the capital says nothing either.
  const afterInitial = before.norm === "." && /^\p{Lu}$/u.test(tokens[index - 2]?.norm ?? "");
  const closed = before.kind === "quote" || before.kind === "close" ? index - 1 : index;
  return opensSpeech || afterInitial || isStop(tokens[closed - 1]!, tokens[closed - 2]);
}

function isWholeSentences(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  if (to === from || !startsSentence(tokens, from)) return false;
  const last = tokens[to - 1]!;
  return isStop(last, tokens[to - 2]) || (tokens[to] !== undefined && isStop(tokens[to], last));
}

function inContext(tokens: readonly (Token | undefined)[], [from, to]: readonly [number, number]): Token[] {
  const joins = (token: Token | undefined) => token?.kind === "word" && isUnspacedScript(token.norm[0]!);
  let [low, high] = [from, to];
  while (low > 0 && from - low < CONTEXT && joins(tokens[low - 1])) low--;
  while (high < tokens.length && high - to < CONTEXT && joins(tokens[high])) high++;
  return tokens.slice(low, high).filter((token) => token !== undefined);
}

/** Whether the source ends a sentence among the words and the quotation does not, though both go on. */
function runsOn(
  { elements }: Pattern,
  { tokens }: SourceWindow,
  steps: readonly Step[],
  from: number,
  to: number,
): boolean {
  const matchesWord = ({ kind, s }: Step) => kind === "match" && isWording(tokens[s[0]]!);
  let [low, high] = [from, to];
  while (low > 0 && !matchesWord(steps[low - 1]!)) low--;
  while (high < steps.length && !matchesWord(steps[high]!)) high++;
  if (low === 0 || high === steps.length) return false;
  const between = steps.slice(low, high);
  const source = tokens.slice(between[0]!.s[0], between.at(-1)!.s[1]);
  const quoted = elements.slice(between[0]!.q[0], between.at(-1)!.q[1]);
  const stopped = quoted.some((element) => element.type !== "token" || isStop(element.token, undefined));
  return !stopped && source.some((token, i) => isStop(token, source[i - 1]));
}
