import { describeDifference } from "../check/messages.ts";
import type { CheckedQuotation, Outcome, Passage, Verdict } from "../check/types.ts";
import type { Place } from "../corpus/place.ts";
import type { Quotation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { type AlsoIn, alsoIn } from "./alsoIn.ts";
import { cardOf, type SourceCard } from "./card.ts";
import { checkedAlone, type FeatureContext, type ReportSnapshot } from "./context.ts";
import { describeEdits } from "./describeEdits.ts";
import { describeLocator } from "./describeLocator.ts";
import { describeSpeaker } from "./describeSpeaker.ts";
import { type Changes, type Excerpt, excerptOf, noChanges } from "./excerpt.ts";
import { hoverKey, type KeyHover } from "./hoverKey.ts";
import { describeReading } from "./secondReading.ts";
import { locatorSpotAt, spotAt } from "./spots.ts";

/** What is shown of a quotation, or of a key. */
export type HoverResult = QuotationHover | KeyHover;

/** What became of a quotation, for a reader. */
export interface QuotationHover {
  readonly kind: "quotation";
  /** Report range. */
  readonly range: Range;
  readonly outcome: Outcome;
  /** The outcome in words: a sentence. */
  readonly verdict: string;
  /** Where the words stand, or the nearest to them. */
  readonly passages: readonly ShownPassage[];
  /** What was changed with licence, each in a few words. */
  readonly edits: readonly string[];
  /** What differs, a sentence each. */
  readonly differences: readonly string[];
  /** Who says the words in the source, and how that is known: a sentence. */
  readonly speaker?: string;
  /** What is to be said of the locator that it is cited with: a sentence. */
  readonly locator?: string;
  /** What other sources have of it. */
  readonly also?: AlsoIn;
}

/** A passage of a source as a hover shows it. */
export interface ShownPassage {
  /** What it is to the quotation, where that is not plain from the verdict: a clause that its source follows. */
  readonly relation?: string;
  readonly source: SourceCard;
  readonly excerpt: Excerpt;
  readonly place?: Place;
  /** That it is of the source's second reading, and what that is: a sentence. */
  readonly reading?: string;
}

const VERDICTS: Readonly<Record<Exclude<Outcome, "unchecked" | "uncited">, string>> = {
  verbatim: "The source has these words.",
  edited: "The source has these words, edited as convention allows.",
  altered: "The source’s words differ.",
  elsewhere: "These words are in another source.",
  missing: "No source has these words.",
};

/**
 * What to show of the quotation or the key at `offset`, a code unit of the report; undefined beside them.
 *
 * @throws Cancelled
 */
export async function hover(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<HoverResult | undefined> {
  const { report } = doc.parsed;
  const spot = spotAt(report, doc.text, offset);
  if (spot === undefined) return hoverLocator(doc, offset, context);
  if (spot.kind === "key") return hoverKey(spot.citation, spot.range, doc, context);
  return hoverQuotation(await checkedAlone(spot.quotation, doc, context), context);
}

/** What is shown of the quotation that a locator is about, where the locator stands. */
async function hoverLocator(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<HoverResult | undefined> {
  const found = locatorSpotAt(doc.parsed.report, offset);
  if (found === undefined) return undefined;
  const shown = await hoverQuotation(await checkedAlone(found.quotation, doc, context), context);
  return shown && { ...shown, range: found.range };
}

async function hoverQuotation(
  { quotation, verdict }: CheckedQuotation,
  context: FeatureContext,
): Promise<QuotationHover | undefined> {
  const said = verdictOf(quotation, verdict, context);
  if (said === undefined) return undefined;
  const also = await alsoIn(verdict, context);
  const speaker = await describeSpeaker(verdict.passage, context);
  const locator = describeLocator(quotation, verdict, context);
  return {
    kind: "quotation",
    range: quotation.range,
    outcome: verdict.outcome,
    verdict: said,
    passages: await passagesOf(verdict, context),
    edits: describeEdits(verdict.edits),
    differences: verdict.differences.map(describeDifference),
    ...(speaker === undefined ? {} : { speaker }),
    ...(locator === undefined ? {} : { locator }),
    ...(also === undefined ? {} : { also }),
  };
}

/** The verdict as a sentence; undefined where there is nothing to say. */
function verdictOf(quotation: Quotation, verdict: Verdict, { catalog }: FeatureContext): string | undefined {
  if (verdict.outcome === "unchecked") return `Not checked: ${verdict.reason ?? "no reason is known"}.`;
  if (verdict.outcome !== "uncited") return VERDICTS[verdict.outcome];
  if (verdict.passage !== undefined) return "No citation; a source has these words.";
  if (catalog.sources.length === 0) return undefined;
  return quotation.citations.length === 0
    ? "No citation, so not checked."
    : "The next citation’s source does not have these words; they may have no citation.";
}

const OTHER: Partial<Readonly<Record<Outcome, string>>> = {
  altered: "These exact words are in",
  missing: "The closest passage is in",
  unchecked: "These words are in",
};

async function passagesOf(verdict: Verdict, context: FeatureContext): Promise<ShownPassage[]> {
  const { passage, other, outcome } = verdict;
  const shown = [
    passage && (await showPassage(passage, verdict, context)),
    other && (await showPassage(other, noChanges, context, OTHER[outcome])),
  ];
  return shown.filter((each) => each !== undefined);
}

/** A passage in its context; undefined where its source is gone. */
async function showPassage(
  passage: Passage,
  changes: Changes,
  context: FeatureContext,
  relation?: string,
): Promise<ShownPassage | undefined> {
  const source = context.catalog.get(passage.source);
  if (source === undefined) return undefined;
  const place = context.place(passage.source, passage.range);
  const reading = describeReading(passage.source, source);
  return {
    ...(relation === undefined ? {} : { relation }),
    source: cardOf(source),
    excerpt: await excerptOf(passage, changes, context),
    ...(place === undefined ? {} : { place }),
    ...(reading === undefined ? {} : { reading }),
  };
}
