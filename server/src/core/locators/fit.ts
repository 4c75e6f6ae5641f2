import type { Cue } from "../corpus/landmarks.ts";
import type { Range } from "../text/range.ts";
import type { Divisions } from "./divisions.ts";
import { type Measure, measuresOf } from "./measures.ts";
import { inFigures, type PlaceNumber } from "./numbers.ts";
import { type LocatorPart, type NumberSpan, parseLocator } from "./parse.ts";

/** What is to be said of a locator, given where the words stand. */
export type Fit =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly wrong: readonly WrongPart[] }
  /** Why, as a clause without a full stop. */
  | { readonly kind: "not-checkable"; readonly reason: string };

/** A part of a locator that the words don't stand at, and the measure that says so. */
export interface WrongPart {
  readonly part: LocatorPart;
  readonly measure: Measure;
}

/**
 * A recording is cited by when the words, or the sentence around them, began: so many seconds beside a cue are right, and more
 * where another cue stands there. Cues last two to seven seconds (BBC Subtitle Guidelines, "Timing").
 */
const SECONDS_BESIDE = 5;
const SECONDS_TO_NEIGHBOURS = 15;
/** Parts that number their divisions anew inside another part. */
const WITHIN_OTHERS: readonly Measure["kind"][] = ["paragraph", "line"];

/**
 * Whether words stand where a locator says. Any of their places is enough, and any part of a place. It is wrong only where the
 * source has what it names, and the words are elsewhere.
 *
 * @param written the locator as it stands in the citation
 * @param places ranges of the reading's text, at least one
 */
export function fitOf(written: string, divisions: Divisions, places: readonly Range[]): Fit {
  const parts = parseLocator(written);
  if (parts === undefined)
    return { kind: "not-checkable", reason: `“${written}” names nothing that can be looked up` };
  if (parts.some(({ unit }) => unit === "volume"))
    return { kind: "not-checkable", reason: "volumes, books, parts and issues are not told apart" };
  const asked = parts.map((part) => ({ part, measures: measuresFor(part, parts, divisions) }));
  const known = asked.flatMap(({ part, measures }) => {
    const knowing = measures.filter((measure) => isKnown(part, measure, divisions));
    return knowing.length === 0 ? [] : [{ part, measures: knowing }];
  });
  if (known.length === 0) return { kind: "not-checkable", reason: whyNot(asked[0]!) };
  const fits =
    (place: Range) =>
    ({ part, measures }: (typeof known)[number]) =>
      measures.some((measure) => holds(part, measure, divisions, place));
  if (places.some((place) => known.every(fits(place)))) return { kind: "right" };
  const never = known.filter((each) => !places.some((place) => fits(place)(each)));
  // Each part fits another place: any may be the wrong one.
  const wrong = (never.length > 0 ? never : known).map(({ part, measures }) => ({
    part,
    measure: measures[0]!,
  }));
  return { kind: "wrong", wrong };
}

/** The measures that a part of a locator may count by. */
function measuresFor(
  part: LocatorPart,
  all: readonly LocatorPart[],
  divisions: Divisions,
): readonly Measure[] {
  const kinds = KINDS[part.unit] ?? [];
  return measuresOf(divisions).filter(
    // What is counted inside a chapter or on a page can't be told.
    ({ kind }) => kinds.includes(kind) && (all.length === 1 || !WITHIN_OTHERS.includes(kind)),
  );
}

/** What each unit may mean; a number alone is a page (Pandoc's User's Guide) or, in a judgment, a paragraph. */
export const KINDS: Partial<Readonly<Record<LocatorPart["unit"], readonly Measure["kind"][]>>> = {
  page: ["page"],
  chapter: ["chapter"],
  section: ["section"],
  paragraph: ["numbered", "paragraph"],
  line: ["line"],
  time: ["time"],
  number: ["page", "numbered"],
  bracket: ["numbered"],
};

/** Whether the source has all that a part names. */
function isKnown({ spans, times, title, unit }: LocatorPart, measure: Measure, { cues }: Divisions): boolean {
  if (title !== undefined) return hasTitle(measure, title);
  if (unit === "time") return times.every(({ to }) => to <= cues!.at(-1)!.to + SECONDS_BESIDE);
  const isThere = (number: PlaceNumber) => number.value === Number.POSITIVE_INFINITY || measure.has(number);
  return spans.every(({ first, last }) => isThere(first) && isThere(last));
}

function hasTitle(measure: Measure, title: string): boolean {
  for (let at = measure.from; at < measure.to; at++) if (isTitled(measure, at, title)) return true;
  return false;
}

/** Whether any of a place stands in what a part names. */
function holds(
  { spans, times, title, unit }: LocatorPart,
  measure: Measure,
  { cues }: Divisions,
  { start, end }: Range,
): boolean {
  const first = Math.max(measure.from, measure.at(start) - measure.slack);
  const last = Math.min(measure.to - 1, measure.at(Math.max(start, end - 1)) + measure.slack);
  for (let at = first; at <= last; at++) {
    if (title !== undefined ? isTitled(measure, at, title) : spans.some((span) => isNamed(measure, at, span)))
      return true;
    if (unit === "time" && isDuring(times, cues!, at)) return true;
  }
  return false;
}

function isNamed(measure: Measure, ordinal: number, span: NumberSpan): boolean {
  const plain = (number: PlaceNumber) => (measure.kind === "page" ? number : inFigures(number));
  const [first, last] = [plain(span.first), plain(span.last)];
  return measure.numbers(ordinal).some((each) => {
    const number = plain(each);
    return number.manner === first.manner && first.value <= number.value && number.value <= last.value;
  });
}

function isTitled(measure: Measure, ordinal: number, title: string): boolean {
  return measure.titles?.(ordinal).some((each) => folded(each) === folded(title)) ?? false;
}

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether a time falls into a cue, near it, or into one of its neighbours. */
function isDuring(times: LocatorPart["times"], cues: readonly Cue[], at: number): boolean {
  const cue = cues[at]!;
  const [earliest, latest] = [cue.from - SECONDS_TO_NEIGHBOURS, cue.to + SECONDS_TO_NEIGHBOURS];
  const [before, after] = [cues[at - 1], cues[at + 1]];
  const isBefore = before !== undefined && before.to >= earliest;
  const isAfter = after !== undefined && after.from <= latest;
  const from = Math.min(cue.from - SECONDS_BESIDE, isBefore ? Math.max(before.from, earliest) : cue.from);
  const to = Math.max(cue.to + SECONDS_BESIDE, isAfter ? Math.min(after.to, latest) : cue.to);
  return times.some((time) => time.from <= to && from <= time.to);
}

const NAMES: Readonly<Record<LocatorPart["unit"], string>> = {
  page: "pages",
  chapter: "chapters",
  section: "sections",
  paragraph: "paragraphs that can be counted",
  line: "lines that can be counted",
  time: "timecodes",
  number: "pages",
  bracket: "numbered paragraphs",
  volume: "volumes",
  other: "such places",
};

function whyNot({ part, measures }: { part: LocatorPart; measures: readonly Measure[] }): string {
  if (part.unit === "other") return "notes, figures, columns and verses are not looked up";
  return measures.length === 0
    ? `the source has no ${NAMES[part.unit]}`
    : `the source has no such ${measures[0]!.called}`;
}
