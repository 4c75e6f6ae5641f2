import { isUnspacedScript } from "../text/characters.ts";
import type { Range } from "../text/range.ts";
import { isWording, type Token } from "../text/tokens.ts";
import type { Alignment, Step } from "./align.ts";
import { droppedNegation } from "./droppedNegation.ts";
import { negationsIn } from "./language/negations.ts";
import { quantitiesDiffer, quantitiesIn } from "./language/numbers.ts";
import { joinMoves, joinOverEdge, movedIn } from "./moves.ts";
import { negatedOpening } from "./negatedOpening.ts";
import { partsOf } from "./parts.ts";
import { type BracketElement, inflects, type Pattern, type WordElement } from "./pattern.ts";
import { punctuationChange } from "./punctuation.ts";
import type { Reading } from "./reading.ts";
import {
  type QuotedTokens,
  quotedTokens,
  type Sides,
  sidesOf,
  sourceWords,
  startsSentence,
} from "./sides.ts";
import { isCitation } from "./sourceCitation.ts";
import type { Change, Difference, Edit, EditKind } from "./types.ts";
import type { SourceWindow } from "./window.ts";
import { classifyWording } from "./wording.ts";

/** What an alignment comes to: the licensed edits, the differences, and where the quoted words stand. */
export interface Comparison {
  readonly edits: readonly Edit[];
  readonly differences: readonly Difference[];
  /** Stretches of the source that the quotation reproduces, in order. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Turns an alignment into the differences that a person would name: one changed word is one, a run of words put in or
 * left out is one, a moved run is one of order.
 *
 * @param sourceText gives the source's text between two offsets of its readable text
 */
export function compare(
  text: string,
  pattern: Pattern,
  window: SourceWindow,
  alignment: Alignment,
  reading: Reading,
  sourceText: (start: number, end: number) => string,
): Comparison {
  return new Comparer(text, pattern, window, alignment.steps, reading, sourceText).run();
}

class Comparer {
  private readonly edits: Edit[] = [];
  private readonly differences: Difference[] = [];
  private readonly groups: Sides[] = [];
  private readonly text: string;
  private readonly pattern: Pattern;
  private readonly quotation: QuotedTokens;
  private readonly window: SourceWindow;
  private readonly steps: readonly Step[];
  private readonly reading: Reading;
  private readonly sourceText: (start: number, end: number) => string;

  constructor(
    text: string,
    pattern: Pattern,
    window: SourceWindow,
    steps: readonly Step[],
    reading: Reading,
    sourceText: (start: number, end: number) => string,
  ) {
    this.text = text;
    this.pattern = pattern;
    this.quotation = quotedTokens(pattern);
    this.window = window;
    this.steps = steps;
    this.reading = reading;
    this.sourceText = sourceText;
  }

  run(): Comparison {
    for (let i = 0; i < this.steps.length; ) i = this.take(i);
    const joined = joinOverEdge(joinMoves(this.groups), this.steps, this.window);
    const groups = joined.map((group) => movedIn(group, this.steps, this.window));
    for (const group of groups) {
      const classified = classifyWording(group, this.reading.style);
      if (classified === undefined) continue;
      const change = this.change(group.q, group.s, group);
      if ("edit" in classified) this.edits.push({ ...change, kind: classified.edit });
      else this.differences.push({ ...change, ...classified });
    }
    const byPlace = (a: Change<string>, b: Change<string>) => a.quoteRange.start - b.quoteRange.start;
    return {
      edits: this.edits.sort(byPlace),
      differences: this.differences.sort(byPlace),
      parts: widened(partsOf(this.steps, this.window), this.differences),
    };
  }

  /** Takes the step at `i`, with those that belong to it, and returns the index of the next. */
  private take(i: number): number {
    const step = this.steps[i]!;
    let end = i + 1;
    switch (step.kind) {
      case "match":
        return end;
      case "ellipsis":
        while (this.steps[end]?.kind === "ellipsis" && this.steps[end]!.q[0] === this.steps[end]!.q[1]) end++;
        this.ellipsis(step, this.steps[end - 1]!);
        return end;
      case "bracket":
        this.bracket(step);
        return end;
      case "span":
        this.edit(step.span!.kind, step);
        return end;
      default:
        while (this.isChange(end)) end++;
        this.changes(i, end);
        return end;
    }
  }

  private isChange(i: number): boolean {
    const kind = this.steps[i]?.kind;
    return kind === "substitution" || kind === "omission" || kind === "insertion";
  }

  private ellipsis(first: Step, last: Step): void {
    const step = { q: first.q, s: [first.s[0], last.s[1]] as const };
    const skipped = this.window.tokens.slice(...step.s);
    // The source's own ellipsis, not the writer's.
    const kinds = skipped.map((token) => token.kind).join(" ");
    if (kinds === "ellipsis" || kinds === "open ellipsis close") return;
    const negation = droppedNegation(
      skipped,
      this.window.tokens[step.s[0] - 1],
      this.window.tokens[step.s[1]],
    );
    if (negation) this.differences.push({ kind: "dropped-negation", ...this.change(step.q, step.s) });
    else this.edit("ellipsis", step);
  }

