import { grammarOf } from "../attribution/grammar/languages.ts";
import { namedBefore } from "../attribution/introductions.ts";
import { movedBy, type Range } from "../text/range.ts";
import type { Stand } from "./assign.ts";
import { blockQuotation, type Introduction } from "./block.ts";
import { readMarks, unclosedMarks } from "./marked.ts";
import { type Notes, type Passage, passageOf, reportRange, standsOf, syntaxOf } from "./passage.ts";
import { passageOfPart, type ReportPart } from "./passages.ts";
import type { Citation, UnclosedMark } from "./types.ts";
import type { UnplacedQuotation } from "./unplaced.ts";

/** A part of a report read: what it holds, as long as all that it was made from stays. Its offsets count from its start. */
export interface ComposedPart {
  readonly part: ReportPart;
  /** Footnotes that it calls, and what they cite. */
  readonly calls: ReadonlyMap<string, readonly Citation[]>;
  readonly introducer: Introducer | undefined;
  /** What a block quotation after it may be introduced by; a block quotation introduces none. */
  readonly prose: { readonly passage: Passage; readonly stands: readonly Stand[] } | undefined;
  readonly quotations: readonly UnplacedQuotation[];
  readonly unclosed: readonly UnclosedMark[];
}

/** The part before a block quotation, and how far before it starts. */
export interface Introducer {
  readonly composed: ComposedPart;
  readonly distance: number;
}

/** Reads a part. */
export function composePart(
  whole: ReportPart,
  notes: Notes,
  introducer: Introducer | undefined,
): ComposedPart {
  const origin = whole.units[0]!.base;
  const units = whole.units.map((unit) => ({ ...unit, base: unit.base - origin }));
  const part = { ...whole, units };
  const calls = new Map<string, readonly Citation[]>();
  for (const { analysis } of units)
    for (const { label } of analysis.unit.prose.calls) calls.set(label, notes.get(label) ?? []);
  if (part.kind === "block") {
    const quotation = blockQuotation(units, notes, introductionOf(introducer, part));
    const quotations = quotation === undefined ? [] : [quotation];
    return {
      part,
      calls,
      introducer,
      prose: undefined,
      quotations,
      unclosed: unclosedMarks(passageOf(units)),
    };
  }
  const passage = passageOfPart(part);
  const stands = standsOf(passage, notes);
  return { part, calls, introducer, prose: { passage, stands }, ...readMarks(passage, stands) };
}

/** Whether reading `part` would give `composed` again. */
export function stillComposes(
  composed: ComposedPart,
  part: ReportPart,
  notes: Notes,
  introducer: Introducer | undefined,
): boolean {
  const origin = part.units[0]!.base;
  return (
    composed.part.kind === part.kind &&
    composed.part.open === part.open &&
    isSameIntroducer(composed.introducer, introducer) &&
    areSame(
      composed.part.units,
      part.units,
      (old, unit) => old.cited === unit.cited && old.base === unit.base - origin,
    ) &&
    stillCalls(composed, notes)
  );
}

/** Whether a block quotation is introduced by the same, as far before it. */
export function isSameIntroducer(a: Introducer | undefined, b: Introducer | undefined): boolean {
  return a?.composed === b?.composed && a?.distance === b?.distance;
}

/** Whether the notes that a part calls cite what they cited. */
export function stillCalls({ calls }: ComposedPart, notes: Notes): boolean {
  // Most parts call none, and every keystroke asks all of them.
  if (calls.size === 0) return true;
  for (const [label, cited] of calls)
    if (!areSame(cited, notes.get(label) ?? [], (old, citation) => old === citation)) return false;
  return true;
}

function areSame<T>(a: readonly T[], b: readonly T[], alike: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((each, index) => alike(each, b[index]!));
}

function introductionOf(
  introducer: Introducer | undefined,
  { units: [block] }: ReportPart,
): Introduction | undefined {
  const prose = introducer?.composed.prose;
  const last = prose?.passage.parts.at(-1)?.unit.analysis.unit;
  const sentence = prose?.passage.sentences.at(-1);
  if (prose === undefined || sentence === undefined || last?.role !== "paragraph") return undefined;
  if (last.note !== block!.analysis.unit.note) return undefined;
  const number = prose.passage.sentences.length - 1;
  return {
    sentence: movedBy(reportRange(prose.passage, sentence), -introducer!.distance),
    stands: prose.stands.filter((stand) => stand.sentence === number),
    ...speakerOf(prose.passage, sentence, introducer!.distance),
  };
}

/** Whom a sentence that ends in a colon names as saying what follows. */
function speakerOf(
  passage: Passage,
  sentence: Range,
  distance: number,
): Pick<Introduction, "speaker" | "speakerRange"> {
  const text = syntaxOf(passage).slice(sentence.start, sentence.end);
  if (!text.trimEnd().endsWith(":")) return {};
  const naming = namedBefore(text, grammarOf(text));
  if (naming?.kind !== "name" || naming.form !== "direct") return {};
  const range = reportRange(passage, movedBy(naming.titled, sentence.start));
  return { speaker: naming.name, speakerRange: movedBy(range, -distance) };
}
