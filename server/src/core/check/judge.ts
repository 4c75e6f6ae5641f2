import type { SourceId } from "../corpus/source.ts";
import type { CancelToken } from "../ports.ts";
import { evaluate } from "./evaluate.ts";
import type { Corpus, Evaluation } from "./evaluation.ts";
import type { EditorialNote } from "./language/editorialNotes.ts";
import { wordCount } from "./length.ts";
import { readPattern } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import { scriptsOf } from "./scripts.ts";
import { evaluateSecondReadings, nearerOf } from "./secondReadings.ts";
import type { HouseStyle } from "./styles.ts";
import type { Passage, Verdict } from "./types.ts";
import { findVariant } from "./variants.ts";

/** What a quotation claims: its words, and the sources that its citations lead to. */
export interface Claim {
  /** The quotation's text. */
  readonly text: string;
  /** Readable sources cited. */
  readonly cited: readonly SourceId[];
  /** Why a cited source could not be read, a clause for each that couldn't. */
  readonly unreadable: readonly string[];
  /** `later` citations confirm or show an alteration, they never accuse (editorial-rules.md, "Which citation"). */
  readonly reach: "direct" | "later";
  /** What the report says, beside the quotation, was done to its words. */
  readonly notes?: readonly EditorialNote[];
}

/*
 * How near a passage of a cited source must come for the quotation to be an altered form of it. Short quotations must
 * be nearly whole, since a few words are found anywhere: design/index.md has the shares of chance matches by length.
 */
const NEAR = [
  { words: 2, likeness: 0.7, coverage: 0.3 },
  { words: 4, likeness: 0.6, coverage: 0.45 },
  { words: 14, likeness: 0.5, coverage: 0.5 },
  { words: Number.POSITIVE_INFINITY, likeness: 0.35, coverage: 0.4 },
] as const;
/** Two or three words in another order stand near one another by chance. */
const REORDERED_WORDS = 4;
/** A later citation must show the alteration beyond doubt. */
const CLEARLY_NEAR = { likeness: 0.75, words: 5 } as const;
/** Where another source has the exact words, the cited one must come so near to be the one meant all the same. */
const STILL_MEANT = 0.65;
/** The closest passage that is worth showing where none is near enough to be the one meant. */
const WORTH_SHOWING = { likeness: 0.4, coverage: 0.5, words: 5 } as const;
/** An uncited quotation of fewer words is looked for nowhere: a word or two stand anywhere. */
const UNCITED_WORDS = 3;

/**
 * Decides what became of one quotation, in the order of editorial-rules.md, "Precedence": a cited source has it; a
 * cited source has it altered; another source has it; none has.
 *
 * @throws Cancelled
 */
export async function judge(
  claim: Claim,
  corpus: Corpus,
  style: HouseStyle,
  token: CancelToken,
): Promise<Verdict> {
  const reading = readingOf(claim, style);
  if (reading === "translation") return unchecked("the report says that it is a translation");
  if (claim.cited.length === 0 && claim.unreadable.length === 0)
    return judgeUncited(claim.text, corpus, reading, token);
  const cited =
    claim.cited.length === 0
      ? []
      : await evaluate(claim.text, corpus, { within: claim.cited, reach: "near" }, reading, token);
  const held = cited.filter(isHeld);
  if (held[0] !== undefined) {
    const variant = await findVariant(claim.text, held[0], corpus, reading, token);
    return heldVerdict(held[0], held.slice(1), variant);
  }
  const again = await evaluateSecondReadings(claim.text, claim.cited, corpus, reading, token);
  const heldAgain = again.find(isHeld);
  if (heldAgain !== undefined) return heldVerdict(heldAgain, [], undefined);
  if (claim.unreadable.length > 0) return judgeUnreadable(claim, corpus, reading, token);
  return judgeAgainst(claim, nearerOf(cited[0], again[0]), corpus, reading, token);
}

/** None of the cited sources has the quotation as it is. */
async function judgeAgainst(
  claim: Claim,
  nearest: Evaluation | undefined,
  corpus: Corpus,
  reading: Reading,
  token: CancelToken,
): Promise<Verdict> {
  const elsewhere = await findElsewhere(claim, corpus, reading, token);
  const likely = elsewhere === undefined || (nearest !== undefined && nearest.likeness >= STILL_MEANT);
  if (nearest !== undefined && likely && isNear(nearest, claim.reach)) {
    const { passage, edits, differences } = nearest;
    return {
      outcome: "altered",
      passage,
      edits,
      differences,
      ...(elsewhere === undefined ? {} : { other: elsewhere.passage }),
    };
  }
  if (claim.reach === "later")
    return { outcome: "uncited", edits: [], differences: [], ...passageOf(elsewhere) };
  if (elsewhere !== undefined)
    return { outcome: "elsewhere", edits: elsewhere.edits, differences: [], passage: elsewhere.passage };
  const foreign = await foreignScript(claim, corpus);
  if (foreign !== undefined) return unchecked(foreign);
  return findLoosely(claim, nearest, corpus, reading, token);
}

/** A cited source that can't be read may have the words: neither a pass nor an accusation. */
async function judgeUnreadable(
  claim: Claim,
  corpus: Corpus,
  reading: Reading,
  token: CancelToken,
): Promise<Verdict> {
  const elsewhere = await findElsewhere(claim, corpus, reading, token);
  return {
    ...unchecked(claim.unreadable.join("; ")),
    ...(elsewhere === undefined ? {} : { other: elsewhere.passage }),
  };
}

