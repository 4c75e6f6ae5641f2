import type { Name, PersonName } from "../names.ts";
import { MOST_NAMES, present } from "./entry.ts";
import { plainText } from "./latex.ts";

/** What stands in place of the names that a list leaves out; BibTeX writes it `and others`. */
export const OTHERS: Name = { literal: "others" };

/**
 * The names of a BibTeX list, in order: `First von Last`, `von Last, First` or `von Last, Jr, First` (btxdoc, section 4), BibLaTeX's
 * `family=…, given=…`, or an institution in braces. At most 100.
 *
 * @param value without the braces or quotation marks around it
 */
export function bibtexNames(value: string): Name[] {
  const written = splitOutside(value, (words, at) => andAt(words, at), MOST_NAMES);
  return written.flatMap((name) => nameOf(name.trim()) ?? []);
}

function nameOf(written: string): Name | undefined {
  if (written === "") return undefined;
  if (written.toLowerCase() === "others") return OTHERS;
  if (isOneGroup(written)) return literalOf(written);
  const parts = splitOutside(written, (name, at) => (name[at] === "," ? 1 : 0)).map((part) => part.trim());
  const labelled = extendedName(parts);
  if (labelled !== undefined) return labelled;
  if (parts.length === 1) return nameInOrder(written);
  const [before = "", ...rest] = parts;
  const [suffix, given] = rest.length > 1 ? rest : [undefined, rest[0]];
  const { particle, last } = withoutParticle(wordsOf(before), 1);
  return personOf({ family: last.join(" "), particle, given, suffix });
}

/** `First von Last`: the particle is what stands between the first and the last word that is written small. */
function nameInOrder(written: string): Name | undefined {
  const words = wordsOf(written);
  const small = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isSmall(word));
  const start = words.length > 1 && isSmall(words[0]!) ? 0 : small;
  if (start < 0) return personOf({ family: words.at(-1)!, given: words.slice(0, -1).join(" ") });
  const { particle, last } = withoutParticle(words.slice(start), 1);
  return personOf({ family: last.join(" "), particle, given: words.slice(0, start).join(" ") });
}

/** Words written small at the beginning, and the rest, which has `fewest` words at least. */
function withoutParticle(
  words: readonly string[],
  fewest: number,
): { readonly particle: string; readonly last: readonly string[] } {
  let end = 0;
  for (let i = 0; i < words.length - fewest; i++) if (isSmall(words[i]!)) end = i + 1;
  // A capital word in between (`de la Cruz y García`) ends the particle where the name begins.
  const capital = words.slice(0, end).findIndex((word) => !isSmall(word));
  const at = capital < 0 ? end : capital;
  return { particle: words.slice(0, at).join(" "), last: words.slice(at) };
}

/** BibLaTeX's `family=Beethoven, given=Ludwig, prefix=van` (manual, section 3.5). */
function extendedName(parts: readonly string[]): Name | undefined {
  const pairs = parts.map((part) => /^([a-z-]{1,20})\s{0,3}=(.*)$/is.exec(part));
  if (pairs.some((pair) => pair === null)) return undefined;
  const of = new Map(pairs.map((pair) => [pair![1]!.toLowerCase(), pair![2]!]));
  const family = of.get("family");
  if (family === undefined) return undefined;
  return personOf({ family, given: of.get("given"), particle: of.get("prefix"), suffix: of.get("suffix") });
}

function personOf(parts: { [Part in keyof PersonName]: string | undefined }): Name | undefined {
  const { family = "", given = "", particle = "", suffix = "" } = parts;
  const name = {
    family: plainText(family),
    given: plainText(given),
    particle: plainText(particle),
    suffix: plainText(suffix),
  };
  return name.family === "" ? literalOf(given) : present<PersonName>(name);
}

function literalOf(written: string): Name | undefined {
  const literal = plainText(written);
  return literal === "" ? undefined : { literal };
}

/** Whether one pair of braces holds all of it. */
function isOneGroup(written: string): boolean {
  if (!written.startsWith("{") || !written.endsWith("}") || written.startsWith("{\\")) return false;
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    if (written[at] === "{") depth++;
    else if (written[at] === "}") depth--;
    if (depth === 0 && at < written.length - 1) return false;
  }
  return depth === 0;
}

function wordsOf(written: string): string[] {
  const isGap = (text: string, at: number) => (/[\s~]/.test(text[at]!) ? 1 : 0);
  return splitOutside(written, isGap).filter((word) => word !== "");
}

/** Whether BibTeX takes a word for part of a particle: its first letter outside of braces is small; accents count by their letter. */
function isSmall(word: string): boolean {
  if (word.startsWith("{") && !word.startsWith("{\\")) return false;
  const [letter = ""] = /\p{L}/u.exec(plainText(word)) ?? [];
  return letter !== "" && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** ` and ` between two names: how many code units it takes. */
function andAt(words: string, at: number): number {
  AND.lastIndex = at;
  return isSpaceAt(words, at) && !isSpaceAt(words, at - 1) ? (AND.exec(words)?.[0].length ?? 0) : 0;
}

const AND = /\s+and(?=\s)/iy;

function isSpaceAt(text: string, at: number): boolean {
  return at >= 0 && /\s/.test(text[at] ?? "");
}

/** `text` cut outside of braces, wherever `separator` says that one of so many code units stands; at most `most` pieces. */
function splitOutside(
  text: string,
  separator: (text: string, at: number) => number,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length && pieces.length < most; at++) {
    const char = text[at];
    if (char === "{") depth++;
    else if (char === "}") depth = Math.max(0, depth - 1);
    const length = depth === 0 ? separator(text, at) : 0;
    if (length === 0) continue;
    pieces.push(text.slice(start, at));
    start = at + length;
    at = start - 1;
  }
  if (pieces.length < most) pieces.push(text.slice(start));
  return pieces;
}
