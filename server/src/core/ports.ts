import type { ReadingId } from "./corpus/readings.ts";
import type { Range } from "./text/range.ts";

/** Tells running work to stop. A cancelled call rejects with `Cancelled`. */
export interface CancelToken {
  readonly cancelled: boolean;
}

/** A token that is never cancelled. */
export const neverCancelled: CancelToken = { cancelled: false };

/** Thrown by work that its token stopped. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** @throws Cancelled when `token` asks to stop */
export function throwIfCancelled(token: CancelToken): void {
  if (token.cancelled) throw new Cancelled();
}

/** Lets the host do something else in between: resolves once it has. */
export interface Scheduler {
  pause(): Promise<void>;
}

/** A scheduler that only yields to promises already waiting; for tests and the command. */
export const eagerScheduler: Scheduler = { pause: () => Promise.resolve() };

/** Where an index stands. `ready` is false while sources that were announced are not in it yet. */
export interface IndexState {
  readonly ready: boolean;
  readonly indexed: number;
  readonly expected: number;
}

/** A stretch of a source that an index found. Offsets are in the source's readable text. */
export interface Hit extends Range {
  /** Of a second reading, that reading. */
  readonly source: ReadingId;
  /** 1 for every word in order, falling towards 0; comparable within one answer only. It ranks, it never judges. */
  readonly score: number;
}

/**
 * Where the typed words stand in a source. `end` is the offset just past the last typed word, or past as much of it as
 * was typed; spaces and marks after it are the source's, whatever was typed there.
 */
export type Continuation = Hit;

/** Where a search looks, and how much of what it finds is wanted. */
export interface SearchOptions {
  /** Only these readings; all that every search finds when left out. */
  readonly within?: readonly ReadingId[];
  /** At most so many hits, best first. */
  readonly limit: number;
}

/** A text to index. */
export interface IndexedText {
  readonly id: ReadingId;
  readonly text: string;
  /** `named`: by searches alone whose `within` names it; by every search when left out. */
  readonly found?: "named";
}

/**
 * Finds words in the corpus. Asynchronous and cancellable throughout, so that an implementation may live on disk or
 * in a worker. Searching never throws on any text; it rejects with `Cancelled` alone. It may be asked before it is
 * ready and then answers from what it has.
 */
export interface SourceIndex {
  /** Goes up with each change to what a search would find. */
  readonly revision: number;
  readonly state: IndexState;
  /** Says which sources are to come; those that `put` has not brought yet keep the index from being ready. */
  expect(ids: readonly ReadingId[]): void;
  /** Whether the source's words can be found. */
  has(id: ReadingId): boolean;
  /**
   * Adds texts; one whose id is there already replaces it. Many at once is several times faster than one by one. A
   * cancelled call may have added some of them. Changes take place in the order in which they are asked for.
   */
  put(texts: readonly IndexedText[], token: CancelToken): Promise<void>;
  /** Takes sources out; unknown ids are passed over. */
  remove(ids: readonly ReadingId[]): Promise<void>;
  /**
   * Places where the words of `text` stand in order, folded as editorial-rules.md's "always the same". They are all as
   * good: which ones come where there are more than the limit, and in what order, is not promised.
   */
  exact(text: string, options: SearchOptions, token: CancelToken): Promise<Hit[]>;
  /**
   * Windows that may hold `text` with words changed, added or left out: candidates to align, best first, some words
   * wider than the match on both sides. They may overlap. With `within` everything near is found; without, the
   * commonest words may be passed over, and one or two words must all be there.
   */
  fuzzy(text: string, options: SearchOptions, token: CancelToken): Promise<Hit[]>;
  /**
   * Places from all over the corpus where the words of `typed` stand and something follows. The last word may be half
   * typed unless a space or a mark was typed after it.
   */
  complete(typed: string, options: SearchOptions, token: CancelToken): Promise<Continuation[]>;
  /** The source's readable text in `range`, clipped to what there is; empty for an unknown source. */
  read(id: ReadingId, range: Range): Promise<string>;
  /** Length of the source's readable text in code units; 0 for an unknown source. */
  length(id: ReadingId): number;
}
