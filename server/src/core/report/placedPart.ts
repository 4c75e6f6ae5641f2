import { movedBy } from "../text/range.ts";
import type { ComposedPart } from "./composedPart.ts";
import type { Citation, CitationUse, Quotation, UnclosedMark } from "./types.ts";
import type { UnplacedQuotation } from "./unplaced.ts";

/** A part where it stands in the report. */
export interface PlacedPart {
  readonly composed: ComposedPart;
  /** The report offset that the part's own count from. */
  readonly origin: number;
  readonly quotations: readonly Quotation[];
  readonly unclosed: readonly UnclosedMark[];
}

/** Gives a citation as it stands in the report for one that counts from its chunk. */
export type Placing = ReadonlyMap<Citation, Citation>;

/** Puts a part at `origin`; `earlier`, where it stood before, is taken over where nothing has moved. */
export function placePart(
  composed: ComposedPart,
  origin: number,
  placing: Placing,
  earlier: PlacedPart | undefined,
): PlacedPart {
  if (earlier?.composed === composed && earlier.origin === origin && hasNotMoved(earlier, placing))
    return earlier;
  return {
    composed,
    origin,
    quotations: composed.quotations.map((quotation) => placeQuotation(quotation, origin, placing)),
    unclosed: composed.unclosed.map(({ offset, paragraphEnd }) => ({
      offset: offset + origin,
      paragraphEnd: paragraphEnd + origin,
    })),
  };
}

/** Its citations may stand in footnotes, which move apart from it. */
function hasNotMoved({ composed, quotations }: PlacedPart, placing: Placing): boolean {
  return quotations.every(({ citations }, index) =>
    composed.quotations[index]!.citations.every(
      ({ citation }, use) => placing.get(citation) === citations[use]!.citation,
    ),
  );
}

function placeQuotation(unplaced: UnplacedQuotation, origin: number, placing: Placing): Quotation {
  return {
    ...unplaced,
    range: movedBy(unplaced.range, origin),
    content: movedBy(unplaced.content, origin),
    map: unplaced.map.movedBy(origin),
    sentence: movedBy(unplaced.sentence, origin),
    ...(unplaced.speakerRange === undefined ? {} : { speakerRange: movedBy(unplaced.speakerRange, origin) }),
    citations: unplaced.citations.map(
      ({ citation, reach }): CitationUse => ({ citation: placing.get(citation)!, reach }),
    ),
    identity: unplaced,
  };
}
