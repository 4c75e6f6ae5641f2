import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import { cslEntry, isItem, textOf } from "./csl.ts";
import {
  type BibliographyEntry,
  type BibliographyProblem,
  type BibliographyReading,
  brokenEntry,
} from "./entry.ts";

/**
 * Reads a bibliography in CSL JSON: a list of items, alone or under `items` or `references`. Where the JSON is broken, what
 * was read up to there and after it counts. Never throws.
 */
export function readCslJson(text: string): BibliographyReading {
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  const problems: BibliographyProblem[] = errors.slice(0, 1).map(({ offset, length }) => {
    const range = { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) };
    return brokenEntry("This is no JSON from here on; entries that could not be read are missing.", range);
  });
  const list = root && listIn(root);
  if (list === undefined) {
    const start = { start: 0, end: Math.min(1, text.length) };
    return {
      entries: [],
      problems: [...problems, brokenEntry("There is no list of CSL entries in this file.", start)],
    };
  }
  const entries: BibliographyEntry[] = [];
  for (const node of list.children ?? []) {
    const entry = entryOf(node);
    if ("key" in entry) entries.push(entry);
    else problems.push(entry);
  }
  return { entries, problems: problems.sort((a, b) => a.range.start - b.range.start) };
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    const options = { allowTrailingComma: true, allowEmptyContent: true, disallowComments: false };
    return parseTree(text.replace(/^\uFEFF/, " "), errors, options);
  } catch {
    // The parser calls itself for each bracket; thousands of them use up the stack.
    return undefined;
  }
}

function listIn(root: Node): Node | undefined {
  if (root.type === "array") return root;
  const holder = (root.children ?? []).find(({ children = [] }) => {
    return ["items", "references"].includes(children[0]?.value) && children[1]?.type === "array";
  });
  return holder?.children?.[1];
}

function entryOf(node: Node): BibliographyEntry | BibliographyProblem {
  const at = { start: node.offset, end: node.offset + 1 };
  const item: unknown = getNodeValue(node);
  if (!isItem(item)) return brokenEntry("This is no CSL entry, which is an object in braces.", at);
  const id = node.children?.find(({ children }) => children?.[0]?.value === "id")?.children?.[1];
  const key = textOf(id?.value);
  if (id === undefined || key === undefined)
    return brokenEntry("This entry has no “id”, so nothing can cite it.", at);
  const quotes = id.type === "string" ? 1 : 0;
  return cslEntry(item, key, { start: id.offset + quotes, end: id.offset + id.length - quotes });
}
