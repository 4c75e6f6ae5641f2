import { citesSource } from "../corpus/catalog.ts";
import type { Place } from "../corpus/place.ts";
import type { Source } from "../corpus/source.ts";
import type { Citation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { cardAsCited, cardOf, cardOfEntry, type SourceCard } from "./card.ts";
import type { FeatureContext, ReportSnapshot } from "./context.ts";
import { openingOf } from "./opening.ts";

/** What a key stands for, for a reader. */
export interface KeyHover {
  readonly kind: "key";
  /** Report range: the key with its at sign. */
  readonly range: Range;
  readonly key: string;
  readonly meaning: KeyMeaning;
}

/** What a key leads to, introduced to a reader. */
export type KeyMeaning =
  | {
      readonly kind: "source";
      readonly source: SourceCard;
      /** The source's first words on one line; empty where it has no text. */
      readonly opening: string;
      readonly place?: Place;
      /** How many quotations of this report cite it. */
      readonly quotations: number;
    }
  /** A bibliography has it, and no source belongs to it. */
  | { readonly kind: "entry"; readonly source: SourceCard }
  | { readonly kind: "ambiguous"; readonly sources: readonly SourceCard[] }
  | { readonly kind: "unknown"; readonly nearest: readonly SourceCard[] };

/** What to show of a citation's key. */
export async function hoverKey(
  citation: Citation,
  range: Range,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<KeyHover> {
  return { kind: "key", range, key: citation.key, meaning: await meaningOf(citation, doc, context) };
}

async function meaningOf(
  citation: Citation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<KeyMeaning> {
  const meaning = context.catalog.resolve(citation.key);
  if (meaning.kind === "source") {
    const { source, reference } = meaning;
    const place = context.place(source.id, { start: 0, end: 0 });
    return {
      kind: "source",
      source: cardAsCited(source, reference),
      opening: await openingOf(source, context),
      ...(place === undefined ? {} : { place }),
      quotations: citing(source, doc, context),
    };
  }
  if (meaning.kind === "entry") return { kind: "entry", source: cardOfEntry(meaning.reference) };
  if (meaning.kind === "ambiguous") return { kind: "ambiguous", sources: meaning.sources.map(cardOf) };
  const nearest = [...meaning.nearest.map(cardOf), ...meaning.nearestEntries.map(cardOfEntry)];
  return { kind: "unknown", nearest };
}

function citing(source: Source, doc: ReportSnapshot, { catalog }: FeatureContext): number {
  return doc.parsed.report.quotations.filter(({ citations }) =>
    citations.some(({ citation }) => citesSource(citation.key, source.id, catalog)),
  ).length;
}
