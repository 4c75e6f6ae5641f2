import { isWording, type Token } from "../text/tokens.ts";
import { type Compound, compoundsIn, lettersOf } from "./compounds.ts";
import { type BracketElement, type Element, inflects, isLicensedWord, type WordElement } from "./pattern.ts";
import type { FreeSpan, SourceWindow } from "./window.ts";

/**
 * One step of an alignment. `q` are indexes of the pattern's elements, `s` of the window's tokens, both half-open; the
 * side that a step does not take from is empty.
 */
export interface Step {
  readonly kind: "match" | "substitution" | "omission" | "insertion" | "ellipsis" | "bracket" | "span";
  readonly q: readonly [number, number];
  readonly s: readonly [number, number];
  readonly span?: FreeSpan;
}

/** How a quotation's elements and a window's tokens go together: every step in order, and what they cost in all. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** What the unlike tokens weigh: about one for each changed word. It chooses between passages, it never judges. */
  readonly cost: number;
}

/** Whether an end of the window may be left out for nothing, or belongs to what is aligned. */
export type End = "free" | "fixed";

/*
 * Costs. The scale is one for a replaced word. It is dearer than leaving a word out, so that a quotation's last words
 * are found behind a gap, and cheaper than putting one in, or than doing both, so that one changed word is one
 * difference. A longer run left out is little dearer than a short one: a moved or dropped clause is one gap.
 * Punctuation weighs almost nothing: words decide where.
 */
const OMISSION = 0.9;
const INSERTION = 1.03;
const INSERTED_WORD = 0.9;
const OMITTED_WORD = 0.06;
const POINT = 0.05;
const CASE = 0.1;
/** The cost of a word for one that it shares half its letters with. */
export const LIKE_WORDS = 0.35;
const UNLIKE_WORDS = 1;
const OTHER_NUMBER = 0.6;
const WORD_FOR_NUMBER = 1.1;
const LICENSED = 0.02;
/** One word written as two, or two as one. */
const COMPOUND = 0.1;
const SPAN = 0.02;
const GLOSS = 0.03;
const REPLACEMENT = 0.12;
const REPLACED_WORD = 0.04;
const ELLIPSIS_TOKEN = 0.0005;
const HOLE = 50;
/** "A short run of source words" (editorial-rules.md): a bracket that swallows more is an omission in disguise. */
const LONGEST_REPLACEMENT = 12;

enum Op {
  none = 0,
  match = 1,
  joined = 2,
  omit = 3,
  insert = 4,
  skipSource = 5,
  skipQuote = 6,
  ellipsisEnter = 7,
  ellipsisSkip = 8,
  span = 9,
  gloss = 10,
  /** One of the quotation's words for two of the source's, with or without a hyphen between, and the reverse. */
  sourceCompound = 11,
  hyphenedSourceCompound = 12,
  quoteCompound = 13,
  hyphenedQuoteCompound = 14,
  /** Plus the number of source tokens that the bracket stands for. */
  replacement = 16,
}

/** Layers of the table: after a match, inside an omission, inside an insertion. */
const LAYERS = 3;

/**
 * The cheapest alignment of `elements` with a stretch of the window, by dynamic programming with affine gaps. Time and
 * memory grow with the product of the two lengths: long ones go through `alignLong`.
 *
 * @param range token indexes of the window to align with
 * @param ends whether source tokens before the first and after the last element cost nothing
 */
export function alignTokens(
  elements: readonly Element[],
  window: SourceWindow,
  range: readonly [number, number],
  ends: { readonly start: End; readonly end: End },
): Alignment {
  return new Table(elements, window, range, ends).run();
}

class Table {
  private readonly elements: readonly Element[];
  private readonly tokens: readonly Token[];
  private readonly window: SourceWindow;
  private readonly base: number;
  private readonly width: number;
  private readonly ends: { readonly start: End; readonly end: End };
  private readonly costs: Float32Array;
  private readonly ops: Uint8Array;
  /** The cheapest layer of each cell that is filled, and its cost. */
  private readonly bestCosts: Float32Array;
  private readonly bestLayers: Uint8Array;
  private readonly spanAt = new Map<number, FreeSpan>();
  /** Cost of each element for each word of the source, by the word's number; -1 where not asked for yet. */
  private readonly unlikeCosts: Float32Array;
  private readonly wordNumbers: Int32Array;
  private readonly wordCount: number;
  private readonly quoteCompounds: ReadonlyMap<number, readonly Compound[]>;
  private readonly sourceCompounds: ReadonlyMap<number, readonly Compound[]>;
  private readonly quoteLetters: readonly string[];
  private readonly sourceLetters: readonly string[];

