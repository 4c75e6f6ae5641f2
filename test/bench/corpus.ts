import type { IndexedText } from "../../server/src/core/ports.ts";
import { between, pick, type Random, random } from "./random.ts";

/**
 * English-like text, the same each time: real function words and pseudo-words in Zipf's proportions, stock phrases
 * that recur, sentences and paragraphs with punctuation, capitals, curly quotation marks and numbers.
 *
 * What it is not: there is no grammar and no topic, so two passages share fewer words than two of real prose on one
 * subject; neighbouring words are independent but for the stock phrases; boilerplate does not repeat. Chance matches
 * of absent quotations are therefore rarer, and completions more varied, than in real sources.
 */
const FUNCTION_WORDS =
  "the of and to a in that is was he for it with as his on be at by i this had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people mr how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three".split(
    " ",
  );

/** Words with a rank of their own; some 100 MB of news have a few hundred thousand. */
const VOCABULARY = 150_000;
/** Zipf's exponent and Mandelbrot's offset for English (Piantadosi 2014, Zipf's word frequency law, fig. 1). */
const EXPONENT = 1.05;
const OFFSET = 2.7;
const STOCK_PHRASES = 5000;

const ONSETS = "b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sh st str th tr".split(" ");
const VOWELS = "a e i o u ai ea ee io ou".split(" ");
const CODAS = ["", "", "", "n", "r", "s", "t", "l", "nd", "st", "ng", "ck", "m"];

/** Makes words, sentences and sources. */
export class Prose {
  private readonly next: Random;
  private readonly words: readonly string[];
  private readonly ranks = new Ranks();
  private readonly phrases: readonly string[];

  constructor(seed: number) {
    // Vocabulary and phrases are the language: the same for every seed.
    const language = random(1);
    this.words = vocabulary(language);
    this.next = language;
    this.phrases = Array.from({ length: STOCK_PHRASES }, () => this.run(between(language, 2, 6)));
    this.next = random(seed);
  }

  word(): string {
    return this.words[this.ranks.draw(this.next)]!;
  }

  /** `count` words in a row. */
  run(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(" ");
  }

  sentence(): string {
    const parts: string[] = [];
    for (let clause = between(this.next, 1, 4); clause > 0; clause--) {
      const length = between(this.next, 4, 11);
      const words = this.next() < 0.15 ? [pick(this.next, this.phrases)] : [];
      while (words.length < length)
        words.push(this.next() < 0.01 ? String(between(this.next, 2, 2030)) : this.word());
      parts.push(words.join(" "));
    }
    const text = parts.join(", ");
    const capital = text.charAt(0).toUpperCase() + text.slice(1);
    return this.next() < 0.1 ? `“${capital},” he said.` : `${capital}.`;
  }

  paragraph(): string {
    return Array.from({ length: between(this.next, 2, 7) }, () => this.sentence()).join(" ");
  }

  /** Sources of 3 to 300 kB, together `megabytes` of a million code units each. */
  sources(megabytes: number): IndexedText[] {
    const sources: IndexedText[] = [];
    for (let left = megabytes * 1e6; left > 0; ) {
      const size = Math.min(left, 3000 * 100 ** this.next());
      const paragraphs: string[] = [];
      for (let length = 0; length < size; length += paragraphs.at(-1)!.length + 2)
        paragraphs.push(this.paragraph());
      const text = paragraphs.join("\n\n");
      sources.push({ id: `source-${sources.length}.txt`, text });
      left -= text.length;
    }
    return sources;
  }
}

function vocabulary(next: Random): string[] {
  const words = new Set(FUNCTION_WORDS);
  while (words.size < VOCABULARY) {
    let word = "";
    // Frequent words are short: a syllable more with each power of thirty or so.
    const syllables = 1 + Math.floor(Math.log(words.size / 40) / Math.log(30) + next());
    for (let i = 0; i < Math.max(1, syllables); i++)
      word += pick(next, ONSETS) + pick(next, VOWELS) + pick(next, CODAS);
    words.add(word);
  }
  return [...words];
}

/** Draws ranks as often as Zipf's law has them, by the alias method (Vose 1991): one look-up a draw. */
class Ranks {
  private readonly keep = new Float64Array(VOCABULARY);
  private readonly alias = new Uint32Array(VOCABULARY);

  constructor() {
    const shares = Float64Array.from({ length: VOCABULARY }, (_, rank) => (rank + 1 + OFFSET) ** -EXPONENT);
    const sum = shares.reduce((a, b) => a + b, 0);
    const scaled = shares.map((share) => (share * VOCABULARY) / sum);
    const small: number[] = [];
    const large: number[] = [];
    for (let rank = 0; rank < VOCABULARY; rank++) (scaled[rank]! < 1 ? small : large).push(rank);
    while (small.length > 0 && large.length > 0) {
      const less = small.pop()!;
      const more = large.at(-1)!;
      this.keep[less] = scaled[less]!;
      this.alias[less] = more;
      scaled[more]! -= 1 - scaled[less]!;
      if (scaled[more]! < 1) small.push(large.pop()!);
    }
    for (const rank of [...small, ...large]) this.keep[rank] = 1;
  }

  draw(next: Random): number {
    const at = next() * VOCABULARY;
    const rank = Math.floor(at);
    return at - rank < this.keep[rank]! ? rank : this.alias[rank]!;
  }
}
