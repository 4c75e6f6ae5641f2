import { cardOf, type SourceCard } from "./card.ts";
import { type CompletionData, type CompletionList, noCompletions } from "./completion/item.ts";
import { completeKeys } from "./completion/keys.ts";
import { completeLocators } from "./completion/locators.ts";
import { completeWords } from "./completion/words.ts";
import type { FeatureContext, ReportSnapshot } from "./context.ts";
import { describeSpeaker } from "./describeSpeaker.ts";
import { type Excerpt, excerptOf, noChanges } from "./excerpt.ts";
import { openingOf } from "./opening.ts";

export type { CompletionData, CompletionItem, CompletionList } from "./completion/item.ts";
export { completeInline } from "./completion/words.ts";

/** What is shown beside an item of the list: its source, and the words in their context or the source's first ones. */
export interface CompletionDocumentation {
  readonly source: SourceCard;
  readonly excerpt?: Excerpt;
  readonly opening?: string;
  /** Who says the words, as a sentence. */
  readonly speaker?: string;
}

/**
 * What may be inserted at `offset`, a cursor's place: keys and locators where a citation is being written, a source's
 * words where a quotation is being typed. Nothing elsewhere.
 *
 * @throws Cancelled
 */
export async function complete(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<CompletionList> {
  // No cursor stands inside a line ending of two characters.
  if (doc.text.slice(Math.max(0, offset - 1), offset + 1) === "\r\n") return noCompletions;
  return (
    completeKeys(doc, offset, context) ??
    (await completeLocators(doc, offset, context)) ??
    (await completeWords(doc, offset, context)) ??
    noCompletions
  );
}

/**
 * Documents an item by its `data` alone; undefined where its source is gone.
 *
 * @throws Cancelled
 */
export async function documentCompletion(
  data: CompletionData,
  context: FeatureContext,
): Promise<CompletionDocumentation | undefined> {
  if (data.kind === "entry") return { source: data.card };
  const source = context.catalog.get(data.source);
  if (source === undefined) return undefined;
  const card = data.card ?? cardOf(source);
  if (data.kind === "source") return { source: card, opening: await openingOf(source, context) };
  const passage = { source: data.source, range: data.range, parts: [data.range], text: "" };
  const speaker = await describeSpeaker(passage, context);
  return {
    source: card,
    excerpt: await excerptOf(passage, noChanges, context),
    ...(speaker === undefined ? {} : { speaker }),
  };
}
