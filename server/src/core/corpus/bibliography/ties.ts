import { comparableAddress } from "../identifiers.ts";
import { lastNames } from "../keys.ts";
import { resolvePath } from "../paths.ts";
import type { Metadata, SourceId, SourceStatus } from "../source.ts";
import type { BibliographyEntry } from "./entry.ts";

/** A bibliography in force. */
export interface Bibliography {
  /** From the workspace's root where inside it, else absolute; of references in a report the report's. */
  readonly path: string;
  readonly entries: readonly BibliographyEntry[];
}

/** An entry in force, with the sources that belong to it. */
export interface Reference {
  readonly key: string;
  readonly entry: BibliographyEntry;
  /** The path of its bibliography. */
  readonly bibliography: string;
  /** The files that the entry means, best first (see `preferred`); empty where none is among the sources. */
  readonly sources: readonly SourceId[];
  /** What ties the sources to the entry, also where there are none: by `stem` its key does. */
  readonly tiedBy: "file" | "doi" | "address" | "mention" | "stem";
}

/** A source as far as an entry can belong to it. */
export interface TieableSource extends Pick<Metadata, "doi" | "url"> {
  readonly id: SourceId;
  readonly path: string;
  readonly status: SourceStatus;
  /** DOIs that stand in its first words. */
  readonly mentions?: readonly string[];
}

/**
 * Kinds of files by ending, best first: of several files of one entry, that in which words have pages, then those with the
 * author's words alone, then copies of web pages, which have other words around them.
 */
const PREFERENCE = [
  "pdf",
  "epub",
  "docx",
  "odt",
  "md",
  "markdown",
  "txt",
  "text",
  "html",
  "htm",
  "mhtml",
  "mht",
];

/**
 * The entries of `bibliographies`, each key once, the first counting, with the sources that belong to them: those that its `file`
 * names, or else those with its DOI or address, or else those whose stem is its key.
 *
 * @param root what relative paths count from, absolute
 */
export function tie(
  bibliographies: readonly Bibliography[],
  sources: readonly TieableSource[],
  root: string,
): Reference[] {
  const finder = new SourceFinder(sources, root);
  const entries = new Map<string, { readonly entry: BibliographyEntry; readonly bibliography: string }>();
  for (const { path, entries: all } of bibliographies) {
    for (const entry of all) {
      const key = entry.key.normalize("NFC");
      if (!entries.has(key)) entries.set(key, { entry, bibliography: path });
    }
  }
  const named = [...entries].map(([key, { entry, bibliography }]) => {
    const found = entry.files.flatMap((file) => finder.byFile(file, bibliography) ?? []);
    return { key, entry, bibliography, found };
  });
  // A file that one entry names is no other's, whatever DOI stands in it.
  const taken = new Set(named.flatMap(({ found }) => found));
  const dois = new Set(named.flatMap(({ entry }) => entry.metadata.doi ?? []));
  return named.map(({ key, entry, bibliography, found }): Reference => {
    const free = (list: readonly TieableSource[]) => list.filter((source) => !taken.has(source));
    const ways = {
      file: () => found,
      doi: () => free(finder.byDoi(entry.metadata.doi)),
      address: () => free(finder.byAddress(entry.metadata.url)),
      mention: () => free(finder.byMention(entry.metadata.doi, dois)),
      stem: () => finder.byStem(key),
    };
    let tiedBy: Reference["tiedBy"] = "stem";
    let tied: readonly TieableSource[] = [];
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      tied = ways[way]();
      tiedBy = way;
      if (tied.length > 0) break;
    }
    return { key: entry.key, entry, bibliography, sources: preferred(tied), tiedBy };
  });
}

/** Files of one entry, the best one first: what can be read, then by kind, then in the order given. */
function preferred(sources: readonly TieableSource[]): SourceId[] {
  const rank = ({ path, status }: TieableSource) => {
    const kind = PREFERENCE.indexOf(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
    const unread = status.kind === "no-text" ? PREFERENCE.length + 1 : 0;
    return unread + (kind < 0 ? PREFERENCE.length : kind);
  };
  return [...new Set(sources)].sort((a, b) => rank(a) - rank(b)).map(({ id }) => id);
}

/** Finds sources by what an entry says of its files. */
class SourceFinder {
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
      add(this.#byName, path.slice(path.lastIndexOf("/") + 1), source);
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
    const shared = (this.#byName.get(path.slice(path.lastIndexOf("/") + 1)) ?? []).map((source) => {
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

  /** Sources whose first words have the DOI, and no other one of the bibliographies: a paper names its own, and cites others. */
  byMention(doi = "", dois: ReadonlySet<string>): readonly TieableSource[] {
    const found = this.#byMention.get(doi) ?? [];
    return found.filter(({ mentions = [], doi: own }) => {
      return own === undefined && mentions.filter((each) => dois.has(each)).length === 1;
    });
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
