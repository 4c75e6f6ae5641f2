import type { Catalog } from "../corpus/catalog.ts";
import { fullName } from "../corpus/names.ts";
import type { Source } from "../corpus/source.ts";
import type { Range } from "../text/range.ts";
import { wordsOf } from "../text/words.ts";
import { namedFrom } from "./brief.ts";
import { rankSources } from "./completion/rankSources.ts";
import type { ReportSnapshot } from "./context.ts";

/** A source that a search found, as a line of a list. */
export interface FoundSource {
  readonly source: Source;
  /** `@key Title · Author · date`. */
  readonly name: string;
}

/** A quotation of a report that a search found. */
export interface FoundQuotation {
  /** Its words, from a little before those that were asked for. */
  readonly name: string;
  /** Report range. */
  readonly range: Range;
}

/** The sources whose key, title, author or date has the words asked for, best first; all of them where nothing is asked for. */
export function foundSources(query: string, catalog: Catalog, limit: number): FoundSource[] {
  const ranked = rankSources(query.replace(/^@/, ""), catalog, new Set());
  const sources = new Set(ranked.flatMap(({ source }) => source ?? []));
  return [...sources].slice(0, limit).map((source) => ({ source, name: nameOf(source) }));
}

/** The quotations of a report that have all of the words asked for, of the last its beginning; none where nothing is asked for. */
export function foundQuotations(query: string, { parsed }: ReportSnapshot): FoundQuotation[] {
  const asked = wordsOf(query).map(({ folded }) => folded);
  const last = asked.pop();
  if (last === undefined) return [];
  return parsed.report.quotations.flatMap(({ text, range }) => {
    const words = wordsOf(text);
    const there = new Set(words.map(({ folded }) => folded));
    const found = words.find(({ folded }) => folded.startsWith(last));
    if (found === undefined || !asked.every((word) => there.has(word))) return [];
    const first = asked.length === 0 ? found : words.find(({ folded }) => folded === asked[0])!;
    return [{ name: namedFrom(text, Math.min(first.start, found.start)), range }];
  });
}

function nameOf({ key, title, authors = [], date }: Source): string {
  const parts = [`@${key} ${title}`, ...authors.map(fullName), ...(date === undefined ? [] : [date])];
  return parts.join(" · ");
}
