import type { Passage } from "../check/types.ts";
import { oneLine } from "../text/oneLine.ts";
import { cardOf, type SourceCard } from "./card.ts";
import { checkedAlone, type FeatureContext, type ReportSnapshot } from "./context.ts";
import { quotationAt } from "./spots.ts";

/** A quotation's words and those of its source, to be shown side by side: each on one line, since ends of lines would show as differences. */
export interface Comparison {
  /** The report's words, without Markdown markup. */
  readonly quotation: string;
  /** The source's, from the first word found to the last. */
  readonly passage: string;
  readonly source: SourceCard;
}

/**
 * What to compare the quotation at `offset` with: the passage that it was held against, or the closest one. Undefined beside
 * quotations, and for one that nothing is near to.
 *
 * @throws Cancelled
 */
export async function comparison(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<Comparison | undefined> {
  const quotation = quotationAt(doc.parsed.report, offset);
  if (quotation === undefined) return undefined;
  const { verdict } = await checkedAlone(quotation, doc, context);
  const { passage, other } = verdict;
  const nearest: Passage | undefined = passage ?? other;
  const source = nearest && context.catalog.get(nearest.source);
  if (nearest === undefined || source === undefined) return undefined;
  return {
    quotation: oneLine(quotation.text),
    passage: oneLine(nearest.text),
    source: cardOf(source),
  };
}
