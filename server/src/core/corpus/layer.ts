import type { Reference } from "./bibliography/ties.ts";
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

/** The sources and references of a catalog: all of them, or those of another layer with some that differ. */
export interface Layer {
  /** By path. */
  readonly sources: readonly Source[];
  /** In the order of the bibliographies. */
  readonly references: readonly Reference[];
  source(id: SourceId): Source | undefined;
  /** By the key in NFC. */
  reference(key: string): Reference | undefined;
  /** What a writer may have meant by a key that nothing has, best first: sources, and entries without one. */
  near(key: string): Near;
}

/** Sources and entries that a writer may have meant, best first. */
export interface Near {
  readonly sources: readonly Source[];
  readonly references: readonly Reference[];
}
