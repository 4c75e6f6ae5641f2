import type { Catalog } from "../corpus/catalog.ts";
import type { Range } from "../text/range.ts";
import { QuotationMemory } from "./quotationMemory.ts";
import type { Passage, Verdict } from "./types.ts";

/** Verdicts kept, over all reports: a long report's quotations a few times over. */
const CAPACITY = 4096;

/** Verdicts by what they depend on, for one state of the sources. The least recently used go first. */
export class VerdictCache {
  private revision = -1;
  private readonly verdicts = new Map<string, Verdict>();
  private quotations = new WeakMap<Catalog, QuotationMemory>();

  /** Where the words of passages stand besides, for those that were asked for. Passages go with their verdicts. */
  readonly places = new WeakMap<Passage, readonly Range[]>();

  /** What is known of quotations on these sources, as a catalog names them. Another object for each state of them. */
  memory(catalog: Catalog): QuotationMemory {
    const memory = this.quotations.get(catalog) ?? new QuotationMemory(catalog);
    this.quotations.set(catalog, memory);
    return memory;
  }

  /** The cache for the sources as of `revision`; verdicts of an earlier one are dropped. */
  at(revision: number): this {
    if (revision !== this.revision) {
      this.verdicts.clear();
      this.quotations = new WeakMap();
    }
    this.revision = revision;
    return this;
  }

  get(key: string): Verdict | undefined {
    const verdict = this.verdicts.get(key);
    if (verdict !== undefined) {
      this.verdicts.delete(key);
      this.verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** Keeps a verdict that was reached on the sources of `revision`, unless they have changed since. */
  set(key: string, verdict: Verdict, revision: number): void {
    if (revision !== this.revision) return;
    this.verdicts.set(key, verdict);
    if (this.verdicts.size > CAPACITY) this.verdicts.delete(this.verdicts.keys().next().value!);
  }
}
