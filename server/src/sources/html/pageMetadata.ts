import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import type { LinkedData } from "./linkedData.ts";
import { elementsIn, firstElement, type HtmlElement } from "./nodes.ts";
import type { HtmlDocument } from "./parseHtml.ts";
import { lineOfHtml } from "./textOfHtml.ts";

/**
 * Names of `meta` elements, those that say it most exactly first: Highwire's (Google Scholar's "Inclusion Guidelines for
 * Webmasters"), Open Graph's (https://ogp.me/), Dublin Core's, and those of news systems.
 */
const TITLES = ["citation_title", "og:title", "dc.title", "twitter:title"];
const DATES = [
  "citation_publication_date",
  "citation_date",
  "citation_online_date",
  "article:published_time",
  "og:article:published_time",
  "dc.date",
  "dc.date.issued",
  "dcterms.date",
  "dcterms.issued",
  "parsely-pub-date",
  "sailthru.date",
  "pubdate",
  "date",
];
const AUTHORS = ["citation_author", "dc.creator", "article:author", "parsely-author", "author"];
const CONTAINERS = ["citation_journal_title", "og:site_name", "application-name"];
const DOIS = ["citation_doi", "prism.doi", "dc.identifier", "dc.identifier.doi"];
const ADDRESSES = ["og:url", "citation_abstract_html_url"];

const SEPARATOR = /\s+[|–—·•»:-]\s+/gu;
const BYLINE = /^\s*by\s+/iu;

/**
 * What a page says of itself: title without the site's name, day of publication, authors, the site or journal, DOI and
 * address. `linked` is its JSON-LD; `savedFrom` the address that it was saved from, if its wrapping says so.
 */
export function pageMetadata(document: HtmlDocument, linked: LinkedData, savedFrom?: string): StatedMetadata {
  const metas = metasOf(document);
  const first = (names: readonly string[]): string | undefined => all(names)[0];
  const all = (names: readonly string[]): readonly string[] => {
    return names.map((name) => metas.get(name) ?? []).find((values) => values.length > 0) ?? [];
  };
  const container = first(CONTAINERS) ?? linked.publisher;
  const heading = headingOf(document.body);
  const authors = all(AUTHORS).filter((name) => !name.includes("://"));
  return withoutUndefined({
    title: titleOf(document, first(TITLES) ?? linkedTitle(linked, heading), container, heading),
    date: dayOf(first(DATES) ?? linked.date ?? timeIn(document)),
    heading,
    authors: (authors.length > 0 ? authors : linked.authors).map((name) => name.replace(BYLINE, "")),
    container,
    doi: first(DOIS),
    url: canonicalAddress(document) ?? first(ADDRESSES) ?? savedFrom,
  });
}

/** The values of each `meta` element's name or property, in the page's order, without empty ones. */
function metasOf({ documentElement }: HtmlDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of elementsIn(documentElement)) {
    if (element.localName !== "meta") continue;
    const name = (element.getAttribute("name") ?? element.getAttribute("property") ?? "").toLowerCase();
    const content = (element.getAttribute("content") ?? "").trim();
    if (name === "" || content === "") continue;
    found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

function linkedTitle({ headline, name }: LinkedData, heading: string | undefined): string | undefined {
  return name !== undefined && name === heading ? name : (headline ?? name);
}

/** The title without the name of the site, or whatever else stands after the page's own headline. */
function titleOf(
  document: HtmlDocument,
  stated: string | undefined,
  site: string | undefined,
  heading: string | undefined,
): string | undefined {
  const title = stated ?? wordsOf(firstElement(document.head, "title"));
  if (title === undefined) return undefined;
  for (const { index, 0: separator } of [...title.matchAll(SEPARATOR)].reverse()) {
    const before = title.slice(0, index).trim();
    const after = title.slice(index + separator.length).trim();
    if (before === "") continue;
    if (after.toLowerCase() === site?.toLowerCase() || before === heading) return before;
  }
  return title;
}

function headingOf(body: HtmlElement): string | undefined {
  const heading = firstElement(body, "h1") ?? firstElement(body, "h2");
  return heading && lineOfHtml(heading);
}

function canonicalAddress({ documentElement }: HtmlDocument): string | undefined {
  for (const element of elementsIn(documentElement)) {
    if (element.localName !== "link" || element.getAttribute("rel")?.toLowerCase() !== "canonical") continue;
    const address = element.getAttribute("href") ?? "";
    if (/^https?:/iu.test(address)) return address;
  }
  return undefined;
}

/** The first time that a `time` element gives for machines. */
function timeIn({ body }: HtmlDocument): string | undefined {
  for (const element of elementsIn(body)) {
    const time = element.localName === "time" ? element.getAttribute("datetime") : null;
    if (time !== null && /^\d{4}-\d\d-\d\d/u.test(time)) return time;
  }
  return undefined;
}

/** `2021/5/3`, as Highwire's tags write days, and `20210503` as ISO 8601 has them; others as they are. */
function dayOf(date: string | undefined): string | undefined {
  const parts = /^\s*(\d{4})(?:[/-]?(\d{1,2}))?(?:[/-]?(\d{1,2}))?(?=$|[T\s])/u.exec(date ?? "");
  if (parts === null) return date;
  return parts
    .slice(1)
    .filter(Boolean)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

function wordsOf(element: HtmlElement | undefined): string | undefined {
  const words = (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
  return words === "" ? undefined : words;
}

function withoutUndefined(
  stated: { [K in keyof StatedMetadata]: StatedMetadata[K] | undefined },
): StatedMetadata {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
