import type { LinkDefinition } from "./markdown/blocks.ts";
import type { Quotation } from "./types.ts";

/**
 * A quotation whose offsets count from where its part starts, and whose citations count from where their chunks start: good
 * wherever an edit elsewhere moves them.
 */
export type UnplacedQuotation = Omit<Quotation, "identity">;

/** A link definition and the offset in the report of the chunk that its range counts from. */
export interface PlacedDefinition {
  readonly definition: LinkDefinition;
  readonly base: number;
}
