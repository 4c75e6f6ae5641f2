import { comparableAddress } from "../identifiers.ts";
import { lastNames } from "../keys.ts";
import { lastPart, resolvePath } from "../paths.ts";
import type { Metadata, SourceId, SourceStatus } from "../source.ts";

/** A source as far as an entry can belong to it. */
export interface TieableSource extends Pick<Metadata, "doi" | "url"> {
  readonly id: SourceId;
  readonly path: string;
  readonly status: SourceStatus;
  /** DOIs that stand in its first words. */
  readonly mentions?: readonly string[];
}

/** Finds sources by what an entry says of its files. */
export class SourceFinder {
  readonly #root: string;
  readonly #byPath = new Map<string, TieableSource>();
  readonly #byName = new Map<string, TieableSource[]>();
  readonly #byStem = new Map<string, TieableSource[]>();
  readonly #byDoi = new Map<string, TieableSource[]>();
  readonly #byMention = new Map<string, TieableSource[]>();
  readonly #byAddress = new Map<string, TieableSource[]>();

  constructor(sources: readonly TieableSource[], root: string) {
    this.#root = root;
    for (const source of sources) {
      const path = resolvePath(`${root}/`, source.path);
      this.#byPath.set(path, source);
      add(this.#byName, lastPart(path), source);
      add(this.#byStem, lastNames(path)[0], source);
      if (source.doi !== undefined) add(this.#byDoi, source.doi, source);
      if (source.url !== undefined) add(this.#byAddress, comparableAddress(source.url), source);
      for (const doi of source.mentions ?? []) add(this.#byMention, doi, source);
    }
  }

  /**
   * The source at a path that counts from its bibliography's folder; else that of the same name, since an export has paths of
   * another machine: of several the one that shares most folders with the path, and none where two share as many.
   */
  byFile(file: string, bibliography: string): TieableSource | undefined {
    const path = resolvePath(resolvePath(`${this.#root}/`, bibliography), file);
    const exact = this.#byPath.get(path);
    if (exact !== undefined) return exact;
    const shared = (this.#byName.get(lastPart(path)) ?? []).map((source) => {
      return { source, parts: sharedEnd(path, resolvePath(`${this.#root}/`, source.path)) };
    });
    const [best, next] = shared.sort((a, b) => b.parts - a.parts);
    return best?.parts === next?.parts ? undefined : best?.source;
  }

  byDoi(doi = ""): readonly TieableSource[] {
    return this.#byDoi.get(doi) ?? [];
  }

  byAddress(url: string | undefined): readonly TieableSource[] {
    return (url === undefined ? undefined : this.#byAddress.get(comparableAddress(url))) ?? [];
  }

  /** Sources whose first words have the DOI, and state none of their own. */
  byMention(doi = ""): readonly TieableSource[] {
    return (this.#byMention.get(doi) ?? []).filter(({ doi: own }) => own === undefined);
  }

  /** Files with that stem in one folder: one text in several formats. Where they lie in several, nobody knows which is meant. */
  byStem(key: string): readonly TieableSource[] {
    const found = this.#byStem.get(key) ?? [];
    const folders = new Set(found.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
    return folders.size === 1 ? found : [];
  }
}

function add(map: Map<string, TieableSource[]>, name: string, source: TieableSource): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [source]);
  else known.push(source);
}

/** How many parts at their ends two paths have in common. */
function sharedEnd(a: string, b: string): number {
  const [one, other] = [a.split("/").reverse(), b.split("/").reverse()];
  const differing = one.findIndex((part, i) => part !== other[i]);
  return differing < 0 ? one.length : differing;
}
