import { lineEnd, nextLine } from "./boundaries.ts";
import type { MarkdownNode } from "./tree.ts";

/** A block at the document's root that blank lines do not end and that its chunk leaves open. */
export interface OpenBlock {
  /** Offset in the chunk at which the block starts. */
  readonly start: number;
  readonly kind: "code" | "html";
  /** Whether a line, without its line ending, ends the block. */
  closes(line: string): boolean;
}

/** HTML blocks of kinds 1–5 run to a line that holds their end condition (CommonMark 0.31, "HTML blocks"). */
const HTML_ENDS: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^<![a-z]/i, end: />/ },
];

/** The block that `root`, a chunk's token tree, leaves open at its end, if any. */
export function openBlockOf(root: MarkdownNode, text: string): OpenBlock | undefined {
  const last = root.children.findLast(
    (node) => node.type !== "lineEnding" && node.type !== "lineEndingBlank",
  );
  switch (last?.type) {
    case "codeFenced":
      return openFence(last, text, "codeFencedFence", "codeFencedFenceSequence");
    case "mathFlow":
      return openFence(last, text, "mathFlowFence", "mathFlowFenceSequence");
    case "htmlFlow":
      return openHtml(last, text);
    default:
      return undefined;
  }
}

/** Offset past the line, at or after `from`, that ends `block`; the text's length if no line does. */
export function endOfBlock(text: string, from: number, block: OpenBlock): number {
  let line = from;
  while (line < text.length) {
    const end = lineEnd(text, line);
    const next = nextLine(text, end);
    if (block.closes(text.slice(line, end))) return next;
    line = next;
  }
  return text.length;
}

function openFence(node: MarkdownNode, text: string, fence: string, sequence: string): OpenBlock | undefined {
  const fences = node.children.filter((child) => child.type === fence);
  if (fences.length !== 1) return undefined;
  const mark = fences[0]!.children.find((child) => child.type === sequence);
  if (mark === undefined) return undefined;
  const character = text[mark.start]!;
  const size = mark.end - mark.start;
  return {
    start: node.start,
    kind: "code",
    closes(line) {
      const closing = line.trimEnd();
      const run = closing.trimStart();
      const indent = closing.slice(0, closing.length - run.length);
      return (
        run.length >= size &&
        indent.length <= 3 &&
        !indent.includes("\t") &&
        run === character.repeat(run.length)
      );
    },
  };
}

function openHtml(node: MarkdownNode, text: string): OpenBlock | undefined {
  // Up to three spaces may stand before it and are part of its token.
  const html = text.slice(node.start, node.end).trimStart();
  const kind = HTML_ENDS.find((candidate) => candidate.start.test(html));
  if (kind === undefined || kind.end.test(html)) return undefined;
  return { start: node.start, kind: "html", closes: (line) => kind.end.test(line) };
}
