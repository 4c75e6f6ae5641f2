import type { OffsetMap } from "../text/offsetMap.ts";
import { movedBy, type Range } from "../text/range.ts";
import type { Placing } from "./placedCitations.ts";
import type { CitationUse, Quotation } from "./types.ts";
import type { UnplacedQuotation } from "./unplaced.ts";

/**
 * A quotation where it stands in the report. A keystroke moves all that follow it, of which next to nothing is asked: so this is
 * small, and places are worked out when somebody asks. It must not be spread: its properties are its class's.
 */
export class PlacedQuotation implements Quotation {
  readonly identity: UnplacedQuotation;
  private readonly origin: number;
  private readonly placing: Placing;
  private placedRange: Range | undefined;
  private placedCitations: readonly CitationUse[] | undefined;

  /** @param origin the report offset that those of `unplaced` count from */
  constructor(unplaced: UnplacedQuotation, origin: number, placing: Placing) {
    this.identity = unplaced;
    this.origin = origin;
    this.placing = placing;
    this.placedRange = undefined;
    this.placedCitations = undefined;
  }

  get range(): Range {
    this.placedRange ??= movedBy(this.identity.range, this.origin);
    return this.placedRange;
  }

  get content(): Range {
    return movedBy(this.identity.content, this.origin);
  }

  get form(): Quotation["form"] {
    return this.identity.form;
  }

  get text(): string {
    return this.identity.text;
  }

  get map(): OffsetMap {
    return this.identity.map.movedBy(this.origin);
  }

  get emphasis(): readonly Range[] {
    return this.identity.emphasis;
  }

  get sentence(): Range {
    return movedBy(this.identity.sentence, this.origin);
  }

  get speaker(): string | undefined {
    return this.identity.speaker;
  }

  get speakerRange(): Range | undefined {
    const range = this.identity.speakerRange;
    return range && movedBy(range, this.origin);
  }

  get notes(): readonly string[] {
    return this.identity.notes;
  }

  get citations(): readonly CitationUse[] {
    const near = this.origin + this.identity.range.start;
    this.placedCitations ??= this.identity.citations.map(({ citation, reach }) => ({
      citation: this.placing.of(citation, near),
      reach,
    }));
    return this.placedCitations;
  }

  /** All of it, as data. */
  toJSON(): Quotation {
    return withCitations(this, this.citations, this.identity);
  }
}

/** `quotation` with other citations, known by `identity`. */
export function withCitations(
  quotation: Quotation,
  citations: readonly CitationUse[],
  identity: object,
): Quotation {
  const { range, content, form, text, map, emphasis, sentence, speaker, speakerRange, notes } = quotation;
  return {
    range,
    content,
    form,
    text,
    map,
    emphasis,
    sentence,
    speaker,
    speakerRange,
    notes,
    citations,
    identity,
  };
}
