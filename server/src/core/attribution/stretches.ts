import { marksIn } from "../report/quotations/marks.ts";
import { pairMarks } from "../report/quotations/pairing.ts";
import type { Range } from "../text/range.ts";
import { type Naming, namedAfter, namedBefore } from "./clauses.ts";
import { maySamePerson } from "./names.ts";

/** Offsets of the two marks of a quoted stretch. */
export interface Marked {
  readonly open: number;
  readonly close: number;
}

/** Between two stretches of one speech nothing stands but white space. */
const NOTHING = /^\s*$/u;
/** News names a speaker with office and occasion in less. */
const LONGEST_CLAUSE = 300;
/** A clause that tells who spoke and ends right before the speech goes on: no second sentence. */
const ONE_CLAUSE = /^[^.!?;:“”"]*[.,:]?\s*$/u;

/**
 * Who is named explicitly as saying each quoted stretch of a paragraph, undefined for those of whom nothing certain is said
 * (a pronoun, an office, two names). A speech that goes on after its reporting clause keeps its speaker.
 *
 * @param text a paragraph, or a sentence of one
 * @param stretches outermost pairs of marks in `text`, in order
 */
export function speakersIn(text: string, stretches: readonly Marked[]): (string | undefined)[] {
  const speakers: (string | undefined)[] = [];
  let before: { readonly speaker: string | undefined; readonly namesAfter: boolean } | undefined;
  for (const [i, { open, close }] of stretches.entries()) {
    const gapStart = i === 0 ? 0 : stretches[i - 1]!.close + 1;
    const gap = text.slice(gapStart, open);
    const after = text.slice(close + 1, stretches[i + 1]?.open ?? text.length);
    const goesOn = before !== undefined && (NOTHING.test(gap) || (before.namesAfter && isOneClause(gap)));
    const leading = goesOn && before!.namesAfter ? undefined : namedBefore(gap);
    const trailing = namedAfter(text.slice(open + 1, close), after);
    const speaker = agreed(leading, trailing, goesOn ? before!.speaker : undefined);
    speakers.push(speaker);
    before = { speaker, namesAfter: trailing !== undefined };
  }
  return speakers;
}

/** The outermost quoted stretches of a paragraph; none where a mark lacks its partner and pairs may be wrong. */
export function stretchesIn(paragraph: string): Marked[] {
  const marks = marksIn(paragraph);
  const { pairs, unclosed } = pairMarks(marks);
  if (unclosed.length > 0) return [];
  return pairs.map(({ open, close }) => ({ open: marks[open]!.at, close: marks[close]!.at }));
}

/** The stretch that wholly holds `range`, unless the words are quoted once more inside it. */
export function stretchOf(range: Range, paragraph: string, stretches: readonly Marked[]): number | undefined {
  const index = stretches.findIndex(({ open, close }) => open <= range.start && range.end <= close + 1);
  if (index < 0) return undefined;
  const { open, close } = stretches[index]!;
  const inner = stretchesIn(paragraph.slice(open + 1, close));
  const isNested = inner.some(
    (pair) => pair.open + open + 1 <= range.start && range.end <= pair.close + open + 2,
  );
  return isNested ? undefined : index;
}

function isOneClause(gap: string): boolean {
  return (
    gap.length <= LONGEST_CLAUSE &&
    ONE_CLAUSE.test(gap.replace(/(?<![\p{L}\p{M}])(\p{Lu}|Mr|Mrs|Ms|Dr)\./gu, "$1 "))
  );
}

/** What all that is said of the speaker agrees on. */
function agreed(leading: Naming, trailing: Naming, carried: string | undefined): string | undefined {
  if (leading === "unclear" || trailing === "unclear") return undefined;
  const names = [leading, trailing].flatMap((naming) => (typeof naming === "object" ? [naming.name] : []));
  const isCarried = carried !== undefined;
  if ((leading === "pronoun" || trailing === "pronoun") && !isCarried) return undefined;
  if (isCarried) names.push(carried);
  const [first, ...others] = names;
  return first !== undefined && others.every((name) => maySamePerson(first, name)) ? first : undefined;
}
