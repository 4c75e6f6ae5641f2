import type { SpokenTurn } from "../corpus/landmarks.ts";
import type { ReadingId } from "../corpus/readings.ts";
import {
  type CancelToken,
  neverCancelled,
  type Scheduler,
  type SourceIndex,
  throwIfCancelled,
} from "../ports.ts";
import { overlapping, overlaps, type Range } from "../text/range.ts";
import { movedStatement, type Statement } from "./statement.ts";
import { statementsOf } from "./statements.ts";
import { type TurnPlace, TurnPlaces } from "./turnPlaces.ts";

/** Who says what in the sources. */
export interface StatementReader {
  /** The statements of a reading that stand in `range`, or partly. Rejects with `Cancelled`. */
  inside(reading: ReadingId, range: Range, token: CancelToken): Promise<readonly Statement[]>;
}

/** What the book needs of the sources. */
export interface BookPorts {
  readonly index: SourceIndex;
  readonly scheduler: Scheduler;
  furniture(reading: ReadingId): readonly Range[];
  turns(reading: ReadingId): readonly SpokenTurn[] | undefined;
}

/**
 * Code units that are read as one: an article, or an hour of a transcript. Longer sources are read in slices of it, so that no
 * question costs more than its own slice; people are known by their full names within one.
 */
const SLICE = 32_768;
/** A slice ends at the first empty line after its length, if one is as near as this. */
const NEAREST_END = 4_096;
/** Slices kept: some 16 MB of text. The least recently asked for go first. */
const CAPACITY = 512;

/** Slices that wait to be read at most; a name that stands in more places is everybody's. */
const MOST_WANTED = 64;

/** The statements of sources, read when they are asked for and kept until their source changes. */
export class StatementBook implements StatementReader {
  readonly #ports: BookPorts;
  readonly #slices = new Map<string, readonly Statement[]>();
  /** Of each reading, where the slices start that are known so far. */
  readonly #starts = new Map<ReadingId, number[]>();
  readonly #wanted = new Map<string, { readonly reading: ReadingId; readonly offset: number }>();
  readonly #turnPlaces = new TurnPlaces();
  #isWarming = false;

  constructor(ports: BookPorts) {
    this.#ports = ports;
  }

  /** Forgets a reading, whose source has changed or is gone: the ports give what there is of it now. */
  drop(reading: ReadingId): void {
    this.#turnPlaces.put(reading, this.#ports.turns(reading) ?? []);
    const starts = this.#starts.get(reading) ?? [];
    for (const start of starts) this.#slices.delete(keyOf(reading, start));
    this.#starts.delete(reading);
  }

  /** The first `limit` places where a format gives words to somebody of the speaker's surname. */
  turnsBy(speaker: string, limit: number): readonly TurnPlace[] {
    return this.#turnPlaces.of(speaker, limit);
  }

