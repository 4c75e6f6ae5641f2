import { maySamePerson } from "../../attribution/names.ts";
import { judge } from "../../check/judge.ts";
import { chicago } from "../../check/styles.ts";
import { isHeld } from "../../check/whereabouts.ts";
import { sourceOfReading } from "../../corpus/readings.ts";
import type { Source, SourceId } from "../../corpus/source.ts";
import { type Continuation as Hit, throwIfCancelled } from "../../ports.ts";
import { byCodeUnits } from "../../text/ordered.ts";
import { overlaps, type Range } from "../../text/range.ts";
import { wordsOf } from "../../text/words.ts";
import { type FeatureContext, type ReportSnapshot, sourceOf } from "../context.ts";
import { endsAfter, type Neighbourhood, quotable, statementsIn } from "./ends.ts";
import type { QuoteSite } from "./quoteSite.ts";
import { type Found, QuickStatements } from "./spoken.ts";

/** Words of a source that a quotation being typed may go on with. */
export interface Continuation {
  readonly source: Source;
  /** The source's words as a whole: from the first one typed to the last one offered. */
  readonly range: Range;
  /** Past as much of them as is typed; the range's start where nothing is. */
  readonly typedEnd: number;
  readonly neighbourhood: Neighbourhood;
  /** Who says them, as far as that is known without waiting. */
  readonly speaker?: string;
}

/** Places looked at, in the sources cited and in all: each costs about a tenth of a millisecond. */
const CITED_PLACES = 8;
const PLACES = 24;
/** Offered in all. */
const MOST_OFFERED = 20;
/** Statements of a speaker from sources that are not cited: each costs half a millisecond to write out. */
const MOST_SPOKEN = 10;
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
 * What may follow the words of a quotation being typed, best first: the source cited in the sentence, then words of the speaker
 * whom it names, then sources cited nearby, then the rest; by place in each. Nothing typed yet: the statements of the source
 * cited, and those of the speaker.
 *
 * @throws Cancelled
 */
