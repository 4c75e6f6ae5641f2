import type { CodeLevels } from "../config/settings.ts";
import type { Catalog } from "../corpus/catalog.ts";
import { type CancelToken, throwIfCancelled } from "../ports.ts";
import { toReport, type UnitAnalysis } from "../report/analysis.ts";
import type { ParsedReport } from "../report/parse.ts";
import { inOrder, movedBy, overlaps, type Range, without } from "../text/range.ts";
import { type FoldedWord, wordsOf } from "../text/words.ts";
import type { Corpus } from "./evaluation.ts";
import { isOn } from "./severities.ts";
import type { Finding } from "./types.ts";

/**
 * The shortest run of words that counts as copied: shorter ones are set phrases, names and titles. Issue 6, "unquoted copies".
 */
const SHORTEST = 12;
/**
 * A run of `SHORTEST` words holds a whole window of this many, whichever word it starts at, where every such window that follows
 * another directly is asked for: 2 × 6 − 1 < 12.
 */
const WINDOW = 6;
/** Places of one window that are looked at: six words in a row are rarely more often in a corpus than this. */
const PLACES = 16;
/** Code units of a source that are read at once: some dozen words. */
const BIT = 400;
/** Sections that list what was cited, whose titles are no quotations. */
const LISTS = new Set(
  "references bibliography sources notes citations literature literatur quellen literaturverzeichnis bibliographie sources références bibliografía fuentes bibliografia"
    .split(" ")
    .concat("works cited", "further reading", "литература", "источники", "список литературы"),
);

/** A run of words of a unit's prose that stands in a source. */
interface Run {
  /** In the unit's prose. */
  readonly range: Range;
  readonly words: number;
  readonly source: string;
  /** In the source's first reading. */
  readonly sourceRange: Range;
}

/** What looking for copies needs of the sources. */
export interface CopiesContext {
  readonly catalog: Catalog;
  readonly corpus: Corpus;
  readonly token: CancelToken;
}

/** What is known of units of prose, by their analysis, which stays while they are not edited. */
export class CopyMemory {
  private revision = -1;
  private runs = new WeakMap<UnitAnalysis, readonly Run[]>();

  /** The memory for the sources as of `revision`; what was known of others is dropped. */
  at(revision: number): WeakMap<UnitAnalysis, readonly Run[]> {
    if (revision !== this.revision) this.runs = new WeakMap();
    this.revision = revision;
    return this.runs;
  }
}

/**
 * Words of a report, twelve in a row or more, that stand in a source and not in quotation marks: not in block quotations, headings,
 * code, links, citations or a list of references. In order; none where `levels` have them off. A paragraph that was looked through before costs nothing.
 *
 * @throws Cancelled
 */
export async function findCopies(
  { report, chunks }: ParsedReport,
  memory: CopyMemory,
  levels: CodeLevels | undefined,
  context: CopiesContext,
): Promise<Finding[]> {
  if (!isOn("unquoted-copy", levels)) return [];
  const known = memory.at(context.corpus.index.revision);
  const units = runningText(chunks);
  for (const { analysis } of units.filter((unit) => !known.has(unit.analysis))) {
    throwIfCancelled(context.token);
    known.set(analysis, await runsIn(analysis, context));
  }
  const findings = units.flatMap(({ analysis, start }) =>
    known.get(analysis)!.map((run) => findingOf(run, toReport(analysis, start, run.range), context)),
  );
  // A quotation of several paragraphs is none of them alone.
  const quoted = (range: Range) => report.quotations.some((quotation) => overlaps(quotation.range, range));
  return findings.filter(({ range }) => !quoted(range));
}

/** The units that are the report's own text, each with the offset of its chunk. */
function runningText(
  chunks: ParsedReport["chunks"],
): { readonly analysis: UnitAnalysis; readonly start: number }[] {
  const found: { analysis: UnitAnalysis; start: number }[] = [];
  let section: "none yet" | "text" | "list" = "none yet";
  for (const { start, analysis: chunk } of chunks) {
    for (const analysis of chunk.units) {
      const { unit } = analysis;
      // A heading before all text is the report's title, be it “Notes”.
      if (unit.role === "heading")
        section = section !== "none yet" && isList(unit.prose.text) ? "list" : "text";
      else {
        section = section === "list" ? "list" : "text";
        if (unit.blockQuote < 0 && section === "text") found.push({ analysis, start });
      }
    }
  }
  return found;
}

