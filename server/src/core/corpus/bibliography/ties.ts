import { comparableAddress } from "../identifiers.ts";
import type { SourceId } from "../source.ts";
import type { BibliographyEntry } from "./entry.ts";
import { SourceFinder, type TieableSource } from "./sourceFinder.ts";

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

/** What entries of a report's own change in the ties of others'. */
export interface OwnTies {
  /** In their order, each key once. */
  readonly own: readonly Reference[];
  /** The references of others that are tied otherwise beside these, by key in NFC. */
  readonly changed: ReadonlyMap<string, Reference>;
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

/** An entry with the sources that its `file` names. */
interface Named {
  /** In NFC. */
  readonly key: string;
  readonly entry: BibliographyEntry;
  readonly bibliography: string;
  readonly found: readonly TieableSource[];
}

/** What holds for all entries together: a file that one entry names is no other's, whatever DOI stands in it. */
interface Together {
  isTaken(source: TieableSource): boolean;
  hasDoi(doi: string): boolean;
}

/**
 * The entries of bibliographies, each key once, the first counting, with the sources that belong to them: those that its `file`
 * names, or else those with its DOI or address, or else those whose stem is its key.
 */
export class Ties {
  /** In the order of the bibliographies. */
  readonly references: readonly Reference[];
  readonly #finder: SourceFinder;
  readonly #named: ReadonlyMap<string, Named>;
  readonly #taken = new Counts<TieableSource>();
  readonly #dois = new Counts<string>();
  #keys: KeysByWhatTheyName | undefined;

  /** @param root what relative paths count from, absolute */
  constructor(bibliographies: readonly Bibliography[], sources: readonly TieableSource[], root: string) {
    this.#finder = new SourceFinder(sources, root);
    this.#named = this.#namedIn(bibliographies);
    for (const named of this.#named.values()) this.#count(named, 1, this.#taken, this.#dois);
    const together = {
      isTaken: (source: TieableSource) => this.#taken.of(source) > 0,
      hasDoi: (doi: string) => this.#dois.of(doi) > 0,
    };
    this.references = [...this.#named.values()].map((named) => this.#tied(named, together));
  }

  /** What becomes of the ties where a report's own entries go before these: it costs what those are, not what these are. */
  with(own: Bibliography): OwnTies {
    const named = this.#namedIn([own]);
    const [taken, dois] = [new Counts<TieableSource>(), new Counts<string>()];
    for (const [key, each] of named) {
      const replaced = this.#named.get(key);
      if (replaced !== undefined) this.#count(replaced, -1, taken, dois);
      this.#count(each, 1, taken, dois);
    }
    const together = {
      isTaken: (source: TieableSource) => this.#taken.of(source) + taken.of(source) > 0,
      hasDoi: (doi: string) => this.#dois.of(doi) + dois.of(doi) > 0,
    };
    const others = new Set<string>();
    for (const source of taken.counted) {
      if (together.isTaken(source) !== this.#taken.of(source) > 0) this.#addKeysNaming(source, others);
    }
    for (const doi of dois.counted) {
      if (together.hasDoi(doi) === this.#dois.of(doi) > 0) continue;
      for (const source of this.#finder.byMention(doi)) this.#addKeysNaming(source, others);
    }
    const changed = [...others].filter((key) => !named.has(key));
    return {
      own: [...named.values()].map((each) => this.#tied(each, together)),
      changed: new Map(changed.map((key) => [key, this.#tied(this.#named.get(key)!, together)])),
    };
  }

  #namedIn(bibliographies: readonly Bibliography[]): Map<string, Named> {
    const named = new Map<string, Named>();
    for (const { path, entries } of bibliographies) {
      for (const entry of entries) {
        const key = entry.key.normalize("NFC");
        if (named.has(key)) continue;
        const found = entry.files.flatMap((file) => this.#finder.byFile(file, path) ?? []);
        named.set(key, { key, entry, bibliography: path, found });
      }
    }
    return named;
  }

  #count({ found, entry }: Named, by: 1 | -1, taken: Counts<TieableSource>, dois: Counts<string>): void {
    for (const source of found) taken.add(source, by);
    const { doi } = entry.metadata;
    if (doi !== undefined) dois.add(doi, by);
  }

  #tied({ key, entry, bibliography, found }: Named, { isTaken, hasDoi }: Together): Reference {
    const { doi, url } = entry.metadata;
    const free = (list: readonly TieableSource[]) => list.filter((source) => !isTaken(source));
    // A paper names its own DOI, and cites others: one that has several of the bibliographies' is nobody knows whose.
    const isOnly = ({ mentions = [] }: TieableSource) => mentions.filter(hasDoi).length === 1;
    const ways = {
      file: () => found,
      doi: () => free(this.#finder.byDoi(doi)),
      address: () => free(this.#finder.byAddress(url)),
      mention: () => free(this.#finder.byMention(doi)).filter(isOnly),
      stem: () => this.#finder.byStem(key),
    };
    let tiedBy: Reference["tiedBy"] = "stem";
    let tied: readonly TieableSource[] = [];
    for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
      tied = ways[way]();
      tiedBy = way;
      if (tied.length > 0) break;
    }
    return { key: entry.key, entry, bibliography, sources: preferred(tied), tiedBy };
  }

  /** Adds the keys of entries that could be tied to a source by what it states or mentions. */
  #addKeysNaming({ doi, url, mentions = [] }: TieableSource, keys: Set<string>): void {
    this.#keys ??= keysByWhatTheyName(this.#named.values());
    const { byDoi, byAddress } = this.#keys;
    for (const each of [...(doi === undefined ? [] : [doi]), ...mentions])
      for (const key of byDoi.get(each) ?? []) keys.add(key);
    if (url !== undefined) for (const key of byAddress.get(comparableAddress(url)) ?? []) keys.add(key);
  }
}

/** How often things occur, or how much more often than in another count. */
class Counts<Thing> {
  readonly #counts = new Map<Thing, number>();

  add(thing: Thing, by: number): void {
    this.#counts.set(thing, this.of(thing) + by);
  }

  of(thing: Thing): number {
    return this.#counts.get(thing) ?? 0;
  }

  get counted(): Iterable<Thing> {
    return this.#counts.keys();
  }
}

interface KeysByWhatTheyName {
  readonly byDoi: ReadonlyMap<string, readonly string[]>;
  readonly byAddress: ReadonlyMap<string, readonly string[]>;
}

function keysByWhatTheyName(named: Iterable<Named>): KeysByWhatTheyName {
  const [byDoi, byAddress] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (map: Map<string, string[]>, name: string, key: string) => {
    const known = map.get(name);
    if (known === undefined) map.set(name, [key]);
    else known.push(key);
  };
  for (const { key, entry } of named) {
    const { doi, url } = entry.metadata;
    if (doi !== undefined) add(byDoi, doi, key);
    if (url !== undefined) add(byAddress, comparableAddress(url), key);
  }
  return { byDoi, byAddress };
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
