import { isSpeakingVerb } from "../text/reportingVerbs.ts";
import { nameAfter, subjectOf, wholeName, withoutPoints, wordsOf } from "./names.ts";
import { handsOn, isPronoun, mayFollow } from "./words.ts";

/**
 * What a clause beside quoted words says of their speaker: a name; `pronoun` for somebody named before; `unclear` for anything
 * else that speaks (`the minister said`). Undefined where nothing speaks.
 */
export type Naming = { readonly name: string } | "pronoun" | "unclear" | undefined;

/** A clause that tells who spoke names its verb among its first words. */
const REACH = 14;
/** Words between `told` and the quotation: whom, and when. */
const LONGEST_OBJECT = 7;
const CLAUSE_END = /[.,;:!?…()[\]“”„"«»—–―\n\uFFFC]/u;
/** Pandoc's bracketed citations and notes; nothing in them speaks. */
const BRACKETED = /\[[^[\]\n]{0,300}\]/g;

/**
 * Who a clause after quoted words says said them: `, Putin said`, `said Putin`, `, according to Putin`, `, as Putin put it`.
 *
 * @param quoted the quoted words
 * @param after the text after their closing mark
 */
export function namedAfter(quoted: string, after: string): Naming {
  const joins = /[,?!—–-]\s*$/u.test(quoted) || /^\s*,/u.test(after);
  if (!joins) return undefined;
  const text = withoutPoints(after.replace(/^\s*,?\s*/u, "").slice(0, 200));
  const end = text.search(CLAUSE_END);
  const clause = wordsOf(end < 0 ? text : text.slice(0, end));
  if (firstSentenceOf(text).some(handsOn)) return "unclear";
  const words = clause[0] === "as" ? clause.slice(1) : clause;
  if (words[0] === "according" && words[1] === "to") return named(nameAfter(words.slice(2))?.name);
  const verb = verbIn(words);
  if (verb === undefined || verb.at > REACH) return undefined;
  if (writes(words[verb.at]!)) return "unclear";
  if (verb.at === 0) {
    const found = nameAfter(words.slice(verb.length));
    if (found !== undefined && onlyTells(words.slice(verb.length + found.end))) return { name: found.name };
    return words.length > 1 && isPronoun(words[1]!) ? "pronoun" : "unclear";
  }
  const subject = words.slice(0, verb.at);
  if (subject.length === 1 && isPronoun(subject[0]!)) return "pronoun";
  const rest = words.slice(verb.at + verb.length);
  return takesObject(words[verb.at]!) || onlyTells(rest) ? named(subjectOf(subject)) : "unclear";
}

/**
 * Who a clause before quoted words says said them: `Putin said`, `Putin told reporters in Moscow:`, `According to Putin,`,
 * `As Putin put it,`, `Vladimir Putin:`.
 *
 * @param before the text before their opening mark
 */
export function namedBefore(before: string): Naming {
  const text = withoutPoints(before.slice(-300).replace(BRACKETED, (cited) => " ".repeat(cited.length)));
  const mark = /([,:]?)\s*$/u.exec(text)!;
  const body = text.slice(0, mark.index);
  const start = lastBoundary(body);
  const words = wordsOf(body.slice(start));
  const isFirst = start === 0 || /[\n.!?]/.test(body[start - 1]!);
  if (mark[1] === ",") {
    if (words[0]?.toLowerCase() === "according" && words[1] === "to")
      return named(nameAfter(words.slice(2))?.name);
    if (words[0]?.toLowerCase() === "as") words.shift();
  }
  if (lastSentenceOf(body).some(handsOn)) return "unclear";
  const verb = lastVerbIn(words);
  if (verb === undefined) {
    const whole = mark[1] === ":" && isFirst && words.length > 1 ? wholeName(words) : undefined;
    return whole === undefined ? undefined : { name: whole };
  }
  const rest = words.slice(verb.at + verb.length);
  if (writes(words[verb.at]!)) return "unclear";
  if (!leadsUp(rest, words[verb.at]!, mark[1] !== "" || rest.at(-1) === "that")) return "unclear";
  const subject = words.slice(0, verb.at);
  const clause = subject.slice(subject.lastIndexOf("that") + 1);
  if (clause.length > 0 && isPronoun(clause.at(-1)!)) return "pronoun";
  return named(subjectOf(clause));
}

/** Who an attribution line names: `— Oleksiy Danilov, [@key]`. */
export function attributedTo(line: string): string | undefined {
  const text = withoutPoints(line.replace(/^\s*(?:[–—―⸺]|--)\s*/u, ""));
  const end = text.search(CLAUSE_END);
  return wholeName(wordsOf(end < 0 ? text : text.slice(0, end)));
}

interface Verb {
  readonly at: number;
  /** In words: `put it` has two. */
  readonly length: number;
}

function verbIn(words: readonly string[]): Verb | undefined {
  const at = words.findIndex((_, i) => verbLength(words, i) > 0);
  return at < 0 ? undefined : { at, length: verbLength(words, at) };
}

function lastVerbIn(words: readonly string[]): Verb | undefined {
  const at = words.findLastIndex((_, i) => verbLength(words, i) > 0);
  return at < 0 ? undefined : { at, length: verbLength(words, at) };
}

function verbLength(words: readonly string[], at: number): number {
  if (words[at] === "put" && words[at + 1] === "it") return 2;
  return isSpeakingVerb(words[at]!) ? 1 : 0;
}

/** Whoever writes may be the author of the source, who lets others speak: `As Austen wrote, “…”`. */
function writes(verb: string): boolean {
  return verb === "wrote" || verb === "writes";
}

function takesObject(verb: string): boolean {
  return verb === "told" || verb === "tells" || verb === "asked" || verb === "asks" || verb === "warned";
}

/** Whether the rest of a clause after the words only says when, where or to whom. */
function onlyTells(rest: readonly string[]): boolean {
  return rest.length === 0 || mayFollow(rest[0]!);
}

/** Whether what stands between a verb and the quoted words leaves them the verb's. */
function leadsUp(rest: readonly string[], verb: string, isMarked: boolean): boolean {
  if (rest.length === 0 || (rest.length === 1 && rest[0] === "that")) return true;
  if (rest.length > LONGEST_OBJECT || !isMarked || rest.slice(0, -1).includes("that")) return false;
  return takesObject(verb) || mayFollow(rest[0]!);
}

function firstSentenceOf(text: string): string[] {
  const end = text.search(/[.!?\n]/u);
  return (end < 0 ? text : text.slice(0, end)).split(/[^\p{L}]+/u);
}

function lastSentenceOf(body: string): string[] {
  const start = Math.max(...[".", "!", "?", "\n"].map((stop) => body.lastIndexOf(stop)));
  return body.slice(start + 1).split(/[^\p{L}]+/u);
}

function lastBoundary(body: string): number {
  for (let at = body.length; at > 0; at--) if (CLAUSE_END.test(body[at - 1]!)) return at;
  return 0;
}

function named(name: string | undefined): Naming {
  return name === undefined ? "unclear" : { name };
}
