import type { Statement } from "../attribution/statement.ts";
import type { Source } from "../corpus/source.ts";
import { byCodeUnits } from "../text/ordered.ts";
import type { Range } from "../text/range.ts";
import { wordsOf } from "../text/words.ts";
import { namedFrom } from "./brief.ts";
import type { FeatureContext } from "./context.ts";

/** A statement of a source that a search found, as a line of a list. */
export interface FoundStatement {
  readonly source: Source;
  /** Who says it, if the source tells, and its words, in quotation marks. Editors look for what is typed in the name alone. */
  readonly name: string;
  /** The source's key. */
  readonly container: string;
  /** In the source's first reading. */
  readonly range: Range;
}

/** Places of the words that are looked at; who gets more goes on typing. */
const PLACES = 32;
/** A name stands so near the words that it is said to have said, in code units. */
const BESIDE = 600;
/** Fewer letters are the beginning of anything. */
const SHORTEST = 4;

/**
 * Statements of the sources that have the words asked for, of the last its beginning, or whose speaker is called so; the first of them,
 * by source and place. None for a few letters.
 *
 * @throws Cancelled
 */
export async function foundStatements(
  query: string,
  limit: number,
  { catalog, corpus, statements, token }: FeatureContext,
): Promise<FoundStatement[]> {
  const asked = wordsOf(query).map(({ folded }) => folded);
  if (asked.join("").length < SHORTEST) return [];
  const found = new Map<string, FoundStatement>();
  for (const hit of await corpus.index.complete(query, { limit: PLACES }, token)) {
    const source = catalog.get(hit.source);
    if (source === undefined || found.size >= limit) continue;
    const around = { start: Math.max(0, hit.start - BESIDE), end: hit.end + BESIDE };
    for (const statement of await statements.inside(hit.source, around, token)) {
      const has = statement.start <= hit.start && hit.start < statement.end;
      if (!has && !isSaidBy(statement, asked)) continue;
      const id = `${statement.start}:${hit.source}`;
      if (found.has(id)) continue;
      const words = await corpus.index.read(hit.source, statement);
      const at = has ? hit.start - statement.start : 0;
      found.set(id, shown(statement, words, at, source));
    }
  }
  return [...found.values()].sort(byPlace).slice(0, limit);
}

function isSaidBy({ speaker }: Statement, asked: readonly string[]): boolean {
  if (speaker === undefined) return false;
  const names = wordsOf(speaker.name).map(({ folded }) => folded);
  return asked.every((word) => names.some((name) => name.startsWith(word)));
}

function shown(
  { start, end, speaker }: Statement,
  words: string,
  at: number,
  source: Source,
): FoundStatement {
  const said = namedFrom(words, at);
  return {
    source,
    name: speaker === undefined ? said : `${speaker.name}: ${said}`,
    container: `@${source.key}`,
    range: { start, end },
  };
}

function byPlace(a: FoundStatement, b: FoundStatement): number {
  return byCodeUnits(a.source.path, b.source.path) || a.range.start - b.range.start;
}
