import { type Mark, marksIn } from "../report/quotations/marks.ts";
import { type Pairing, pairMarks } from "../report/quotations/pairing.ts";
import { movedBy, type Range } from "../text/range.ts";
import { namedAfter } from "./clauses.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { grammarOf } from "./grammar/languages.ts";
import { namedBefore } from "./introductions.ts";
import { maySamePerson } from "./names.ts";
import { isTold, type Naming } from "./naming.ts";

/** Offsets of the two marks of a quoted stretch. */
export interface Marked {
  readonly open: number;
  readonly close: number;
}

/** What is said beside a quoted stretch of who speaks. Offsets are in the paragraph. */
export interface Surrounded extends Marked {
  readonly leading: Naming;
  readonly trailing: Naming;
  /**
   * How the speech of the stretch before goes on in this one: `sentence` inside its sentence (`“A,” X said, “and B.”`) or with
   * no word between, `next` after it; `within` where one sentence quotes twice and says once who speaks (`He called it “A” and
   * “B”`). Undefined where it does not.
   */
  readonly goesOn: "sentence" | "next" | "within" | undefined;
}

/** Somebody named beside quoted words. */
export interface NamedSpeaker {
  readonly name: string;
  /** Where the name stands, with titles and offices, in the text that was read; undefined where it is that of the speech that goes on. */
  readonly cue?: Range;
}

/** Between two stretches of one speech nothing stands but white space. */
const NOTHING = /^\s*$/u;
/** News names a speaker with office and occasion in less. */
const LONGEST_CLAUSE = 300;
/** A clause that tells who spoke and ends right before the speech goes on: no second sentence. */
const ONE_CLAUSE = /^[^.!?;:“”"]*[.,:–—]?\s*$/u;

/**
 * Who is named explicitly as saying each quoted stretch of a paragraph, undefined for those of whom nothing certain is said
 * (a pronoun, an office, two names). A speech that goes on after its reporting clause keeps its speaker.
 *
 * @param text a paragraph, or a sentence of one
 * @param stretches outermost pairs of marks in `text`, in order
 */
export function speakersIn(text: string, stretches: readonly Marked[]): (NamedSpeaker | undefined)[] {
  if (stretches.length === 0) return [];
  const speakers: (NamedSpeaker | undefined)[] = [];
  for (const { leading, trailing, goesOn } of surroundingsOf(text, stretches, grammarOf(text))) {
    speakers.push(
      agreed(leading, trailing, goesOn === undefined || goesOn === "within" ? undefined : speakers.at(-1)),
    );
  }
  return speakers;
}

/** What stands beside each quoted stretch of a paragraph. */
export function surroundingsOf(text: string, stretches: readonly Marked[], grammar: Grammar): Surrounded[] {
  const found: Surrounded[] = [];
  for (const [i, { open, close }] of stretches.entries()) {
    const gapStart = i === 0 ? 0 : stretches[i - 1]!.close + 1;
    const gap = text.slice(gapStart, open);
    const after = text.slice(close + 1, stretches[i + 1]?.open ?? text.length);
    const before = found.at(-1);
    const namesBefore = isTold(before?.trailing);
    const goesOn =
      before !== undefined && (NOTHING.test(gap) || (namesBefore && isOneClause(gap)))
        ? NOTHING.test(gap) || /[,:–—]\s*$/u.test(gap)
          ? "sentence"
          : "next"
        : undefined;
    const leading =
      goesOn !== undefined && namesBefore ? undefined : movedTo(namedBefore(gap, grammar), gapStart);
    const trailing = movedTo(namedAfter(text.slice(open + 1, close), after, grammar), close + 1);
    const isWithin =
      goesOn === undefined && leading === undefined && trailing === undefined && isOneSentence(gap, before);
    found.push({ open, close, leading, trailing, goesOn: isWithin ? "within" : goesOn });
  }
  return found;
}

/** The outermost quoted stretches of a paragraph; none where a mark lacks its partner and pairs may be wrong. */
export function stretchesIn(paragraph: string): Marked[] {
  const marks = marksIn(paragraph);
  const { pairs, unclosed } = pairMarks(marks);
  return unclosed.length > 0 ? [] : markedBy(marks, pairs);
}

/** The offsets of the marks that pairs of them are. */
export function markedBy(marks: readonly Mark[], pairs: Pairing["pairs"]): Marked[] {
  return pairs.map(({ open, close }) => ({ open: marks[open]!.at, close: marks[close]!.at }));
}

function movedTo(naming: Naming, by: number): Naming {
  if (!isTold(naming)) return naming;
  const cue = movedBy(naming.cue, by);
  return naming.kind === "name" ? { ...naming, cue, titled: movedBy(naming.titled, by) } : { ...naming, cue };
}

function isOneClause(gap: string): boolean {
  return (
    gap.length <= LONGEST_CLAUSE &&
    ONE_CLAUSE.test(gap.replace(/(?<![\p{L}\p{M}])(\p{Lu}|Mr|Mrs|Ms|Dr)\./gu, "$1 "))
  );
}

/** Whether a gap goes on the sentence in which the stretch before has its speaker named before it. */
function isOneSentence(gap: string, before: Surrounded | undefined): boolean {
  return isTold(before?.leading) && gap.length <= LONGEST_CLAUSE && !/[.!?;:\n]/u.test(gap);
}

/** What all that is said of the speaker agrees on; words of the writer's between clause and quotation leave it open. */
function agreed(
  leading: Naming,
  trailing: Naming,
  carried: NamedSpeaker | undefined,
): NamedSpeaker | undefined {
  const namings = [leading, trailing].filter((naming) => naming !== undefined);
  if (namings.some((naming) => naming.kind === "unclear" || naming.kind === "office")) return undefined;
  if (namings.some((naming) => naming.kind === "name" && naming.form !== "direct")) return undefined;
  const names: NamedSpeaker[] = namings.flatMap((naming) =>
    naming.kind === "name" ? [{ name: naming.name, cue: naming.titled }] : [],
  );
  if (carried === undefined && namings.some(({ kind }) => kind === "pronoun")) return undefined;
  if (carried !== undefined) names.push({ name: carried.name });
  const [first, ...others] = names;
  if (first === undefined || !others.every(({ name }) => maySamePerson(first.name, name))) return undefined;
  return { name: first.name, ...(first.cue === undefined ? {} : { cue: first.cue }) };
}
