import leven from "leven";
import type { Reference } from "./bibliography/ties.ts";
import { stemOf } from "./keys.ts";
import { lastPart } from "./paths.ts";
import type { Source } from "./source.ts";

/** More suggestions than this are a list to search in, not help. */
const MOST_SUGGESTIONS = 3;
/** One edit in three letters: `lavrof` is near `lavrov`, `notes` isn't near `putin`. */
const LETTERS_PER_EDIT = 3;
/** A shorter beginning or part of a key says nothing. */
const SHORTEST_PART = 3;
/** Endings of files that are sources (sources/formats.ts): other dots are the name's own. */
const ENDING =
  /\.(?:txt|text|md|markdown|vtt|srt|sbv|pdf|doc[xm]?|dot[xm]|odt|ott|epub|html?|xhtml|mhtml?|eml|rtf)$/i;
/** A key longer than any file name is no slip of the pen, and comparing it would take its length squared. */
const LONGEST_KEY = 300;

/** Something near a key. */
interface Hit<Item> {
  readonly item: Item;
  /** How far from the key: 0 is the nearest. */
  readonly rank: number;
  /** Its place in the order that holds among those as near as it. */
  readonly place: number;
}

/** What is near a key, in no order. */
export type Hits<Item> = readonly Hit<Item>[];

/** Something that may be near a key, with its place among others. */
export interface Placed<Item> {
  readonly item: Item;
  readonly place: number;
}

/**
 * The sources or entries that a writer may have meant by `key`. Case, punctuation and folders are passed over first (a
 * file that was moved keeps its stem), then a part of a key will do, then a few slips of the pen.
 */
export function hitsAmong<Item extends Source | Reference>(
  key: string,
  items: Iterable<Placed<Item>>,
): Hit<Item>[] {
  const typed = fold(stemWritten(key));
  const hits: Hit<Item>[] = [];
  if (typed === "" || key.length > LONGEST_KEY) return hits;
  for (const { item, place } of items) {
    const ranks = namesOf(item).flatMap((name) => distance(typed, fold(name)) ?? []);
    if (ranks.length > 0) hits.push({ item, place, rank: Math.min(...ranks) });
  }
  return hits;
}

/** The nearest of them, best first. */
export function best<Item>(hits: Hits<Item>): Item[] {
  const sorted = [...hits].sort((a, b) => a.rank - b.rank || a.place - b.place);
  return sorted.slice(0, MOST_SUGGESTIONS).map(({ item }) => item);
}

/** An entry's key has little to do with its file's stem: either may be what was meant. */
function namesOf(item: Source | Reference): string[] {
  if (!("bareKey" in item) || item.key === item.bareKey) return [item.key];
  return [item.bareKey, stemWritten(item.key)];
}

/** How far apart two folded keys are: 0 the same, 1 one is part of the other, more with each edit; undefined for too far. */
function distance(typed: string, key: string): number | undefined {
  if (typed === key) return 0;
  if (typed.length >= SHORTEST_PART && key.includes(typed)) return 1;
  // A short stem (`a`, `fig`) stands in many a longer key by chance.
  if (key.length > typed.length / 2 && typed.includes(key)) return 1;
  const most = Math.floor(typed.length / LETTERS_PER_EDIT);
  const edits = leven(typed, key, { maxDistance: most + 1 });
  return edits <= most ? 1 + edits : undefined;
}

function fold(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** The stem of the last part of a path-qualified key; an ending is taken off only where it is one of a source's file. */
function stemWritten(key: string): string {
  const part = lastPart(key);
  return ENDING.test(part) ? stemOf(part) : part;
}
