import type { IndexedText } from "../../server/src/core/ports.ts";
import { WordReader } from "../../server/src/core/text/wordReader.ts";
import { wordsOf } from "../../server/src/core/text/words.ts";

/**
 * What one would write first, to measure against: all sources folded once, then looked through from start to end
 * for each question.
 */
export class PlainScan {
  private readonly folded: string[] = [];
  private readonly streams: Uint32Array[] = [];
  private readonly ids = new Map<string, number>();

  constructor(sources: readonly IndexedText[]) {
    const reader = new WordReader();
    for (const { text } of sources) {
      reader.open(text, 0, text.length);
      const words: string[] = [];
      const stream: number[] = [];
      while (reader.next()) {
        const word = reader.folded();
        words.push(word);
        const id = this.ids.get(word) ?? this.ids.size + 1;
        this.ids.set(word, id);
        stream.push(id);
      }
      // One flat string a source: a concatenated one would be flattened by the first search that looks at it.
      this.folded.push(` ${words.join(" ")} `);
      this.streams.push(Uint32Array.from(stream));
    }
  }

  /** `indexOf` over the folded texts; how many places, at most `limit`. */
  exact(text: string, limit: number): number {
    return this.count(` ${foldedWords(text).join(" ")} `, limit);
  }

  /** The same for a half-typed last word. */
  complete(typed: string, limit: number): number {
    return this.count(` ${foldedWords(typed).join(" ")}`, limit);
  }

  /** A window of the query's length over every source's words; the greatest share of the query's words in one. */
  overlap(text: string): number {
    const words = foldedWords(text);
    const wanted = new Int32Array(this.ids.size + 1);
    for (const word of words) wanted[this.ids.get(word) ?? 0]!++;
    wanted[0] = 0;
    let best = 0;
    for (const stream of this.streams) {
      let shared = 0;
      for (let at = 0; at < stream.length; at++) {
        if (wanted[stream[at]!]!-- > 0) shared++;
        if (at >= words.length && ++wanted[stream[at - words.length]!]! > 0) shared--;
        if (shared > best) best = shared;
      }
      for (let at = Math.max(0, stream.length - words.length); at < stream.length; at++)
        wanted[stream[at]!]!++;
    }
    return best / words.length;
  }

  private count(folded: string, limit: number): number {
    let found = 0;
    for (const text of this.folded) {
      for (let at = text.indexOf(folded); at >= 0 && found < limit; at = text.indexOf(folded, at + 1))
        found++;
      if (found >= limit) break;
    }
    return found;
  }
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}
