import { KeyIndex } from "./keyIndex.ts";
import { nearestSources } from "./nearest.ts";
import { normalizePath, resolvePath } from "./paths.ts";
import { type ReadingId, sourceOfReading } from "./readings.ts";
import type { Metadata, Source, SourceFormat, SourceId, SourceStatus } from "./source.ts";

/** What is known of a source before it has a key: keys depend on which other sources there are. */
export interface CatalogEntry extends Metadata {
  readonly id: SourceId;
  readonly path: string;
  /** Left out for a kind of file that can't be read. */
  readonly format?: SourceFormat;
  readonly pages?: number;
  readonly status: SourceStatus;
}

/** What a key stands for. */
export type KeyMeaning =
  | { readonly kind: "source"; readonly source: Source }
  /** Several sources share the name; each one's `key` says how to cite it. */
  | { readonly kind: "ambiguous"; readonly sources: readonly Source[] }
  /** No source has the name; these come near it, best first, perhaps none. */
  | { readonly kind: "unknown"; readonly nearest: readonly Source[] };

/** The corpus's sources by key, path and id. Immutable: a corpus that changes gets another catalog. */
export interface Catalog {
  /** Every source, by path, in the order of UTF-16 code units, which no locale changes. */
  readonly sources: readonly Source[];
  /** The source that a reading is of; undefined where it is gone. */
  get(id: ReadingId): Source | undefined;
  /** What the key, written without `@` and braces, stands for. Keys are case-sensitive, as in Pandoc. */
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

/**
 * The catalog of `entries`; of two with the same id, the later counts. `root` is the workspace's absolute path, which
 * relative paths count from (`/` between parts); without it, links between relative and absolute paths lead nowhere.
 */
export function createCatalog(entries: Iterable<CatalogEntry>, root = ""): Catalog {
  const unique = [...new Map([...entries].map((entry) => [entry.id, entry])).values()];
  const sorted = unique.sort((a, b) => compare(a.path, b.path));
  const keys = new KeyIndex(sorted);
  const sources = sorted.map((entry): Source => ({ ...entry, ...keys.keysOf(entry.path) }));
  const byId = new Map(sources.map((source) => [source.id, source]));
  let byPath: ReadonlyMap<string, Source> | undefined;
  const meanings = new Map<string, KeyMeaning>();

  function meaningOf(key: string): KeyMeaning {
    const [only, ...others] = keys.ownersOf(key.normalize("NFC")).map((id) => byId.get(id)!);
    if (only === undefined) return { kind: "unknown", nearest: nearestSources(key, sources) };
    if (others.length > 0) return { kind: "ambiguous", sources: [only, ...others] };
    return { kind: "source", source: only };
  }

  return {
    sources,
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
