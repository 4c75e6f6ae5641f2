import { type Bibliography, type Reference, tie } from "./bibliography/ties.ts";
import { KeyIndex } from "./keyIndex.ts";
import { nearestReferences, nearestSources } from "./nearest.ts";
import { normalizePath, resolvePath } from "./paths.ts";
import { type ReadingId, sourceOfReading } from "./readings.ts";
import type { Metadata, Source, SourceFormat, SourceId, SourceStatus } from "./source.ts";

/** What is known of a source before it has a key: keys depend on which other sources and entries there are. */
export interface CatalogEntry extends Metadata {
  readonly id: SourceId;
  readonly path: string;
  /** Left out for a kind of file that can't be read. */
  readonly format?: SourceFormat;
  readonly pages?: number;
  readonly status: SourceStatus;
  /** DOIs that stand in its first words, whoever's they are. */
  readonly mentions?: readonly string[];
}

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
  const sorted = unique.sort((a, b) => compare(a.path, b.path));
  const { bibliographies } = inForce;
  const references = bibliographies.length === 0 ? [] : tie(bibliographies, sorted, root);
  const byKey = new Map(references.map((reference) => [reference.key.normalize("NFC"), reference]));
  const keys = new KeyIndex(sorted);
  const named = new Naming(references, keys);
  const sources = sorted.map((entry) => named.source(entry));
  const byId = new Map(sources.map((source) => [source.id, source]));
  let byPath: ReadonlyMap<string, Source> | undefined;
  const meanings = new Map<string, KeyMeaning>();

  function meaningOf(key: string): KeyMeaning {
    const name = key.normalize("NFC");
    const reference = byKey.get(name);
    const files = (reference?.sources ?? []).map((id) => byId.get(id)!);
    if (files[0] !== undefined) return { kind: "source", source: files[0], files, reference: reference! };
    const [only, ...others] = keys.ownersOf(name).map((id) => byId.get(id)!);
    if (only !== undefined && others.length > 0) return { kind: "ambiguous", sources: [only, ...others] };
    if (reference !== undefined) return { kind: "entry", reference };
    if (only !== undefined) return { kind: "source", source: only, files: [only] };
    const nearest = nearestSources(key, sources);
    const alone = references.filter((each) => each.sources.length === 0);
    return { kind: "unknown", nearest, nearestEntries: nearestReferences(key, alone) };
  }

  return {
    sources,
    references,
    inForce,
    get: (id) => byId.get(sourceOfReading(id)),
    resolve(key) {
      const known = meanings.get(key);
      if (known !== undefined) return known;
      if (meanings.size >= MOST_MEANINGS) meanings.clear();
      const meaning = meaningOf(key);
      meanings.set(key, meaning);
      return meaning;
    },
    resolveLink(destination, reportPath) {
      if (destination === "") return undefined;
      // Made for the first link: most reports have none.
      byPath ??= new Map(sources.map((source) => [resolvePath(`${root}/`, source.path), source]));
      const fromRoot = destination.startsWith("/")
        ? byPath.get(normalizePath(root + destination))
        : undefined;
      return fromRoot ?? byPath.get(resolvePath(resolvePath(`${root}/`, reportPath), destination));
    },
  };
}

/**
 * Whether a key, written without `@` and braces, cites a source: any of the names that lead to it alone, or an entry that has it
 * among its files.
 */
export function citesSource(key: string, source: SourceId, catalog: Pick<Catalog, "resolve">): boolean {
  const meaning = catalog.resolve(key);
  return meaning.kind === "source" && meaning.files.some(({ id }) => id === source);
}

/** Gives sources their keys, and what their entries say of them. */
class Naming {
  readonly #keys: KeyIndex;
  /** The first entry of each source. */
  readonly #entries = new Map<SourceId, Reference>();
  /** Of a source that is the best of its entry's files, the entry's key. */
  readonly #keyed = new Map<SourceId, string>();
  readonly #taken: ReadonlySet<string>;

  constructor(references: readonly Reference[], keys: KeyIndex) {
    this.#keys = keys;
    this.#taken = new Set(references.map(({ key }) => key.normalize("NFC")));
    for (const reference of references) {
      const [best] = reference.sources;
      if (best !== undefined && !this.#keyed.has(best)) this.#keyed.set(best, reference.key);
      for (const id of reference.sources) {
        if (!this.#entries.has(id)) this.#entries.set(id, reference);
      }
    }
  }

  /** The source as the catalog holds it: what its entry says of it goes before what the file states. */
  source({ mentions: _, ...entry }: CatalogEntry): Source {
    const { bareKey, key } = this.#keys.keysOf(entry.path, this.#taken);
    return {
      ...entry,
      ...this.#entries.get(entry.id)?.entry.metadata,
      bareKey,
      key: this.#keyed.get(entry.id) ?? key,
    };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
