/** Form feeds part pages (ECMA-48, FF), as text from a printer's or a PDF's program has them. */
const PAGE_END = "\f";
/** A line that is a page's number and nothing else: `12`, `- 12 -`, `Page 12`. */
const PRINTED = /^[-–—\s]*(?:page\s+)?(\d{1,5})[-–—\s]*$/iu;

/**
 * Where each page of a text starts, the first at 0; undefined where the text has no pages, or prints other numbers on them
 * than their order gives, so that a locator may mean either.
 */
export function pagesIn(text: string): readonly number[] | undefined {
  const pages = text.trimEnd().split(PAGE_END);
  if (pages.length < 2 || pages.some((page, i) => printsAnother(page, i + 1))) return undefined;
  const starts = [0];
  for (const page of pages.slice(0, -1)) starts.push(starts.at(-1)! + page.length + PAGE_END.length);
  return starts;
}

/** The number, from 1, of the page that `offset` stands on. */
export function pageAt(pages: readonly number[], offset: number): number {
  let low = 0;
  let high = pages.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function printsAnother(page: string, number: number): boolean {
  const lines = page.trim().split("\n");
  return [lines[0]!, lines.at(-1)!].some((line) => {
    const printed = line.length > 40 ? undefined : PRINTED.exec(line.trim())?.[1];
    return printed !== undefined && Number(printed) !== number;
  });
}
