import type { Segment } from "./segment.ts";

const BITS = 32;

/**
 * Counts how many of a query's words stand in a stretch of a segment in the query's order: the longest common
 * subsequence, 32 query words at a time (Hyyrö, Bit-parallel LCS-length computation revisited, 2004). Words of the
 * stretch that the query lacks cost one look-up.
 */
export class InOrder {
  private readonly stream: Uint32Array;
  private readonly length: number;
  private readonly blocks: number;
  /** By word id: 1 + the number of the query word, 0 for words that the query lacks. */
  private readonly slots: Uint16Array;
  /** For each slot `blocks` words of bits: where in the query the word stands. */
  private readonly masks: Int32Array;
  private readonly rows: Int32Array;

  /** @param ids the query's words in the segment, 0 for those that it lacks */
  constructor(segment: Segment, ids: Uint32Array) {
    this.stream = segment.ids;
    this.length = ids.length;
    this.blocks = Math.ceil(ids.length / BITS);
    this.slots = new Uint16Array(segment.words.size);
    this.masks = new Int32Array((new Set(ids).size + 1) * this.blocks);
    this.rows = new Int32Array(this.blocks);
    let slots = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      if (id === 0) continue;
      if (this.slots[id] === 0) this.slots[id] = ++slots;
      this.masks[this.slots[id]! * this.blocks + (i >> 5)]! |= 1 << (i & 31);
    }
  }

  /** How many of the query's words stand in `[from, to)` of the stream in order. */
  count(from: number, to: number): number {
    return this.blocks === 1 ? this.countShort(from, to) : this.countLong(from, to);
  }

  /** Which of the query's words stand in `[from, to)`, in any order, as bits; only for queries of up to 32 words. */
  present(from: number, to: number): number {
    let bits = 0;
    for (let at = from; at < to; at++) bits |= this.masks[this.slots[this.stream[at]!]!]!;
    return bits;
  }

  private countShort(from: number, to: number): number {
    const { stream, slots, masks } = this;
    let row = -1;
    for (let at = from; at < to; at++) {
      const slot = slots[stream[at]!]!;
      if (slot === 0) continue;
      const mask = masks[slot]!;
      row = (row + (row & mask)) | 0 | (row & ~mask);
    }
    return zeros(row, this.length);
  }

  private countLong(from: number, to: number): number {
    const { stream, slots, masks, rows, blocks } = this;
    rows.fill(-1);
    for (let at = from; at < to; at++) {
      const slot = slots[stream[at]!]!;
      if (slot === 0) continue;
      let carry = 0;
      for (let block = 0; block < blocks; block++) {
        const row = rows[block]!;
        const mask = masks[slot * blocks + block]!;
        const sum = (row >>> 0) + ((row & mask) >>> 0) + carry;
        carry = sum > 0xffffffff ? 1 : 0;
        rows[block] = sum | 0 | (row & ~mask);
      }
    }
    let count = 0;
    for (let block = 0; block < blocks; block++) count += zeros(rows[block]!, this.length - block * BITS);
    return count;
  }
}

/** How many of the lowest `bits` bits of `row` are 0 (Hacker's Delight, 5-1). */
function zeros(row: number, bits: number): number {
  let ones = ~row & (bits >= BITS ? -1 : (1 << bits) - 1);
  ones -= (ones >>> 1) & 0x55555555;
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