  constructor(
    elements: readonly Element[],
    window: SourceWindow,
    [from, to]: readonly [number, number],
    ends: { readonly start: End; readonly end: End },
  ) {
    this.elements = elements;
    this.window = window;
    this.tokens = window.tokens.slice(from, to);
    this.base = from;
    this.ends = ends;
    this.width = this.tokens.length + 1;
    const quoted = elements.map((element) => (element.type === "token" ? element.token : undefined));
    this.quoteLetters = quoted.map((token) => (token?.kind === "word" ? lettersOf(token) : ""));
    this.sourceLetters = this.tokens.map((token) => (token.kind === "word" ? lettersOf(token) : ""));
    this.quoteCompounds = compoundsIn(quoted, this.quoteLetters);
    this.sourceCompounds = compoundsIn(this.tokens, this.sourceLetters);
    const numbers = new Map<string, number>();
    this.wordNumbers = Int32Array.from(this.tokens, ({ fold }) => {
      if (!numbers.has(fold)) numbers.set(fold, numbers.size);
      return numbers.get(fold)!;
    });
    this.wordCount = numbers.size;
    this.unlikeCosts = new Float32Array(elements.length * this.wordCount).fill(-1);
    const cells = (elements.length + 1) * this.width;
    this.costs = new Float32Array(cells * LAYERS).fill(Number.POSITIVE_INFINITY);
    this.ops = new Uint8Array(cells * LAYERS);
    this.bestCosts = new Float32Array(cells);
    this.bestLayers = new Uint8Array(cells);
  }

  run(): Alignment {
    for (let i = 0; i <= this.elements.length; i++) {
      for (let j = 0; j < this.width; j++) this.fill(i, j);
    }
    const last = this.elements.length;
    let end = this.width - 1;
    if (this.ends.end === "free") {
      for (let j = this.width - 2; j >= 0; j--) if (this.best(last, j) <= this.best(last, end)) end = j;
    }
    return { steps: this.trace(last, end), cost: this.best(last, end) };
  }

  private cell(i: number, j: number, layer: number): number {
    return (i * this.width + j) * LAYERS + layer;
  }

  private best(i: number, j: number): number {
    return this.bestCosts[i * this.width + j]!;
  }

  private bestLayer(i: number, j: number): number {
    return this.bestLayers[i * this.width + j]!;
  }

  /** Notes the cheapest layer of a cell once it is filled. */
  private close(i: number, j: number): void {
    const at = this.cell(i, j, 0);
    let layer = 0;
    if (this.costs[at + 1]! < this.costs[at]!) layer = 1;
    if (this.costs[at + 2]! < this.costs[at + layer]!) layer = 2;
    this.bestCosts[i * this.width + j] = this.costs[at + layer]!;
    this.bestLayers[i * this.width + j] = layer;
  }

  /** Records a way into a cell; `from` is the layer it comes from. */
  private offer(i: number, j: number, layer: number, cost: number, op: number, from: number): boolean {
    const at = this.cell(i, j, layer);
    if (cost >= this.costs[at]!) return false;
    this.costs[at] = cost;
    this.ops[at] = (op << 2) | from;
    return true;
  }

  private fill(i: number, j: number): void {
    if (i === 0 && (j === 0 || this.ends.start === "free")) this.costs[this.cell(0, j, 0)] = 0;
    if (i > 0) this.fillFromElement(i, j);
    if (j > 0 && !(i === 0 && this.ends.start === "free")) this.fillFromSource(i, j);
    for (const span of this.window.spans.get(j + this.base) ?? []) this.fillSpan(i, j, span);
    this.close(i, j);
  }

