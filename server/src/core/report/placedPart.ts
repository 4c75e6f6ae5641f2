import type { ComposedPart } from "./composedPart.ts";
import type { Placing } from "./placedCitations.ts";
import { PlacedQuotation } from "./placedQuotation.ts";
import type { UnclosedMark } from "./types.ts";

/** A part where it stands in the report. */
export class PlacedPart {
  readonly composed: ComposedPart;
  /** The report offset that the part's own count from. */
  readonly origin: number;
  readonly quotations: readonly PlacedQuotation[];

  constructor(composed: ComposedPart, origin: number, placing: Placing) {
    this.composed = composed;
    this.origin = origin;
    this.quotations = composed.quotations.map((quotation) => new PlacedQuotation(quotation, origin, placing));
  }

  get unclosed(): UnclosedMark[] {
    return this.composed.unclosed.map(({ offset, paragraphEnd }) => ({
      offset: offset + this.origin,
      paragraphEnd: paragraphEnd + this.origin,
    }));
  }
}
