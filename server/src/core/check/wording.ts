import type { Token } from "../text/tokens.ts";
import { lettersOf } from "./compounds.ts";
import { negationsIn } from "./language/negations.ts";
import { isNumeric, quantitiesDiffer, quantitiesIn } from "./language/numbers.ts";
import { areSpellingVariants } from "./language/spelling.ts";
import { fixesTypo } from "./sourceTypo.ts";
import type { HouseStyle, StyleRule } from "./styles.ts";
import type { DifferenceKind, EditKind } from "./types.ts";

/** Words that stand for one another at one place, or on one side alone. */
export interface Sides {
  /** Indexes of the pattern's elements and of the window's tokens, half-open. */
  readonly q: readonly [number, number];
  readonly s: readonly [number, number];
  /** The wording tokens of each side. */
  readonly quoted: readonly Token[];
  readonly source: readonly Token[];
  readonly quotedBefore: Token | undefined;
  readonly sourceBefore: Token | undefined;
  readonly sourceAfter: Token | undefined;
  /** Whether the quotation's first word is among them, and its last. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether the source ends a sentence there and the quotation does not. */
  readonly runsOn: boolean;
  /** The same words on both sides, in another order. */
  readonly moved?: boolean;
}

type Classified = { readonly kind: DifferenceKind; readonly rule?: StyleRule } | { readonly edit: EditKind };

/** A longer run left out is an omission, even where a negation or a figure goes along with it. */
const TELLING_RUN = 4;

/** What kind of difference a group of words is; undefined where the house style licenses it. */
export function classifyWording(sides: Sides, style: HouseStyle): Classified | undefined {
  const { quoted, source } = sides;
  if (sides.moved) return { kind: "order" };
  if (fixesTypo(quoted, source, [sides.sourceBefore, sides.sourceAfter])) return typo(style);
  if (sameWords(quoted, source)) return spelling(style);
  if (negationsIn(quoted).join() !== negationsIn(source).join() && tells(sides)) return { kind: "negation" };
  if (numbersDiffer(sides)) return { kind: "number" };
  if (quoted.length === 0) return { kind: sides.runsOn ? "splice" : "omission" };
  if (source.length === 0) return { kind: "insertion" };
  if (areVariants(quoted, source)) return spelling(style);
  if (isTruncated(sides)) return { kind: "truncated-word" };
  if (areNames(quoted, sides.quotedBefore, sides.opens) && areNames(source, sides.sourceBefore, false))
    return { kind: "name" };
  return { kind: "wording" };
}

function spelling(style: HouseStyle): Classified | undefined {
  return style.rules.spelling === "off" ? undefined : { kind: "spelling", rule: "spelling" };
}

function typo(style: HouseStyle): Classified {
  return style.rules["source-typo"] === "off"
    ? { edit: "source-typo" }
    : { kind: "spelling", rule: "source-typo" };
}

/** Whether the group is short enough for one telling word in it to be what differs. */
function tells({ quoted, source }: Sides): boolean {
  return (quoted.length > 0 && source.length > 0) || Math.max(quoted.length, source.length) <= TELLING_RUN;
}

/** Words put in or left out differ in number when they are hardly anything but a number, its sign or its unit. */
function numbersDiffer({ quoted, source, quotedBefore, sourceBefore }: Sides): boolean {
  if (!quantitiesDiffer(quantitiesIn(quoted, quotedBefore), quantitiesIn(source, sourceBefore))) return false;
  if (quoted.length > 0 && source.length > 0) return true;
  return [...quoted, ...source].length <= 2;
}

/** The same letters cut into words another way, or a contraction written out: `cyber attack`, `do not`. */
function sameWords(quoted: readonly Token[], source: readonly Token[]): boolean {
  return quoted.length > 0 && source.length > 0 && writtenOut(quoted) === writtenOut(source);
}

function writtenOut(tokens: readonly Token[]): string {
  return tokens.map((token) => (isNumeric(token) ? ` ${token.norm} ` : lettersOf(token))).join("");
}

/** Pair by pair the same word in two spellings; a number in words and in figures is one too. */
function areVariants(quoted: readonly Token[], source: readonly Token[]): boolean {
  if (quoted.every(isNumeric) && source.every(isNumeric)) return true;
  if (quoted.length !== source.length) return false;
  return quoted.every(
    (token, i) =>
      areSpellingVariants(token.norm, source[i]!.norm) ||
      quantitiesIn([token])[0] === (quantitiesIn([source[i]!])[0] ?? ""),
  );
}

/** Whether the quotation begins or ends inside the source's word. */
function isTruncated({ quoted, source, opens, closes }: Sides): boolean {
  if (quoted.length !== 1 || source.length !== 1) return false;
  const [part, whole] = [quoted[0]!.fold, source[0]!.fold];
  if (part.length >= whole.length) return false;
  return (closes && whole.startsWith(part)) || (opens && whole.endsWith(part));
}

/** Whether every word is a name by its capital, which at the start of a sentence says nothing unless all are capitals. */
function areNames(tokens: readonly Token[], before: Token | undefined, opens: boolean): boolean {
  const startsSentence =
    opens || before === undefined || endsSentence(before) || tokens[0]!.before === "paragraph";
  return tokens.every((token, i) => {
    const capital = token.norm[0] !== token.fold[0];
    const allCapitals = token.norm.length > 1 && token.norm === token.norm.toUpperCase() && capital;
    return token.kind === "word" && (allCapitals || (capital && !(i === 0 && startsSentence)));
  });
}

/** Whether a sentence may begin after the token: after a full stop, or after a mark that opens speech. */
export function endsSentence(token: Token): boolean {
  return /^[.!?。！？\uFFFF]$/.test(token.norm) || (token.kind === "quote" && token.before !== "none");
}
