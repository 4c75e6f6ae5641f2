import { areSpellingVariants } from "../check/language/spelling.ts";
import { bars, determines, isNameless, isParticle, maySeparate } from "./words.ts";

/** More words than this before a verb are no plain subject. */
const LONGEST_SUBJECT = 10;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*$/u;
const POSSESSIVE = /['’]s?$/u;
const INITIAL = /^\p{Lu}$/u;

/** A run of a name's words: indexes in the words it was found in, half-open. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Titles with their point, and initials, whose points end no clause. */
const POINTED =
  /(?<![\p{L}\p{M}\p{N}])(\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Rev|Jr|Sr|St)\./gu;

/** `text` with the points of titles and initials as spaces, code unit for code unit. */
export function withoutPoints(text: string): string {
  return text.replace(POINTED, "$1 ");
}

/** The words of a clause that holds no marks. */
export function wordsOf(clause: string): string[] {
  return clause.split(/\s+/).filter((word) => word !== "");
}

/**
 * The person that is the subject right before a verb: `Kremlin spokesman Dmitry Peskov` is `Dmitry Peskov`. Undefined where no
 * name stands there, or it may not be who speaks (`a spokesman for Putin`, `Putin and Xi`).
 *
 * @param words from the start of the clause to the verb
 */
export function subjectOf(words: readonly string[]): string | undefined {
  let end = words.length;
  while (end > 0 && maySeparate(words[end - 1]!)) end--;
  const subject = words.slice(0, end);
  if (subject.length > LONGEST_SUBJECT || subject.some(bars)) return undefined;
  const runs = runsIn(subject);
  return runs.length === 1 && runs[0]!.to === end ? written(subject, runs[0]!) : undefined;
}

/** The person named after a verb, up to the first word that leads away: `RIAC Director General Andrei Kortunov`. */
export function nameAfter(
  words: readonly string[],
): { readonly name: string; readonly end: number } | undefined {
  const stop = words.findIndex(bars);
  const phrase = stop < 0 ? words : words.slice(0, stop);
  const runs = runsIn(phrase);
  return runs.length === 1 ? { name: written(phrase, runs[0]!), end: runs[0]!.to } : undefined;
}

/** The name that `words` are, all of them but for titles. */
export function wholeName(words: readonly string[]): string | undefined {
  const runs = runsIn(words);
  const only = runs[0];
  const isWhole =
    runs.length === 1 && only!.to === words.length && words.slice(0, only!.from).every(isNameless);
  return isWhole ? written(words, only!) : undefined;
}

/**
 * Whether two names may be one person's: a surname, in any spelling, that the other has too. Where one is a full name, the
 * last word of one must stand in the other.
 */
export function maySamePerson(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const has = (words: readonly string[], name: string) => words.some((word) => isSameName(word, name));
  return has(x, y.at(-1) ?? "") || has(y, x.at(-1) ?? "");
}

function isSameName(a: string, b: string): boolean {
  const [x, y] = [a.replace(POSSESSIVE, ""), b.replace(POSSESSIVE, "")];
  const parts = (name: string) => [name, ...name.split("-")];
  return parts(x).some((part) => parts(y).some((other) => areSpellingVariants(part, other)));
}

function runsIn(words: readonly string[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const [i, word] of words.entries()) {
    const last = runs.at(-1);
    const isJoined = last !== undefined && words.slice(last.to, i).every(isParticle);
    if (!isNamed(word)) continue;
    if (isJoined) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs.filter(({ from, to }) => !isLoneSign(words, from, to));
}

/** An initial alone, a word after `the`, or a plural that opens the sentence (`Teachers said`) is no name. */
function isLoneSign(words: readonly string[], from: number, to: number): boolean {
  const word = words[to - 1]!;
  if (INITIAL.test(word)) return true;
  if (to - from > 1) return false;
  return from === 0 ? isPlural(word) : determines(words[from - 1]!);
}

function isPlural(word: string): boolean {
  return /[^s'’]s$/u.test(word);
}

function isNamed(word: string): boolean {
  if (INITIAL.test(word)) return true;
  const isAcronym = word.length > 1 && word === word.toUpperCase();
  return CAPITALISED.test(word) && !isAcronym && !/['’]s?$/u.test(word) && !isNameless(word);
}

function written(words: readonly string[], { from, to }: Run): string {
  return words
    .slice(from, to)
    .map((word) => (INITIAL.test(word) ? `${word}.` : word))
    .join(" ");
}
