import type { Passage } from "../../check/types.ts";
import { placesOf } from "../../check/whereabouts.ts";
import { citesSource } from "../../corpus/catalog.ts";
import type { Divisions } from "../../locators/divisions.ts";
import { KINDS } from "../../locators/fit.ts";
import { locatorAt } from "../../locators/locatorAt.ts";
import { measuresOf } from "../../locators/measures.ts";
import { locatorBy } from "../../locators/standing.ts";
import { termWritten } from "../../locators/terms.ts";
import type { Citation, Quotation, Report } from "../../report/types.ts";
import type { Range } from "../../text/range.ts";
import { cardOf } from "../card.ts";
import { checkedAlone, type FeatureContext, type ReportSnapshot } from "../context.ts";
import { quotationCiting, writtenRange } from "../spots.ts";
import { type CompletionItem, type CompletionList, sortTextOf } from "./item.ts";
import { closesAhead, detailOf, FARTHEST_BRACKET, opensBracket } from "./keys.ts";

/** A longer beginning is no locator; in code units. */
const LONGEST_BEGINNING = 24;
/** More places of the same words than fit a short list are no help. */
const MOST_PLACES = 8;

/** A locator that is being written after a key. */
interface LocatorSite {
  readonly citation: Citation;
  /** From the locator's first character to past what there is of it. */
  readonly range: Range;
  /** The term that it begins with, with its space; empty where there is none. */
  readonly term: string;
  readonly needsBracket: boolean;
}

/**
 * The locators of the words that the citation at `offset` is for, the best first; undefined where no locator is being written or
 * no quotation is cited with it.
 *
 * @throws Cancelled
 */
export async function completeLocators(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): Promise<CompletionList | undefined> {
  const site = locatorSiteAt(doc, offset);
  const quotation = site && quotationCiting(site.citation, doc.parsed.report);
  if (site === undefined || quotation === undefined) return undefined;
  const passage = await passageOf(quotation, doc, context);
  const source = passage && context.catalog.get(passage.source);
  const divisions = passage && context.divisions(passage.source);
  if (passage === undefined || source === undefined || divisions === undefined) return undefined;
  if (!citesSource(site.citation.key, source.id, context.catalog)) return undefined;
  const places = (await placesOf(passage, context.corpus.index, context.token)) ?? [];
  const choices = [passage.range, ...places.slice(passage.parts.length, MOST_PLACES)].flatMap((place) =>
    choicesAt(divisions, place, site.term).map((locator) => ({ locator, place })),
  );
  const seen = new Set<string>();
  const items: CompletionItem[] = [];
  for (const { locator, place } of choices) {
    const newText = `${locator}${site.needsBracket ? "]" : ""}`;
    if (seen.has(locator) || newText === doc.text.slice(site.range.start, site.range.end)) continue;
    seen.add(locator);
    items.push({
      kind: "locator",
      label: locator,
      detail: detailOf(cardOf(source)),
      filterText: doc.text.slice(site.range.start, offset),
      sortText: sortTextOf(items.length),
      edit: { range: site.range, newText },
      data: { kind: "passage", source: passage.source, range: place, card: cardOf(source) },
    });
  }
  return { items, isIncomplete: true };
}

/** How a place can be cited: by the term begun, else as is best for the source and then in every other way. */
function choicesAt(divisions: Divisions, place: Range, term: string): string[] {
  const measures = measuresOf(divisions);
  const unit = term === "" ? undefined : termWritten(term.trim())?.unit;
  if (unit !== undefined) {
    const kinds = KINDS[unit] ?? [];
    const named = measures.filter(({ kind }) => kinds.includes(kind));
    return named.flatMap((measure) => locatorBy(measure, place, term) ?? []).slice(0, 1);
  }
  const best = locatorAt(divisions, place);
  return [best, ...measures.map((measure) => locatorBy(measure, place))].filter(
    (locator) => locator !== undefined,
  );
}

async function passageOf(
  quotation: Quotation,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Passage | undefined> {
  const { verdict } = await checkedAlone(quotation, doc, context);
  const { outcome, passage } = verdict;
  return outcome === "elsewhere" || outcome === "uncited" ? undefined : passage;
}

/** `, ` and the beginning of a locator inside a citation's bracket; `[` and the same after a key in the text. An `at` stays. */
const BEGINNING = /^((?:\s*,\s*|\s\[)(?:at\s+)?)((?:[\p{L}.§¶]{1,12}\s*)?)[\p{L}\d:.–-]{0,12}$/u;
const TERM = /^(?:[\p{L}]{1,10}\.?|[§¶]{1,2})\s+/u;

/** The citation whose key ends last before `offset`; undefined where there is none. A link has no locator. */
function citationBefore({ citations }: Report, offset: number): Citation | undefined {
  let last: Citation | undefined;
  let lastEnd = -1;
  for (const citation of citations) {
    const { end } = citation.keyRange;
    if (citation.form === "link" || end > offset || end <= lastEnd) continue;
    last = citation;
    lastEnd = end;
  }
  return last;
}

function locatorSiteAt({ parsed, text }: ReportSnapshot, offset: number): LocatorSite | undefined {
  const citation = citationBefore(parsed.report, offset);
  if (citation === undefined) return undefined;
  const { end: keyEnd } = writtenRange(citation, text);
  if (offset - keyEnd > LONGEST_BEGINNING) return undefined;
  const match = BEGINNING.exec(text.slice(keyEnd, offset));
  const [, joint = ""] = match ?? [];
  const { start: keyStart } = citation.keyRange;
  const before = text.slice(Math.max(0, keyStart - FARTHEST_BRACKET), keyStart);
  const isBracketed = opensBracket(before.slice(before.lastIndexOf("\n") + 1));
  if (match === null || isBracketed !== joint.includes(",")) return undefined;
  const start = keyEnd + joint.length;
  const { locatorRange } = citation;
  const end =
    locatorRange !== undefined && locatorRange.start <= offset ? Math.max(offset, locatorRange.end) : offset;
  const begun = text.slice(start, offset);
  return {
    citation,
    range: { start, end },
    term: TERM.exec(begun)?.[0] ?? "",
    needsBracket: !closesAhead(text, end),
  };
}
