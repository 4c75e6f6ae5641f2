import { parseHtml } from "../html/parseHtml.ts";
import { textOfHtml } from "../html/textOfHtml.ts";

/** The words of a message's HTML; empty where it is beyond the limits. */
export function wordsOfHtml(html: string): string {
  const parsed = parseHtml(html);
  return parsed.kind === "refused" ? "" : textOfHtml(parsed.document.documentElement).text;
}
