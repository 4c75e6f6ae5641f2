import { Readability } from "@mozilla/readability";
import { MOST_SUMMED_DEPTH } from "../limits.ts";
import { elementsIn, firstElement, type HtmlElement, summedDepth } from "./nodes.ts";
import type { HtmlDocument } from "./parseHtml.ts";
import { type HtmlText, lineOfHtml, textOfHtml } from "./textOfHtml.ts";

/**
 * The main text of a page with its headline, as Firefox's reader view finds it; undefined where it finds none. Takes the tree
 * apart: whatever else is to be read from `document` is read before. Never throws.
 */
export function mainText(document: HtmlDocument): HtmlText | undefined {
  if (summedDepth(document.documentElement, MOST_SUMMED_DEPTH) > MOST_SUMMED_DEPTH) return undefined;
  const headline = headlineOf(document);
  const article = articleOf(document);
  if (article === undefined) return undefined;
  if (headline === undefined || hasHeading(article, headline)) return textOfHtml(article);
  const heading = document.createElement("h1");
  heading.appendChild(document.createTextNode(headline));
  const page = document.createElement("div");
  page.appendChild(heading);
  page.appendChild(article);
  return textOfHtml(page);
}

/** The page's headline, if it has one `h1` that says something; more may be the parts of it. */
function headlineOf(document: HtmlDocument): string | undefined {
  const heading = firstElement(document.body, "h1");
  return heading && lineOfHtml(heading);
}

function articleOf(document: HtmlDocument): HtmlElement | undefined {
  // Classes tell the walker what is not read with the text; the article is wanted as a tree, not as markup.
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: unknown) => node };
  try {
    const content = new Readability(document as never, options).parse()?.content;
    return (content as HtmlElement | null | undefined) ?? undefined;
  } catch {
    return undefined;
  }
}

function hasHeading(article: HtmlElement, headline: string): boolean {
  for (const element of elementsIn(article)) {
    if (!/^h[1-3]$/u.test(element.localName)) continue;
    if (lineOfHtml(element) === headline) return true;
  }
  return false;
}
