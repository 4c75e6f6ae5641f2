import type { SourceId } from "./corpus/source.ts";
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
  readonly source: SourceId;
  /** 1 for every word in order, falling towards 0; comparable within one answer only. It ranks, it never judges. */
  readonly score: number;
}

/** Where the typed words stand in a source. `end` is the offset just past what was typed. */
export type Continuation = Hit;

export interface SearchOptions {
  /** Only these sources; all when left out. */
  readonly within?: readonly SourceId[];
  /** At most so many hits, best first. */
  readonly limit: number;
}

/** A text to index. */
export interface IndexedText {
  readonly id: SourceId;
  readonly text: string;
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
  expect(ids: readonly SourceId[]): void;
  /** Whether the source's words can be found. */
  has(id: SourceId): boolean;
  /** Adds texts; one whose id is there already replaces it. */
  put(texts: readonly IndexedText[], token: CancelToken): Promise<void>;
  /** Takes sources out; unknown ids are passed over. */
  remove(ids: readonly SourceId[]): Promise<void>;
  /** Places where the words of `text` stand in order, folded as editorial-rules.md's "always the same". */
  exact(text: string, options: SearchOptions, token: CancelToken): Promise<Hit[]>;
  /** Windows that may hold `text` with words changed, added or left out. Candidates to align, best first. */
  fuzzy(text: string, options: SearchOptions, token: CancelToken): Promise<Hit[]>;
  /** Places where the words of `typed`, the last of them perhaps half typed, stand and can be gone on from. */
  complete(typed: string, options: SearchOptions, token: CancelToken): Promise<Continuation[]>;
  /** The source's readable text in `range`, clipped to what there is; empty for an unknown source. */
  read(id: SourceId, range: Range): Promise<string>;
  /** Length of the source's readable text in code units; 0 for an unknown source. */
  length(id: SourceId): number;
}
