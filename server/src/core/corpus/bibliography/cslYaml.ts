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

/** Items of a list by their text, each with what it came to and where it stood. */
export type KnownItems = ReadonlyMap<string, KnownItem>;

interface KnownItem {
  /** Offset in the text that it was read in. */
  readonly start: number;
  readonly entries: readonly BibliographyEntry[];
}

/** What a list comes to, with what the next reading can take over. */
export interface CslYamlReading extends BibliographyReading {
  readonly items: KnownItems;
}

/**
 * Reads a bibliography in CSL YAML: the list under `references:`, or a list alone. A broken entry is told of, the others
 * count. Never throws.
 *
 * @param known items of an earlier state of the text: those that stand in it still are not parsed again. It changes the time that
 *   reading takes, never what it gives
 */
export function readCslYaml(text: string, known: KnownItems = new Map()): CslYamlReading {
  const items = yamlItems(text);
  const kept = new Map<string, KnownItem>();
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  if (items === undefined) problems.push(broken("There is no list of references in this file.", 0, text));
  for (const { start, end } of items ?? []) {
    const written = text.slice(start, end);
    const earlier = known.get(written);
    const all =
      earlier === undefined ? readItem(text, start, end) : earlier.entries.map(moved(start - earlier.start));
    const own = all.flatMap((read) => ("key" in read ? [read] : []));
    // A problem's place depends on what comes after the item.
    if (own.length === all.length) kept.set(written, { start, entries: own });
    entries.push(...own);
    problems.push(...all.flatMap((read) => ("key" in read ? [] : [read])));
  }
  return { entries, problems, items: kept };
}

function moved(by: number) {
  return (entry: BibliographyEntry): BibliographyEntry => {
    const { start, end } = entry.range;
    return by === 0 ? entry : { ...entry, range: { start: start + by, end: end + by } };
  };
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
