import {
  type CancelToken,
  type IndexedText,
  type IndexState,
  neverCancelled,
  type Scheduler,
  type SearchOptions,
  type SourceIndex,
  throwIfCancelled,
} from "../core/ports.ts";
import { SEGMENT_WORDS, sourcesOf, worthMerging } from "./compaction.ts";
import { findContinuations, type Typed } from "./complete.ts";
import { findExact } from "./exact.ts";
import { findNear } from "./fuzzy.ts";
import { GroupsPool } from "./groups.ts";
import { Pace } from "./pace.ts";
import { queryWords, readings } from "./query.ts";
import { ReadingsIndex } from "./readingsIndex.ts";
import { scopesOf } from "./scope.ts";
import type { Segment } from "./segment.ts";
import { SegmentBuilder } from "./segmentBuilder.ts";
import { placeOf, type Snapshot, withMerged, without, withSegment } from "./snapshot.ts";

/** An index that also says when it has tidied up. */
export interface MemoryIndex extends SourceIndex {
  /** Resolves when all that was asked for is done and no segments are left to merge. */
  settled(): Promise<void>;
}

/** An index that holds its sources' texts and words in memory. `scheduler` is paused for every few milliseconds. */
export function createMemoryIndex({ scheduler }: { readonly scheduler: Scheduler }): MemoryIndex {
  return new TwoWordIndexes(new WordIndex(scheduler), new WordIndex(scheduler));
}

class TwoWordIndexes extends ReadingsIndex<WordIndex> implements MemoryIndex {
  async settled(): Promise<void> {
    await Promise.all([this.everywhere.settled(), this.named.settled()]);
  }
}

/**
 * Sources live in segments that never change; what changes is the list of them, a new one each time, so a search goes
 * on in the list it began with. Changes wait for one another; merging small segments goes on beside them.
 */
class WordIndex implements MemoryIndex {
  private readonly scheduler: Scheduler;
  private snapshot: Snapshot = [];
  private changes: Promise<void> = Promise.resolve();
  private merging: Promise<void> | undefined;
  private readonly groups = new GroupsPool();
  private readonly awaited = new Set<string>();
  private indexed = 0;
  revision = 0;

  constructor(scheduler: Scheduler) {
    this.scheduler = scheduler;
  }

  get state(): IndexState {
    const { indexed, awaited } = this;
    return { ready: awaited.size === 0, indexed, expected: indexed + awaited.size };
  }

  expect(ids: readonly string[]): void {
    for (const id of ids) if (!this.has(id)) this.awaited.add(id);
  }

  has(id: string): boolean {
    return placeOf(this.snapshot, id) !== undefined;
  }

  put(texts: readonly IndexedText[], token: CancelToken): Promise<void> {
    return this.inTurn(async () => {
      const pace = new Pace(this.scheduler, token);
      throwIfCancelled(token);
      for await (const segment of this.build(lastOfEach(texts), pace)) this.add(segment);
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      for (const id of ids) this.awaited.delete(id);
      const known = ids.filter((id) => this.has(id));
      if (known.length > 0) this.show(without(this.snapshot, known), this.indexed - new Set(known).size);
    });
  }

  async exact(text: string, options: SearchOptions, token: CancelToken) {
    throwIfCancelled(token);
    const pace = new Pace(this.scheduler, token);
    const scopes = scopesOf(this.snapshot, options.within);
    const hits = [];
    for (const words of options.limit > 0 ? readings(text) : []) {
      if (hits.length >= options.limit) break;
      hits.push(...(await findExact(scopes, words, options.limit - hits.length, pace)));
    }
    return hits;
  }

  async fuzzy(text: string, options: SearchOptions, token: CancelToken) {
    throwIfCancelled(token);
    if (options.limit <= 0) return [];
    const pace = new Pace(this.scheduler, token);
    const scopes = scopesOf(this.snapshot, options.within);
    const bounds = { limit: options.limit, bounded: options.within !== undefined };
    return findNear(scopes, queryWords(text), bounds, this.groups, pace);
  }

  async complete(typed: string, options: SearchOptions, token: CancelToken) {
    throwIfCancelled(token);
    if (options.limit <= 0) return [];
    const pace = new Pace(this.scheduler, token);
    return findContinuations(scopesOf(this.snapshot, options.within), typedWords(typed), options.limit, pace);
  }

  async read(id: string, range: { readonly start: number; readonly end: number }): Promise<string> {
    return this.textOf(id).slice(Math.max(0, range.start), Math.max(0, range.end));
  }

  length(id: string): number {
    return this.textOf(id).length;
  }

  async settled(): Promise<void> {
    await this.changes;
    await this.merging;
  }

  private textOf(id: string): string {
    const place = placeOf(this.snapshot, id);
    return place === undefined ? "" : place.view.segment.sources[place.number]!.text;
  }

  /** Runs `change` after those asked for before it, whether or not they were cancelled. */
  private inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.changes.then(change);
    this.changes = done.catch(() => undefined).then(() => this.tidy());
    return done;
  }

  private async *build(texts: Iterable<IndexedText>, pace: Pace): AsyncGenerator<Segment> {
    let builder = new SegmentBuilder();
    for (const text of texts) {
      await builder.add(text, pace);
      if (builder.wordCount < SEGMENT_WORDS) continue;
      yield await builder.seal(pace);
      builder = new SegmentBuilder();
    }
    if (!builder.isEmpty) yield await builder.seal(pace);
  }

  private add(segment: Segment): void {
    const fresh = segment.sources.filter(({ id }) => !this.has(id));
    for (const { id } of segment.sources) this.awaited.delete(id);
    this.show(withSegment(this.snapshot, segment), this.indexed + fresh.length);
  }

  private show(snapshot: Snapshot, indexed: number): void {
    this.snapshot = snapshot;
    this.indexed = indexed;
    this.revision++;
  }

  private tidy(): void {
    if (this.merging !== undefined || worthMerging(this.snapshot) === undefined) return;
    this.merging = this.mergeAll().finally(() => {
      this.merging = undefined;
    });
  }

  /** Merging changes nothing that a search finds, so the revision stays. */
  private async mergeAll(): Promise<void> {
    for (;;) {
      const old = worthMerging(this.snapshot);
      if (old === undefined) return;
      const pace = new Pace(this.scheduler, neverCancelled);
      const merged: Segment[] = [];
      for await (const segment of this.build(sourcesOf(old), pace)) merged.push(segment);
      this.snapshot = withMerged(this.snapshot, old, merged);
    }
  }
}

/** Of texts with the same id the last. */
function lastOfEach(texts: readonly IndexedText[]): Iterable<IndexedText> {
  return new Map(texts.map((text) => [text.id, text])).values();
}

/** An apostrophe after a letter may be inside a word that is not typed out yet. */
function typedWords(typed: string): Typed {
  const words = queryWords(typed);
  const endsInWord = /[\p{L}\p{M}\p{N}]['’]?$/u.test(typed);
  return endsInWord ? { words: words.slice(0, -1), begun: words.at(-1) } : { words, begun: undefined };
}
