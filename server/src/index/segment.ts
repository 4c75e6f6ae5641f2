import type { Hit, IndexedText } from "../core/ports.ts";
import { wordEndAt } from "../core/text/words.ts";
import type { SortedWords } from "./wordList.ts";

/**
 * Some sources' words, indexed and never changed again. All sources' words stand in one stream of ids, with a 0
 * before the first source and after each one, so that no run of words reaches from one source into the next.
 */
export class Segment {
  readonly sources: readonly IndexedText[];
  /** Where each source's words start in `ids`; one entry more than sources. A source's last entry is its closing 0. */
  readonly sourceStarts: Uint32Array;
  readonly ids: Uint32Array;
  /** Offset in its source's text at which each word of `ids` starts, in UTF-16 code units. */
  readonly offsets: Uint32Array;
  readonly words: SortedWords;
  /** The positions in `ids` of word `w` are `postings[postingStarts[w], postingStarts[w + 1])`, ascending. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
  private readonly numbers = new Map<string, number>();

  constructor(parts: SegmentParts) {
    this.sources = parts.sources;
    this.sourceStarts = parts.sourceStarts;
    this.ids = parts.ids;
    this.offsets = parts.offsets;
    this.words = parts.words;
    this.postings = parts.postings;
    this.postingStarts = parts.postingStarts;
    for (let i = 0; i < this.sources.length; i++) this.numbers.set(this.sources[i]!.id, i);
  }

  /** The number of the source in this segment, if it is here. */
  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** How many times the word occurs. */
  countOf(word: number): number {
    return this.postingStarts[word + 1]! - this.postingStarts[word]!;
  }

  /** The number of the source that holds the word at `position` of `ids`. */
  sourceAt(position: number): number {
    let low = 0;
    let high = this.sources.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.sourceStarts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Past the source's last word in `ids`. */
  sourceEnd(source: number): number {
    return this.sourceStarts[source + 1]! - 1;
  }

  /** The stretch of a source from the word at position `first` to the one at position `last`, both of that source. */
  hit(source: number, first: number, last: number, score: number): Hit {
    const { id, text } = this.sources[source]!;
    return { source: id, start: this.offsets[first]!, end: wordEndAt(text, this.offsets[last]!), score };
  }
}

export interface SegmentParts {
  readonly sources: readonly IndexedText[];
  readonly sourceStarts: Uint32Array;
  readonly ids: Uint32Array;
  readonly offsets: Uint32Array;
  readonly words: SortedWords;
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
}
