import type { IndexedText } from "../core/ports.ts";
import { WordReader } from "../core/text/wordReader.ts";
import { grow } from "./grow.ts";
import type { Pace } from "./pace.ts";
import { Segment } from "./segment.ts";
import { sortWords } from "./sortWords.ts";
import { Vocabulary } from "./vocabulary.ts";
import { SortedWords } from "./wordList.ts";

/** Words read, renumbered or posted between two looks at the clock. */
const CHUNK = 1 << 12;

/** Reads sources and makes a segment of them. */
export class SegmentBuilder {
  private readonly sources: IndexedText[] = [];
  private readonly vocabulary = new Vocabulary();
  private readonly reader = new WordReader();
  private sourceStarts = new Uint32Array([1, 0]);
  private ids = new Uint32Array(1 << 10);
  private offsets = new Uint32Array(1 << 10);
  /** Entries of the stream so far; the 0 before the first source is one. */
  private length = 1;

  /** How many words were read so far. */
  get wordCount(): number {
    return this.length - 1 - this.sources.length;
  }

  get isEmpty(): boolean {
    return this.sources.length === 0;
  }

  /** Reads a source. After a `Cancelled` the builder is of no more use. */
  async add(source: IndexedText, pace: Pace): Promise<void> {
    this.reader.open(source.text, 0, source.text.length);
    while (this.readChunk()) if (pace.due(CHUNK)) await pace.rest();
    // A source of few words counts too: a folder of empty files is work.
    if (pace.due(CHUNK / 16)) await pace.rest();
    this.reserve(1);
    this.ids[this.length++] = 0;
    this.sources.push(source);
    this.sourceStarts = grow(this.sourceStarts, this.sources.length + 1);
    this.sourceStarts[this.sources.length] = this.length;
  }

  /** Makes the segment; the builder is used up by it. */
  async seal(pace: Pace): Promise<Segment> {
    const sorted = await sortWords(this.vocabulary.words(), pace);
    const newIds = new Uint32Array(this.vocabulary.size);
    for (let i = 0; i < sorted.length; i++) newIds[sorted[i]!] = i + 1;
    const ids = this.ids.slice(0, this.length);
    for (let from = 0; from < ids.length; from += CHUNK) {
      const to = Math.min(from + CHUNK, ids.length);
      for (let i = from; i < to; i++) ids[i] = newIds[ids[i]!]!;
      if (pace.due(CHUNK >> 2)) await pace.rest();
    }
    const postingStarts = this.countPostings(sorted);
    return new Segment({
      sources: this.sources,
      sourceStarts: this.sourceStarts.slice(0, this.sources.length + 1),
      ids,
      offsets: this.offsets.slice(0, this.length),
      words: this.sortedWords(sorted),
      postingStarts,
      postings: await fillPostings(ids, postingStarts, pace),
    });
  }

  private readChunk(): boolean {
    const { reader, vocabulary } = this;
    this.reserve(CHUNK);
    const { ids, offsets } = this;
    let length = this.length;
    const full = length + CHUNK;
    while (length < full && reader.next()) {
      offsets[length] = reader.start;
      ids[length++] = vocabulary.add(reader);
    }
    this.length = length;
    return length === full;
  }

  private reserve(entries: number): void {
    this.ids = grow(this.ids, this.length + entries);
    this.offsets = grow(this.offsets, this.length + entries);
  }

  private countPostings(sorted: Uint32Array): Uint32Array {
    const starts = new Uint32Array(sorted.length + 2);
    for (let i = 0; i < sorted.length; i++)
      starts[i + 2] = starts[i + 1]! + this.vocabulary.countOf(sorted[i]!);
    return starts;
  }

  private sortedWords(sorted: Uint32Array): SortedWords {
    const old = this.vocabulary.words();
    const starts = new Uint32Array(sorted.length + 2);
    const units = new Uint16Array(old.starts[old.starts.length - 1]!);
    for (let i = 0; i < sorted.length; i++) {
      const from = old.starts[sorted[i]!]!;
      const to = old.starts[sorted[i]! + 1]!;
      const at = starts[i + 1]!;
      for (let j = from; j < to; j++) units[at + j - from] = old.units[j]!;
      starts[i + 2] = at + to - from;
    }
    return new SortedWords({ units, starts });
  }
}

async function fillPostings(ids: Uint32Array, postingStarts: Uint32Array, pace: Pace): Promise<Uint32Array> {
  const postings = new Uint32Array(postingStarts[postingStarts.length - 1]!);
  const next = postingStarts.slice();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, ids.length);
    for (let i = from; i < to; i++) {
      const id = ids[i]!;
      if (id !== 0) postings[next[id]!++] = i;
    }
    if (pace.due(CHUNK >> 1)) await pace.rest();
  }
  return postings;
}
