import { byCodeUnits } from "../text/ordered.ts";
import { BaseLayer } from "./baseLayer.ts";
import type { Bibliography, Reference } from "./bibliography/ties.ts";
import { KeyIndex } from "./keyIndex.ts";
import type { CatalogEntry, Layer } from "./layer.ts";
import { OwnLayer } from "./ownLayer.ts";
import { normalizePath, resolvePath } from "./paths.ts";
import { type ReadingId, sourceOfReading } from "./readings.ts";
import type { Source, SourceId } from "./source.ts";

export type { CatalogEntry } from "./layer.ts";

/** The bibliographies that hold for a report. */
export interface InForce {
  /** Best first: of two with the same key the first counts. */
  readonly bibliographies: readonly Bibliography[];
  /** Paths of those that are named and are not read yet, or can't be: what they hold nobody knows. */
  readonly unread: readonly string[];
}

/** What a key stands for. */
export type KeyMeaning =
  | {
      readonly kind: "source";
      /** Of several files of one entry the best. */
      readonly source: Source;
      /** Every file that the key means, that one first. */
      readonly files: readonly Source[];
      /** The entry that has the key, where one has. */
      readonly reference?: Reference;
    }
  /** A bibliography has the key, and none of the sources belongs to the entry. */
  | { readonly kind: "entry"; readonly reference: Reference }
  /** Several sources share the name; each one's `key` says how to cite it. */
  | { readonly kind: "ambiguous"; readonly sources: readonly Source[] }
  /** Nothing has the name; these come near it, best first, perhaps none. */
  | {
      readonly kind: "unknown";
      readonly nearest: readonly Source[];
      /** Entries without a file that come near it. */
      readonly nearestEntries: readonly Reference[];
    };

/** The corpus's sources by key, path and id, as one report cites them. Immutable: a corpus that changes gets another catalog. */
export interface Catalog {
  /** Every source, by path, in the order of UTF-16 code units, which no locale changes. */
  readonly sources: readonly Source[];
  /** The entries of the bibliographies in force, each key once. */
  readonly references: readonly Reference[];
  readonly inForce: InForce;
  /** The source that a reading is of; undefined where it is gone. */
  get(id: ReadingId): Source | undefined;
  /**
   * What the key, written without `@` and braces, stands for. Keys are case-sensitive, as in Pandoc. An entry's key goes before
   * a file's stem: it is what the bibliography of the finished text will show.
   */
  resolve(key: string): KeyMeaning;
  /**
   * The source that a Markdown link leads to, if any.
   * @param destination the link's path, decoded, without fragment; from the workspace's root where it starts with `/`
   * @param reportPath the path of the report that holds the link, absolute or from the workspace's root
   */
  resolveLink(destination: string, reportPath: string): Source | undefined;
  /**
   * The sources as a report cites them that has references of its own, which go before every bibliography. It costs what those are, not
   * what the corpus is; a catalog that has some already takes these in their place.
   */
  with(own: Bibliography): Catalog;
}

/** Keys whose meaning is kept: more than reports cite, and a bound on what half-typed ones leave behind. */
const MOST_MEANINGS = 4096;
const nothingInForce: InForce = { bibliographies: [], unread: [] };

/**
 * The catalog of `entries`; of two with the same id, the later counts. `root` is the workspace's absolute path, which
 * relative paths count from (`/` between parts); without it, links between relative and absolute paths lead nowhere.
 */
export function createCatalog(
  entries: Iterable<CatalogEntry>,
  root = "",
  inForce: InForce = nothingInForce,
): Catalog {
  const unique = [...new Map([...entries].map((entry) => [entry.id, entry])).values()];
  const sorted = unique.sort((a, b) => byCodeUnits(a.path, b.path));
  const keys = new KeyIndex(sorted);
  const base = new BaseLayer(sorted, keys, inForce.bibliographies, root);
  let byPath: ReadonlyMap<string, Source> | undefined;
  const shared: Shared = {
    keys,
    root,
    // Made for the first link: most reports have none.
    byPath: () => {
      byPath ??= new Map(base.sources.map((source) => [resolvePath(`${root}/`, source.path), source]));
      return byPath;
    },
    with: (own) => {
      const { bibliographies, unread } = inForce;
      return new LayeredCatalog(
        new OwnLayer(base, own),
        { bibliographies: [own, ...bibliographies], unread },
        shared,
      );
    },
  };
  return new LayeredCatalog(base, inForce, shared);
}

/**
 * Whether a key, written without `@` and braces, cites a source: any of the names that lead to it alone, or an entry that has it
 * among its files.
 */
export function citesSource(key: string, source: SourceId, catalog: Pick<Catalog, "resolve">): boolean {
  const meaning = catalog.resolve(key);
  return meaning.kind === "source" && meaning.files.some(({ id }) => id === source);
}

/** What the catalogs of one corpus have in common. */
interface Shared {
  readonly keys: KeyIndex;
  readonly root: string;
  /** Sources by absolute path, as one of the catalogs has them. */
  byPath(): ReadonlyMap<string, Source>;
  with(own: Bibliography): Catalog;
}

class LayeredCatalog implements Catalog {
  readonly inForce: InForce;
  readonly with: Catalog["with"];
  readonly #layer: Layer;
  readonly #shared: Shared;
  readonly #meanings = new Map<string, KeyMeaning>();

  constructor(layer: Layer, inForce: InForce, shared: Shared) {
    this.#layer = layer;
    this.inForce = inForce;
    this.#shared = shared;
    this.with = shared.with;
  }

  get sources(): readonly Source[] {
    return this.#layer.sources;
  }

  get references(): readonly Reference[] {
    return this.#layer.references;
  }

  get(id: ReadingId): Source | undefined {
    return this.#layer.source(sourceOfReading(id));
  }

  resolve(key: string): KeyMeaning {
    const known = this.#meanings.get(key);
    if (known !== undefined) return known;
    if (this.#meanings.size >= MOST_MEANINGS) this.#meanings.clear();
    const meaning = this.#meaningOf(key);
    this.#meanings.set(key, meaning);
    return meaning;
  }

  resolveLink(destination: string, reportPath: string): Source | undefined {
    if (destination === "") return undefined;
    const { root } = this.#shared;
    const byPath = this.#shared.byPath();
    const fromRoot = destination.startsWith("/") ? byPath.get(normalizePath(root + destination)) : undefined;
    const found = fromRoot ?? byPath.get(resolvePath(resolvePath(`${root}/`, reportPath), destination));
    return found && this.#layer.source(found.id);
  }

  #meaningOf(key: string): KeyMeaning {
    const name = key.normalize("NFC");
    const reference = this.#layer.reference(name);
    const files = (reference?.sources ?? []).map((id) => this.#layer.source(id)!);
    if (files[0] !== undefined) return { kind: "source", source: files[0], files, reference: reference! };
    const [only, ...others] = this.#shared.keys.ownersOf(name).map((id) => this.#layer.source(id)!);
    if (only !== undefined && others.length > 0) return { kind: "ambiguous", sources: [only, ...others] };
    if (reference !== undefined) return { kind: "entry", reference };
    if (only !== undefined) return { kind: "source", source: only, files: [only] };
    const near = this.#layer.near(key);
    return { kind: "unknown", nearest: near.sources, nearestEntries: near.references };
  }
}
