import type { SourceId } from "../corpus/source.ts";
import { type CancelToken, type SourceIndex, throwIfCancelled } from "../ports.ts";
import type { Range } from "../text/range.ts";
import { isWording, type Token } from "../text/tokens.ts";
import { type Alignment, LIKE_WORDS } from "./align.ts";
import { align } from "./alignLong.ts";
import { compare } from "./changes.ts";
import { areSpellingVariants } from "./language/spelling.ts";
import { type Candidate, locate, type Search } from "./locate.ts";
import { partsBetweenEllipses } from "./partOrder.ts";
import { isLicensedWord, type Pattern, readPattern } from "./pattern.ts";
import type { HouseStyle } from "./styles.ts";
import type { Difference, Edit, Passage } from "./types.ts";
import { readWindow, type SourceWindow } from "./window.ts";

/** What evaluating needs of the corpus. */
export interface Corpus {
  readonly index: SourceIndex;
  /** The furniture of a source's readable text, in order. */
  furniture(source: SourceId): readonly Range[];
}

/** A quotation held against one passage. */
export interface Evaluation {
  readonly passage: Passage;
  readonly edits: readonly Edit[];
  readonly differences: readonly Difference[];
  /** Of the quotation's wording, the share that the passage has at its place, long words counting more: 0 to 1. */
  readonly coverage: number;
  /** 1 where nothing differs, falling with every word changed, put in or left out; below 0 for unlike texts. */
  readonly likeness: number;
  /** How many words of the source's the quotation has (the writer's own in brackets don't count). */
  readonly words: number;
}

/** Words of up to three letters are mostly particles, which any passage has. */
const SHORT_WORD = 3;
const SHORT_WORD_WEIGHT = 0.4;
/** What one word put in costs the alignment: a quotation of which nothing stands there comes to a likeness of 0. */
const WORD_COST = 1.2;

/**
 * Holds a quotation's text against the places of the corpus where it may stand.
 *
 * @returns evaluations, best first: the fewest differences of wording, then the earliest place
 * @throws Cancelled
 */
export async function evaluate(
  text: string,
  corpus: Corpus,
  search: Search,
  style: HouseStyle,
  token: CancelToken,
): Promise<Evaluation[]> {
  const marked = readPattern(text, style, () => false);
  const candidates = await locate(text, marked.elements, corpus.index, search, token);
  const found: { evaluation: Evaluation; cost: number }[] = [];
  for (const candidate of candidates) {
    throwIfCancelled(token);
    const one = evaluateCandidate(text, candidate, corpus, style);
    if (one !== undefined) found.push(one);
    // Nothing comes before the first place that has every word and mark.
    if (one?.cost === 0) break;
  }
  const best = found.sort((a, b) => a.cost - b.cost).map(({ evaluation }) => evaluation);
  if (search.reach === "exact" || best[0]?.differences.length === 0) return best;
  const disordered = await evaluateParts(
    text,
    marked,
    corpus,
    { ...search, within: sourcesOf(best) },
    style,
    token,
  );
  return disordered === undefined ? best : [disordered, ...best];
}

function sourcesOf(evaluations: readonly Evaluation[]): SourceId[] {
  return [...new Set(evaluations.map(({ passage }) => passage.source))];
}

/** A quotation whose parts all stand in one source as they are, but in another order than its ellipses say. */
async function evaluateParts(
  text: string,
  pattern: Pattern,
  corpus: Corpus,
  search: Search,
  style: HouseStyle,
  token: CancelToken,
): Promise<Evaluation | undefined> {
  const parts = partsBetweenEllipses(pattern.elements, isWording);
  if (parts.length === 0) return undefined;
  for (const source of search.within ?? []) {
    const held: Evaluation[][] = [];
    for (const part of parts) {
      const within = { within: [source], reach: "exact" } as const;
      const all = await evaluate(text.slice(part.start, part.end), corpus, within, style, token);
      held.push(all.filter((each) => each.differences.length === 0));
    }
    if (held.every((places) => places.length > 0) && !standInOrder(held)) {
      return disorder(
        text,
        held.map((places) => places[0]!),
        source,
      );
    }
  }
  return undefined;
}

