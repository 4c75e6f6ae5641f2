import { NOTE_CALLS, PERHAPS_NOTE_CALLS, UNSEEN, UNSEEN_CLASSES } from "./elements.ts";
import { type HtmlElement, isElement, openingWords } from "./nodes.ts";

/** `display: none` and `visibility: hidden` in a style attribute, each property at its start or after a semicolon. */
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/iu;
/** A call to a note: a number, perhaps in brackets, a letter or a sign. */
const CALL = /^[[(]?(?:\d{1,4}|\p{L}|[*†‡§¶#]{1,3})[\])]?$/u;
/** What MediaWiki puts between brackets instead of a number: `[citation needed]`, `[note 3]`. */
const BRACKETED_CALL = /^\[[^[\]]+\]$/u;
/** MediaWiki's `[citation needed]` is the longest call in use; a class `reference` may be put on anything. */
const LONGEST_CALL = 20;
/** Longer style attributes carry pictures; what hides stands near the front. */
const LONGEST_STYLE = 2000;

/** Whether a reader of the page sees what is in `element`, as far as the page itself and no style sheet says. */
export function isVisible(element: HtmlElement): boolean {
  if (UNSEEN.has(element.localName)) return false;
  if (element.getAttribute("hidden") !== null && element.getAttribute("hidden") !== "until-found")
    return false;
  if (element.getAttribute("aria-hidden") === "true") return false;
  if (element.localName === "dialog" && element.getAttribute("open") === null) return false;
  const style = element.getAttribute("style");
  if (style !== null && HIDING_STYLE.test(style.slice(0, LONGEST_STYLE))) return false;
  return !classesOf(element).some((name) => UNSEEN_CLASSES.has(name));
}

/**
 * Whether `element` calls a note or leads back from one: by its role, type or class, or because it is a raised number that
 * is a link within the page, or the only thing in such a link.
 */
export function isNoteCall(element: HtmlElement): boolean {
  const { localName } = element;
  if (localName !== "sup" && localName !== "a" && localName !== "span") return false;
  const words = openingWords(element, LONGEST_CALL + 1).trim();
  if (words.length > LONGEST_CALL) return false;
  const names = namesOf(element);
  if (names.some((name) => NOTE_CALLS.has(name))) return true;
  const isCall = CALL.test(words);
  const isPerhaps = names.some((name) => PERHAPS_NOTE_CALLS.has(name)) && !names.some(isOtherLink);
  if (isPerhaps && (isCall || BRACKETED_CALL.test(words))) return true;
  if (!isCall) return false;
  const link = localName === "sup" ? childOf(element, "a") : element;
  return (
    link !== undefined && leadsToNote(link) && (localName === "sup" || childOf(link, "sup") !== undefined)
  );
}

/** Sphinx tells its links from its calls so. */
function isOtherLink(name: string): boolean {
  return name === "internal" || name === "external";
}

/** To a place in the page, or in another chapter of the book. */
function leadsToNote(link: HtmlElement): boolean {
  return (link.getAttribute("href") ?? "").includes("#");
}

/** The only child that is an element, if it has this name; children that are text are passed over. */
function childOf(element: HtmlElement, name: string): HtmlElement | undefined {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) return node.localName === name ? node : undefined;
  }
  return undefined;
}

function namesOf(element: HtmlElement): string[] {
  const attributes = ["role", "epub:type"].map((name) => element.getAttribute(name) ?? "");
  return [...classesOf(element), ...attributes.flatMap((names) => names.split(" "))];
}

function classesOf(element: HtmlElement): string[] {
  const names = element.getAttribute("class");
  return names === null ? [] : names.split(/\s+/u);
}