function findingOf({ words, source, sourceRange }: Run, range: Range, { catalog }: CopiesContext): Finding {
  const { title, key } = catalog.get(source)!;
  return {
    code: "unquoted-copy",
    severity: "hint",
    message: `These ${words} words stand in “${title}” (${key}) just so, and here without quotation marks.`,
    range,
    related: [{ message: "The source has the words here.", source, range: sourceRange }],
    suggestions: [key],
  };
}

function isList(heading: string): boolean {
  return LISTS.has(
    heading
      .replace(/[^\p{L}\p{M} ]/gu, "")
      .trim()
      .toLowerCase(),
  );
}

async function runsIn(analysis: UnitAnalysis, context: CopiesContext): Promise<Run[]> {
  const { text } = analysis.unit.prose;
  const runs: Run[] = [];
  for (const { start, end } of stretches(analysis)) {
    const words = wordsOf(text.slice(start, end)).map((word) => ({ ...word, ...movedBy(word, start) }));
    for (let at = 0; at + WINDOW <= words.length && words.length >= SHORTEST; ) {
      const run = await runAround(text, words, at, context);
      if (run !== undefined) runs.push(run.run);
      at = run?.next ?? at + WINDOW;
    }
  }
  return runs;
}

/** What of a unit's prose is the report's own running text. */
function stretches({ unit, spans, groups, inlineNotes }: UnitAnalysis): Range[] {
  const others = [
    ...spans.map(({ open, close }) => ({ start: open, end: close + 1 })),
    ...groups.map((group) => group[0]!.range),
    ...inlineNotes,
    ...unit.prose.links,
  ].sort(inOrder);
  return without({ start: 0, end: unit.prose.text.length }, others);
}

/** The longest run that holds the window at `at`, where it is long enough; `next` is the first word after it. */
async function runAround(
  text: string,
  words: readonly FoldedWord[],
  at: number,
  { catalog, corpus, token }: CopiesContext,
): Promise<{ readonly run: Run; readonly next: number } | undefined> {
  const asked = text.slice(words[at]!.start, words[at + WINDOW - 1]!.end);
  let best: { run: Run; next: number } | undefined;
  for (const hit of await corpus.index.exact(asked, { limit: PLACES }, token)) {
    // A second reading has no words that the first one lacks in running text.
    if (catalog.get(hit.source) === undefined) continue;
    const back = await alike(words.slice(0, at).reverse(), backwards(hit.source, hit.start, corpus));
    const on = await alike(words.slice(at + WINDOW), forwards(hit.source, hit.end, corpus));
    const [first, next] = [at - back.length, at + WINDOW + on.length];
    if (next - first < SHORTEST || next - first <= (best?.run.words ?? 0)) continue;
    const sourceRange = { start: back.at(-1)?.start ?? hit.start, end: on.at(-1)?.end ?? hit.end };
    const range = { start: words[first]!.start, end: words[next - 1]!.end };
    best = { run: { range, words: next - first, source: hit.source, sourceRange }, next };
  }
  return best;
}

/** The source's words, as they come, for as long as they are those of the report. */
async function alike(words: readonly FoldedWord[], source: AsyncIterable<FoldedWord>): Promise<FoldedWord[]> {
  const same: FoldedWord[] = [];
  if (words.length === 0) return same;
  for await (const word of source) {
    if (words[same.length]!.folded !== word.folded) break;
    same.push(word);
    if (same.length === words.length) break;
  }
  return same;
}

/** A source's words from an offset on. Read bit by bit: most runs end soon. */
async function* forwards(source: string, from: number, { index }: Corpus): AsyncGenerator<FoldedWord> {
  for (let start = from; ; ) {
    const text = await index.read(source, { start, end: start + BIT });
    const words = wordsOf(text);
    // The last may be cut.
    const whole = text.length < BIT ? words : words.slice(0, -1);
    for (const word of whole) yield { ...word, ...movedBy(word, start) };
    if (text.length < BIT || whole.length === 0) return;
    start += whole.at(-1)!.end;
  }
}

/** A source's words before an offset, the last one first. */
async function* backwards(source: string, from: number, { index }: Corpus): AsyncGenerator<FoldedWord> {
  for (let end = from; end > 0; ) {
    const start = Math.max(0, end - BIT);
    const words = wordsOf(await index.read(source, { start, end }));
    const whole = start === 0 ? words : words.slice(1);
    for (const word of whole.toReversed()) yield { ...word, ...movedBy(word, start) };
    if (whole.length === 0) return;
    end = start + whole[0]!.start;
  }
}
