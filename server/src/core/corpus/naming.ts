import type { Reference } from "./bibliography/ties.ts";
import type { KeyIndex } from "./keyIndex.ts";
import type { CatalogEntry } from "./layer.ts";
import type { Source } from "./source.ts";

/** What the references of a catalog say of one source. */
export interface Referred {
  /** The first entry that the source belongs to. */
  readonly first?: Reference | undefined;
  /** The first entry whose best file it is. */
  readonly best?: Reference | undefined;
}

/**
 * The source as a catalog holds it: what its entry says of it goes before what the file states.
 *
 * @param taken keys in NFC that entries have
 */
export function namedSource(
  { mentions: _, ...entry }: CatalogEntry,
  { first, best }: Referred,
  keys: KeyIndex,
  taken: { has(name: string): boolean },
): Source {
  const { bareKey, key } = keys.keysOf(entry.path, taken);
  return { ...entry, ...first?.entry.metadata, bareKey, key: best?.key ?? key };
}
