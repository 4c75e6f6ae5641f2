import { type Bibliography, type OwnTies, type Reference, Ties } from "./bibliography/ties.ts";
import type { KeyIndex } from "./keyIndex.ts";
import type { CatalogEntry, Layer, Near } from "./layer.ts";
import { namedSource, type Referred } from "./naming.ts";
import { best, type Hits, hitsAmong, type Placed } from "./nearest.ts";
import type { Source, SourceId } from "./source.ts";

/** Unknown keys whose neighbours are kept; each may have many. */
const MOST_HITS = 64;

/** What a writer may have meant by a key: all sources and all entries that come near it. */
export interface AllNear {
  readonly sources: Hits<Source>;
  readonly references: Hits<Reference>;
}

/** The sources of a corpus and the references of bibliographies, all of them. */
export class BaseLayer implements Layer {
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
  readonly keys: KeyIndex;
  readonly #entries: readonly CatalogEntry[];
  readonly #root: string;
  readonly #byId: ReadonlyMap<SourceId, number>;
  readonly #byKey: ReadonlyMap<string, number>;
  readonly #hits = new Map<string, AllNear>();
  #ties: Ties | undefined;
  #referring: ReadonlyMap<SourceId, readonly number[]> | undefined;

  /** @param entries in the order of their paths, each id once */
  constructor(
    entries: readonly CatalogEntry[],
    keys: KeyIndex,
    bibliographies: readonly Bibliography[],
    root: string,
  ) {
    this.#entries = entries;
    this.#root = root;
    this.keys = keys;
    if (bibliographies.length > 0) this.#ties = new Ties(bibliographies, entries, root);
    this.references = this.#ties?.references ?? [];
    this.#byKey = new Map(this.references.map(({ key }, i) => [key.normalize("NFC"), i]));
    const referred = referredBy(this.references);
    this.sources = entries.map((entry) =>
      namedSource(entry, referred.get(entry.id) ?? {}, keys, this.#byKey),
    );
    this.#byId = new Map(entries.map(({ id }, i) => [id, i]));
  }

  source(id: SourceId): Source | undefined {
    const place = this.#byId.get(id);
    return place === undefined ? undefined : this.sources[place];
  }

  reference(key: string): Reference | undefined {
    const place = this.#byKey.get(key);
    return place === undefined ? undefined : this.references[place];
  }

  near(key: string): Near {
    const { sources, references } = this.allNear(key);
    return { sources: best(sources), references: best(references) };
  }

  /** Everything near a key, each with its place in the order. */
  allNear(key: string): AllNear {
    const known = this.#hits.get(key);
    if (known !== undefined) return known;
    if (this.#hits.size >= MOST_HITS) this.#hits.clear();
    const alone = placed(this.references).filter(({ item }) => item.sources.length === 0);
    const found = { sources: hitsAmong(key, placed(this.sources)), references: hitsAmong(key, alone) };
    this.#hits.set(key, found);
    return found;
  }

  /** The place of a reference in the order, by its key in NFC; undefined for one that is not here. */
  placeOf(key: string): number | undefined {
    return this.#byKey.get(key);
  }

  /** What is known of a source without its entries, and its place in the order. */
  entryOf(id: SourceId): { readonly entry: CatalogEntry; readonly place: number } | undefined {
    const place = this.#byId.get(id);
    return place === undefined ? undefined : { entry: this.#entries[place]!, place };
  }

  /** The references that a source belongs to, in their order. */
  referencesTo(id: SourceId): readonly Reference[] {
    this.#referring ??= placesReferring(this.references);
    return (this.#referring.get(id) ?? []).map((place) => this.references[place]!);
  }

  /** What entries of a report's own change in the ties. */
  tiesWith(own: Bibliography): OwnTies {
    this.#ties ??= new Ties([], this.#entries, this.#root);
    return this.#ties.with(own);
  }
}

function placed<Item>(items: readonly Item[]): Placed<Item>[] {
  return items.map((item, place) => ({ item, place }));
}

function referredBy(references: readonly Reference[]): ReadonlyMap<SourceId, Referred> {
  const referred = new Map<SourceId, Referred>();
  for (const reference of references) {
    for (const id of reference.sources) {
      const known = referred.get(id);
      const isBest = reference.sources[0] === id;
      referred.set(id, {
        first: known?.first ?? reference,
        best: known?.best ?? (isBest ? reference : undefined),
      });
    }
  }
  return referred;
}

function placesReferring(references: readonly Reference[]): ReadonlyMap<SourceId, readonly number[]> {
  const places = new Map<SourceId, number[]>();
  for (const [place, { sources }] of references.entries()) {
    for (const id of sources) {
      const known = places.get(id);
      if (known === undefined) places.set(id, [place]);
      else known.push(place);
    }
  }
  return places;
}
