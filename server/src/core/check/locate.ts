import type { SourceId } from "../corpus/source.ts";
import type { CancelToken, Hit, SearchOptions, SourceIndex } from "../ports.ts";
import { isUnspacedScript, isWordCharacter } from "../text/characters.ts";
import type { Range } from "../text/range.ts";
import { isWording } from "../text/tokens.ts";
import type { Element } from "./pattern.ts";
import type { Stretch } from "./window.ts";

/** The stretches of one source that may hold a quotation. */
export interface Candidate {
  readonly source: SourceId;
  readonly stretches: readonly Stretch[];
}

/** Where to look, and how hard. */
export interface Search {
  readonly within?: readonly SourceId[];
  /** `exact` finds the words of every part as they are; `near` also with words changed, added or left out. */
  readonly reach: "exact" | "near";
}

/** Places of one part that are tried, a search: a phrase that stands more often is told apart by the other parts. */
const EXACT_HITS = 8;
const FUZZY_HITS = 4;
/** Places of the other parts, in the source where the longest part stands: the one nearest to it counts. */
const OTHER_PART_HITS = 64;
/** Candidates aligned, a quotation. */
const MOST_CANDIDATES = 8;
/** Code units read on each side of a hit, for a bracket or a changed word at the quotation's ends. */
const MARGIN = 160;
/** The same where an ellipsis may have left out a few sentences there. */
const ELLIPSIS_MARGIN = 800;
/** The longest run of word characters given up at a cut end, so as not to compare half a word. */
const LONGEST_WORD = 64;

/**
 * Finds the places in the corpus to align a quotation with.
 *
 * @param text the quotation's text, searched as it stands first: a bracket may be the source's own
 * @param elements the quotation read with the writer's marks
 * @returns candidates, best first; none where nothing comes near
 * @throws Cancelled
 */
export async function locate(
  text: string,
  elements: readonly Element[],
  index: SourceIndex,
  search: Search,
  token: CancelToken,
): Promise<Candidate[]> {
  const scope = search.within === undefined ? {} : { within: search.within };
  const literal = await index.exact(text, { ...scope, limit: EXACT_HITS }, token);
  const found: Candidate[] = [];
  for (const hit of literal) found.push(await read(index, hit.source, [hit], MARGIN));
  const parts = partsOf(elements);
  const whole = parts.length === 1 && parts[0]!.chunks.length === 1;
  if (!(whole && literal.length > 0)) {
    for (const hits of await chains(parts, index, search, scope, token)) {
      if (found.length >= MOST_CANDIDATES) break;
      found.push(await read(index, hits[0]!.source, hits, parts.length > 1 ? ELLIPSIS_MARGIN : MARGIN));
    }
  }
  return found;
}

/** What stands between two ellipses: its words, and the runs of them that no bracket interrupts. */
interface Part {
  readonly words: string;
  readonly chunks: readonly string[];
  readonly length: number;
}

function partsOf(elements: readonly Element[]): Part[] {
  const parts: Part[] = [];
  let chunks: string[][] = [[]];
  const close = () => {
    const filled = chunks.filter((chunk) => chunk.length > 0);
    if (filled.length > 0) {
      const runs = filled.map((chunk) => chunk.join(" "));
      parts.push({
        words: runs.join(" "),
        chunks: runs,
        length: filled.reduce((sum, chunk) => sum + chunk.length, 0),
      });
    }
    chunks = [[]];
  };
  for (const element of elements) {
    if (element.type === "ellipsis") close();
    else if (element.type === "bracket") chunks.push([]);
    else if (element.pieces !== undefined) {
      // Bracketed letters may be any: the word is left to the alignment, unless only its case is marked.
      if (element.token.norm.length > 2) chunks.at(-1)!.push(element.token.norm);
    } else if (isWording(element.token)) chunks.at(-1)!.push(element.token.norm);
  }
  close();
  return parts;
}

/** Hits of the parts, put together by source and in order, around each hit of the part that tells the most. */
async function chains(
  parts: readonly Part[],
  index: SourceIndex,
  search: Search,
  scope: { readonly within?: readonly SourceId[] },
  token: CancelToken,
): Promise<Hit[][]> {
  const longest = parts.reduce((best, part, i) => (part.length > parts[best]!.length ? i : best), 0);
  if (parts.length === 0) return [];
  const leaders = await find(parts[longest]!, index, search, { ...scope, limit: EXACT_HITS }, token);
  const found: Hit[][] = [];
  for (const leader of leaders.slice(0, MOST_CANDIDATES)) {
    const hits: Hit[] = [leader];
    for (const [i, part] of parts.entries()) {
      if (i === longest) continue;
      const others = await find(
        part,
        index,
        search,
        { within: [leader.source], limit: OTHER_PART_HITS },
        token,
      );
      const fitting =
        nearest(others, leader, i < longest ? "before" : "after") ?? nearest(others, leader, "either");
      if (fitting !== undefined) hits.push(fitting);
    }
    found.push(hits);
  }
  return found;
}

async function find(
  part: Part,
  index: SourceIndex,
  search: Search,
  options: SearchOptions,
  token: CancelToken,
): Promise<Hit[]> {
  const exact = part.chunks.length === 1 ? await index.exact(part.words, options, token) : [];
  if (exact.length > 0) return exact;
  if (search.reach === "near" || part.chunks.length > 1) {
    return index.fuzzy(part.words, { ...options, limit: FUZZY_HITS }, token);
  }
  return [];
}

function nearest(hits: readonly Hit[], leader: Hit, side: "before" | "after" | "either"): Hit | undefined {
  let best: Hit | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    const away = Math.abs(hit.start - leader.start);
    const fits = side === "either" || (side === "before" ? hit.start <= leader.start : hit.end >= leader.end);
    if (fits && away < distance) [best, distance] = [hit, away];
  }
  return best;
}

/** The candidate around one place of a source, with `margin` code units on each side. */
export function candidateAt(index: SourceIndex, hit: Hit, margin: number): Promise<Candidate> {
  return read(index, hit.source, [hit], margin);
}

/** Reads the hits' surroundings, overlapping ones as one stretch. */
async function read(
  index: SourceIndex,
  source: SourceId,
  hits: readonly Range[],
  margin: number,
): Promise<Candidate> {
  const length = index.length(source);
  const ranges: Range[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const range = { start: Math.max(0, hit.start - margin), end: Math.min(length, hit.end + margin) };
    const last = ranges.at(-1);
    if (last !== undefined && range.start <= last.end)
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else ranges.push(range);
  }
  const stretches: Stretch[] = [];
  for (const range of ranges) stretches.push(wholeWords(range, await index.read(source, range), length));
  return { source, stretches };
}

/** Takes the cut words off a stretch's two ends. */
function wholeWords({ start, end }: Range, text: string, length: number): Stretch {
  const inWord = (at: number) => {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 32);
    return isWordCharacter(char) && !isUnspacedScript(char);
  };
  let from = 0;
  if (start > 0) while (from < Math.min(LONGEST_WORD, text.length) && inWord(from)) from++;
  let to = text.length;
  if (end < length) while (to > from && text.length - to < LONGEST_WORD && inWord(to - 1)) to--;
  return { start: start + from, text: text.slice(from, to) };
}
