import type { Continuation } from "../core/ports.ts";
import { foldedPrefixEnd } from "../core/text/words.ts";
import type { Pace } from "./pace.ts";
import { livingSourceAt, type Scope, type Span } from "./scope.ts";

/** What was typed: whole words, then perhaps the beginning of one. */
export interface Typed {
  readonly words: readonly string[];
  /** Undefined when the last thing typed is not a word. */
  readonly begun: string | undefined;
}

/** Occurrences tried in scattered order first: enough to fill a list from all over the corpus. */
const SCATTERED = 1 << 12;
/**
 * Occurrences looked at in all: at 5 to 15 ns each a search stays below 4 ms. Only phrases whose every word is among
 * the commonest have more.
 */
const MOST_LOOKED_AT = 1 << 18;
const CHUNK = 1 << 12;

/** The golden ratio's inverse: steps of this part of a range visit it evenly (Knuth, TAOCP 3, 6.4). */
const GOLDEN = 0.618034;

/** At most `limit` places where `typed` stands and something follows, from all over the corpus. */
export async function findContinuations(
  scopes: readonly Scope[],
  typed: Typed,
  limit: number,
  pace: Pace,
): Promise<Continuation[]> {
  const lists: Continuation[][] = [];
  const mostLookedAt = Math.ceil(MOST_LOOKED_AT / Math.max(1, scopes.length));
  for (const scope of scopes) {
    const pattern = patternOf(scope, typed);
    if (pattern !== undefined)
      lists.push(await new Collector(scope, pattern, { limit, mostLookedAt }).run(pace));
  }
  return inTurn(lists, limit);
}

/** The first `limit` of all lists, one from each in turn, so that the first segment does not fill the answer. */
function inTurn<T>(lists: readonly (readonly T[])[], limit: number): T[] {
  const taken: T[] = [];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let i = 0; i < longest; i++) {
    for (const list of lists) if (i < list.length && taken.length < limit) taken.push(list[i]!);
  }
  return taken;
}

/** The typed words as a segment's ids; the last one may be any of a range. */
interface Pattern {
  readonly ids: Uint32Array;
  readonly last: Span;
  /** Folded units typed of the last word; undefined when it is whole. */
  readonly begunUnits: number | undefined;
}

function patternOf(scope: Scope, { words, begun }: Typed): Pattern | undefined {
  const { words: vocabulary } = scope.view.segment;
  const ids = Uint32Array.from(words, (word) => vocabulary.idOf(word));
  if (ids.includes(0)) return undefined;
  if (begun !== undefined) {
    const last = vocabulary.idsWithPrefix(begun);
    return last.from < last.to ? { ids, last, begunUnits: begun.length } : undefined;
  }
  const lastId = ids[ids.length - 1];
  if (lastId === undefined) return undefined;
  return { ids: ids.subarray(0, -1), last: { from: lastId, to: lastId + 1 }, begunUnits: undefined };
}

interface Bounds {
  readonly limit: number;
  /** Occurrences looked at in one segment. */
  readonly mostLookedAt: number;
}

/** Looks for one pattern in one segment. */
class Collector {
  private readonly scope: Scope;
  private readonly pattern: Pattern;
  private readonly bounds: Bounds;
  private readonly found: Continuation[] = [];
  private readonly taken = new Set<number>();

  constructor(scope: Scope, pattern: Pattern, bounds: Bounds) {
    this.scope = scope;
    this.pattern = pattern;
    this.bounds = bounds;
  }

  async run(pace: Pace): Promise<Continuation[]> {
    if (this.scope.spans !== undefined) {
      for (const span of this.scope.spans) await this.scan(span, pace);
      return this.found;
    }
    const { anchor, offset } = this.anchor();
    await this.scatter(anchor, offset, pace);
    const count = anchor.to - anchor.from;
    if (count > SCATTERED && !this.full) await this.walk(anchor, offset, pace);
    return this.found;
  }

  private get full(): boolean {
    return this.found.length >= this.bounds.limit;
  }

  /** The postings of the pattern's rarest part, and how far before the pattern's last word it stands. */
  private anchor(): { anchor: Span; offset: number } {
    const { segment } = this.scope.view;
    const { ids, last } = this.pattern;
    let anchor = { from: segment.postingStarts[last.from]!, to: segment.postingStarts[last.to]! };
    let offset = 0;
    for (let i = 0; i < ids.length; i++) {
      if (segment.countOf(ids[i]!) >= anchor.to - anchor.from) continue;
      anchor = { from: segment.postingStarts[ids[i]!]!, to: segment.postingStarts[ids[i]! + 1]! };
      offset = ids.length - i;
    }
    return { anchor, offset };
  }

  /** Every position of a source, for searches that stay inside some. */
  private async scan(span: Span, pace: Pace): Promise<void> {
    for (let at = span.from; at < span.to && !this.full; at++) {
      this.look(at);
      if (at % CHUNK === 0 && pace.due(CHUNK)) await pace.rest();
    }
  }

  private async scatter(anchor: Span, offset: number, pace: Pace): Promise<void> {
    const { postings } = this.scope.view.segment;
    const count = anchor.to - anchor.from;
    const step = stepFor(count);
    const tries = Math.min(count, SCATTERED);
    for (let i = 0, at = 0; i < tries && !this.full; i++, at = (at + step) % count) {
      this.look(postings[anchor.from + at]! + offset);
    }
    if (pace.due(tries)) await pace.rest();
  }

  private async walk(anchor: Span, offset: number, pace: Pace): Promise<void> {
    const { postings } = this.scope.view.segment;
    const end = Math.min(anchor.to, anchor.from + this.bounds.mostLookedAt);
    for (let from = anchor.from; from < end && !this.full; from += CHUNK) {
      const to = Math.min(from + CHUNK, end);
      for (let i = from; i < to && !this.full; i++) this.look(postings[i]! + offset);
      if (pace.due(CHUNK)) await pace.rest();
    }
  }

  /** Takes the place whose last typed word stands at position `at`, if the pattern does and something follows. */
  private look(at: number): void {
    const { segment } = this.scope.view;
    const { ids, last, begunUnits } = this.pattern;
    const word = segment.ids[at];
    if (word === undefined || word < last.from || word >= last.to) return;
    const first = at - ids.length;
    for (let i = 0; i < ids.length; i++) if (segment.ids[first + i] !== ids[i]) return;
    const source = livingSourceAt(this.scope, at);
    if (source === undefined || this.taken.has(at)) return;
    const { id, text } = segment.sources[source]!;
    const whole = segment.hit(source, first, at, 1);
    const end =
      begunUnits === undefined ? whole.end : foldedPrefixEnd(text, segment.offsets[at]!, begunUnits);
    if (end >= whole.end && segment.ids[at + 1] === 0) return;
    this.taken.add(at);
    this.found.push({ source: id, start: whole.start, end, score: 1 });
  }
}

/** A step through `count` places that visits each once, far from the one before. */
function stepFor(count: number): number {
  let step = Math.max(1, Math.floor(count * GOLDEN));
  while (commonDivisor(step, count) > 1) step--;
  return step;
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