  private bracket(step: Step): void {
    const element = this.pattern.elements[step.q[0]] as BracketElement;
    if (element.note !== undefined) {
      this.edit(element.note === "error-kept" ? "error-kept" : "emphasis", step);
      return;
    }
    const replaced = sourceWords(this.window, step.s);
    const changesMeaning =
      negationsIn(element.content).join() !== negationsIn(replaced).join() ||
      quantitiesDiffer(unique(quantitiesIn(element.content)), unique(quantitiesIn(replaced)));
    if (changesMeaning) this.differences.push({ kind: "bracket", ...this.change(step.q, step.s) });
    else this.edit(replaced.some(isWording) ? "replacement" : "gloss", step);
  }

  /** A run of steps of which none is a match: words that differ, and the punctuation among them. */
  private changes(from: number, to: number): void {
    const isLicensed = (step: Step) => this.licensedWord(step) || this.caseOnly(step);
    let start = from;
    for (let i = from; i <= to; i++) {
      if (i < to && !isLicensed(this.steps[i]!)) continue;
      if (i > start) this.unlicensed(start, i);
      start = i + 1;
    }
  }

  /** A run without licensed words: punctuation alone, or words, whose punctuation changed along with them. */
  private unlicensed(from: number, to: number): void {
    const wording: number[] = [];
    for (let i = from; i < to; i++) if (this.isWordingStep(this.steps[i]!)) wording.push(i);
    if (this.isNotedOmission(from, to)) return;
    if (wording.length === 0) this.punctuation(from, to);
    else if (wording.every((i) => this.steps[i]!.kind === "substitution"))
      for (const [first, end] of this.characterRuns(wording)) this.group(first, end);
    else this.group(wording[0]!, wording.at(-1)! + 1);
  }

  /** Replaced words one by one; replaced characters of a script without spaces as long as they follow one another. */
  private characterRuns(replaced: readonly number[]): [number, number][] {
    const isCharacter = (i: number) => isUnspacedScript(this.window.tokens[this.steps[i]!.s[0]]!.norm);
    const runs: [number, number][] = [];
    for (const i of replaced) {
      const last = runs.at(-1);
      if (last !== undefined && last[1] === i && isCharacter(i) && isCharacter(i - 1)) last[1] = i + 1;
      else runs.push([i, i + 1]);
    }
    return runs;
  }

  /** `(citations omitted)` licenses that the source's own citations, in brackets or parentheses, are left out. */
  private isNotedOmission(from: number, to: number): boolean {
    const steps = this.steps.slice(from, to);
    const [first, last] = [steps[0]!, steps.at(-1)!];
    const omitted = this.window.tokens.slice(first.s[0], last.s[1]);
    if (
      !this.reading.omissionsNoted ||
      !steps.every((step) => step.kind === "omission") ||
      !isCitation(omitted)
    )
      return false;
    this.edit("omission-noted", { q: [first.q[0], last.q[1]], s: [first.s[0], last.s[1]] });
    return true;
  }

  private isWordingStep({ kind, q, s }: Step): boolean {
    if (kind === "omission") return isWording(this.window.tokens[s[0]]!);
    return isWording((this.pattern.elements[q[0]] as WordElement).token);
  }

  private group(from: number, to: number): void {
    this.groups.push(sidesOf(this.pattern, this.quotation, this.window, this.steps, from, to));
  }

  /** The source's word at a step, in one piece where a line end breaks it. */
  private sourceWord({ s }: Step): Token | undefined {
    if (s[1] - s[0] === 1) return this.window.tokens[s[0]];
    return s[1] - s[0] === 3 ? this.window.joined.get(s[0]) : undefined;
  }

  /** A word whose brackets make it the source's: `[T]he`, `walk[ed]`. */
  private licensedWord(step: Step): boolean {
    const element = this.pattern.elements[step.q[0]];
    if (step.kind !== "substitution" || element?.type !== "token" || element.pieces === undefined)
      return false;
    const source = this.sourceWord(step);
    if (source === undefined || !inflects(element.pieces, source.norm)) return false;
    const negates = negationsIn([element.token]).join() !== negationsIn([source]).join();
    if (negates) this.differences.push({ kind: "bracket", ...this.change(step.q, step.s) });
    else this.edit(element.token.fold === source.fold ? "altered-initial" : "inflection", step);
    this.opening(step, element.token);
    return true;
  }

  /** A word with other capital and small letters; the first letter of a stretch is the house style's business. */
  private caseOnly(step: Step): boolean {
    const element = this.pattern.elements[step.q[0]];
    if (step.kind !== "substitution" || element?.type !== "token" || !isWording(element.token)) return false;
    const source = this.sourceWord(step);
    if (source === undefined || element.token.fold !== source.fold) return false;
    const initialOnly =
      this.opensStretch(step.q[0]) && initialDiffers(element.token, source) && !this.isName(step.s[0]);
    if (!initialOnly) this.differences.push({ kind: "case", ...this.change(step.q, step.s) });
    else if (this.reading.style.rules["initial-case"] === "off") this.edit("first-letter-case", step);
    else this.differences.push({ kind: "case", rule: "initial-case", ...this.change(step.q, step.s) });
    this.opening(step, element.token);
    return true;
  }

