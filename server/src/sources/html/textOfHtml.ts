import type { Heading } from "../../core/corpus/landmarks.ts";
import { withRaisedDigits } from "../raised.ts";
import { BLOCKS, HEADINGS, PREFORMATTED, UNCOUNTED } from "./elements.ts";
import { type HtmlElement, type HtmlNode, isElement, isText, openingWords } from "./nodes.ts";
import { CELL, LINE, PARAGRAPH, SPACE, TextBuilder } from "./textBuilder.ts";
import { isNoteCall, isVisible } from "./visible.ts";

/** The words of an element as a reader of the page sees them. */
export interface HtmlText {
  /** Paragraphs with an empty line between them, rows and `br` on lines of their own, cells with a tab between them. */
  readonly text: string;
  /** `h1` to `h6`, as ranges of `text`; those without words left out. */
  readonly headings: readonly Heading[];
  /** Where in `text` each paragraph starts that a reader would count: no headings, captions or tables. */
  readonly paragraphs: readonly number[];
  /** Where in `text` each element with an id starts, or what comes after it where it has no words; white space may come first. */
  readonly starts: ReadonlyMap<string, number>;
}

/** A raised number (raised.ts), which may stand in brackets. */
const RAISED_NUMBER = /^\s*[[(]?(\d{1,6})[\])]?\s*$/u;
const LONGEST_RAISED = 20;
const OPENS_WITH_MARK = /^\s*["“”„«‘'»]/u;
const LONGEST_OPENING = 100;
const OUTER_MARKS = ["“", "”"] as const;
const INNER_MARKS = ["‘", "’"] as const;

/**
 * The text of `root`, an element of HTML or of a chapter of an e-book. Takes out what is not shown (scripts, hidden elements,
 * words for screen readers, readings of ruby) and calls to notes, joins what is inline, and sets the marks that a browser
 * sets around `q`. Never throws, and goes as deep as the tree does without recursion.
 *
 * @param leftOut elements that are passed over, with all that is in them
 */
export function textOfHtml(root: HtmlElement, leftOut: ReadonlySet<HtmlNode> = new Set()): HtmlText {
  const walk = new Walk(leftOut);
  walk.through(root);
  const { builder, starts } = walk;
  return { text: builder.text(), headings: builder.headings, paragraphs: builder.paragraphs, starts };
}

/** The words of an element, a heading say, on one line; undefined where it has none. */
export function lineOfHtml(root: HtmlElement): string | undefined {
  const words = textOfHtml(root).text.replace(/\s+/gu, " ");
  return words === "" ? undefined : words;
}

/** A heading whose words may go on; undefined once another has begun in it, as where its end tag is missing. */
type OpenHeading = Pick<Heading, "start" | "depth"> | undefined;

class Walk {
  readonly builder = new TextBuilder();
  readonly starts = new Map<string, number>();
  readonly #leftOut: ReadonlySet<HtmlNode>;
  /** How many elements around the current place keep their lines, are not counted, or are `q`. */
  #preformatted = 0;
  #uncounted = 0;
  #quoted = 0;
  /** Open headings, outermost first. */
  readonly #headings: OpenHeading[] = [];
  readonly #isCounted = (): boolean => this.#uncounted === 0;

  constructor(leftOut: ReadonlySet<HtmlNode>) {
    this.#leftOut = leftOut;
  }

  through(root: HtmlElement): void {
    let node: HtmlNode = root;
    for (;;) {
      const child = this.#enter(node);
      if (child !== null) {
        node = child;
        continue;
      }
      while (node !== root && node.nextSibling === null) {
        node = node.parentNode!;
        this.#leave(node as HtmlElement);
      }
      if (node === root) return;
      node = node.nextSibling!;
    }
  }

  /** What is inside `node` and to be walked through next; null where nothing is, and `node` needs no leaving. */
  #enter(node: HtmlNode): HtmlNode | null {
    if (isText(node)) this.#text(node.textContent ?? "");
    if (!isElement(node)) return null;
    const name = node.localName;
    if (name === "br") this.builder.breakLine();
    if (name === "hr") this.builder.part(PARAGRAPH);
    if (this.#leftOut.has(node) || !isVisible(node) || isNoteCall(node)) {
      this.#note(node);
      return null;
    }
    const raised = name === "sup" ? RAISED_NUMBER.exec(openingWords(node, LONGEST_RAISED)) : null;
    if (raised !== null) {
      this.#text(withRaisedDigits(raised[1]!));
      return null;
    }
    if (node.firstChild === null) {
      this.#part(name);
      this.#note(node);
      return null;
    }
    this.#open(node);
    return node.firstChild;
  }

  #open(element: HtmlElement): void {
    const name = element.localName;
    this.#part(name);
    this.#note(element);
    if (PREFORMATTED.has(name)) this.#preformatted++;
    if (UNCOUNTED.has(name)) this.#uncounted++;
    const depth = HEADINGS.get(name);
    if (depth !== undefined) {
      this.#endHeading();
      this.#headings.push({ start: this.builder.nextStart, depth });
    }
    if (name === "q") this.#quote(element, 0);
  }

  #leave(element: HtmlElement): void {
    const name = element.localName;
    if (name === "q") this.#quote(element, 1);
    if (PREFORMATTED.has(name)) this.#preformatted--;
    if (UNCOUNTED.has(name)) this.#uncounted--;
    if (HEADINGS.has(name)) {
      this.#endHeading();
      this.#headings.pop();
    }
    this.#part(name);
  }

  /** The heading that is open has its words by now. */
  #endHeading(): void {
    const open = this.#headings.at(-1);
    if (open === undefined) return;
    const { end } = this.builder;
    if (end > open.start) this.builder.headings.push({ start: open.start, end, depth: open.depth });
    this.#headings[this.#headings.length - 1] = undefined;
  }

  #note(element: HtmlElement): void {
    const id = element.getAttribute("id");
    if (id !== null && !this.starts.has(id)) this.starts.set(id, this.builder.nextStart);
  }

  /** What an element parts its words from, before it and after it. */
  #part(name: string): void {
    if (BLOCKS.has(name)) this.builder.part(PARAGRAPH);
    else if (name === "tr") this.builder.part(LINE);
    else if (name === "td" || name === "th") this.builder.part(CELL);
    else if (name === "button") this.builder.part(SPACE);
  }

  #text(text: string): void {
    if (this.#preformatted > 0) this.builder.lines(text, this.#isCounted);
    else this.builder.words(text, this.#isCounted);
  }

  /** The mark before (0) or after (1) a `q`, unless the page has set marks itself. */
  #quote(element: HtmlElement, side: 0 | 1): void {
    if (side === 1) this.#quoted--;
    if (!OPENS_WITH_MARK.test(openingWords(element, LONGEST_OPENING))) {
      this.#text((this.#quoted % 2 === 0 ? OUTER_MARKS : INNER_MARKS)[side]);
    }
    if (side === 0) this.#quoted++;
  }
}
