import { keyNames, lastNames } from "./keys.ts";
import { lastPart } from "./paths.ts";
import type { SourceId } from "./source.ts";

/** What a key is made from. */
interface KeyOwner {
  readonly id: SourceId;
  readonly path: string;
}

/**
 * Which sources each name could mean. A name is never given to one of them by order: adding a file re-points nothing. All
 * sources that share a name share its last part, so names are made only for those that share one: ten thousand sources
 * have a hundred thousand names, and nearly all of them nobody asks for.
 */
export class KeyIndex {
  readonly #byLastPart = new Map<string, KeyOwner[]>();
  /** The owners of every name with a certain last part, made when one of them is asked for. */
  readonly #owners = new Map<string, ReadonlyMap<string, readonly SourceId[]>>();

  constructor(sources: Iterable<KeyOwner>) {
    for (const source of sources) {
      for (const last of lastNames(source.path)) {
        const sharing = this.#byLastPart.get(last);
        if (sharing === undefined) this.#byLastPart.set(last, [source]);
        else sharing.push(source);
      }
    }
  }

  /** The sources that `name`, a key composed as NFC, could mean. */
  ownersOf(name: string): readonly SourceId[] {
    const last = lastPart(name);
    const sharing = this.#byLastPart.get(last);
    if (sharing === undefined) return [];
    const known = this.#owners.get(last) ?? ownersAmong(sharing);
    this.#owners.set(last, known);
    return known.get(name) ?? [];
  }

  /**
   * The stem of the source at `path`, cleaned, and the shortest key that cites it alone. `taken` are names that something else
   * than a file has.
   */
  keysOf(
    path: string,
    taken: { has(name: string): boolean },
  ): { readonly bareKey: string; readonly key: string } {
    const [bareKey] = lastNames(path);
    const isFree = !taken.has(bareKey);
    if (isFree && this.#byLastPart.get(bareKey)?.length === 1) return { bareKey, key: bareKey };
    const names = [bareKey, ...keyNames(path).qualified].filter((name) => !taken.has(name));
    // Where not even the whole path is unique (`a b.txt` beside `a-b.txt`), it stays ambiguous under its longest name.
    const key = names.find((name) => this.ownersOf(name).length === 1) ?? names.at(-1) ?? bareKey;
    return { bareKey, key };
  }
}

function ownersAmong(sources: readonly KeyOwner[]): ReadonlyMap<string, readonly SourceId[]> {
  const owners = new Map<string, SourceId[]>();
  for (const { id, path } of sources) {
    const { bare, qualified } = keyNames(path);
    for (const name of [bare, ...qualified]) {
      const owned = owners.get(name);
      if (owned === undefined) owners.set(name, [id]);
      else owned.push(id);
    }
  }
  return owners;
}
