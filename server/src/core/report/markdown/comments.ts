import type { Range } from "../../text/range.ts";
import type { MarkdownNode } from "./tree.ts";

const OPENING = "<!--";
const CLOSING = "-->";
/** Tokens that hold HTML; code, math and addresses are others. */
const HTML = new Set(["htmlFlow", "htmlText"]);

/** The HTML comments under a token tree, from `<` to past `>`, in order; one that nothing closes is none. */
export function commentsOf(root: MarkdownNode, text: string): Range[] {
  if (!text.includes(OPENING)) return [];
  const comments: Range[] = [];
  visit(root);
  return comments;

  function visit(node: MarkdownNode): void {
    if (HTML.has(node.type)) addComments(text, node, comments);
    else for (const child of node.children) visit(child);
  }
}

function addComments(text: string, { start, end }: Range, comments: Range[]): void {
  let at = text.indexOf(OPENING, start);
  while (at >= 0 && at < end) {
    const close = text.indexOf(CLOSING, at + OPENING.length);
    if (close < 0 || close + CLOSING.length > end) break;
    comments.push({ start: at, end: close + CLOSING.length });
    at = text.indexOf(OPENING, close + CLOSING.length);
  }
}
