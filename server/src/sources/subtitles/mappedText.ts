import { OffsetMap, type Segment } from "../../core/text/offsetMap.ts";

/** A text that is put together from stretches of a file, with the map back to it. */
export class MappedText {
  readonly #pieces: string[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#pieces.join("");
  }

  get map(): OffsetMap {
    return new OffsetMap(this.#segments);
  }

  /** Adds `words`, which stand for `sourceLength` code units of the file from `sourceStart` on; a copy of them by default. */
  add(words: string, sourceStart: number, sourceLength = words.length): void {
    if (words === "") return;
    const last = this.#segments.at(-1);
    const isCopy = words.length === sourceLength;
    this.#pieces.push(words);
    if (last !== undefined && isCopy && continues(last, sourceStart)) {
      this.#segments[this.#segments.length - 1] = {
        ...last,
        length: last.length + words.length,
        sourceLength: last.sourceLength + sourceLength,
      };
    } else {
      this.#segments.push({ start: this.#length, length: words.length, sourceStart, sourceLength });
    }
    this.#length += words.length;
  }
}

/** Whether a copy from `sourceStart` on goes on where `last`, a copy too, ended. */
function continues(last: Segment, sourceStart: number): boolean {
  return last.length === last.sourceLength && last.sourceStart + last.sourceLength === sourceStart;
}
