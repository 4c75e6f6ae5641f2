import type { Catalog } from "../../corpus/catalog.ts";
import { writtenKey } from "../../corpus/keys.ts";
import { throwIfCancelled } from "../../ports.ts";
import type { TextSlices } from "../../text/editedText.ts";
import { contains, meets, type Range } from "../../text/range.ts";
import type { SourceCard } from "../card.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "../context.ts";
import { proseAt } from "../proseAt.ts";
import { type CompletionItem, type CompletionList, sortTextOf } from "./item.ts";
import { type Citable, rankSources } from "./rankSources.ts";

/** A list that is longer is searched by typing more of a key, not by scrolling. */
const MOST_KEYS = 100;
/** Further back than this no key was begun: keys and titles are shorter. */
const FARTHEST_AT = 100;
/** How far ahead the end of the citation's bracket is looked for. */
export const FARTHEST_BRACKET = 300;

/** A citation that is being written. */
interface KeySite {
  /** From past the at sign to past what there is of a key. */
  readonly range: Range;
  readonly typed: string;
  /** Whether a closing bracket is missing. */
  readonly needsBracket: boolean;
}

/** The sources and entries whose keys may be meant at `offset`; undefined where no key is being written. */
export function completeKeys(
  doc: ReportSnapshot,
  offset: number,
  context: FeatureContext,
): CompletionList | undefined {
  const site = keySiteAt(doc, offset, context.catalog);
  if (site === undefined) return undefined;
  throwIfCancelled(context.token);
  const beside = citedBeside(site, doc, context.catalog);
  const isBeside = ({ source, card }: Citable) => beside.has(source?.id ?? card.key);
  const matching = rankSources(site.typed, context.catalog, citedSources(doc, context.catalog));
  // What the bracket cites already is seldom cited in it a second time.
  const ranked = [...matching.filter((each) => !isBeside(each)), ...matching.filter(isBeside)];
  const filterText = doc.text.slice(site.range.start, offset);
  const items = ranked.slice(0, MOST_KEYS).map(({ source, card }, index): CompletionItem => {
    const newText = `${writtenKey(card.key).slice(1)}${site.needsBracket ? "]" : ""}`;
    return {
      kind: "key",
      label: card.key,
      detail: detailOf(card),
      filterText,
      sortText: sortTextOf(index),
      edit: { range: site.range, newText },
      data: source === undefined ? { kind: "entry", card } : { kind: "source", source: source.id, card },
    };
  });
  // A key that is whole already has nothing to add: accepting it would only eat the Enter that was meant for a new line.
  const changing = items.filter(
    ({ edit }) => edit.newText !== doc.text.slice(edit.range.start, edit.range.end),
  );
  return { items: changing, isIncomplete: true };
}

/** What a source is on one line: its reference, or its title and date. */
export function detailOf({ title, date, reference, status }: SourceCard): string {
  const line = reference ?? (date === undefined ? title : `${title} · ${date}`);
  // First, since a list shows the beginning.
  return status.kind === "no-file" ? `no source file · ${line}` : line;
}

/** The ids of the sources that the report cites. */
function citedSources(doc: ReportSnapshot, catalog: Catalog): Set<string> {
  const ids = doc.parsed.report.citations.map((citation) => sourceOf(citation, catalog)?.id);
  return new Set(ids.filter((id) => id !== undefined));
}

/** What the other keys in the site's bracket cite: ids of sources, and keys without one. */
function citedBeside({ range }: KeySite, { parsed, text }: ReportSnapshot, catalog: Catalog): Set<string> {
  const before = text.slice(Math.max(0, range.start - FARTHEST_BRACKET), range.start);
  if (!opensBracket(before)) return new Set();
  const start = range.start - (before.length - before.lastIndexOf("["));
  const ahead = text.slice(range.end, range.end + FARTHEST_BRACKET);
  const end = range.end + (/[[\]]/.exec(ahead)?.index ?? ahead.length);
  const others = parsed.report.citations.filter(
    ({ keyRange }) => contains({ start, end }, keyRange) && !meets(keyRange, range),
  );
  return new Set(others.map((citation) => sourceOf(citation, catalog)?.id ?? citation.key));
}

/** Characters before an at sign that make it part of an address or a handle (citations/keys.ts). */
const INSIDE_WORD = /[\p{L}\p{M}\p{N}_@.\\/%+&=]/u;
const KEY_CHARACTER = /[\p{L}\p{M}\p{N}_:.#$%&+?<>~/{}-]/u;

function keySiteAt(doc: ReportSnapshot, offset: number, catalog: Catalog): KeySite | undefined {
  const place = proseAt(doc, offset);
  if (place === undefined) return undefined;
  const { syntax } = place.unit.unit.prose;
  const before = syntax.slice(Math.max(0, place.at - FARTHEST_AT), place.at) + place.trailing;
  const at = before.lastIndexOf("@");
  if (at < 0) return undefined;
  const previous = before[at - 1] ?? " ";
  if (INSIDE_WORD.test(previous)) return undefined;
  const typed = before.slice(at + 1);
  const bracketed = opensBracket(before.slice(0, at));
  if (!isKeyOrSearch(typed, bracketed, catalog)) return undefined;
  const start = offset - typed.length;
  // Markup or an escape in between would make the offsets differ.
  if (doc.text.slice(Math.max(0, start - 1), start) !== "@") return undefined;
  const end = endOfKey(doc.text, offset, typed);
  return {
    range: { start, end },
    typed: typed.replace(/^\{/, ""),
    needsBracket: bracketed && !closesAhead(doc.text, end),
  };
}

/** Inside a bracket words may be typed to search for a title; outside they are the report's own. */
function isKeyOrSearch(typed: string, bracketed: boolean, catalog: Catalog): boolean {
  if (/[.:]$/.test(typed) && catalog.resolve(typed.slice(0, -1)).kind !== "unknown") return false;
  if ([...typed].every((char) => KEY_CHARACTER.test(char))) return true;
  if (!bracketed || !/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_ :.'’-]*$/u.test(typed)) return false;
  return catalog.resolve(typed.split(" ")[0]!).kind === "unknown";
}

/** Whether a bracket opens in `before` and none closes after. */
export function opensBracket(before: string): boolean {
  return before.lastIndexOf("[") > before.lastIndexOf("]");
}

function endOfKey(text: TextSlices, offset: number, typed: string): number {
  let end = offset;
  while (/[\p{L}\p{M}\p{N}_:/#-]/u.test(text.slice(end, end + 1))) end++;
  return typed.startsWith("{") && text.slice(end, end + 1) === "}" ? end + 1 : end;
}

/** Whether the bracket that is open at `from` is closed before another one opens or the paragraph ends. */
export function closesAhead(text: TextSlices, from: number): boolean {
  const ahead = /^[^[\]]*/.exec(text.slice(from, from + FARTHEST_BRACKET))![0];
  const end = from + ahead.length;
  return text.slice(end, end + 1) === "]" && !/\n[^\S\n]*\n/.test(ahead);
}
