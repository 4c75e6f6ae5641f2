/** Pages that a locator names, both ends included. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** Pandoc takes a number without a term for a page (User's Guide, "Citation syntax"). */
const PAGES = /^(?:(?:pages?|pp?\.?)\s*)?(\d[\d\s,&–—−-]*)$/iu;
const SPAN = /^(\d{1,6})(?:\s*[-–—−]{1,3}\s*(\d{1,6}))?$/u;

/**
 * The pages that a locator names: `p. 3`, `pp. 33-35`, `pp. 133–5` (133 to 135), `3, 7`. Undefined for whatever else it names.
 */
export function pagesOfLocator(locator: string): readonly PageSpan[] | undefined {
  const numbers = PAGES.exec(locator.trim())?.[1];
  if (numbers === undefined) return undefined;
  const spans = numbers.split(/[,&]/).map(spanOf);
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

/** A locator for other pages, in the manner of `written`: `pp. 3-4` becomes `p. 5`. */
export function locatorFor(pages: readonly number[], written: string): string {
  const [first, last] = [pages[0]!, pages.at(-1)!];
  const numbers = first === last ? `${first}` : `${first}-${last}`;
  const term = /^\D*/.exec(written)![0];
  if (term.toLowerCase().startsWith("page")) return `${first === last ? "page" : "pages"} ${numbers}`;
  if (term === "") return numbers;
  const space = /\s/.test(term) ? " " : "";
  return `${first === last ? "p." : "pp."}${space}${numbers}`;
}

function spanOf(written: string): PageSpan | undefined {
  const match = SPAN.exec(written.trim());
  if (match === null) return undefined;
  const [first, end] = [match[1]!, match[2] ?? match[1]!];
  const whole = end.length < first.length ? first.slice(0, first.length - end.length) + end : end;
  const span = { first: Number(first), last: Number(whole) };
  return span.first <= span.last ? span : undefined;
}