export async function continuationsAt(
  site: QuoteSite,
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Continuation[]> {
  const cited = citedIn(site, context);
  if (site.typed.trim() === "")
    return site.earlier.trim() === "" ? statementsAt(site, cited, doc, context) : [];
  if (!isEnough(site.typed, cited.length > 0)) return [];
  const hits = await findHits(site.typed, cited, context);
  const near = sourcesNear(site, doc, context);
  const rank = ({ source }: Hit) => {
    if (cited.includes(source)) return -1;
    const place = near.indexOf(source);
    return place < 0 ? near.length : place;
  };
  const quick = new QuickStatements(context);
  const ranked: { hit: Hit; rank: number; speaker: string | undefined }[] = [];
  for (const hit of hits) {
    throwIfCancelled(context.token);
    const source = sourceOfReading(hit.source);
    // Nothing is read for the name beside an item alone.
    const speaker = await (site.speaker === undefined
      ? quick.knownSpeakerOf(source, hit)
      : quick.speakerOf(source, hit));
    const isNamed =
      site.speaker !== undefined && speaker !== undefined && maySamePerson(site.speaker, speaker);
    // What the named speaker says comes first among the cited source's words, and before all other sources.
    ranked.push({
      hit,
      speaker,
      rank: rank(hit) - (isNamed ? NAMED_FIRST : 0) + (cited.includes(hit.source) ? -CITED_FIRST : 0),
    });
  }
  const sorted = ranked.sort(
    (a, b) => a.rank - b.rank || byCodeUnits(a.hit.source, b.hit.source) || a.hit.start - b.hit.start,
  );
  const offered: Continuation[] = [];
  const seen = new Set<string>();
  for (const { hit, speaker } of sorted) {
    throwIfCancelled(context.token);
    for (const each of await continuationsOf(hit, site.typed, context)) {
      if (site.earlier !== "" && !(await followsOn(each, site, doc, context))) continue;
      const words = foldedWords(each, each.typedEnd);
      if (seen.has(words)) continue;
      seen.add(words);
      offered.push(speaker === undefined ? each : { ...each, speaker });
    }
    if (offered.length >= MOST_OFFERED) break;
  }
  return offered.slice(0, MOST_OFFERED);
}

/** Set apart from the ranks of sources, of which there may be as many as citations in a report. */
const NAMED_FIRST = 1_000_000;
const CITED_FIRST = 10_000_000;

/** After an ellipsis: whether the source has the words before it too, and has them first. */
async function followsOn(
  { source, range, neighbourhood: { start, text } }: Continuation,
  { earlier }: QuoteSite,
  { style = chicago }: ReportSnapshot,
  { corpus, token }: FeatureContext,
): Promise<boolean> {
  const words = earlier + text.slice(range.start - start, range.end - start);
  const claim = { text: words, cited: [source.id], unreadable: [], reach: "direct" } as const;
  return isHeld(await judge(claim, corpus, style, token));
}

/** Readable sources that the quotation's citations lead to, every file of an entry. */
function citedIn(site: QuoteSite, { catalog }: FeatureContext): SourceId[] {
  const files = site.citations.flatMap(({ key }) => {
    const meaning = catalog.resolve(key);
    return meaning.kind === "source" ? meaning.files : [];
  });
  return [...new Set(files.filter(({ status }) => status.kind === "readable").map(({ id }) => id))];
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
  const nearest = new Map<SourceId, number>();
  for (const citation of doc.parsed.report.citations) {
    const id = sourceOf(citation, catalog)?.id;
    if (id === undefined) continue;
    const { start, end } = citation.range;
    const distance = Math.min(Math.abs(start - site.cursor), Math.abs(end - site.cursor));
    nearest.set(id, Math.min(distance, nearest.get(id) ?? distance));
  }
  return [...nearest].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

async function continuationsOf(hit: Hit, typed: string, context: FeatureContext): Promise<Continuation[]> {
  const { corpus, catalog } = context;
  const source = catalog.get(hit.source);
  if (source === undefined) return [];
  const start = Math.max(0, hit.start - READ_BEFORE);
  const text = await corpus.index.read(hit.source, { start, end: hit.end + READ_AFTER });
  const furniture = corpus.furniture(hit.source, { start, end: start + text.length });
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

/** The statements of the first source cited, those of the speaker named first; then the speaker's in other sources. */
async function statementsAt(
  site: QuoteSite,
  cited: readonly SourceId[],
  doc: ReportSnapshot,
  context: FeatureContext,
): Promise<Continuation[]> {
  const quick = new QuickStatements(context);
  const own = await statementsOf(cited, quick, context);
  const { speaker } = site;
  if (speaker === undefined) return own.slice(0, MOST_OFFERED);
  const isTheirs = (each: Continuation) => each.speaker !== undefined && maySamePerson(each.speaker, speaker);
  const near = sourcesNear(site, doc, context);
  const place = (id: SourceId) => (near.includes(id) ? near.indexOf(id) : near.length);
  const others = (await quick.by(speaker))
    .filter(({ source }) => !cited.includes(source))
    .sort(
      (a, b) =>
        place(a.source) - place(b.source) ||
        byCodeUnits(a.source, b.source) ||
        a.statement.start - b.statement.start,
    );
  const theirs: Continuation[] = [];
  for (const found of others.slice(0, MOST_SPOKEN)) {
    const continuation = await statementOffered(found, context);
    if (continuation !== undefined) theirs.push(continuation);
  }
  const seen = new Set<string>();
  return [...own.filter(isTheirs), ...theirs, ...own.filter((each) => !isTheirs(each))]
    .filter((each) => {
      const words = foldedWords(each, each.range.start);
      const isNew = !seen.has(words);
      seen.add(words);
      return isNew;
    })
    .slice(0, MOST_OFFERED);
}

async function statementOffered(
  { source: id, statement }: Found,
  { catalog, corpus }: FeatureContext,
): Promise<Continuation | undefined> {
  const source = catalog.get(id);
  if (source === undefined) return undefined;
  const start = Math.max(0, statement.start - 20);
  const text = await corpus.index.read(id, {
    start,
    end: Math.min(statement.end, statement.start + READ_BEFORE),
  });
  const neighbourhood = { start, text };
  const range = quotable(neighbourhood, {
    start: statement.start,
    end: Math.min(statement.end, start + text.length),
  });
  if (wordsOf(text.slice(range.start - start, range.end - start)).length < SHORTEST_STATEMENT)
    return undefined;
  const speaker = statement.speaker?.name;
  return {
    source,
    range,
    typedEnd: range.start,
    neighbourhood,
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** The statements in quotation marks of the first source cited, with who says them. */
async function statementsOf(
  cited: readonly SourceId[],
  quick: QuickStatements,
  context: FeatureContext,
): Promise<Continuation[]> {
  const source = cited[0] === undefined ? undefined : context.catalog.get(cited[0]);
  if (source === undefined) return [];
  const text = await context.corpus.index.read(source.id, { start: 0, end: STATEMENTS_WITHIN });
  const neighbourhood = { start: 0, text };
  const long = statementsIn(neighbourhood).filter(
    ({ start, end }) => wordsOf(text.slice(start, end)).length >= SHORTEST_STATEMENT,
  );
  const offered: Continuation[] = [];
  for (const range of long) {
    throwIfCancelled(context.token);
    const speaker = await quick.speakerOf(source.id, range);
    offered.push({
      source,
      range,
      typedEnd: range.start,
      neighbourhood,
      ...(speaker === undefined ? {} : { speaker }),
    });
  }
  return offered;
}

/** The words of a continuation from `from` on, folded: continuations that read alike are offered once. */
function foldedWords({ range, neighbourhood: { start, text } }: Continuation, from: number): string {
  return wordsOf(text.slice(from - start, range.end - start))
    .map(({ folded }) => folded)
    .join(" ");
}
