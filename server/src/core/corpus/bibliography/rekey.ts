import type { Range } from "../../text/range.ts";
import { type BibtexEntry, scanBibtex } from "./bibtexScan.ts";
import { type BibliographyFormat, bibliographyFormat, readAs } from "./read.ts";

/** A bibliography as it stands. */
export interface RekeyableText {
  readonly path: string;
  readonly text: string;
  /** Where the path's ending does not say it: a report's front matter is `yaml`. */
  readonly format?: BibliographyFormat;
}

/** A stretch of a bibliography, and what stands there instead. */
interface Change {
  readonly range: Range;
  readonly newText: string;
}

/** Fields that name entries by their keys, with commas between them (BibLaTeX manual, 2.2.3 and 2.4). */
const NAMING_FIELDS = ["crossref", "xref", "xdata", "related", "entryset", "ids"];
/** What `.bib` files can't have in a key besides what no citation has (btparse, "lexical details"). */
const NOT_IN_BIBTEX = /[#%]/;
/** A plain scalar that YAML takes for text; `no` and the like are none. */
const PLAIN_YAML = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z_][\w-]*$/i;

/**
 * The changes of a bibliography's text that give its entry `from` the key `to`, which citations can hold: of the key itself, and
 * in BibTeX of fields of other entries that name it. In order, and read again: every other entry keeps its key.
 *
 * @returns the changes, or one sentence that says why there are none
 */
export function rekeyedEntry(
  { path, text, format = bibliographyFormat(path) ?? "yaml" }: RekeyableText,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Change[] | string {
  const forbidden = format === "bibtex" ? NOT_IN_BIBTEX.exec(to)?.[0] : undefined;
  if (forbidden !== undefined) return `BibTeX’s keys can't hold “${forbidden}”.`;
  const before = keysIn(format, text);
  if (!before.includes(from)) return `${path} has no entry “${from}” any more.`;
  if (before.includes(to)) return `${path} has an entry “${to}” already. Choose another key.`;
  const changes = format === "bibtex" ? inBibtex(text, from, to) : [ofEntry(text, format, { from, to })];
  const after = keysIn(format, applied(text, changes));
  if (after.includes(from))
    return `Several entries of ${path} have the key “${from}”. Give the others keys of their own first.`;
  const expected = before.map((key) => (key === from ? to : key));
  if (after.join("\n") === expected.join("\n")) return changes;
  return `The key “${from}” is written in ${path} in a way that can't be changed from here. Change it there, and in the reports that cite it.`;
}

function keysIn(format: BibliographyFormat, text: string): string[] {
  return readAs(format, text).entries.map(({ key }) => key);
}

function inBibtex(text: string, from: string, to: string): Change[] {
  const { entries } = scanBibtex(text);
  const keys = entries.filter(({ key }) => key === from).slice(0, 1);
  const ranges = [...keys.map(({ keyRange }) => keyRange), ...entries.flatMap((each) => named(each, from))];
  return ranges.sort((a, b) => a.start - b.start).map((range) => ({ range, newText: to }));
}

/** Where the fields of an entry name the key. */
function named({ fields }: BibtexEntry, key: string): Range[] {
  const found: Range[] = [];
  for (const part of NAMING_FIELDS.flatMap((name) => fields.get(name) ?? [])) {
    if (part.kind === "name") continue;
    let start = part.start;
    for (const item of part.text.split(",")) {
      const from = start + item.length - item.trimStart().length;
      if (item.trim() === key) found.push({ start: from, end: from + key.length });
      start += item.length + 1;
    }
  }
  return found;
}

function ofEntry(
  text: string,
  format: Exclude<BibliographyFormat, "bibtex">,
  { from, to }: { readonly from: string; readonly to: string },
): Change {
  const { range } = readAs(format, text).entries.find(({ key }) => key === from)!;
  const mark = text[range.start - 1];
  const quoted = JSON.stringify(to);
  if (format === "json") return { range, newText: mark === '"' ? quoted.slice(1, -1) : quoted };
  if (format === "yaml") {
    if (mark === '"') return { range, newText: quoted.slice(1, -1) };
    if (mark === "'") return { range, newText: to.replaceAll("'", "''") };
    return { range, newText: PLAIN_YAML.test(to) ? to : quoted };
  }
  if (text.slice(range.start, range.end) === from && /ID[ \t]+-[ \t]+$/.test(lineBefore(text, range.start)))
    return { range, newText: to };
  // A record without an `ID` has a key that is made from its authors: it gets one, after its first line.
  const newLine = /^[ \t]*\r/.test(text.slice(range.end, range.end + 100)) ? "\r\n" : "\n";
  return { range: { start: range.end, end: range.end }, newText: `${newLine}ID  - ${to}` };
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
}

function applied(text: string, changes: readonly Change[]): string {
  let [result, at] = ["", 0];
  for (const { range, newText } of changes) {
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}