  /** A capital given to the word after a negation, by which the rest of the sentence passes for the whole. */
  private opening({ q, s }: Step, word: Token): void {
    const isFirst = this.steps.every((step) => step.q[0] >= q[0] || step.s[0] === step.s[1]);
    if (!isFirst || word.norm[0] === word.fold[0]) return;
    const negation = negatedOpening(this.window, s[0], this.steps.at(-1)!.s[1]);
    if (negation === undefined) return;
    const none = { quoted: [], source: this.window.tokens.slice(negation, s[0]) };
    this.differences.push({ kind: "negation", ...this.change([q[0], q[0]], [negation, s[0]], none) });
  }

  /** Whether a source's word has its capital for what it is, not for its place: it stands inside a sentence. */
  private isName(index: number): boolean {
    const token = this.window.tokens[index]!;
    return token.norm[0] !== token.fold[0] && !startsSentence(this.window.tokens, index);
  }

  /** Whether no word stands between the element and the quotation's start or the mark of an omission before it. */
  private opensStretch(index: number): boolean {
    for (let i = index - 1; i >= 0; i--) {
      const element = this.pattern.elements[i]!;
      if (element.type === "ellipsis") return true;
      if (element.type === "bracket") continue;
      if (isWording(element.token))
        return this.steps.some((step) => step.kind === "span" && step.q[0] > i && step.q[0] <= index);
    }
    return true;
  }

  private punctuation(from: number, to: number): void {
    const steps = this.steps.slice(from, to);
    const q = [steps[0]!.q[0], steps.at(-1)!.q[1]] as const;
    const s = [steps[0]!.s[0], steps.at(-1)!.s[1]] as const;
    const quoted = this.pattern.elements.slice(...q).flatMap((e) => (e.type === "token" ? [e.token] : []));
    const found = punctuationChange({
      quoted,
      source: this.window.tokens.slice(...s),
      sourceNext: this.window.tokens[s[1]],
      atMark: this.isMark(from - 1) || this.isMark(to),
      place: from === 0 ? "start" : to === this.steps.length ? "end" : "inside",
      joins: this.pattern.elements[q[1]]?.start === quoted.at(-1)?.end && quoted.at(-1)?.before === "none",
    });
    if (found === undefined) return;
    if ("edit" in found) this.edit(found.edit, { q, s });
    else if (this.reading.style.rules[found.rule] !== "off")
      this.differences.push({ ...found, ...this.change(q, s) });
  }

  private isMark(index: number): boolean {
    const kind = this.steps[index]?.kind;
    return kind === "ellipsis" || kind === "span" || kind === "bracket";
  }

  private edit(kind: EditKind, step: Pick<Step, "q" | "s">): void {
    this.edits.push({ kind, ...this.change(step.q, step.s) });
  }

  /** The texts and ranges of a change; an empty side stands where its words would. */
  private change(
    [q0, q1]: readonly [number, number],
    [s0, s1]: readonly [number, number],
    { quoted, source }: { quoted?: readonly Token[]; source?: readonly Token[] } = {},
  ): Omit<Change<never>, "kind"> {
    const { elements } = this.pattern;
    const { tokens } = this.window;
    const quotes = quoted !== undefined && quoted.length === 0 ? [] : elements.slice(q0, q1);
    const sources = source !== undefined && source.length === 0 ? [] : tokens.slice(s0, s1);
    const quoteAt = elements[q0 - 1]?.end ?? 0;
    const sourceAt = tokens[s0 - 1]?.end ?? tokens[s0]?.start ?? 0;
    const quoteRange = { start: quotes[0]?.start ?? quoteAt, end: quotes.at(-1)?.end ?? quoteAt };
    const sourceRange = { start: sources[0]?.start ?? sourceAt, end: sources.at(-1)?.end ?? sourceAt };
    return {
      quote: this.text.slice(quoteRange.start, quoteRange.end),
      source: this.sourceText(sourceRange.start, sourceRange.end),
      quoteRange,
      sourceRange,
    };
  }
}

/** The parts with what differences name right before or after them: where moved words stand, a negation left off. */
function widened(parts: readonly Range[], differences: readonly Difference[]): readonly Range[] {
  const beside = differences
    .filter(({ kind, source }) => source !== "" && (kind === "order" || kind === "negation"))
    .map(({ sourceRange }) => sourceRange);
  const start = Math.min(...beside.map((range) => range.start));
  const end = Math.max(...beside.map((range) => range.end));
  return parts.map((part, i) => ({
    start: i === 0 ? Math.min(part.start, start) : part.start,
    end: i === parts.length - 1 ? Math.max(part.end, end) : part.end,
  }));
}

function initialDiffers(quoted: Token, source: Token): boolean {
  return quoted.norm.slice(1) === source.norm.slice(1);
}

/** A number in figures and in words (`3 (three)`) is one number. */
function unique(pieces: readonly string[]): string[] {
  return [...new Set(pieces)];
}
