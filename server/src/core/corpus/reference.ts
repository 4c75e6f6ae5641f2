import { comparableAddress } from "./identifiers.ts";
import { type Name, shortName } from "./names.ts";
import type { Metadata } from "./source.ts";

/** More names than these are shown as the first and “et al.” (Chicago Manual of Style 18, 13.107 shortens from three on in text). */
const MOST_NAMES = 2;

/**
 * What a source is, on one readable line: `Doe and Roe, “Title”, Journal, 2022`. Parts that nobody knows are left out; without
 * authors the editors stand there, without a journal or book the publisher, or the site of a web page. Empty where nothing is known.
 */
export function referenceLine(metadata: Partial<Metadata>): string {
  const { title, date } = metadata;
  const parts = [
    whoOf(metadata),
    title === undefined ? undefined : `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`,
    whereOf(metadata),
    date,
  ];
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}

/** Names as a reference gives them: `Doe`, `Doe and Roe`, `Doe et al.`; undefined for no names. */
function namesLine(names: readonly Name[]): string | undefined {
  const short = names.filter((name) => !isOthers(name)).map(shortName);
  const [first] = short;
  if (first === undefined) return undefined;
  const all = short.length === names.length && short.length <= MOST_NAMES;
  return all ? short.join(" and ") : `${first} et al.`;
}

function whoOf({ authors = [], editors = [] }: Partial<Metadata>): string | undefined {
  const authorLine = namesLine(authors);
  if (authorLine !== undefined) return authorLine;
  const editorLine = namesLine(editors);
  return editorLine && `${editorLine} (${editors.length === 1 ? "ed." : "eds."})`;
}

function whereOf({ container, publisher, url }: Partial<Metadata>): string | undefined {
  const site = url === undefined ? undefined : comparableAddress(url).split(/[/?]/, 1)[0];
  return container ?? publisher ?? site;
}

/** BibTeX's `and others`. */
function isOthers(name: Name): boolean {
  return "literal" in name && name.literal === "others";
}
