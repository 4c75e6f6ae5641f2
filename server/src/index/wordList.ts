/** Words as code units one after another: word `i` is `units[starts[i], starts[i + 1])`. */
export interface WordList {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** Orders word `a` of `list` against word `b`: by code units, as JavaScript orders strings. */
export function compareWords(list: WordList, a: number, b: number): number {
  const { units, starts } = list;
  let i = starts[a]!;
  let j = starts[b]!;
  const endA = starts[a + 1]!;
  const endB = starts[b + 1]!;
  while (i < endA && j < endB) {
    const difference = units[i]! - units[j]!;
    if (difference !== 0) return difference;
    i++;
    j++;
  }
  return endA - i - (endB - j);
}

/**
 * The words of a sealed segment in alphabetical order, so that all words that begin alike are one range of ids.
 * Id 0 is no word: it stands between sources.
 */
export class SortedWords {
  private readonly list: WordList;

  /** @param list word 0 empty, the others in order */
  constructor(list: WordList) {
    this.list = list;
  }

  /** Highest id + 1. */
  get size(): number {
    return this.list.starts.length - 1;
  }

  /** The id of `word`, 0 if it is not among them. */
  idOf(word: string): number {
    const id = this.firstFrom(word);
    return id < this.size && this.begins(id, word) && this.lengthOf(id) === word.length ? id : 0;
  }

  /** The half-open range of ids of the words that begin with `prefix`. */
  idsWithPrefix(prefix: string): { from: number; to: number } {
    const from = this.firstFrom(prefix);
    let low = from;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.begins(middle, prefix)) low = middle + 1;
      else high = middle;
    }
    return { from, to: low };
  }

  private lengthOf(id: number): number {
    return this.list.starts[id + 1]! - this.list.starts[id]!;
  }

  /** The first id whose word does not come before `word`. */
  private firstFrom(word: string): number {
    let low = 1;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBefore(middle, word)) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  }

  private isBefore(id: number, word: string): boolean {
    const { units, starts } = this.list;
    const start = starts[id]!;
    const length = this.lengthOf(id);
    for (let i = 0; i < length && i < word.length; i++) {
      const difference = units[start + i]! - word.charCodeAt(i);
      if (difference !== 0) return difference < 0;
    }
    return length < word.length;
  }

  private begins(id: number, prefix: string): boolean {
    if (this.lengthOf(id) < prefix.length) return false;
    const start = this.list.starts[id]!;
    for (let i = 0; i < prefix.length; i++) {
      if (this.list.units[start + i] !== prefix.charCodeAt(i)) return false;
    }
    return true;
  }
}
