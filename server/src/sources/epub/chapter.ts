import { DECLARES_ENTITIES } from "../document/xml.ts";
import { decodeHtml } from "../html/decodeHtml.ts";
import { elementsIn, type HtmlElement, openingWords } from "../html/nodes.ts";
import { parseHtml } from "../html/parseHtml.ts";
import { type HtmlText, textOfHtml } from "../html/textOfHtml.ts";
import { Unreadable } from "../unreadable.ts";
import { pageLabel } from "./pageLabel.ts";
import { isOfType } from "./types.ts";

/** A chapter's words, and what the book's navigation leads to in it. */
export interface Chapter {
  readonly main: HtmlText;
  /** Notes that stand between its paragraphs, one an item; none where pages are marked, which they would leave. */
  readonly notes: readonly string[];
  /** Where pages start that the chapter marks itself. */
  readonly pages: readonly PageMark[];
}

/** A page starts where the element `id` stands (`starts` of the chapter's words), and has `label` printed on it. */
export interface PageMark {
  readonly id: string;
  readonly label: string;
}

/** What is printed on the pages that the book's list of pages has in a chapter, by the id at which each starts. */
export type PageIds = ReadonlyMap<string, string>;

/** A subset between brackets, in which a document type declares entities, opens before the first element. */
const SUBSET = /<!DOCTYPE[^>[]{0,1000}\[/i;
const HEAD = 4096;
/** Longer words are no page's number, and an element around a page is no mark. */
const LONGEST_PAGE_LABEL = 20;

/**
 * The words of a chapter.
 *
 * @throws Unreadable where it is beyond the limits, or declares entities of its own
 */
export function readChapter(bytes: Uint8Array, pageIds: PageIds): Chapter {
  const markup = decodeHtml(bytes);
  if (SUBSET.test(markup.slice(0, HEAD))) throw new Unreadable(DECLARES_ENTITIES);
  const parsed = parseHtml(markup, "xhtml");
  if (parsed.kind === "refused") throw new Unreadable(parsed.reason);
  const { body } = parsed.document;
  const leftOut = new Set<HtmlElement>();
  const pages = leaveOutPages(body, pageIds, leftOut);
  const notes = pages.length > 0 || pageIds.size > 0 ? [] : leaveOutNotes(body, leftOut);
  return { main: textOfHtml(body, leftOut), notes: notes.map((note) => wordsOf(note, leftOut)), pages };
}

/** Adds to `leftOut` what marks pages and what lists them or the chapters: none is a word of the chapter. Returns the marks. */
function leaveOutPages(body: HtmlElement, pageIds: PageIds, leftOut: Set<HtmlElement>): PageMark[] {
  const pages: PageMark[] = [];
  for (const element of elementsIn(body)) {
    const words = () => openingWords(element, LONGEST_PAGE_LABEL + 1).trim();
    const listed = pageLabel(pageIds.get(element.getAttribute("id") ?? "") ?? "");
    const isListed = listed !== undefined && pageLabel(words()) === listed;
    const label = pageMark(element, words);
    if (label !== undefined) pages.push({ id: idOf(element, `page ${pages.length}`), label });
    const isList = element.localName === "nav" && isOfType(element, "toc", "page-list", "landmarks");
    if (isListed || label !== undefined || isList) leftOut.add(element);
  }
  return pages;
}

/** Adds to `leftOut` the notes that stand between the paragraphs of a chapter, and returns them. */
function leaveOutNotes(body: HtmlElement, leftOut: Set<HtmlElement>): HtmlElement[] {
  const notes = [...elementsIn(body)].filter(
    (element) => element.localName === "aside" && isOfType(element, ...NOTES),
  );
  for (const note of notes) leftOut.add(note);
  return notes;
}

/** The words of a note, without those of notes inside it. */
function wordsOf(note: HtmlElement, leftOut: Set<HtmlElement>): string {
  leftOut.delete(note);
  const { text } = textOfHtml(note, leftOut);
  leftOut.add(note);
  return text;
}

const NOTES = ["footnote", "endnote", "rearnote", "note"];
/** Classes of Project Gutenberg's books, whose pages are marked so since 2005. */
const PAGE_CLASSES = new Set(["pagenum", "pageno", "pagenumber", "page-number", "x-ebookmaker-pageno"]);

/** What is printed on the page that starts at `element`; undefined where none does. `words` are its own, cut. */
function pageMark(element: HtmlElement, words: () => string): string | undefined {
  if (isOfType(element, "pagebreak")) {
    const stated = element.getAttribute("title") ?? element.getAttribute("aria-label") ?? words();
    return pageLabel(stated) ?? "";
  }
  const classes = element.getAttribute("class");
  if (classes === null || !classes.split(/\s+/).some((name) => PAGE_CLASSES.has(name))) return undefined;
  return pageLabel(words()) ?? pageLabel(element.getAttribute("title") ?? "");
}

/** The element's id, or `made`, given to it. A made one has a space, which no id of a file has. */
function idOf(element: HtmlElement, made: string): string {
  const id = element.getAttribute("id");
  if (id !== null && id !== "") return id;
  (element as HtmlElement & { setAttribute(name: string, value: string): void }).setAttribute("id", made);
  return made;
}
