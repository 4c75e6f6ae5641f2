import { normalizeDoi, webAddress } from "../identifiers.ts";
import type { Metadata } from "../source.ts";
import { bibtexNames } from "./bibtexNames.ts";
import { type BibtexEntry, type BibtexValue, scanBibtex } from "./bibtexScan.ts";
import { type BibliographyEntry, type BibliographyReading, present } from "./entry.ts";
import { pathsInFileField } from "./fileField.ts";
import { dateOfParts, issuedDate, monthNumber } from "./issued.ts";
import { plainText, verbatimText } from "./latex.ts";

/** Inheritance of more levels is a circle (BibLaTeX warns of those). */
const MOST_PARENTS = 5;
/** Longer values are abstracts; `@string`s that hold each other could come to gigabytes. */
const LONGEST_VALUE = 50_000;

/** Reads a BibTeX or BibLaTeX file; what is broken is told of, the rest counts. Never throws. */
export function readBibtex(text: string): BibliographyReading {
  const { entries, strings, problems } = scanBibtex(text);
  const values = new Strings(strings);
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const read = entries
    .filter(({ type }) => type !== "xdata")
    .map((entry) => entryOf(entry, new Fields(entry, values, byKey)));
  return { entries: read, problems };
}

function entryOf({ key, keyRange, type }: BibtexEntry, fields: Fields): BibliographyEntry {
  const address = verbatimText(fields.first("url", "howpublished") ?? "");
  const metadata = present<Partial<Metadata>>({
    title: titleOf(fields, "title", "subtitle"),
    date: dateOf(fields),
    authors: namesOf(fields.first("author")),
    editors: namesOf(fields.first("editor")),
    container: containerOf(fields, type),
    publisher: fields.plain("publisher", "institution", "school", "organization"),
    doi: normalizeDoi(verbatimText(fields.first("doi") ?? "")) ?? doiOfAddress(address),
    url: webAddress(address),
  });
  const pages = fields.plain("pages");
  const files = pathsInFileField(fields.first("file") ?? "");
  return { key, range: keyRange, type, metadata, files, ...(pages === undefined ? {} : { pages }) };
}

function titleOf(fields: Fields, main: string, sub: string): string | undefined {
  const title = fields.plain(main);
  const subtitle = fields.plain(sub);
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return /[:?!.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function namesOf(value: string | undefined) {
  const names = bibtexNames(value ?? "");
  return names.length === 0 ? undefined : names;
}

function dateOf(fields: Fields): string | undefined {
  const date = fields.plain("date");
  if (date !== undefined) return issuedDate(date);
  const year = issuedDate(fields.plain("year") ?? "");
  if (year?.length !== 4) return year;
  const month = monthNumber(fields.plain("month") ?? "");
  const day = /^\d{1,2}$/.exec(fields.plain("day") ?? "")?.[0];
  return dateOfParts(Number(year), month, day === undefined ? undefined : Number(day));
}

function containerOf(fields: Fields, type: string): string | undefined {
  if (isPartOfBook(type))
    return titleOf(fields, "booktitle", "booksubtitle") ?? fields.plain("journaltitle", "journal");
  return (
    titleOf(fields, "journaltitle", "journalsubtitle") ?? fields.plain("journal", "booktitle", "website")
  );
}

/** `inbook`, `incollection`, `inproceedings` and their like: what they stand in is a book. */
function isPartOfBook(type: string): boolean {
  return type.startsWith("in") || type.startsWith("supp") || type === "conference";
}

function doiOfAddress(address: string): string | undefined {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(address) ? normalizeDoi(address) : undefined;
}

/** The values of `@string`s, with the months that every style defines. */
class Strings {
  readonly #values = new Map<string, string>();

  constructor(strings: readonly { readonly name: string; readonly value: BibtexValue }[]) {
    // In the order of the file, as BibTeX does: one that uses a later one finds nothing.
    for (const { name, value } of strings) this.#values.set(name, this.textOf(value));
  }

  /** A value's characters; the name of a string that nobody defined stands for itself. */
  textOf(value: BibtexValue): string {
    let text = "";
    for (const part of value) {
      text += part.kind === "text" ? part.text : (this.#values.get(part.name) ?? part.name);
      if (text.length > LONGEST_VALUE) return text.slice(0, LONGEST_VALUE);
    }
    return text;
  }
}

/** The fields of one entry, its own and those it inherits. */
class Fields {
  readonly #entry: BibtexEntry;
  readonly #strings: Strings;
  readonly #byKey: ReadonlyMap<string, BibtexEntry>;

  constructor(entry: BibtexEntry, strings: Strings, byKey: ReadonlyMap<string, BibtexEntry>) {
    this.#entry = entry;
    this.#strings = strings;
    this.#byKey = byKey;
  }

  /** The first of the fields that is there, as it is written; undefined where none is, or all are empty. */
  first(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const found = this.#find(this.#entry, name, MOST_PARENTS);
      const text = found === undefined ? "" : this.#strings.textOf(found);
      if (text.trim() !== "") return text;
    }
    return undefined;
  }

  /** As `first`, in plain Unicode. */
  plain(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const text = plainText(this.first(name) ?? "");
      if (text !== "") return text;
    }
    return undefined;
  }

  #find(entry: BibtexEntry, name: string, parents: number): BibtexValue | undefined {
    const own = entry.fields.get(name);
    if (own !== undefined || parents === 0) return own;
    for (const parent of this.#parents(entry, "xdata")) {
      const found = this.#find(parent, name, parents - 1);
      if (found !== undefined) return found;
    }
    const inherited = inheritedName(name, entry.type);
    const [parent] = inherited === undefined ? [] : this.#parents(entry, "crossref");
    return parent && this.#find(parent, inherited!, parents - 1);
  }

  #parents(entry: BibtexEntry, by: "xdata" | "crossref"): BibtexEntry[] {
    const named = entry.fields.get(by);
    if (named === undefined) return [];
    const keys = this.#strings.textOf(named).split(",").slice(0, MOST_PARENTS);
    return keys.flatMap((key) => this.#byKey.get(key.trim()) ?? []);
  }
}

/** What a field is called in the entry that `crossref` names (BibLaTeX manual, appendix B); undefined where it is not inherited. */
function inheritedName(name: string, type: string): string | undefined {
  const isPart = isPartOfBook(type);
  if (name === "booktitle") return isPart ? "title" : undefined;
  if (name === "booksubtitle") return isPart ? "subtitle" : undefined;
  if (name === "journaltitle") return isPart ? undefined : "title";
  if (["title", "subtitle", "file", "doi", "url", "pages", "howpublished"].includes(name)) return undefined;
  // The author of a collection's part is the part's own.
  return name === "author" && isPart && type !== "inbook" ? undefined : name;
}