  private fillFromElement(i: number, j: number): void {
    const element = this.elements[i - 1]!;
    if (element.type === "ellipsis") {
      this.offer(i, j, 0, this.best(i - 1, j), Op.ellipsisEnter, this.bestLayer(i - 1, j));
      if (j > 0)
        this.offer(i, j, 0, this.costs[this.cell(i, j - 1, 0)]! + ELLIPSIS_TOKEN, Op.ellipsisSkip, 0);
    } else if (element.type === "bracket") this.fillBracket(i, j, element);
    else this.fillToken(i, j, element);
  }

  private fillToken(i: number, j: number, element: WordElement): void {
    if (j > 0) {
      const cost = this.substitution(element, i - 1, j - 1);
      if (cost !== Number.POSITIVE_INFINITY) {
        this.offer(i, j, 0, this.best(i - 1, j - 1) + cost, Op.match, this.bestLayer(i - 1, j - 1));
      }
    }
    const joined = this.window.joined.get(j - 3 + this.base);
    if (joined !== undefined && isLicensedWord(element, joined)) {
      const cost = element.token.norm === joined.norm ? LICENSED : CASE;
      this.offer(i, j, 0, this.best(i - 1, j - 3) + cost, Op.joined, this.bestLayer(i - 1, j - 3));
    }
    this.fillCompounds(i, j);
    if (isWording(element.token)) {
      this.offer(i, j, 2, this.best(i - 1, j) + INSERTION, Op.insert, this.bestLayer(i - 1, j));
      this.offer(i, j, 2, this.costs[this.cell(i - 1, j, 2)]! + INSERTED_WORD, Op.insert, 2);
    } else {
      for (let layer = 0; layer < LAYERS; layer++) {
        this.offer(i, j, layer, this.costs[this.cell(i - 1, j, layer)]! + POINT * 1.2, Op.skipQuote, layer);
      }
    }
  }

  private fillCompounds(i: number, j: number): void {
    for (const { from, letters } of this.sourceCompounds.get(j) ?? []) {
      if (letters !== this.quoteLetters[i - 1]) continue;
      const op = j - from === 2 ? Op.sourceCompound : Op.hyphenedSourceCompound;
      this.offer(i, j, 0, this.best(i - 1, from) + COMPOUND, op, this.bestLayer(i - 1, from));
    }
    for (const { from, letters } of j > 0 ? (this.quoteCompounds.get(i) ?? []) : []) {
      if (letters !== this.sourceLetters[j - 1]) continue;
      const op = i - from === 2 ? Op.quoteCompound : Op.hyphenedQuoteCompound;
      this.offer(i, j, 0, this.best(from, j - 1) + COMPOUND, op, this.bestLayer(from, j - 1));
    }
  }

  private fillBracket(i: number, j: number, element: BracketElement): void {
    this.offer(
      i,
      j,
      0,
      this.best(i - 1, j) + (element.note === undefined ? GLOSS : 0),
      Op.gloss,
      this.bestLayer(i - 1, j),
    );
    if (element.note !== undefined) return;
    for (let k = 1; k <= LONGEST_REPLACEMENT && k <= j; k++) {
      if (this.window.holes.has(j - k + this.base)) break;
      const cost = this.best(i - 1, j - k) + REPLACEMENT + REPLACED_WORD * k;
      this.offer(i, j, 0, cost, Op.replacement + k, this.bestLayer(i - 1, j - k));
    }
  }

  private fillFromSource(i: number, j: number): void {
    const token = this.tokens[j - 1]!;
    if (this.window.holes.has(j - 1 + this.base)) {
      this.offer(i, j, 1, this.best(i, j - 1) + HOLE, Op.omit, this.bestLayer(i, j - 1));
    } else if (isWording(token)) {
      this.offer(i, j, 1, this.best(i, j - 1) + OMISSION, Op.omit, this.bestLayer(i, j - 1));
      this.offer(i, j, 1, this.costs[this.cell(i, j - 1, 1)]! + OMITTED_WORD, Op.omit, 1);
    } else {
      for (let layer = 0; layer < LAYERS; layer++) {
        this.offer(i, j, layer, this.costs[this.cell(i, j - 1, layer)]! + POINT, Op.skipSource, layer);
      }
    }
  }

