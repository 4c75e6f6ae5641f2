import type { Pace } from "./pace.ts";

const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;

/**
 * A growing list of 32-bit numbers. It grows by whole chunks, because doubling a flat array of eight million entries
 * copies 32 MB at once and holds the host up.
 */
export class ChunkedNumbers {
  private readonly chunks: Uint32Array[] = [];
  private last = new Uint32Array(CHUNK);
  private used = 0;

  get length(): number {
    return this.chunks.length * CHUNK + this.used;
  }

  push(number: number): void {
    if (this.used === CHUNK) {
      this.chunks.push(this.last);
      this.last = new Uint32Array(CHUNK);
      this.used = 0;
    }
    this.last[this.used++] = number;
  }

  /** All numbers in one flat array; the list is empty after it, so that both need not be held. */
  async take(pace: Pace): Promise<Uint32Array> {
    const flat = new Uint32Array(this.length);
    const chunks = [...this.chunks.splice(0), this.last.subarray(0, this.used)];
    for (let i = 0; i < chunks.length; i++) {
      flat.set(chunks[i]!, i << CHUNK_BITS);
      chunks[i] = new Uint32Array(0);
      if (pace.due(CHUNK >> 4)) await pace.rest();
    }
    this.last = new Uint32Array(CHUNK);
    this.used = 0;
    return flat;
  }
}
