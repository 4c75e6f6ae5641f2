/** The part of the Document Object Model (https://dom.spec.whatwg.org/) that is used here, whatever library made the tree. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  readonly textContent: string | null;
}

export interface HtmlElement extends HtmlNode {
  /** The element's name; in trees of HTML in lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
}

/** `Node.nodeType` of an element, and of the two kinds of nodes that hold text. */
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
/** A call to a note, or the opening of a `q`, holds a handful of nodes. */
const MOST_NODES = 32;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === TEXT || node.nodeType === CDATA;
}

/**
 * Every element under `root` in the order of the document, `root` left out. One by one and without recursion: nesting is a
 * stranger's, and the stack is not.
 */
export function* elementsIn(root: HtmlNode): Generator<HtmlElement> {
  let node = root.firstChild;
  while (node !== null) {
    if (isElement(node)) yield node;
    node = node.firstChild ?? nextAfter(node, root);
  }
}

/** The first element under `root` with one of these names. */
export function firstElement(root: HtmlNode, ...names: readonly string[]): HtmlElement | undefined {
  for (const element of elementsIn(root)) if (names.includes(element.localName)) return element;
  return undefined;
}

/**
 * The first words under `root`, for questions about what is short: at most `longest` code units, out of the first
 * `MOST_NODES` nodes, so that asking it of each of many nested elements stays cheap.
 */
export function openingWords(root: HtmlNode, longest: number): string {
  let words = "";
  let node = root.firstChild;
  for (let count = 0; node !== null && count < MOST_NODES && words.length < longest; count++) {
    if (isText(node)) words += (node.textContent ?? "").slice(0, longest);
    node = node.firstChild ?? nextAfter(node, root);
  }
  return words.slice(0, longest);
}

/** How deep the elements under `root` stand, those right under it at 1, summed up; counts no further than beyond `most`. */
export function summedDepth(root: HtmlNode, most: number): number {
  let sum = 0;
  let depth = 1;
  let node = root.firstChild;
  while (node !== null && sum <= most) {
    if (isElement(node)) sum += depth;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node.nextSibling === null && node.parentNode !== null && node.parentNode !== root) {
      node = node.parentNode;
      depth--;
    }
    node = node.nextSibling;
  }
  return sum;
}

/** What comes after `node` and all that is in it, inside `root`. */
function nextAfter(node: HtmlNode, root: HtmlNode): HtmlNode | null {
  let current: HtmlNode | null = node;
  while (current !== null && current !== root) {
    if (current.nextSibling !== null) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}
