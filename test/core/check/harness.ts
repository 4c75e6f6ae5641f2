import { expect } from "vitest";
import { judge } from "../../../server/src/core/check/judge.ts";
import type { EditorialNote } from "../../../server/src/core/check/language/editorialNotes.ts";
import { chicago, type HouseStyle } from "../../../server/src/core/check/styles.ts";
import type { Change, Verdict } from "../../../server/src/core/check/types.ts";
import { findFurniture } from "../../../server/src/core/corpus/furniture.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";

/** Sources by name; a quotation of a case cites `a` unless it says otherwise. */
export type Sources = Readonly<Record<string, string>>;

/** What a case expects, as short text. */
export interface Expected {
  readonly outcome: Verdict["outcome"];
  /** `kind: quote <- source` for each difference, in order. */
  readonly differences?: readonly string[];
  /** The same for licensed edits. */
  readonly edits?: readonly string[];
  /** The source's words that it was found in. */
  readonly passage?: string;
  readonly source?: string;
  /** The words of `verdict.variant`. */
  readonly variant?: string;
  /** The source of `verdict.other`. */
  readonly other?: string;
}

export interface Claiming {
  readonly cites?: readonly string[];
  readonly reach?: "direct" | "later";
  readonly unreadable?: readonly string[];
  readonly style?: HouseStyle;
  readonly notes?: readonly EditorialNote[];
}

/** Judges `quotation` against `sources` (a single text is the source `a`). */
export async function verdictOf(
  sources: Sources | string,
  quotation: string,
  { cites, reach = "direct", unreadable = [], style = chicago, notes = [] }: Claiming = {},
): Promise<Verdict> {
  const texts = typeof sources === "string" ? { a: sources } : sources;
  const index = createMemoryIndex({ scheduler: eagerScheduler });
  await index.put(
    Object.entries(texts).map(([id, text]) => ({ id, text })),
    neverCancelled,
  );
  const furniture = (id: string) => findFurniture(texts[id]!);
  const claim = { text: quotation, cited: cites ?? ["a"], unreadable, reach, notes };
  return judge(claim, { index, furniture }, style, neverCancelled);
}

/** Judges a quotation and compares what `expected` names. */
export async function check(
  sources: Sources | string,
  quotation: string,
  expected: Expected,
  claiming: Claiming = {},
): Promise<void> {
  const verdict = await verdictOf(sources, quotation, claiming);
  const { passage, other } = verdict;
  const actual: Record<string, unknown> = { outcome: verdict.outcome };
  if (expected.differences !== undefined || verdict.differences.length > 0)
    actual.differences = verdict.differences.map(show);
  if (expected.edits !== undefined) actual.edits = verdict.edits.map(show);
  if (expected.passage !== undefined) actual.passage = passage?.text;
  if (expected.source !== undefined) actual.source = passage?.source;
  if (expected.variant !== undefined || verdict.variant !== undefined) actual.variant = verdict.variant?.text;
  if (expected.other !== undefined) actual.other = other?.source;
  expect(actual).toEqual(expected);
}

function show({ kind, quote, source }: Change<string>): string {
  return `${kind}: ${quote} <- ${source}`;
}
