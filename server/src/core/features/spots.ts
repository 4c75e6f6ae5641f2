import type { Citation, Quotation, Report } from "../report/types.ts";
import type { TextSlices } from "../text/editedText.ts";
import type { Range } from "../text/range.ts";

/** What of a report's stands at a cursor. */
export type Spot =
  | { readonly kind: "key"; readonly citation: Citation; readonly range: Range }
  | { readonly kind: "quotation"; readonly quotation: Quotation; readonly range: Range };

/**
 * What stands at `offset` of a report: a citation's key, with its `@` and braces, before the quotation around it; a
 * quotation; or a link that is a citation. Undefined where it is none of them, also right after their last character.
 */
export function spotAt(report: Report, text: TextSlices, offset: number): Spot | undefined {
  const holds = ({ start, end }: Range) => start <= offset && offset < end;
  for (const citation of report.citations) {
    const { keyRange } = citation;
    if (offset < keyRange.start - MARKUP || keyRange.end + MARKUP < offset) continue;
    const range = writtenRange(citation, text);
    if (holds(range)) return { kind: "key", citation, range };
  }
  const quotation = quotationAt(report, offset);
  if (quotation !== undefined) return { kind: "quotation", quotation, range: quotation.range };
  const link = report.citations.find(({ form, range }) => form === "link" && holds(range));
  return link === undefined ? undefined : { kind: "key", citation: link, range: link.range };
}

/** The most that stands around a key: an at sign and a brace. */
const MARKUP = 2;

/** The locator that holds `offset`, and the quotation that it is about; undefined where there is none. */
export function locatorSpotAt(
  report: Report,
  offset: number,
): { readonly quotation: Quotation; readonly range: Range } | undefined {
  const citation = report.citations.find(
    ({ locatorRange: at }) => at && at.start <= offset && offset < at.end,
  );
  const quotation = citation && quotationCiting(citation, report);
  return quotation && { quotation, range: citation.locatorRange! };
}

/** The quotation that a citation is for: the last one before it, else the first that takes it; undefined where none does. */
export function quotationCiting(citation: Citation, { quotations }: Report): Quotation | undefined {
  const cited = quotations.filter((each) => each.citations.some((use) => use.citation === citation));
  return cited.findLast(({ range }) => range.end <= citation.keyRange.start) ?? cited[0];
}

/** The innermost quotation that holds `offset`, a key inside it or not. */
export function quotationAt({ quotations }: Report, offset: number): Quotation | undefined {
  const around = quotations.filter(({ range }) => range.start <= offset && offset < range.end);
  return around.toSorted((a, b) => length(a.range) - length(b.range))[0];
}

/** A citation's key as it is written: with its at sign and braces, if it has them. */
export function writtenRange({ keyRange, form }: Citation, text: TextSlices): Range {
  if (form === "link") return keyRange;
  const braced = isBraced(keyRange, text);
  return { start: keyRange.start - (braced ? 2 : 1), end: keyRange.end + (braced ? 1 : 0) };
}

/** Whether the key at `keyRange` stands in braces. */
export function isBraced({ start, end }: Range, text: TextSlices): boolean {
  return start > 0 && text.slice(start - 1, start) === "{" && text.slice(end, end + 1) === "}";
}

function length({ start, end }: Range): number {
  return end - start;
}
