import type { Place } from "../corpus/place.ts";
import type { Source } from "../corpus/source.ts";
import type { Citation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { cardOf, type SourceCard } from "./card.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "./context.ts";
import { openingOf } from "./opening.ts";

/** What a key stands for, for a reader. */
export interface KeyHover {
  readonly kind: "key";
  /** Report range: the key with its at sign. */
  readonly range: Range;
  readonly key: string;
  readonly meaning: KeyMeaning;
}

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
  const source = sourceOf(citation, context.catalog);
  if (source !== undefined) {
    const place = context.place(source.id, { start: 0, end: 0 });
    return {
      kind: "source",
      source: cardOf(source),
      opening: await openingOf(source, context),
      ...(place === undefined ? {} : { place }),
      quotations: citing(source, doc, context),
    };
  }
  const meaning = context.catalog.resolve(citation.key);
  if (meaning.kind === "ambiguous") return { kind: "ambiguous", sources: meaning.sources.map(cardOf) };
  return { kind: "unknown", nearest: meaning.kind === "unknown" ? meaning.nearest.map(cardOf) : [] };
}

function citing(source: Source, doc: ReportSnapshot, { catalog }: FeatureContext): number {
  return doc.parsed.report.quotations.filter(({ citations }) =>
    citations.some(({ citation }) => sourceOf(citation, catalog)?.id === source.id),
  ).length;
}
