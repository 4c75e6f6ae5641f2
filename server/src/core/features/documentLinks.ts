import type { Place } from "../corpus/place.ts";
import type { Citation } from "../report/types.ts";
import type { Range } from "../text/range.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "./context.ts";
import { definition } from "./definition.ts";
import { writtenRange } from "./spots.ts";

/** A key or a locator of a report that leads to a source. */
export interface ReportLink {
  /** Report range. */
  readonly range: Range;
  readonly key: string;
  /** Report offset of the citation's key, with its at sign. */
  readonly citedAt: number;
}

/** Where a link leads, with a line to say so. */
export interface LinkTarget {
  readonly place: Place;
  /** The source's title, and the locator of the place where it has one. */
  readonly tooltip: string;
}

/** The keys and locators of a report whose source is known, in order. Links of Markdown's own lead there by themselves. */
export function reportLinks({ parsed, text }: ReportSnapshot, { catalog }: FeatureContext): ReportLink[] {
  return parsed.report.citations.flatMap((citation) => {
    if (citation.form === "link" || sourceOf(citation, catalog) === undefined) return [];
    const range = writtenRange(citation, text);
    const link = { range, key: citation.key, citedAt: range.start };
    return citation.locatorRange === undefined ? [link] : [link, { ...link, range: citation.locatorRange }];
  });
}

/**
 * Where a link leads: to the first passage that is quoted by its citation, else to the source's beginning; undefined where the
 * report has no such citation any more.
 *
 * @throws Cancelled
 */
export async function linkTarget(
  doc: ReportSnapshot,
  { key, citedAt }: Pick<ReportLink, "key" | "citedAt">,
  context: FeatureContext,
): Promise<LinkTarget | undefined> {
  const isMeant = (citation: Citation) =>
    citation.key === key && writtenRange(citation, doc.text).start === citedAt;
  const citation = doc.parsed.report.citations.find(isMeant);
  const source = citation && sourceOf(citation, context.catalog);
  if (source === undefined) return undefined;
  const found = (await definition(doc, citedAt, context)).find(({ place }) => place.source.id === source.id);
  const place = found?.place ?? { source, range: { start: 0, end: 0 } };
  return {
    place,
    tooltip: [source.title, ...(place.locator === undefined ? [] : [place.locator])].join(" · "),
  };
}
