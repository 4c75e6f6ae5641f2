import type { IndexedText } from "../core/ports.ts";
import { WordReader } from "../core/text/wordReader.ts";
import { ChunkedNumbers } from "./chunkedNumbers.ts";
import { grow } from "./grow.ts";
import type { Pace } from "./pace.ts";
import { Segment } from "./segment.ts";
import { sortWords } from "./sortWords.ts";
import { Vocabulary } from "./vocabulary.ts";
import { SortedWords, type WordList } from "./wordList.ts";

/** Words read, renumbered or posted between two looks at the clock. */
const CHUNK = 1 << 10;
/** Units of work for reading a word of a source (180 ns), for posting one, and for copying one of the vocabulary. */
const READING = 8;
const POSTING = 4;
const COPYING = 8;

/** Reads sources and makes a segment of them. */
export class SegmentBuilder {
  private readonly sources: IndexedText[] = [];
  private readonly vocabulary = new Vocabulary();
  private readonly reader = new WordReader();
  private sourceStarts = new Uint32Array([1, 0]);
  private readonly ids = new ChunkedNumbers();
  private readonly offsets = new ChunkedNumbers();

  constructor() {
    this.pushBoundary();
  }

  /** How many words were read so far. */
  get wordCount(): number {
    return this.ids.length - 1 - this.sources.length;
  }

  get isEmpty(): boolean {
    return this.sources.length === 0;
  }

  /** Reads a source. After a `Cancelled` the builder is of no more use. */
  async add(source: IndexedText, pace: Pace): Promise<void> {
    this.reader.open(source.text, 0, source.text.length);
    while (this.readChunk()) if (pace.due(CHUNK * READING)) await pace.rest();
    // A source of few words counts too: a folder of empty files is work.
    if (pace.due(CHUNK)) await pace.rest();
    this.pushBoundary();
    this.sources.push(source);
    this.sourceStarts = grow(this.sourceStarts, this.sources.length + 1);
    this.sourceStarts[this.sources.length] = this.ids.length;
  }

  /** Makes the segment; the builder is used up by it. */
  async seal(pace: Pace): Promise<Segment> {
    const words = this.vocabulary.words();
    const sorted = await sortWords(words, pace);
    const newIds = new Uint32Array(this.vocabulary.size);
    for (let i = 0; i < sorted.length; i++) newIds[sorted[i]!] = i + 1;
    const ids = await this.ids.take(pace);
    for (let from = 0; from < ids.length; from += CHUNK) {
      const to = Math.min(from + CHUNK, ids.length);
      for (let i = from; i < to; i++) ids[i] = newIds[ids[i]!]!;
      if (pace.due(CHUNK)) await pace.rest();
    }
    const postingStarts = this.countPostings(sorted);
    return new Segment({
      sources: this.sources,
      sourceStarts: this.sourceStarts.slice(0, this.sources.length + 1),
      ids,
      offsets: await this.offsets.take(pace),
      words: await sortedWords(words, sorted, pace),
      postingStarts,
      postings: await fillPostings(ids, postingStarts, pace),
    });
  }

  private readChunk(): boolean {
    const { reader, vocabulary, ids, offsets } = this;
    for (let words = 0; words < CHUNK; words++) {
      if (!reader.next()) return false;
      offsets.push(reader.start);
      ids.push(vocabulary.add(reader));
    }
    return true;
  }

  /** The 0 between sources. */
  private pushBoundary(): void {
    this.ids.push(0);
    this.offsets.push(0);
  }

  private countPostings(sorted: Uint32Array): Uint32Array {
    const starts = new Uint32Array(sorted.length + 2);
    for (let i = 0; i < sorted.length; i++)
      starts[i + 2] = starts[i + 1]! + this.vocabulary.countOf(sorted[i]!);
    return starts;
  }
}

async function sortedWords(words: WordList, sorted: Uint32Array, pace: Pace): Promise<SortedWords> {
  const starts = new Uint32Array(sorted.length + 2);
  const units = new Uint16Array(words.starts[words.starts.length - 1]!);
  for (let i = 0; i < sorted.length; i++) {
    const from = words.starts[sorted[i]!]!;
    const to = words.starts[sorted[i]! + 1]!;
    const at = starts[i + 1]!;
    for (let j = from; j < to; j++) units[at + j - from] = words.units[j]!;
    starts[i + 2] = at + to - from;
    if (pace.due(COPYING)) await pace.rest();
  }
  return new SortedWords({ units, starts });
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
    if (pace.due(CHUNK * POSTING)) await pace.rest();
  }
  return postings;
}