  private fillSpan(i: number, j: number, span: FreeSpan): void {
    const from = span.from - this.base;
    if (from < 0 || (i === 0 && this.ends.start === "free")) return;
    const offered = this.offer(i, j, 0, this.best(i, from) + SPAN, Op.span, this.bestLayer(i, from));
    if (offered) this.spanAt.set(i * this.width + j, span);
  }

  /** What it costs that a quotation's token stands for a source's; infinite where it can't. */
  private substitution(element: WordElement, index: number, j: number): number {
    const { token } = element;
    const source = this.tokens[j]!;
    if (element.pieces !== undefined)
      return inflects(element.pieces, source.norm) ? LICENSED : this.unlike(index, token, j);
    if (token.norm === source.norm && isWording(token) === isWording(source)) return 0;
    if (!isWording(token) || !isWording(source)) {
      return isWording(token) || isWording(source) || source.norm === "\uFFFF"
        ? Number.POSITIVE_INFINITY
        : POINT;
    }
    return token.fold === source.fold ? CASE : this.unlike(index, token, j);
  }

  private unlike(index: number, token: Token, j: number): number {
    const source = this.tokens[j]!;
    if (!isWording(source)) return Number.POSITIVE_INFINITY;
    const at = index * this.wordCount + this.wordNumbers[j]!;
    if (this.unlikeCosts[at]! < 0) this.unlikeCosts[at] = unlikeness(token, source);
    return this.unlikeCosts[at]!;
  }

  private trace(i: number, j: number): Step[] {
    const steps: Step[] = [];
    let layer = this.bestLayer(i, j);
    while (i > 0 || (j > 0 && this.ends.start === "fixed")) {
      const packed = this.ops[this.cell(i, j, layer)]!;
      const op = packed >> 2;
      const [di, dj] = this.move(op, i, j);
      steps.push(this.step(op, [i - di, i], [j - dj, j]));
      i -= di;
      j -= dj;
      layer = packed & 3;
    }
    return steps.reverse();
  }

  /** How many elements and tokens an operation takes. */
  private move(op: number, i: number, j: number): readonly [number, number] {
    if (op > Op.replacement) return [1, op - Op.replacement];
    if (op === Op.match) return [1, 1];
    if (op === Op.joined || op === Op.hyphenedSourceCompound) return [1, 3];
    if (op === Op.sourceCompound) return [1, 2];
    if (op === Op.quoteCompound) return [2, 1];
    if (op === Op.hyphenedQuoteCompound) return [3, 1];
    if (op === Op.omit || op === Op.skipSource || op === Op.ellipsisSkip) return [0, 1];
    if (op === Op.span) return [0, j - (this.spanAt.get(i * this.width + j)!.from - this.base)];
    return [1, 0];
  }

  private step(op: number, q: readonly [number, number], [from, to]: readonly [number, number]): Step {
    const s = [from + this.base, to + this.base] as const;
    if (op === Op.span) return { kind: "span", q, s, span: this.spanAt.get(q[1] * this.width + to)! };
    return { kind: this.kind(op, q[0], s[0]), q, s };
  }

  private kind(op: number, element: number, source: number): Step["kind"] {
    if (op === Op.gloss || op > Op.replacement) return "bracket";
    if (op === Op.ellipsisEnter || op === Op.ellipsisSkip) return "ellipsis";
    if (op === Op.omit || op === Op.skipSource) return "omission";
    if (op === Op.insert || op === Op.skipQuote) return "insertion";
    if (op >= Op.sourceCompound && op <= Op.hyphenedQuoteCompound) return "substitution";
    const { token } = this.elements[element] as WordElement;
    const there = op === Op.joined ? this.window.joined.get(source)! : this.window.tokens[source]!;
    return token.norm === there.norm ? "match" : "substitution";
  }
}

/** How unlike two wording tokens are that are not the same, from what they share at their two ends. */
function unlikeness(token: Token, source: Token): number {
  if (token.kind === "number" && source.kind === "number") return OTHER_NUMBER;
  if (token.kind !== source.kind) return WORD_FOR_NUMBER;
  const [a, b] = [token.fold, source.fold];
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return (head + tail) * 2 >= longest ? LIKE_WORDS : UNLIKE_WORDS;
}
