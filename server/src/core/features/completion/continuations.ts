import { judge } from "../../check/judge.ts";
import { chicago } from "../../check/styles.ts";
import type { Source, SourceId } from "../../corpus/source.ts";
import { type Continuation as Hit, throwIfCancelled } from "../../ports.ts";
import { overlaps, type Range } from "../../text/range.ts";
import { wordsOf } from "../../text/words.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "../context.ts";
import { endsAfter, type Neighbourhood, statementsIn } from "./ends.ts";
import type { QuoteSite } from "./quoteSite.ts";

/** Words of a source that a quotation being typed may go on with. */
export interface Continuation {
  readonly source: Source;
  /** The source's words as a whole: from the first one typed to the last one offered. */
  readonly range: Range;
  /** Past as much of them as is typed; the range's start where nothing is. */
  readonly typedEnd: number;
  readonly neighbourhood: Neighbourhood;
}

/** Places looked at, in the sources cited and in all: each costs about a tenth of a millisecond. */
const CITED_PLACES = 8;
const PLACES = 24;
/** Offered in all. */
const MOST_OFFERED = 20;
/** A search inside given sources looks at all their words; beyond this many code units it would be felt. */
const LONGEST_SEARCHED = 4_000_000;
/** How much of a source's beginning is looked through for statements to start from. */
const STATEMENTS_WITHIN = 40_000;
/** A statement of fewer words is a term in scare quotes. */
const SHORTEST_STATEMENT = 3;
/** Read around a place: a paragraph of the press before, a long sentence after. In code units. */
const READ_BEFORE = 1_500;
const READ_AFTER = 800;

/**
 * What may follow the words of a quotation being typed, best first: the source cited in the sentence, then sources cited
 * nearby, then the rest; by place in each. Nothing typed yet: the statements of the source cited.
 *
 * @throws Cancelled
 */
