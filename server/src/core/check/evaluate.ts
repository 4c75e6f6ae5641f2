import type { SourceId } from "../corpus/source.ts";
import { type CancelToken, type Hit, throwIfCancelled } from "../ports.ts";
import { isWording, type Token } from "../text/tokens.ts";
import { type Alignment, LIKE_WORDS } from "./align.ts";
import { align } from "./alignLong.ts";
import { compare } from "./changes.ts";
import { withCopiedCalls } from "./copiedCalls.ts";
import type { Corpus, Evaluation } from "./evaluation.ts";
import { areSpellingVariants } from "./language/spelling.ts";
import { type Candidate, candidateAt, locate, type Search } from "./locate.ts";
import { evaluateParts } from "./partOrder.ts";
import { isLicensedWord, type Pattern, readPattern } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import type { Passage } from "./types.ts";
import { readWindow, type SourceWindow } from "./window.ts";

/** Words of up to three letters are mostly particles, which any passage has. */
const SHORT_WORD = 3;
const SHORT_WORD_WEIGHT = 0.4;
/** Code units more than the quotation's length that are read around a place, for words that it lacks. */
const SURROUNDINGS = 100;
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
  reading: Reading,
  token: CancelToken,
): Promise<Evaluation[]> {
  const marked = readPattern(text, reading.style, () => false);
  const candidates = await locate(text, marked.elements, corpus.index, search, token);
  const found: Evaluation[] = [];
  for (const candidate of candidates) {
    throwIfCancelled(token);
    const one = evaluateCandidate(text, candidate, corpus, reading);
    if (one !== undefined && !found.some((other) => isSamePlace(other, one))) found.push(one);
  }
  found.sort((a, b) => a.cost - b.cost);
  if (search.reach === "exact" || found[0]?.differences.length === 0) return found;
  const inSource = (part: string, source: SourceId) =>
    evaluate(part, corpus, { within: [source], reach: "near" }, reading, token);
  const sources = new Set(found.map(({ passage }) => passage.source));
  const disordered = await evaluateParts(text, marked.elements, sources, inSource);
  return disordered === undefined ? found : [disordered, ...found];
}

/** Two ways of finding a quotation may come upon the same place. */
function isSamePlace({ passage: a }: Evaluation, { passage: b }: Evaluation): boolean {
  return a.source === b.source && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** Holds a quotation's text against the surroundings of one place, as far as the quotation is long on each side. */
export async function evaluateAt(
  text: string,
  hit: Hit,
  corpus: Corpus,
  reading: Reading,
): Promise<Evaluation | undefined> {
  const candidate = await candidateAt(corpus.index, hit, text.length + SURROUNDINGS);
  return evaluateCandidate(text, candidate, corpus, reading);
}

function evaluateCandidate(
  text: string,
  candidate: Candidate,
  corpus: Corpus,
  reading: Reading,
): Evaluation | undefined {
  const { source, stretches } = candidate;
  const furniture = stretches.flatMap(({ start, text: own }) =>
    corpus.furniture(source, { start, end: start + own.length }),
  );
  const window = readWindow(source, stretches, furniture);
  const read = readPattern(text, reading.style, (group) => standsIn(group, window));
  const pattern = { ...read, elements: withCopiedCalls(read.elements, window.tokens) };
  const alignment = align(pattern.elements, window);
  const comparison = compare(text, pattern, window, alignment, reading, textOf(candidate));
  const [first, last] = [comparison.parts[0], comparison.parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = { start: first.start, end: last.end };
  const passage: Passage = {
    source,
    range,
    parts: comparison.parts,
    text: textOf(candidate)(range.start, range.end),
  };
  const { edits, differences } = comparison;
  return { passage, edits, differences, cost: alignment.cost, ...measures(pattern, window, alignment) };
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
