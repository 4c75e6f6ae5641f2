import type { WordReader } from "../core/text/wordReader.ts";
import { grow } from "./grow.ts";
import type { WordList } from "./wordList.ts";

const FIRST_SLOTS = 1 << 12;

/**
 * Gives each word a number while a segment is built, in order of first sight; 0 is never given. An open hash table
 * over flat arrays: a JavaScript `Map` would need a string for each word of each source.
 */
export class Vocabulary {
  private slots = new Uint32Array(FIRST_SLOTS);
  private hashes = new Int32Array(1 << 10);
  private starts = new Uint32Array(1 << 10);
  private units = new Uint16Array(1 << 13);
  private counts = new Uint32Array(1 << 10);
  /** Highest id + 1. */
  size = 1;

  /** The id of the word that `reader` has just read, seen before or not; counts it. */
  add(reader: WordReader): number {
    const { length, hash } = reader;
    const mask = this.slots.length - 1;
    // The low bits of an FNV hash depend on the low bits of the units alone: mix the high ones in.
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id === 0) return this.insert(reader, slot);
      if (this.hashes[id] === hash && this.isWord(id, reader.units, length)) {
        this.counts[id]!++;
        return id;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** How often the word was added. */
  countOf(id: number): number {
    return this.counts[id]!;
  }

  /** The words by id; word 0 is empty. A view: it is valid until the next `add`. */
  words(): WordList {
    return { units: this.units, starts: this.starts.subarray(0, this.size + 1) };
  }

  private isWord(id: number, units: Uint16Array, length: number): boolean {
    const start = this.starts[id]!;
    if (this.starts[id + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.units[start + i] !== units[i]) return false;
    return true;
  }

  private insert(reader: WordReader, slot: number): number {
    const id = this.size++;
    this.hashes = grow(this.hashes, id + 1);
    this.counts = grow(this.counts, id + 1);
    this.starts = grow(this.starts, id + 2);
    const start = this.starts[id]!;
    const end = start + reader.length;
    this.units = grow(this.units, end);
    for (let i = 0; i < reader.length; i++) this.units[start + i] = reader.units[i]!;
    this.hashes[id] = reader.hash;
    this.counts[id] = 1;
    this.starts[id + 1] = end;
    this.slots[slot] = id;
    if (this.size * 2 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 1; id < this.size; id++) {
      const hash = this.hashes[id]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.slots = slots;
  }
}
