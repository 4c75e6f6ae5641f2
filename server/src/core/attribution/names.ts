import { areSpellingVariants } from "../check/language/spelling.ts";
import type { Range } from "../text/range.ts";
import { isFirstName } from "./firstNames.ts";
import type { Grammar } from "./grammar/grammar.ts";
import { nominative } from "./grammar/russianCases.ts";
import { SURNAMES_IN_S } from "./surnames.ts";

/** More words than this before a verb are no plain subject. */
const LONGEST_SUBJECT = 10;
/** Where somebody is from is told in fewer words: `of the University of Cape Town`. */
const LONGEST_ORIGIN = 8;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*$/u;
const POSSESSIVE = /['’]s?$/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const INITIAL = /^\p{Lu}$/u;

/** A run of a name's words: indexes in the words it was found in, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A word as written, and where it stands. */
export interface Word extends Range {
  readonly text: string;
}

/** Titles with their point, and initials, whose points end no clause. */
const POINTED =
  /(?<![\p{L}\p{M}\p{N}])(\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Rev|Jr|Sr|St|Mme|Mlle|Hr|Fr)\./gu;

/** `text` with the points of titles and initials as spaces, code unit for code unit. */
export function withoutPoints(text: string): string {
  return text.replace(POINTED, "$1 ");
}

/** The words of a clause that holds no marks. */
export function wordsOf(clause: string): string[] {
  return clause.split(/\s+/).filter((word) => word !== "");
}

/** The words of a clause with their offsets in it; `base` is added to those. A French clitic is a word of its own. */
export function wordsWithOffsets(clause: string, base: number): Word[] {
  return [...clause.matchAll(/[^\s-][^\s]*/gu)].flatMap(({ 0: text, index }) => {
    const clitic = /^(\p{Ll}+)-(?:t-)?(ils?|elles?|on)$/u.exec(text);
    const start = base + index;
    if (clitic === null) return [{ text, start, end: start + text.length }];
    const [, verb, pronoun] = clitic;
    return [
      { text: verb!, start, end: start + verb!.length },
      { text: pronoun!, start: start + text.length - pronoun!.length, end: start + text.length },
    ];
  });
}

/**
 * The person that is the subject right before a verb: `Kremlin spokesman Dmitry Peskov` is `Dmitry Peskov`. Undefined where no
 * name stands there, or it may not be who speaks (`a spokesman for Putin`, `Putin and Xi`).
 *
 * @param words from the start of the clause to the verb
 */
export function subjectOf(words: readonly string[], grammar: Grammar): Run | undefined {
  let end = words.length;
  while (end > 0 && grammar.beforeVerb.has(words[end - 1]!)) end--;
  const subject = words.slice(0, end);
  const run = lastRun(subject, grammar);
  if (run === undefined) return undefined;
  if (subject.length > LONGEST_SUBJECT + LONGEST_ORIGIN) return undefined;
  if (run.to === end) {
    return subject.length <= LONGEST_SUBJECT && leads(subject.slice(0, run.from), grammar) ? run : undefined;
  }
  return undefined;
}

/** A name that opens a clause and is followed by where the person is from: `Prof Grace Mbeki of the University of Cape Town`. */
export function subjectWithOrigin(words: readonly string[], grammar: Grammar): Run | undefined {
  const from = words.findIndex((word) => grammar.from.has(word));
  if (from < 1 || words.length - from > LONGEST_ORIGIN) return undefined;
  if (words.slice(from + 1).some((word) => word === "and" || word === "who")) return undefined;
  const subject = words.slice(0, from);
  const run = lastRun(subject, grammar);
  return run?.to === from && leads(subject.slice(0, run.from), grammar) ? run : undefined;
}

/** A name at the beginning whose second verb it is: `Montoya smiled and said`. */
export function subjectOfSecondVerb(words: readonly string[], grammar: Grammar): Run | undefined {
  let end = words.length;
  while (end > 0 && grammar.beforeVerb.has(words[end - 1]!)) end--;
  if (!grammar.and.has(words[end - 1] ?? "")) return undefined;
  const runs = runsIn(words.slice(0, end - 1), grammar);
  const [run] = runs;
  if (run === undefined || runs.length > 1 || !leads(words.slice(0, run.from), grammar)) return undefined;
  const next = words[run.to] ?? "";
  return /^\p{Ll}/u.test(next) && !grammar.bars.has(next) && run.to < end - 1 ? run : undefined;
}

/** Whether the words before a name leave it the subject: titles, and what somebody is or of what. */
function leads(before: readonly string[], grammar: Grammar): boolean {
  return before.every(
    (word, i) => !grammar.bars.has(word.toLowerCase()) || (word === "of" && isOffice(before[i - 1], grammar)),
  );
}

function isOffice(word: string | undefined, grammar: Grammar): boolean {
  return word !== undefined && (grammar.roles.has(word.toLowerCase()) || isNameless(word, grammar));
}

/** The person named after a verb, up to the first word that leads away: `RIAC Director General Andrei Kortunov`. */
export function nameAfter(words: readonly string[], grammar: Grammar): Run | undefined {
  const skipped = adverbialsOf(words, grammar);
  const rest = words.slice(skipped);
  const stop = rest.findIndex((word, i) => grammar.bars.has(word) && !isLinked(rest, i, grammar));
  const run = lastRun(stop < 0 ? rest : rest.slice(0, stop), grammar);
  return run && { from: run.from + skipped, to: run.to + skipped };
}

/** `le député du Nord`, `министр экономики`: a preposition inside an office. */
function isLinked(words: readonly string[], at: number, grammar: Grammar): boolean {
  const before = words[at - 1];
  return grammar.from.has(words[at]!) && before !== undefined && grammar.roles.has(before.toLowerCase());
}

/** How many words at the beginning say only when and where: `в пятницу`, `mercredi`. */
function adverbialsOf(words: readonly string[], grammar: Grammar): number {
  let at = 0;
  while (at + 1 < words.length) {
    const [word, next] = [words[at]!, words[at + 1]!];
    if (grammar.bars.has(word) && !isNamed(next, grammar)) at += 2;
    else if (grammar.afterVerb.has(word) && !grammar.determiners.has(word) && !grammar.bars.has(word)) at++;
    else break;
  }
  return at;
}

/** The name that `words` are, all of them but for titles. */
export function wholeName(words: readonly string[], grammar: Grammar): Run | undefined {
  const runs = runsIn(words, grammar);
  const only = runs[0];
  const isWhole =
    runs.length === 1 &&
    only!.to === words.length &&
    words.slice(0, only!.from).every((word) => isNameless(word, grammar));
  return isWhole ? only : undefined;
}

/** A name's words as one writes them. */
export function written(words: readonly string[], { from, to }: Run): string {
  return words
    .slice(from, to)
    .map((word) => (INITIAL.test(word) ? `${word}.` : word))
    .join(" ");
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

/** Whether somebody's name is one that was asked for, in any case: a surname, or a full name whose parts agree with it. */
export function isCalled(name: string, asked: string): boolean {
  if (name.toLowerCase() === asked.trim().toLowerCase()) return true;
  const own = wordsOf(name);
  const wanted = wordsOf(asked).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  if (wanted.length === 0 || !isSameName(own.at(-1)!, wanted.at(-1)!)) return false;
  return own.length < 2 || wanted.length < 2 || isSameName(own[0]!, wanted[0]!);
}

/** Whether two words may be the same part of a name, in any spelling. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  const parts = (name: string) => [name, ...name.split("-")];
  return parts(x).some((part) => parts(y).some((other) => areSpellingVariants(part, other)));
}

/** A word without the possessive; a Russian surname in the nominative. */
function plain(word: string): string {
  return CYRILLIC.test(word) ? nominative(word) : word.replace(POSSESSIVE, "");
}

/** The names that stand in `words`. */
export function runsIn(words: readonly string[], grammar: Grammar): Run[] {
  const runs: { from: number; to: number }[] = [];
  /** Whether nothing but particles has come since the last name. */
  let isJoined = false;
  for (const [i, word] of words.entries()) {
    if (!isNamed(word, grammar)) {
      isJoined &&= grammar.particles.has(word);
      continue;
    }
    const isLed = isFirstName(words[i - 1]) && !grammar.bars.has(words[i - 2]?.toLowerCase() ?? "");
    if (isJoined) runs.at(-1)!.to = i + 1;
    else runs.push({ from: isLed ? i - 1 : i, to: i + 1 });
    isJoined = true;
  }
  return runs
    .map((run) => withoutRole(words, run, grammar))
    .filter((run) => !isLoneSign(words, run, grammar));
}

/** A full name without what the person is, which a sentence that it opens writes with a capital: `Quarterback Jalen Orr`. */
function withoutRole(words: readonly string[], { from, to }: Run, { roles }: Grammar): Run {
  const first = words[from]!.toLowerCase();
  return { from: to - from > 2 && from === 0 && roles.has(first) ? from + 1 : from, to };
}

/** The only name, or the last of several that offices join: `Zelenskyy adviser Mykhailo Podolyak`. */
function lastRun(words: readonly string[], grammar: Grammar): Run | undefined {
  const runs = runsIn(words, grammar);
  const areJoined = runs.every((run, i) => {
    const next = runs[i + 1];
    return next === undefined || words.slice(run.to, next.from).every((word) => isOffice(word, grammar));
  });
  return areJoined ? runs.at(-1) : undefined;
}

/** An initial alone, a word after `the`, or a plural that opens the sentence (`Teachers said`) is no name. */
function isLoneSign(words: readonly string[], { from, to }: Run, grammar: Grammar): boolean {
  const word = words[to - 1]!;
  if (INITIAL.test(word)) return true;
  if (to - from > 1) return false;
  if (from > 0) return grammar.determiners.has(words[from - 1]!.toLowerCase());
  return grammar.language === "en" && isPlural(word);
}

/** Surnames are not told from plurals by their form: the commonest by name, and those that end as no English plural does. */
function isPlural(word: string): boolean {
  return /[^s'’aiou]s$/u.test(word) && !SURNAMES_IN_S.has(word.toLowerCase());
}

function isNamed(word: string, grammar: Grammar): boolean {
  if (INITIAL.test(word)) return !grammar.titles.has(word.toLowerCase());
  const isAcronym = word.length > 1 && word === word.toUpperCase();
  return CAPITALISED.test(word) && !isAcronym && !POSSESSIVE.test(word) && !isNameless(word, grammar);
}

/** Whether a word, capitalised or not, is part of no person's name: titles, offices, places. */
export function isNameless(word: string, { nameless, namelessEndings }: Grammar): boolean {
  const plain = word.toLowerCase().replaceAll(".", "");
  return nameless.has(plain) || namelessEndings?.test(plain) === true;
}
