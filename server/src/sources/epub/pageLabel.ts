/** A number or a Roman one, with what books put around it: `12`, `xiv`, `[Pg 12]`, `p. 12`, `Page 12.` */
const LABEL =
  /^[[({]?\s?(?:(?:pages?|pg|p|s|seite)\b\.?\s?)?(\d{1,5}|[ivxlcdm]{1,12}|[a-z]?-?\d{1,4})\s?[.\])}]{0,2}$/i;

/** What is printed on a page, out of the words that say so; undefined where they say something else. */
export function pageLabel(words: string): string | undefined {
  return LABEL.exec(words.trim())?.[1];
}
