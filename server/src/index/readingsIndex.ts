import type { CancelToken, Hit, IndexedText, IndexState, SearchOptions, SourceIndex } from "../core/ports.ts";
import type { Range } from "../core/text/range.ts";

/**
 * One index over two: what is found by every search, and what only those find that name it. Two, so that second readings, which
 * repeat a source's words, take no room among the hits of other searches.
 */
export class ReadingsIndex<Inner extends SourceIndex> implements SourceIndex {
  protected readonly everywhere: Inner;
  protected readonly named: Inner;

  /** Both are empty and this index's alone. */
  constructor(everywhere: Inner, named: Inner) {
    this.everywhere = everywhere;
    this.named = named;
  }

  get revision(): number {
    return this.everywhere.revision + this.named.revision;
  }

  get state(): IndexState {
    return this.everywhere.state;
  }

  expect(ids: readonly string[]): void {
    this.everywhere.expect(ids);
  }

  has(id: string): boolean {
    return this.everywhere.has(id) || this.named.has(id);
  }

  async put(texts: readonly IndexedText[], token: CancelToken): Promise<void> {
    // Of one id the last counts, also where it comes once as each.
    const last = [...new Map(texts.map((text) => [text.id, text])).values()];
    const named = last.filter(({ found }) => found === "named");
    const everywhere = last.filter(({ found }) => found !== "named");
    await Promise.all([
      this.replace(this.named, named, this.everywhere, token),
      this.replace(this.everywhere, everywhere, this.named, token),
    ]);
  }

  private async replace(
    into: Inner,
    texts: readonly IndexedText[],
    from: Inner,
    token: CancelToken,
  ): Promise<void> {
    if (texts.length === 0) return;
    const put = into.put(texts, token);
    const moved = texts.map(({ id }) => id).filter((id) => from.has(id));
    if (moved.length > 0) await from.remove(moved);
    await put;
  }

  async remove(ids: readonly string[]): Promise<void> {
    await Promise.all([this.everywhere.remove(ids), this.named.remove(ids)]);
  }

  exact(text: string, options: SearchOptions, token: CancelToken): Promise<Hit[]> {
    return this.search(options, (index, inside) => index.exact(text, inside, token));
  }

  async fuzzy(text: string, options: SearchOptions, token: CancelToken): Promise<Hit[]> {
    const hits = await this.search(options, (index, inside) => index.fuzzy(text, inside, token));
    return hits.sort((a, b) => b.score - a.score);
  }

  complete(typed: string, options: SearchOptions, token: CancelToken): Promise<Hit[]> {
    return this.search(options, (index, inside) => index.complete(typed, inside, token));
  }

  read(id: string, range: Range): Promise<string> {
    return this.holding(id).read(id, range);
  }

  length(id: string): number {
    return this.holding(id).length(id);
  }

  private holding(id: string): Inner {
    return this.named.has(id) ? this.named : this.everywhere;
  }

  /** Asks one of the two or both, as `within` has it; up to the limit of hits of each. */
  private async search(
    options: SearchOptions,
    ask: (index: Inner, options: SearchOptions) => Promise<Hit[]>,
  ): Promise<Hit[]> {
    const named = (options.within ?? []).filter((id) => this.named.has(id));
    if (options.within === undefined || named.length === 0) return ask(this.everywhere, options);
    const others = options.within.filter((id) => !this.named.has(id));
    const [first, second] = await Promise.all([
      ask(this.everywhere, { ...options, within: others }),
      ask(this.named, { ...options, within: named }),
    ]);
    return [...first, ...second].sort((a, b) => b.score - a.score).slice(0, Math.max(0, options.limit));
  }
}
