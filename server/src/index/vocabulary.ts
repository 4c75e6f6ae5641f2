import type { WordReader } from "../core/text/wordReader.ts";
import { grow } from "./grow.ts";
import type { WordList } from "./wordList.ts";

const FIRST_SLOTS = 1 << 11;

/**
 * Gives each word a number while a segment is built, in order of first sight; 0 is never given. An open hash table
 * over flat arrays: a JavaScript `Map` would need a string for each word of each source. What is looked at together
 * lies together, since finding a word in memory takes longer than comparing it.
 */
export class Vocabulary {
  /** Two entries a slot: the word's hash and its id, 0 where the slot is free. */
  private slots = new Int32Array(2 * FIRST_SLOTS);
  /** Two entries an id: where the word starts in `units` and how often it was added. It ends where the next starts. */
  private records = new Int32Array(1 << 11);
  private units = new Uint16Array(1 << 13);
  /** Highest id + 1. */
  size = 1;

  /** The id of the word that `reader` has just read, seen before or not; counts it. */
  add(reader: WordReader): number {
    const { slots } = this;
    const { hash } = reader;
    const mask = slots.length - 1;
    let slot = firstSlot(hash, mask);
    for (let id = slots[slot + 1]!; id !== 0; id = slots[slot + 1]!) {
      if (slots[slot] === hash && this.isWord(id, reader)) {
        this.records[2 * id + 1]!++;
        return id;
      }
      slot = (slot + 2) & mask;
    }
    return this.insert(reader, slot);
  }

  /** How often the word was added. */
  countOf(id: number): number {
    return this.records[2 * id + 1]!;
  }

  /** The words by id; word 0 is empty. Not to be used after another `add`. */
  words(): WordList {
    const { records, units } = this;
    const starts = new Uint32Array(this.size + 1);
    for (let id = 0; id <= this.size; id++) starts[id] = records[2 * id]!;
    return { units, starts };
  }

  private isWord(id: number, reader: WordReader): boolean {
    const { records, units } = this;
    const { length } = reader;
    const start = records[2 * id]!;
    if (records[2 * id + 2]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (units[start + i] !== reader.units[i]) return false;
    return true;
  }

  private insert(reader: WordReader, slot: number): number {
    const id = this.size++;
    this.records = grow(this.records, 2 * id + 4);
    const start = this.records[2 * id]!;
    const end = start + reader.length;
    this.units = grow(this.units, end);
    for (let i = 0; i < reader.length; i++) this.units[start + i] = reader.units[i]!;
    this.records[2 * id + 1] = 1;
    this.records[2 * id + 2] = end;
    this.slots[slot] = reader.hash;
    this.slots[slot + 1] = id;
    if (this.size * 4 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const old = this.slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let slot = firstSlot(old[from]!, mask);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[from]!;
      slots[slot + 1] = old[from + 1]!;
    }
    this.slots = slots;
  }
}

/** The low bits of an FNV hash depend on the low bits of the units alone: the high ones are mixed in. */
function firstSlot(hash: number, mask: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & mask;
}
