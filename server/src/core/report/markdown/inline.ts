import { decodeString } from "micromark-util-decode-string";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import { PLACEHOLDER, type Prose, ProseBuilder, type ProseLink } from "./prose.ts";
import { copyScripts, raisedAt } from "./raised.ts";
import type { MarkdownNode } from "./tree.ts";

/** Tokens whose content is words, though nothing in it is syntax. */
const OPAQUE = new Set([
  "codeTextData",
  "mathTextData",
  "codeFlowValue",
  "mathFlowValue",
  "autolinkProtocol",
  "autolinkEmail",
]);
/** Tokens that hold no words of the report: addresses, titles, tags, fences, definitions. */
const WORDLESS = new Set([
  "resource",
  "reference",
  "definition",
  "htmlFlow",
  "codeFencedFence",
  "mathFlowFence",
  "gfmFootnoteDefinitionLabel",
]);

/** The prose of a block's inline content (paragraph, heading, table cell), offsets counted as the node's are. */
export function proseOf(node: MarkdownNode, text: string): Prose {
  const builder = new ProseBuilder();
  addChildren(node, text, builder);
  return builder.build();
}

/** The text of a block of code, from its first line to its last. */
export function codeProseOf(node: MarkdownNode, text: string): Prose {
  const builder = new ProseBuilder();
  const first = node.children.findIndex((child) => child.type === "codeFlowValue");
  const last = node.children.findLastIndex((child) => child.type === "codeFlowValue");
  for (const child of node.children.slice(Math.max(first, 0), last + 1)) add(child, text, builder);
  return builder.build();
}

function addChildren(node: MarkdownNode, text: string, out: ProseBuilder): void {
  for (let i = 0; i < node.children.length; i++) {
    const raised = raisedAt(node.children, i, text);
    if (raised === undefined) add(node.children[i]!, text, out);
    else {
      out.replace(raised.figures, raised);
      i += 2;
    }
  }
}

function add(node: MarkdownNode, text: string, out: ProseBuilder): void {
  if (WORDLESS.has(node.type)) return;
  const raw = text.slice(node.start, node.end);
  if (OPAQUE.has(node.type)) out.copyOpaque(raw, node.start);
  else if (node.type === "data") copyScripts(raw, node.start, out);
  else if (node.type === "lineEnding") out.replace("\n", lineEndingOf(node, text));
  else if (node.type === "characterEscape") out.escape(raw.slice(1), node);
  else if (node.type === "characterReference") out.replace(decodeString(raw), node);
  else if (node.type === "image") out.escape(PLACEHOLDER, node);
  else if (node.type === "htmlText") addTag(raw, node, out);
  else if (node.type === "gfmFootnoteCall") addCall(node, text, out);
  else addSpan(node, text, out);
}

function addSpan(node: MarkdownNode, text: string, out: ProseBuilder): void {
  const start = out.length;
  addChildren(node, text, out);
  if (node.type === "emphasis" || node.type === "strong") out.addEmphasis(start);
  if (node.type === "link") out.addLink(start, { start: node.start, end: node.end }, linkTarget(node, text));
}

/** A line break written as a tag keeps its two words apart; other tags may stand inside a word. */
function addTag(tag: string, node: MarkdownNode, out: ProseBuilder): void {
  if (/^<br\b/i.test(tag)) out.replace("\n", node);
}

function addCall(node: MarkdownNode, text: string, out: ProseBuilder): void {
  const label = findDeep(node, "gfmFootnoteCallString");
  if (label !== undefined) out.addCall(normalizeIdentifier(text.slice(label.start, label.end)));
}

/** Inside code, micromark's line ending takes in the next line's indentation: only the break itself is mapped. */
function lineEndingOf(node: MarkdownNode, text: string): { start: number; end: number } {
  const isPair = text.charCodeAt(node.start) === 13 && text.charCodeAt(node.start + 1) === 10;
  return { start: node.start, end: node.start + (isPair ? 2 : 1) };
}

function linkTarget(link: MarkdownNode, text: string): ProseLink["target"] {
  const resource = link.children.find((child) => child.type === "resource");
  if (resource !== undefined) {
    const written = findDeep(resource, "resourceDestinationString");
    // `[text]()` leads nowhere.
    if (written === undefined)
      return { destination: "", range: { start: resource.start, end: resource.start } };
    const range = { start: written.start, end: written.end };
    return { destination: decodeString(text.slice(range.start, range.end)), range };
  }
  // A full reference names its label; a collapsed or shortcut one is its own label.
  const label = findDeep(
    link.children.find((child) => child.type === "reference"),
    "referenceString",
  );
  const node = label ?? findDeep(link, "labelText") ?? link;
  return { label: normalizeIdentifier(text.slice(node.start, node.end)) };
}

/** The first token of a type inside `node`, depth first. */
export function findDeep(node: MarkdownNode | undefined, type: string): MarkdownNode | undefined {
  for (const child of node?.children ?? []) {
    const found = child.type === type ? child : findDeep(child, type);
    if (found !== undefined) return found;
  }
  return undefined;
}
