import { maySamePerson } from "../../server/src/core/attribution/names.ts";
import type { Known, Statement } from "../../server/src/core/attribution/statement.ts";
import { statementsOf } from "../../server/src/core/attribution/statements.ts";
import { findFurniture } from "../../server/src/core/corpus/furniture.ts";
import type { Annotated, AnnotatedText } from "./speakerTexts.ts";

export interface Tally {
  right: number;
  wrong: number;
}

/** How well the statements of some texts are told. */
export interface Score {
  /** Speakers given, by how they are said to be known. */
  readonly by: Readonly<Record<Known, Tally>>;
  /** Annotated statements with a named speaker, and how many of them got the right one. */
  named: number;
  covered: number;
  /** Annotated statements, how many of them are found; and what is found that is none. */
  statements: number;
  found: number;
  spurious: number;
  /** What is wrong or missing, a line each. */
  readonly remarks: string[];
}

/** The ends of marked words and of a statement's range may be apart by white space and a stop. */
const TOLERANCE = 2;

export function emptyScore(): Score {
  const tally = () => ({ right: 0, wrong: 0 });
  const by = { explicit: tally(), anaphoric: tally(), implicit: tally() };
  return { by, named: 0, covered: 0, statements: 0, found: 0, spurious: 0, remarks: [] };
}

/** Adds a text to a score. */
export function scoreText({ name, text, annotated }: AnnotatedText, score: Score): void {
  const left = new Set(statementsOf(text, {}, findFurniture(text)));
  for (const expected of annotated) {
    // A statement quoted at another's end ends next to it.
    const [match] = [...left]
      .filter((statement) => matches(statement, expected))
      .sort((a, b) => Math.abs(a.end - expected.end) - Math.abs(b.end - expected.end));
    if (match !== undefined) left.delete(match);
    compare(expected, match, text, name, score);
  }
  for (const statement of left) {
    score.spurious++;
    if (statement.speaker !== undefined) score.by[statement.speaker.known].wrong++;
    score.remarks.push(
      `${name}: no statement, given to ${shown(statement)}: ${excerpt(text, statement.end)}`,
    );
  }
}

function compare(
  expected: Annotated,
  match: Statement | undefined,
  text: string,
  name: string,
  score: Score,
): void {
  const where = `${excerpt(text, expected.end)}`;
  if (expected.kind === "named" || expected.kind === "unnamed") {
    score.statements++;
    if (match !== undefined) score.found++;
    else score.remarks.push(`${name}: not found (${expected.name}): ${where}`);
  } else if (expected.kind === "none" && match !== undefined) {
    score.spurious++;
    score.remarks.push(`${name}: no statement, given to ${shown(match)}: ${where}`);
  }
  if (expected.kind === "named") score.named++;
  const speaker = match?.speaker;
  if (speaker === undefined) {
    if (expected.kind === "named" && match !== undefined)
      score.remarks.push(`${name}: nobody, not ${expected.name}: ${where}`);
    return;
  }
  const isRight =
    (expected.kind === "named" || expected.kind === "optional") && isSame(speaker.name, expected.name);
  const isRole = expected.kind === "unnamed" && speaker.of === "role";
  score.by[speaker.known][isRight || isRole ? "right" : "wrong"]++;
  if (isRight && expected.kind === "named") score.covered++;
  if (!isRight && !isRole && expected.kind !== "none")
    score.remarks.push(`${name}: ${shown(match!)}, not ${expected.name}: ${where}`);
}

/** Whether a name is the annotated one: its surname, and no other first name. */
function isSame(found: string, expected: string): boolean {
  const [given, surname] = [found.split(" "), expected.split(" ")];
  if (!maySamePerson(given.at(-1)!, surname.at(-1)!)) return false;
  return given.length < 2 || surname.length < 2 || maySamePerson(given[0]!, surname[0]!);
}

function matches({ end, kind }: Statement, expected: Annotated): boolean {
  const isClose = Math.abs(end - expected.end) <= TOLERANCE;
  return isClose && (kind === "quoted" || !expected.isMarked);
}

function shown({ speaker }: Statement): string {
  return speaker === undefined ? "nobody" : `${speaker.name} (${speaker.known})`;
}

function excerpt(text: string, end: number): string {
  return `…${text.slice(Math.max(0, end - 60), end + 40).replaceAll("\n", " ¶ ")}…`;
}

/** A share in per cent with one digit; 100 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part * 1000) / whole) / 10;
}

/** The precision of the speakers that are known in one of some ways, in per cent. */
export function precision(score: Score, ...ways: readonly Known[]): number {
  const right = ways.reduce((sum, way) => sum + score.by[way].right, 0);
  const all = ways.reduce((sum, way) => sum + score.by[way].right + score.by[way].wrong, 0);
  return share(right, all);
}
