import type { Catalog } from "../../corpus/catalog.ts";
import { fullName } from "../../corpus/names.ts";
import type { Metadata, Source } from "../../corpus/source.ts";
import { cardAsCited, cardOf, cardOfEntry, type SourceCard } from "../card.ts";

/** What may be cited: a source, or an entry of a bibliography, with a source or without one. */
export interface Citable {
  readonly card: SourceCard;
  readonly source?: Source;
}

/** A source's words, folded, to match what is typed against. */
interface Entry {
  readonly citable: Citable;
  readonly key: string;
  readonly keyWords: readonly string[];
  readonly titleWords: readonly string[];
  readonly rest: string;
}

/** Folding a title costs more than matching it; a catalog never changes, so it is folded once. */
const entriesOf = new WeakMap<Catalog, readonly Entry[]>();

/** How well one typed word matches, best first; the ranks of all the words of what is typed add up. */
const KEY_STARTS = 0;
const WORD_OF_KEY_STARTS = 1;
const WORD_OF_TITLE_STARTS = 2;
const INSIDE_KEY = 4;
const INSIDE_REST = 5;

/**
 * The sources and entries that match what is typed: each of its words, in any order, stands in the key, title, date, names or path.
 * Best first: matches of the key's start, then of words' starts, then those inside; among equals, sources in `cited`, then by
 * path. Everything matches an empty text.
 */
export function rankSources(typed: string, catalog: Catalog, cited: ReadonlySet<string>): Citable[] {
  const terms = fold(typed)
    .split(/[\s:._/'’-]+/u)
    .filter((term) => term !== "");
  const ranked: { citable: Citable; rank: number }[] = [];
  for (const entry of foldedEntries(catalog)) {
    const rank = rankOf(terms, fold(typed), entry);
    if (rank === undefined) continue;
    const { citable } = entry;
    const isCited = citable.source !== undefined && cited.has(citable.source.id);
    ranked.push({ citable, rank: rank - (isCited ? 0.5 : 0) });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ citable }) => citable);
}

function rankOf(terms: readonly string[], whole: string, entry: Entry): number | undefined {
  if (whole !== "" && entry.key.startsWith(whole)) return KEY_STARTS;
  let sum = 0;
  for (const term of terms) {
    const rank = rankOfTerm(term, entry);
    if (rank === undefined) return undefined;
    sum += rank;
  }
  return sum;
}

function rankOfTerm(term: string, { key, keyWords, titleWords, rest }: Entry): number | undefined {
  if (key.startsWith(term)) return KEY_STARTS;
  if (keyWords.some((word) => word.startsWith(term))) return WORD_OF_KEY_STARTS;
  if (titleWords.some((word) => word.startsWith(term))) return WORD_OF_TITLE_STARTS;
  if (key.includes(term)) return INSIDE_KEY;
  return rest.includes(term) ? INSIDE_REST : undefined;
}

function foldedEntries(catalog: Catalog): readonly Entry[] {
  const known = entriesOf.get(catalog);
  if (known !== undefined) return known;
  const entries = citablesOf(catalog).map((citable): Entry => {
    const { title, date = "", path, reference = "" } = citable.card;
    const { authors = [], editors = [] } = citable.metadata;
    const key = fold(citable.card.key);
    const words = fold(`${title} ${date} ${[...authors, ...editors].map(fullName).join(" ")}`);
    return {
      citable,
      key,
      keyWords: wordsOf(key),
      titleWords: wordsOf(words),
      rest: `${words} ${fold(reference)} ${fold(path)}`,
    };
  });
  entriesOf.set(catalog, entries);
  return entries;
}

/** Every source by its key; then the entries that have other keys, or no source. */
function citablesOf(catalog: Catalog): (Citable & { readonly metadata: Partial<Metadata> })[] {
  const sources = catalog.sources.map((source) => ({ card: cardOf(source), source, metadata: source }));
  const entries = catalog.references.flatMap((reference) => {
    const source = reference.sources[0] === undefined ? undefined : catalog.get(reference.sources[0]);
    const { metadata } = reference.entry;
    if (source === undefined) return [{ card: cardOfEntry(reference), metadata }];
    return source.key === reference.key ? [] : [{ card: cardAsCited(source, reference), source, metadata }];
  });
  return [...sources, ...entries];
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Small letters without accents. */
function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