async function judgeUncited(
  text: string,
  corpus: Corpus,
  reading: Reading,
  token: CancelToken,
): Promise<Verdict> {
  const found =
    wordCount(text) < UNCITED_WORDS
      ? undefined
      : (await evaluate(text, corpus, { reach: "exact" }, reading, token)).find(isHeld);
  return { outcome: "uncited", edits: found?.edits ?? [], differences: [], ...passageOf(found) };
}

/** How to read a claim's words; a translation can't be compared. */
function readingOf({ text, notes = [] }: Claim, style: HouseStyle): Reading | "translation" {
  const inside = readPattern(text, style, () => false).elements.flatMap((element) =>
    element.type === "bracket" && element.note !== undefined ? [element.note] : [],
  );
  const all = [...notes, ...inside];
  if (all.includes("translation")) return "translation";
  return { style, omissionsNoted: all.includes("omission-noted") };
}

function unchecked(reason: string): Verdict {
  return { outcome: "unchecked", edits: [], differences: [], reason };
}

function isHeld({ differences, coverage }: Evaluation): boolean {
  return differences.length === 0 && coverage > 0;
}

function heldVerdict(
  { passage, edits, cost }: Evaluation,
  others: readonly Evaluation[],
  variant: Passage | undefined,
): Verdict {
  const twins = others.filter((each) => each.cost === cost && each.passage.source === passage.source);
  return {
    outcome: edits.some((edit) => !SILENT.has(edit.kind)) ? "edited" : "verbatim",
    passage,
    edits,
    differences: [],
    ...(twins.length === 0 ? {} : { twins: twins.map((twin) => twin.passage) }),
    ...(variant === undefined ? {} : { variant }),
  };
}

/** Edits that editorial-rules.md counts among "always the same" or that no style minds: the words are verbatim. */
const SILENT: ReadonlySet<string> = new Set([
  "final-punctuation",
  "nested-marks",
  "note-call-out",
  "furniture",
  "line-break",
  "emphasis",
]);

function passageOf(found: Evaluation | undefined): { passage?: Passage } {
  return found === undefined ? {} : { passage: found.passage };
}

function isNear(evaluation: Evaluation, reach: Claim["reach"]): boolean {
  const { likeness, coverage, words } = evaluation;
  if (reach === "direct" && isReordered(evaluation)) return true;
  const row = NEAR.find((each) => words <= each.words)!;
  if (likeness < row.likeness || coverage < row.coverage) return false;
  return reach === "direct" || (likeness >= CLEARLY_NEAR.likeness && words >= CLEARLY_NEAR.words);
}

/**
 * Whether a passage has all the words and only in another order. A short quotation whose words change places is mostly
 * replaced words to the alignment, yet nothing in it is missing.
 */
function isReordered({ differences, words }: Evaluation): boolean {
  return (
    words >= REORDERED_WORDS && differences.length > 0 && differences.every(({ kind }) => kind === "order")
  );
}

/** Another source that has the words, verbatim or edited. */
async function findElsewhere(
  claim: Claim,
  corpus: Corpus,
  reading: Reading,
  token: CancelToken,
): Promise<Evaluation | undefined> {
  const all = await evaluate(claim.text, corpus, { reach: "exact" }, reading, token);
  const found = all.find((each) => isHeld(each) && !claim.cited.includes(each.passage.source));
  const { secondReadings: within = [] } = corpus;
  if (found !== undefined || within.length === 0) return found;
  // Those of the sources cited are known not to have it.
  return (await evaluate(claim.text, corpus, { within, reach: "exact" }, reading, token)).find(isHeld);
}

/**
 * For a quotation that no source has word for word: the other source that has it edited in a way that hides it from an
 * exact search, or else the passage of any source that comes closest, if one is worth showing. Short ones are not looked
 * for loosely.
 */
async function findLoosely(
  { text, cited }: Claim,
  nearest: Evaluation | undefined,
  corpus: Corpus,
  reading: Reading,
  token: CancelToken,
): Promise<Verdict> {
  if (wordCount(text) < WORTH_SHOWING.words) return { outcome: "missing", edits: [], differences: [] };
  const loose = await evaluate(text, corpus, { reach: "near" }, reading, token);
  const held = loose.find((each) => isHeld(each) && !cited.includes(each.passage.source));
  if (held !== undefined)
    return { outcome: "elsewhere", edits: held.edits, differences: [], passage: held.passage };
  const closest = [nearest, ...loose].find(
    (each) =>
      each !== undefined &&
      each.likeness >= WORTH_SHOWING.likeness &&
      each.coverage >= WORTH_SHOWING.coverage,
  );
  return {
    outcome: "missing",
    edits: [],
    differences: [],
    ...(closest === undefined ? {} : { other: closest.passage }),
  };
}

/** How much of a source is looked at to see its script. */
const SAMPLE = 4000;

/** Words in a script that no cited source is written in are a translation, which can't be compared by words. */
async function foreignScript({ text, cited }: Claim, corpus: Corpus): Promise<string | undefined> {
  const quoted = scriptsOf(text);
  if (quoted.size === 0) return undefined;
  for (const id of cited) {
    const there = scriptsOf(await corpus.index.read(id, { start: 0, end: SAMPLE }));
    if ([...quoted].some((script) => there.has(script))) return undefined;
  }
  return "the source is written in another script, so its words can't be compared";
}