export async function continuationsAt(
  site: QuoteSite,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Continuation[]> {
  const cited = citedIn(site, context);
  if (site.typed.trim() === "") return site.earlier.trim() === "" ? statementsOf(cited, context) : [];
  if (!isEnough(site.typed, cited.length > 0)) return [];
  const hits = await findHits(site.typed, cited, context);
  const near = sourcesNear(site, doc, context);
  const rank = ({ source }: Hit) => {
    if (cited.includes(source)) return -1;
    const place = near.indexOf(source);
    return place < 0 ? near.length : place;
  };
  const sorted = hits
    .map((hit) => ({ hit, rank: rank(hit) }))
    .sort((a, b) => a.rank - b.rank || compare(a.hit.source, b.hit.source) || a.hit.start - b.hit.start);
  const offered: Continuation[] = [];
  const seen = new Set<string>();
  for (const { hit } of sorted) {
    throwIfCancelled(context.token);
    for (const each of await continuationsOf(hit, site.typed, context)) {
      if (site.earlier !== "" && !(await followsOn(each, site, doc, context))) continue;
      const words = foldedWords(each, each.typedEnd);
      if (seen.has(words)) continue;
      seen.add(words);
      offered.push(each);
    }
    if (offered.length >= MOST_OFFERED) break;
  }
  return offered.slice(0, MOST_OFFERED);
}

/** After an ellipsis: whether the source has the words before it too, and has them first. */
async function followsOn(
  { source, range, neighbourhood: { start, text } }: Continuation,
  { earlier }: QuoteSite,
  { style = chicago }: ReportSnapshot,
  { corpus, token }: FeatureContext,
): Promise<boolean> {
  const words = earlier + text.slice(range.start - start, range.end - start);
  const claim = { text: words, cited: [source.id], unreadable: [], reach: "direct" } as const;
  const { outcome } = await judge(claim, corpus, style, token);
  return outcome === "verbatim" || outcome === "edited";
}

/** Readable sources that the quotation's citations lead to. */
function citedIn(site: QuoteSite, { catalog }: FeatureContext): SourceId[] {
  const sources = site.citations.map((citation) => sourceOf(citation, catalog));
  const readable = sources.filter((source) => source?.status.kind === "readable");
  return [...new Set(readable.map((source) => source!.id))];
}

/** Two words, or a good part of one; two letters where the sentence says which source is meant. */
function isEnough(typed: string, isCited: boolean): boolean {
  const words = wordsOf(typed);
  const letters = words[0]?.folded.length ?? 0;
  return words.length > 1 || letters >= (isCited ? 2 : 4);
}

async function findHits(typed: string, cited: readonly SourceId[], context: FeatureContext): Promise<Hit[]> {
  const { index } = context.corpus;
  const length = cited.reduce((sum, id) => sum + index.length(id), 0);
  const inCited =
    cited.length === 0 || length > LONGEST_SEARCHED
      ? []
      : await index.complete(typed, { within: cited, limit: CITED_PLACES }, context.token);
  const anywhere = await index.complete(typed, { limit: PLACES }, context.token);
  const known = new Set(inCited.map(placeKey));
  return [...inCited, ...anywhere.filter((hit) => !known.has(placeKey(hit)))];
}

function placeKey({ source, start, end }: Hit): string {
  return `${start}:${end}:${source}`;
}

/** Sources that the report cites, by how near to the cursor. */
function sourcesNear(site: QuoteSite, doc: ReportSnapshot, { catalog }: FeatureContext): SourceId[] {
  const distance = ({ range }: { range: Range }) =>
    Math.min(Math.abs(range.start - site.cursor), Math.abs(range.end - site.cursor));
  const byDistance = doc.parsed.report.citations.toSorted((a, b) => distance(a) - distance(b));
  const ids = byDistance.map((citation) => sourceOf(citation, catalog)?.id);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

async function continuationsOf(hit: Hit, typed: string, context: FeatureContext): Promise<Continuation[]> {
  const { corpus, catalog } = context;
  const source = catalog.get(hit.source);
  if (source === undefined) return [];
  const start = Math.max(0, hit.start - READ_BEFORE);
  const text = await corpus.index.read(hit.source, { start, end: hit.end + READ_AFTER });
  const furniture = corpus.furniture(hit.source);
  if (furniture.some((range) => overlaps(range, hit))) return [];
  const neighbourhood = { start, text };
  const first = firstOf(hit, typed, neighbourhood);
  if (first === undefined) return [];
  return endsAfter(neighbourhood, { start: first, end: hit.end }, furniture).map((end) => ({
    source,
    range: { start: first, end },
    typedEnd: hit.end,
    neighbourhood,
  }));
}

/**
 * Where the words start: with the signs before the first one that are typed and count (`$`, `-`). Undefined where they
 * would start inside a word or without a sign that is typed.
 */
function firstOf(hit: Hit, typed: string, { start, text }: Neighbourhood): number | undefined {
  const before = text.slice(0, hit.start - start);
  if (/[\p{L}\p{M}\p{N}]['’-]?$/u.test(before)) return undefined;
  const lead = typed.slice(0, wordsOf(typed)[0]?.start ?? 0).replace(/[\s"“”„‟'‘’«»‹›([—–]/gu, "");
  if (lead === "") return isSigned(before, text[hit.start - start] ?? "") ? undefined : hit.start;
  return before.endsWith(lead) ? hit.start - lead.length : undefined;
}

/** Whether a sign that carries value stands before a word: any before a figure, currency before a word too. */
function isSigned(before: string, first: string): boolean {
  return /\p{Sc}$/u.test(before) || (/\p{N}/u.test(first) && /[\p{Pd}−+±~<>=№#§.,]$/u.test(before));
}

/** The statements in quotation marks of the first source cited. */
async function statementsOf(cited: readonly SourceId[], context: FeatureContext): Promise<Continuation[]> {
  const source = cited[0] === undefined ? undefined : context.catalog.get(cited[0]);
  if (source === undefined) return [];
  const text = await context.corpus.index.read(source.id, { start: 0, end: STATEMENTS_WITHIN });
  const neighbourhood = { start: 0, text };
  const long = statementsIn(neighbourhood).filter(
    ({ start, end }) => wordsOf(text.slice(start, end)).length >= SHORTEST_STATEMENT,
  );
  return long
    .slice(0, MOST_OFFERED)
    .map((range) => ({ source, range, typedEnd: range.start, neighbourhood }));
}

/** The words of a continuation from `from` on, folded: continuations that read alike are offered once. */
function foldedWords({ range, neighbourhood: { start, text } }: Continuation, from: number): string {
  return wordsOf(text.slice(from - start, range.end - start))
    .map(({ folded }) => folded)
    .join(" ");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
