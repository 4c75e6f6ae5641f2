import type { BaseLayer } from "./baseLayer.ts";
import type { Bibliography, OwnTies, Reference } from "./bibliography/ties.ts";
import type { Layer, Near } from "./layer.ts";
import { namedSource, type Referred } from "./naming.ts";
import { best, hitsAmong } from "./nearest.ts";
import type { Source, SourceId } from "./source.ts";

/**
 * Another layer with a report's own references before all others: what differs is made, and looked up first. Typing in a report's
 * references thus costs what they are, however large the corpus is.
 */
export class OwnLayer implements Layer {
  readonly #base: BaseLayer;
  readonly #own: readonly Reference[];
  readonly #changed: OwnTies["changed"];
  /** Own references and those of others that are tied otherwise, by key in NFC. */
  readonly #references: ReadonlyMap<string, Reference>;
  readonly #ownKeys: ReadonlySet<string>;
  readonly #sources = new Map<SourceId, Source>();
  #allSources: readonly Source[] | undefined;
  #allReferences: readonly Reference[] | undefined;

  constructor(base: BaseLayer, bibliography: Bibliography) {
    this.#base = base;
    const { own, changed } = base.tiesWith(bibliography);
    const byKey = own.map((reference) => [reference.key.normalize("NFC"), reference] as const);
    this.#own = own;
    this.#changed = changed;
    this.#references = new Map([...byKey, ...changed]);
    this.#ownKeys = new Set(byKey.map(([key]) => key));
    for (const id of this.#differing()) {
      const found = base.entryOf(id);
      if (found === undefined) continue;
      this.#sources.set(id, namedSource(found.entry, this.#referred(id), base.keys, this.#taken));
    }
  }

  get sources(): readonly Source[] {
    this.#allSources ??= this.#base.sources.map((source) => this.#sources.get(source.id) ?? source);
    return this.#allSources;
  }

  get references(): readonly Reference[] {
    this.#allReferences ??= [
      ...this.#own,
      ...this.#base.references.flatMap((reference) => {
        const key = reference.key.normalize("NFC");
        return this.#ownKeys.has(key) ? [] : [this.#references.get(key) ?? reference];
      }),
    ];
    return this.#allReferences;
  }

  source(id: SourceId): Source | undefined {
    return this.#sources.get(id) ?? this.#base.source(id);
  }

  reference(key: string): Reference | undefined {
    return this.#references.get(key) ?? this.#base.reference(key);
  }

  near(key: string): Near {
    const { sources, references } = this.#base.allNear(key);
    const others = [...this.#sources].map(([id, source]) => ({
      item: source,
      place: this.#base.entryOf(id)!.place,
    }));
    const placed = [...this.#references].map(([name, item], i) => {
      // Own ones are the first in the map, in their order, and go before all others.
      const place = this.#ownKeys.has(name) ? i - this.#own.length : this.#base.placeOf(name)!;
      return { item, place };
    });
    const alone = placed.filter(({ item }) => item.sources.length === 0);
    const isSame = ({ key: name }: Reference) => !this.#references.has(name.normalize("NFC"));
    return {
      sources: best([
        ...sources.filter(({ item }) => !this.#sources.has(item.id)),
        ...hitsAmong(key, others),
      ]),
      references: best([...references.filter(({ item }) => isSame(item)), ...hitsAmong(key, alone)]),
    };
  }

  /** Names that a file can't have for a key, since an entry has them. */
  readonly #taken = {
    has: (name: string) => this.#ownKeys.has(name) || this.#base.placeOf(name) !== undefined,
  };

  /** Sources whose keys or metadata may differ: those that differing references mean or meant, and those whose name an own key takes. */
  #differing(): Set<SourceId> {
    const ids = new Set<SourceId>();
    for (const [key, { sources }] of this.#references) {
      for (const id of [...sources, ...(this.#base.reference(key)?.sources ?? [])]) ids.add(id);
      if (!this.#ownKeys.has(key)) continue;
      for (const id of this.#base.keys.ownersOf(key)) ids.add(id);
    }
    return ids;
  }

  #referred(id: SourceId): Referred {
    const means = ({ sources }: Reference) => sources.includes(id);
    const same = this.#base
      .referencesTo(id)
      .map((reference) => [reference.key.normalize("NFC"), reference] as const);
    const others = [...same.filter(([key]) => !this.#references.has(key)), ...this.#changed]
      .filter(([, reference]) => means(reference))
      .sort(([a], [b]) => this.#base.placeOf(a)! - this.#base.placeOf(b)!);
    const all = [...this.#own.filter(means), ...others.map(([, reference]) => reference)];
    return { first: all[0], best: all.find(({ sources }) => sources[0] === id) };
  }
}