  /**
   * Every statement of a reading, in order. Lets the host do something else between slices.
   * @throws Cancelled
   */
  async all(reading: ReadingId, token: CancelToken): Promise<Statement[]> {
    const statements: Statement[] = [];
    const length = this.#ports.index.length(reading);
    for (let at = 0; at < length; ) {
      await this.#ports.scheduler.pause();
      throwIfCancelled(token);
      const slice = await this.#sliceAt(reading, at, length);
      statements.push(...(await this.#read(reading, slice)));
      at = slice.end;
    }
    return statements;
  }

  async inside(reading: ReadingId, range: Range, token: CancelToken): Promise<readonly Statement[]> {
    const found: Statement[] = [];
    const length = this.#ports.index.length(reading);
    for (let at = range.start; at < Math.min(length, range.end); ) {
      throwIfCancelled(token);
      const slice = await this.#sliceAt(reading, at, length);
      const statements = await this.#read(reading, slice);
      found.push(...statements.filter((statement) => overlaps(statement, range)));
      at = slice.end;
    }
    return found;
  }

  /** Whether the statements around `offset` are known already, so that asking costs nothing. */
  isKnown(reading: ReadingId, offset: number): boolean {
    const starts = this.#starts.get(reading);
    const start = starts?.[Math.floor(offset / SLICE)];
    const before = starts?.[Math.floor(offset / SLICE) - 1];
    const own = start !== undefined && start <= offset ? start : before;
    return own !== undefined && this.#slices.has(keyOf(reading, own));
  }

  /**
   * Reads the slices around places that are not known yet, one after another whenever the host has nothing else to do: what a
   * feature that must not wait asks for, to have it the next time.
   */
  warm(places: readonly { readonly reading: ReadingId; readonly offset: number }[]): void {
    for (const { reading, offset } of places) {
      if (this.isKnown(reading, offset) || this.#wanted.size >= MOST_WANTED) continue;
      this.#wanted.set(`${Math.floor(offset / SLICE)}:${reading}`, { reading, offset });
    }
    if (!this.#isWarming && this.#wanted.size > 0) void this.#warm();
  }

  async #warm(): Promise<void> {
    this.#isWarming = true;
    try {
      for (const [key, { reading, offset }] of this.#wanted) {
        this.#wanted.delete(key);
        await this.#ports.scheduler.pause();
        await this.inside(reading, { start: offset, end: offset + 1 }, neverCancelled);
      }
    } finally {
      this.#isWarming = false;
    }
  }

  /** How many code units reading the statements around `offset` takes; 0 where they are known. */
  costAt(reading: ReadingId, offset: number): number {
    return this.isKnown(reading, offset) ? 0 : Math.min(SLICE, this.#ports.index.length(reading));
  }

  /** The slice that holds `offset`: between the multiples of SLICE, each moved on to the end of its paragraph. */
  async #sliceAt(reading: ReadingId, offset: number, length: number): Promise<Range> {
    const number = Math.floor(offset / SLICE);
    const start = await this.#startOf(reading, number, length);
    if (offset < start) return { start: await this.#startOf(reading, number - 1, length), end: start };
    const end = await this.#startOf(reading, number + 1, length);
    return { start, end: Math.max(end, start + 1) };
  }

  async #startOf(reading: ReadingId, number: number, length: number): Promise<number> {
    const nominal = number * SLICE;
    if (nominal === 0 || nominal >= length) return Math.min(nominal, length);
    const starts = this.#starts.get(reading) ?? [];
    this.#starts.set(reading, starts);
    const known = starts[number];
    if (known !== undefined) return known;
    const text = await this.#ports.index.read(reading, { start: nominal, end: nominal + NEAREST_END });
    const gap = /\n[ \t\r]*\n/.exec(text) ?? /\n/.exec(text);
    const start = gap === null ? nominal : nominal + gap.index + gap[0].length;
    starts[number] = Math.min(start, length);
    return starts[number];
  }

  async #read(reading: ReadingId, slice: Range): Promise<readonly Statement[]> {
    const key = keyOf(reading, slice.start);
    const known = this.#slices.get(key);
    if (known !== undefined) {
      this.#slices.delete(key);
      this.#slices.set(key, known);
      return known;
    }
    const { index, furniture, turns } = this.#ports;
    const starts = this.#starts.get(reading) ?? [];
    this.#starts.set(reading, starts);
    const text = await index.read(reading, slice);
    const allTurns = turns(reading);
    const spoken = allTurns && clippedTo(slice, allTurns);
    const ownFurniture = clippedTo(slice, furniture(reading));
    const found = statementsOf(text, spoken === undefined ? {} : { turns: spoken }, ownFurniture);
    const statements = found.map((statement) => movedStatement(statement, slice.start));
    // Should the source have changed while it was read, what is known of it was dropped and stays so.
    if (this.#starts.get(reading) === starts) {
      starts[Math.floor(slice.start / SLICE)] = slice.start;
      this.#slices.set(key, statements);
      if (this.#slices.size > CAPACITY) this.#slices.delete(this.#slices.keys().next().value!);
    }
    return statements;
  }
}

function keyOf(reading: ReadingId, start: number): string {
  return `${start}:${reading}`;
}

/** Those of `ranges`, which are in order and apart, that stand in a slice, cut to it and as it counts. */
function clippedTo<T extends Range>(slice: Range, ranges: readonly T[]): T[] {
  return overlapping(slice, ranges).map((range) => {
    const start = Math.max(range.start, slice.start) - slice.start;
    return { ...range, start, end: Math.min(range.end, slice.end) - slice.start };
  });
}
