import { between, pick, type Random } from "../random.ts";
import type { SourceText } from "./texts.ts";
import { core, endsSentence, isLower, NEGATIONS, NUMERIC, plain, UNITS } from "./words.ts";

/** A source as the checker gets it, and what an honest quotation has of it (without notes' calls, broken words …). */
export interface PreparedSource extends SourceText {
  readonly prose: string;
}

/** A run of tokens (words with their marks, as between spaces) of one paragraph of a source. */
export interface Window {
  readonly source: string;
  readonly tokens: readonly string[];
  /** Those of the paragraph before and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The texts cut into tokens, and what must be known of all of them for a label to be certain. */
export class Library {
  readonly sources: readonly PreparedSource[];
  private readonly paragraphs: { source: string; tokens: string[] }[] = [];
  private readonly everything: string;
  private readonly lower: string[];
  private readonly lowerSet: ReadonlySet<string>;
  readonly names: readonly string[];
  private readonly nameSet: ReadonlySet<string>;

  constructor(sources: readonly PreparedSource[]) {
    this.sources = sources;
    for (const { id, prose } of sources) {
      for (const paragraph of prose.split(/\n\s*\n/)) {
        const tokens = paragraph.split(/\s+/).filter((token) => token !== "");
        if (tokens.length >= 12) this.paragraphs.push({ source: id, tokens });
      }
    }
    this.everything = sources.map(({ prose }) => ` ${plain(prose)} `).join("|");
    const lower = new Map<string, number>();
    const names = new Map<string, number>();
    for (const { tokens } of this.paragraphs) {
      for (const [at, token] of tokens.entries()) {
        const word = core(token);
        if (isLower(token)) lower.set(word, (lower.get(word) ?? 0) + 1);
        else if (
          at > 0 &&
          /^[A-Z][a-z]{3,}$/.test(word) &&
          core(tokens[at - 1]!) !== "" &&
          !/[.?!:;]$/.test(tokens[at - 1]!)
        )
          names.set(word, (names.get(word) ?? 0) + 1);
      }
    }
    this.lowerSet = new Set(lower.keys());
    const usable = (word: string) =>
      word.length >= 4 && !NEGATIONS.has(word) && !NUMERIC.has(word) && !UNITS.has(word);
    this.lower = [...lower].filter(([word, count]) => count >= 5 && usable(word)).map(([word]) => word);
    this.names = [...names]
      .filter(([word, count]) => count >= 2 && !this.lowerSet.has(word.toLowerCase()) && !CALENDAR.test(word))
      .map(([word]) => word);
    this.nameSet = new Set(this.names);
  }

  /** A run of `least` to `most` tokens, without marks of quotation or brackets where `clean`. */
  window(next: Random, least: number, most: number, kind: "clean" | "any"): Window {
    for (;;) {
      const { source, tokens } = pick(next, this.paragraphs);
      const length = Math.min(between(next, least, most + 1), tokens.length - 2);
      if (length < least) continue;
      const from = between(next, 0, tokens.length - length);
      const taken = tokens.slice(from, from + length);
      if (
        kind === "clean" &&
        taken.some((token) => /["“”‘«»„[\]()*_{}|<>/\\&]|\.\.|…|^['’]|['’]$|[-–—]{2}/.test(token))
      )
        continue;
      if (kind === "any" && taken.some((token) => /["“”[\]()*_]/.test(token))) continue;
      if (core(taken[0]!) === "" || core(taken.at(-1)!) === "") continue;
      if (this.occurrences(taken.join(" ")) !== 1) continue;
      return { source, tokens: taken, before: tokens.slice(0, from), after: tokens.slice(from + length) };
    }
  }

  /** A whole paragraph's sentences. */
  sentences(next: Random): { source: string; sentences: string[][] } {
    const { source, tokens } = pick(next, this.paragraphs);
    const sentences: string[][] = [[]];
    for (const token of tokens) {
      sentences.at(-1)!.push(token);
      if (endsSentence(token)) sentences.push([]);
    }
    return { source, sentences: sentences.filter((sentence) => sentence.length > 0) };
  }

  /** How often the words of `text` stand in the sources in this order, marks and case apart. */
  occurrences(text: string): number {
    const needle = ` ${plain(text)} `;
    let count = 0;
    for (
      let at = this.everything.indexOf(needle);
      at >= 0 && count < 3;
      at = this.everything.indexOf(needle, at + 1)
    )
      count++;
    return count;
  }

  isWord(word: string): boolean {
    return this.lowerSet.has(word.toLowerCase());
  }

  isName(token: string): boolean {
    return this.nameSet.has(core(token));
  }

  /** A word of the texts that nobody could take for `word` or for one of the words beside it. */
  otherWord(next: Random, word: string, beside: readonly string[]): string {
    return this.unlike(next, this.lower, word, beside);
  }

  otherName(next: Random, name: string, beside: readonly string[]): string {
    return this.unlike(next, this.names, name, beside);
  }

  private unlike(next: Random, list: readonly string[], word: string, beside: readonly string[]): string {
    const near = new Set(beside.map((token) => core(token).toLowerCase()));
    for (;;) {
      const other = pick(next, list);
      if (other.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase() || near.has(other.toLowerCase()))
        continue;
      if (shared(other, word) * 2 < Math.max(other.length, word.length)) return other;
    }
  }
}

/** Days and months are capitalised without being anybody's name. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Length of the longest common subsequence of letters. */
function shared(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a.toLowerCase()) {
    const above = row;
    row = [0];
    for (let at = 0; at < b.length; at++)
      row.push(letter === b[at]!.toLowerCase() ? above[at]! + 1 : Math.max(above[at + 1]!, row[at]!));
  }
  return row.at(-1)!;
}
