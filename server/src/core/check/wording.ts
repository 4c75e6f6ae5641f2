import type { Token } from "../text/tokens.ts";
import { foldWord } from "../text/words.ts";
import { lettersOf } from "./compounds.ts";
import { negationsIn } from "./language/negations.ts";
import { isNumeric, quantitiesDiffer, quantitiesIn } from "./language/numbers.ts";
import { areSpellingVariants } from "./language/spelling.ts";
import type { Sides } from "./sides.ts";
import { fixesTypo } from "./sourceTypo.ts";
import type { HouseStyle, StyleRule } from "./styles.ts";
import type { DifferenceKind, EditKind } from "./types.ts";

type Classified = { readonly kind: DifferenceKind; readonly rule?: StyleRule } | { readonly edit: EditKind };

/** A longer run left out is an omission, even where a negation or a figure goes along with it. */
const TELLING_RUN = 4;

/** What kind of difference a group of words is; undefined where the house style licenses it. */
export function classifyWording(sides: Sides, style: HouseStyle): Classified | undefined {
  const { quoted, source } = sides;
  if (sides.moved) return { kind: "order" };
  if (fixesTypo(quoted, source, [sides.sourceBefore, sides.sourceAfter])) return typo(style);
  if (sameWords(quoted, source))
    return isContraction([...quoted, ...source]) ? { kind: "wording" } : spelling(style);
  if (isTruncated(sides) && negationsIn(source).length === 0 && !areVariants(sides))
    return { kind: "truncated-word" };
  if (negationDiffers(sides)) return { kind: "negation" };
  if (numbersDiffer(sides)) return { kind: "number" };
  if (quoted.length === 0) return { kind: sides.runsOn ? "splice" : "omission" };
  if (source.length === 0) return { kind: "insertion" };
  if (areVariants(sides)) return spelling(style);
  if (areNames(quoted, sides.opens) && areNames(source, sides.startsSentence)) return { kind: "name" };
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

/** Whether a negation stands on one side only. In a longer run left out, or a whole sentence, it is not what tells. */
function negationDiffers({
  quoted,
  source,
  quotedInContext,
  sourceInContext,
  wholeSentences,
}: Sides): boolean {
  if (negationsIn(quotedInContext).join() === negationsIn(sourceInContext).join()) return false;
  if (quoted.length > 0 && source.length > 0) return true;
  return Math.max(quoted.length, source.length) <= TELLING_RUN && !wholeSentences;
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

/** Writing out `don't` changes the wording, not the spelling; a possessive's apostrophe is spelling. */
function isContraction(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.fold.includes("'") && lettersOf(token) !== foldWord(token.fold));
}

/** Pair by pair the same word in two spellings; a number or its unit in words and in signs is one too. */
function areVariants({ quoted, source, quotedBefore, sourceBefore }: Sides): boolean {
  if (quoted.length === 0 || source.length === 0) return false;
  const [ours, theirs] = [quantitiesIn(quoted, quotedBefore), quantitiesIn(source, sourceBefore)];
  if (ours.length === quoted.length && theirs.length === source.length) return true;
  if (quoted.length !== source.length) return false;
  return quoted.every((token, i) => areSpellingVariants(token.norm, source[i]!.norm));
}

/** Whether the quotation begins or ends inside the source's word. */
function isTruncated({ quoted, source, opens, closes }: Sides): boolean {
  if (quoted.length !== 1 || source.length !== 1) return false;
  const [part, whole] = [quoted[0]!.fold, source[0]!.fold];
  if (source[0]!.kind !== "word") return false;
  if (part.length >= whole.length) return false;
  return (closes && whole.startsWith(part)) || (opens && whole.endsWith(part));
}

/** Whether every word is a name by its capital, which at the start of a sentence says nothing unless all are capitals. */
function areNames(tokens: readonly Token[], startsSentence: boolean): boolean {
  return tokens.every((token, i) => {
    const capital = token.norm[0] !== token.fold[0];
    const allCapitals = token.norm.length > 1 && token.norm === token.norm.toUpperCase() && capital;
    return token.kind === "word" && (allCapitals || (capital && !(i === 0 && startsSentence)));
  });
}
