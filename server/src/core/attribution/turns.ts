import type { Range } from "../text/range.ts";
import { english } from "./grammar/en.ts";
import { wholeName, withoutPoints, wordsOf, written } from "./names.ts";
import { isHeader, isHeading, isSign } from "./turnWords.ts";

/**
 * A label that opens a line: `MR. SMITH:`, `Dmitry Peskov:`, `В.Путин:`, `[00:12:30] Speaker 1:`, `M. Dupont :`, `Q2 Chair:`. At most five
 * words, so that a sentence with a colon is none. Oral evidence numbers its questions; Hansard adds seat and party: `Sir Roger Vane (Ayle) (Con):`.
 */
const LABEL =
  /^[ \t]*(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \t]+)?(?:Q\d{1,4}[ \t]+)?(?:\*\*)?((?:\p{Lu}[\p{L}\p{M}.'’-]*[ \t]+){0,4}\p{Lu}[\p{L}\p{M}.'’-]*(?:[ \t]\d{1,2})?)[ \t]*(?:\([^()\n]{1,60}\)[ \t]*){0,3}(?:\*\*)?[ \u00A0\t]?:(?:\*\*)?(?=\s)/gmu;
/** An office with who has it, as Hansard labels ministers: `The Secretary of State for Transport (Yasmin Khoury):`. */
const OFFICE =
  /^[ \t]*The[ \t](?:[\p{L}\p{M}'’,-]{1,30}[ \t]){1,14}\(((?:\p{Lu}[\p{L}\p{M}.'’-]*[ \t]){1,4}\p{Lu}[\p{L}\p{M}.'’-]*)\)[ \t]*:(?=\s)/gmu;
/** Question and answer of a hearing or a briefing: `Q.`, `A.`, `Q    Thank you`. */
const QUESTION = /^[ \t]*([QA])(?:[.:][ \t]+|[ \t]{2,})(?=\S)/gmu;
/** The lawyer who asks from here on: `BY MR. SMITH:`. */
const BY = /^[ \t]*BY[ \t]+((?:\p{Lu}[\p{Lu}.'’-]*[ \t]+){0,3}\p{Lu}[\p{Lu}.'’-]*):[ \t]*$/gmu;
/** A witness by name, before the oath: `DOLORES QUINT,` and `called as a witness`. */
const WITNESS =
  /^[ \t]*((?:\p{Lu}[\p{Lu}.'’-]*[ \t]+){1,3}\p{Lu}[\p{Lu}'’-]*),[ \t]*\r?\n?[^\n]{0,120}?\b(?:witness|sworn)\b/gmu;
/** One label may be a heading that ends in a colon. */
const LEAST_TURNS = 2;
/** Lines that stand for what happens, not for what is said: `(Applause.)`, `DIRECT EXAMINATION`. */
const STAGE = /^[ \t]*(?:[([][^()[\]\n]{1,80}[)\]]|[\p{Lu} \t-]{6,60})[ \t]*$/mu;

/** Words of a transcript that one speaker has. */
export interface Turn extends Range {
  /** Undefined for a label that names an office: `THE COURT:`. */
  readonly speaker: string | undefined;
  /** The label as one writes it, for offices (`THE COURT`); undefined where a person or nobody is named. */
  readonly role?: string;
  /** The words that name the speaker: the label, or for `Q.` and `A.` where the person was named last. */
  readonly cue?: Range;
  /** Whether the label itself names the speaker. */
  readonly known: "explicit" | "anaphoric";
}

interface Label {
  readonly kind: "label" | "Q" | "A" | "by" | "witness";
  readonly at: number;
  readonly end: number;
  readonly written: string;
  readonly cue: Range;
}

/**
 * The turns of a transcript in a text, each from its label to the next; none where fewer than two labels stand there. Names are
 * in capitals, or of two words and more; others in small letters may be headings (`Due Date:`) unless one comes again.
 */
export function turnsIn(text: string): Turn[] {
  const labels = [...matches(text, LABEL, () => "label"), ...matches(text, OFFICE, () => "label")].filter(
    ({ written }) => !written.startsWith("BY ") && !isHeader(written),
  );
  const chosen = chooseLabels(labels);
  const questions = matches(text, QUESTION, ([, letter]) => letter as "Q" | "A");
  const isDialogue = questions.length >= LEAST_TURNS && questions.some(({ kind }) => kind === "Q");
  const all = [
    ...chosen,
    ...(isDialogue ? questions : []),
    ...(isDialogue ? [...matches(text, BY, () => "by"), ...matches(text, WITNESS, () => "witness")] : []),
  ].sort((a, b) => a.at - b.at || b.end - a.end);
  return turnsOf(all, text);
}

function turnsOf(labels: readonly Label[], text: string): Turn[] {
  if (labels.filter(({ kind }) => kind === "label" || kind === "Q").length < LEAST_TURNS) return [];
  const turns: Turn[] = [];
  let counsel: Label | undefined;
  let witness: Label | undefined;
  for (const [i, label] of labels.entries()) {
    const range = { start: label.end, end: labels[i + 1]?.at ?? text.length };
    if (label.kind === "by") counsel = label;
    else if (label.kind === "witness") witness = label;
    else if (label.kind === "label")
      turns.push({ ...range, ...whoIs(label), cue: label.cue, known: "explicit" });
    else {
      const person = label.kind === "Q" ? counsel : witness;
      const role = label.kind === "A" ? "the witness" : undefined;
      turns.push({
        ...range,
        ...(person === undefined ? { speaker: undefined, ...(role && { role }) } : whoIs(person)),
        ...(person === undefined ? {} : { cue: person.cue }),
        known: "anaphoric",
      });
    }
  }
  return turns
    .map((turn) => ({ ...turn, end: withoutStage(turn, text) }))
    .filter(({ start, end }) => end >= start);
}

/** Where a turn's words end, before headings and stage directions that stand at its end. */
function withoutStage({ start, end }: Range, text: string): number {
  let to = end;
  while (to > start) {
    const trimmed = start + text.slice(start, to).trimEnd().length;
    const line = Math.max(start, text.lastIndexOf("\n", trimmed - 1) + 1);
    if (line === start || !STAGE.test(text.slice(line, trimmed))) return trimmed;
    to = line;
  }
  return to;
}

function matches(text: string, pattern: RegExp, kind: (match: RegExpMatchArray) => Label["kind"]): Label[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].indexOf(match[1]!);
    const end = match.index + match[0].length;
    return {
      kind: kind(match),
      at: match.index,
      end,
      written: match[1]!,
      cue: { start, end: start + match[1]!.length },
    };
  });
}

/** Which of the labels of a text are speakers'. */
function chooseLabels(labels: readonly Label[]): Label[] {
  const capital = labels.filter(({ written }) => isCapital(written));
  if (capital.some(({ written }) => wordsOf(written).every(isHeading))) return [];
  const counts = new Map<string, number>();
  for (const { written } of labels) counts.set(written, (counts.get(written) ?? 0) + 1);
  const isSpeaker = ({ written }: Label) =>
    !isCapital(written) && (speakerOf(written) !== undefined || isSign(written) || counts.get(written)! > 2);
  const named = labels.filter(isSpeaker);
  const recurs = new Set(named.map(({ written }) => written)).size < named.length;
  const chosen = labels.filter(
    (label) =>
      isCapital(label.written) ||
      isSign(label.written) ||
      (recurs && isSpeaker(label) && !isHeading(label.written)),
  );
  return chosen.length < LEAST_TURNS ? [] : chosen;
}

function isCapital(label: string): boolean {
  return label.length > 2 && label === label.toUpperCase();
}

function whoIs({ written }: Label): { readonly speaker: string | undefined; readonly role?: string } {
  const speaker = speakerOf(written);
  return speaker === undefined ? { speaker, role: written } : { speaker };
}

/** The person a label names; a single word in small letters may be any word, unless a title stands before it. */
function speakerOf(label: string): string | undefined {
  const words = wordsOf(withoutPoints(label.replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, "$1 ")));
  const plain = isCapital(label) ? words.map(lowered) : words;
  const run = plain.length < 2 && !isCapital(label) ? undefined : wholeName(plain, english);
  return run && written(plain, run);
}

function lowered(word: string): string {
  return word.length < 2 ? word : word[0]! + word.slice(1).toLowerCase();
}
