import { type Handler, Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import {
  DEEPEST_NESTING,
  DEEPEST_TREE,
  LONGEST_ATTRIBUTE,
  MOST_ATTRIBUTES,
  MOST_ELEMENTS,
} from "../limits.ts";
import type { HtmlElement } from "./nodes.ts";

/** A page or chapter as a tree, or why there is none, as a clause that follows the file's name. */
export type ParsedHtml =
  | { readonly kind: "document"; readonly document: HtmlDocument }
  | { readonly kind: "refused"; readonly reason: string };

/** What is used of a document's tree. Whoever needs the whole interface (Readability) takes it as that. */
export interface HtmlDocument {
  /** `html`, with `head` and `body` in it whatever the file has. */
  readonly documentElement: TreeElement;
  readonly head: TreeElement;
  readonly body: TreeElement;
  createElement(name: string): TreeElement;
  createTextNode(text: string): unknown;
}

/** An element that can be built. */
export interface TreeElement extends HtmlElement {
  setAttribute(name: string, value: string): void;
  appendChild(node: unknown): void;
}

/** How the file is written: HTML, where `<p/>` only opens a paragraph, or XML, where it is one without content. */
export type HtmlSyntax = "html" | "xhtml";

const TOO_MANY = `has more than ${MOST_ELEMENTS.toLocaleString("en")} elements; split it into smaller files`;
const TOO_DEEP = `nests more than ${DEEPEST_NESTING.toLocaleString("en")} elements in each other; open it in a browser and save it again`;

/** Elements that stand in the head where no `<body>` has opened yet (HTML standard, "before head" and "after head" modes). */
const HEAD_ELEMENTS = new Set(["base", "link", "meta", "noscript", "script", "style", "template", "title"]);
const OUTERMOST = new Set(["html", "head", "body"]);
/** Attributes that the standard allows, in the parser's spelling; linkedom's serialiser and queries take no others. */
const ATTRIBUTE_NAME = /^[a-z_][\w:.-]*$/u;

/**
 * The tree of `markup`: any file gives one, however broken, as in a browser. Elements nested too deep become siblings, and
 * attributes too long to be words, or too many, are left out. Never throws.
 */
export function parseHtml(markup: string, syntax: HtmlSyntax = "html"): ParsedHtml {
  const limits = new LimitChecker();
  parse(markup, syntax, limits);
  if (limits.refused !== undefined) return { kind: "refused", reason: limits.refused };
  const builder = new TreeBuilder();
  parse(markup, syntax, builder);
  return { kind: "document", document: builder.document };
}

function parse(
  markup: string,
  syntax: HtmlSyntax,
  handler: Partial<Handler> & { readonly refused?: string },
): void {
  const parser = new Parser(handler, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
    recognizeSelfClosing: syntax === "xhtml",
    recognizeCDATA: syntax === "xhtml",
  });
  // In pieces, so that a file beyond the limits is not parsed to its end.
  for (let at = 0; at < markup.length && handler.refused === undefined; at += PIECE) {
    parser.write(markup.slice(at, at + PIECE));
  }
  if (handler.refused === undefined) parser.end();
}

/** Counts before a tree is grown: the tree takes ten times as long, and a hundred times the memory. */
class LimitChecker {
  refused?: string;
  #count = 0;
  #depth = 0;

  onopentagname(): void {
    if (++this.#count > MOST_ELEMENTS) this.refused = TOO_MANY;
    if (++this.#depth > DEEPEST_NESTING) this.refused = TOO_DEEP;
  }

  onclosetag(): void {
    this.#depth--;
  }
}

const PIECE = 64 * 1024;

/** Takes the parser's events and grows the tree. */
class TreeBuilder {
  readonly document = parseHTML("<!doctype html><html><head></head><body></body></html>")
    .document as unknown as HtmlDocument;
  /** The open elements that are in the tree, outermost first; those outside head and body alone stand on `#outside`. */
  readonly #open: TreeElement[] = [];
  /** How many elements are open below the deepest that the tree takes. */
  #below = 0;
  #inBody = false;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = this.#elementFor(name, attributes);
    if (this.#open.length < DEEPEST_TREE) this.#open.push(element);
    else this.#below++;
  }

  onclosetag(): void {
    if (this.#below > 0) this.#below--;
    else this.#open.pop();
  }

  ontext(text: string): void {
    const parent = this.#open.at(-1);
    const isOutermost = parent === undefined || OUTERMOST.has(parent.localName);
    if (isOutermost && text.trim() === "" && !this.#inBody) return;
    if (isOutermost) this.#inBody = true;
    (isOutermost ? this.document.body : parent).appendChild(this.document.createTextNode(text));
  }

  /** The element in its place; `html`, `head` and `body` are there already, once. */
  #elementFor(name: string, attributes: Readonly<Record<string, string>>): TreeElement {
    const { document } = this;
    if (name === "body") this.#inBody = true;
    const own = name === "html" ? document.documentElement : name === "head" ? document.head : document.body;
    const element = OUTERMOST.has(name) ? own : document.createElement(name);
    for (const [key, value] of Object.entries(attributes).slice(0, MOST_ATTRIBUTES)) {
      if (value.length <= LONGEST_ATTRIBUTE && ATTRIBUTE_NAME.test(key)) element.setAttribute(key, value);
    }
    if (element !== own) this.#parentOf(name).appendChild(element);
    return element;
  }

  #parentOf(name: string): TreeElement {
    const parent = this.#open.at(-1);
    if (parent !== undefined && !OUTERMOST.has(parent.localName)) return parent;
    if (!this.#inBody && HEAD_ELEMENTS.has(name)) return this.document.head;
    this.#inBody = true;
    return this.document.body;
  }
}
