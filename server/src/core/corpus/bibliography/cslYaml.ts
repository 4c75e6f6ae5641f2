import { type Document, isMap, isSeq, type Node, parseDocument } from "yaml";
import { type CslItem, cslEntry, textOf } from "./csl.ts";
import {
  type BibliographyEntry,
  type BibliographyProblem,
  type BibliographyReading,
  brokenEntry,
} from "./entry.ts";
import { yamlItems } from "./yamlItems.ts";

/**
 * `yaml` 2.9 takes the square of the length for some broken input (0.1 s for 16 K quotation marks), so it is given one entry at a
 * time, none longer than this. Entries with an abstract have 3 K.
 */
const LONGEST_ITEM = 16 * 1024;

/**
 * Reads a bibliography in CSL YAML: the list under `references:`, or a list alone. A broken entry is told of, the others
 * count. Never throws.
 */
export function readCslYaml(text: string): BibliographyReading {
  const items = yamlItems(text);
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  if (items === undefined) problems.push(broken("There is no list of references in this file.", 0, text));
  for (const { start, end } of items ?? []) {
    for (const read of readItem(text, start, end)) {
      if ("key" in read) entries.push(read);
      else problems.push(read);
    }
  }
  return { entries, problems };
}

type Read = BibliographyEntry | BibliographyProblem;

/** What one item comes to, or a list in brackets. Aliases are left unresolved: a few lines of them can stand for gigabytes. */
function readItem(text: string, start: number, end: number): Read[] {
  if (end - start > LONGEST_ITEM)
    return [broken("This entry is longer than 16,000 characters and is not read.", start, text)];
  try {
    // `failsafe` keeps every scalar as it is written: an id `2020` stays, and so does a date `2022-02`.
    const options = { schema: "failsafe", logLevel: "silent", prettyErrors: false } as const;
    const document = parseDocument(text.slice(start, end), options);
    const { contents } = document;
    const nodes = isSeq(contents) ? contents.items : [];
    const read = nodes.map((node) => entryOf(node as Node, document, start, text));
    const [error] = document.errors;
    if (error === undefined) return read;
    return [...read, broken("This is no YAML from here on.", start + error.pos[0], text)];
  } catch {
    // Nesting thousands deep exhausts the stack, and an alias is refused.
    return [broken("This entry can’t be read: it uses aliases, or is nested too deeply.", start, text)];
  }
}

function entryOf(node: Node, document: Document, start: number, text: string): Read {
  const from = start + (node?.range?.[0] ?? 0);
  if (!isMap(node))
    return broken("This is no CSL entry, which has keys such as “id” and “title”.", from, text);
  const item = node.toJS(document, { maxAliasCount: 0 }) as CslItem;
  const id = node.get("id", true);
  const key = textOf(item.id);
  if (key === undefined || id?.range === undefined || id.range === null)
    return broken("This entry has no “id”, so nothing can cite it.", from, text);
  const written = text.slice(start + id.range[0], start + id.range[1]);
  const quotes = /^["']/.test(written) ? 1 : 0;
  return cslEntry(item, key, { start: start + id.range[0] + quotes, end: start + id.range[1] - quotes });
}

/** A problem at an offset: of one character, within the text. */
function broken(message: string, at: number, text: string): BibliographyProblem {
  const start = Math.min(at, text.length);
  return brokenEntry(message, { start, end: Math.min(start + 1, text.length) });
}