/** Whether a place can be chosen for each part so that they follow one another. */
function standInOrder(held: readonly (readonly Evaluation[])[]): boolean {
  let end = -1;
  for (const places of held) {
    const ends = places
      .filter(({ passage }) => passage.range.start >= end)
      .map(({ passage }) => passage.range.end);
    if (ends.length === 0) return false;
    end = Math.min(...ends);
  }
  return true;
}

function disorder(text: string, held: readonly Evaluation[], source: SourceId): Evaluation {
  const inOrder = [...held].sort((a, b) => a.passage.range.start - b.passage.range.start);
  const words = inOrder.map(({ passage }) => passage.text).join(" … ");
  const range = { start: inOrder[0]!.passage.range.start, end: inOrder.at(-1)!.passage.range.end };
  const difference: Difference = {
    kind: "ellipsis-order",
    quote: text,
    source: words,
    quoteRange: { start: 0, end: text.length },
    sourceRange: range,
  };
  return {
    passage: { source, range, parts: inOrder.flatMap(({ passage }) => passage.parts), text: words },
    edits: [],
    differences: [difference],
    coverage: 1,
    likeness: 1,
    words: held.reduce((sum, each) => sum + each.words, 0),
  };
}

function evaluateCandidate(
  text: string,
  candidate: Candidate,
  corpus: Corpus,
  style: HouseStyle,
): { evaluation: Evaluation; cost: number } | undefined {
  const window = readWindow(candidate.source, candidate.stretches, corpus.furniture(candidate.source));
  const pattern = readPattern(text, style, (group) => standsIn(group, window));
  const alignment = align(pattern.elements, window);
  const comparison = compare(text, pattern, window, alignment, style, textOf(candidate));
  const [first, last] = [comparison.parts[0], comparison.parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = { start: first.start, end: last.end };
  const passage: Passage = {
    source: candidate.source,
    range,
    parts: comparison.parts,
    text: textOf(candidate)(range.start, range.end),
  };
  const { edits, differences } = comparison;
  return {
    evaluation: { passage, edits, differences, ...measures(pattern, window, alignment) },
    cost: alignment.cost,
  };
}

/** The candidate's text between two offsets of the source; `…` stands for what was not read. */
function textOf({ stretches }: Candidate): (start: number, end: number) => string {
  return (start, end) =>
    stretches
      .filter((stretch) => stretch.start < end && start < stretch.start + stretch.text.length)
      .map((stretch) =>
        stretch.text.slice(Math.max(0, start - stretch.start), Math.max(0, end - stretch.start)),
      )
      .join(" … ");
}

/** Whether a run of tokens, brackets and all, stands in the window as it is. */
function standsIn(group: readonly Token[], { tokens }: SourceWindow): boolean {
  for (let i = 0; i + group.length <= tokens.length; i++) {
    if (group.every((token, k) => token.norm === tokens[i + k]!.norm)) return true;
  }
  return false;
}

/** How much of the quotation the passage has; a spelling variant counts as had, its cost as none. */
function measures(
  pattern: Pattern,
  window: SourceWindow,
  { steps, cost }: Alignment,
): Pick<Evaluation, "coverage" | "likeness" | "words"> {
  const weigh = (token: Token) =>
    token.norm.length > SHORT_WORD || token.kind === "number" ? 1 : SHORT_WORD_WEIGHT;
  let [words, total, matched, unlike] = [0, 0, 0, cost];
  for (const element of pattern.elements) {
    if (element.type !== "token" || !isWording(element.token)) continue;
    words++;
    total += weigh(element.token);
  }
  for (const step of steps) {
    const element = pattern.elements[step.q[0]];
    if (step.q[0] === step.q[1] || element?.type !== "token" || !isWording(element.token)) continue;
    const source = window.tokens[step.s[0]];
    const same = step.kind === "match" || (step.kind === "substitution" && isLicensedWord(element, source!));
    const variant =
      step.kind === "substitution" && !same && areSpellingVariants(element.token.norm, source!.norm);
    if (same || variant) matched += weigh(element.token);
    if (variant) unlike -= LIKE_WORDS;
  }
  return {
    words,
    coverage: total === 0 ? 0 : matched / total,
    likeness: words === 0 ? 0 : 1 - unlike / (words * WORD_COST),
  };
}
