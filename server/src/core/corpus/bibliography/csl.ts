import type { Range } from "../../text/range.ts";
import { normalizeDoi, webAddress } from "../identifiers.ts";
import type { Name, PersonName } from "../names.ts";
import type { Metadata } from "../source.ts";
import { type BibliographyEntry, MOST_NAMES, plainLine, present } from "./entry.ts";
import { pathsInFileField } from "./fileField.ts";
import { dateOfParts, issuedDate } from "./issued.ts";

/** A CSL item as JSON or YAML gives it, unchecked. */
export type CslItem = Readonly<Record<string, unknown>>;

/**
 * The entry that a CSL item is (CSL-JSON schema, 1.0), whatever its values are.
 *
 * @param key its id, written as text
 * @param range the id's range in the file
 */
export function cslEntry(item: CslItem, key: string, range: Range): BibliographyEntry {
  const metadata = present<Partial<Metadata>>({
    title: joined(item.title),
    date: cslDate(item.issued),
    authors: cslNames(item.author),
    editors: cslNames(item.editor),
    container: textOf(item["container-title"]),
    publisher: textOf(item.publisher),
    doi: normalizeDoi(textOf(item.DOI) ?? textOf(item.doi) ?? ""),
    url: webAddress(textOf(item.URL) ?? textOf(item.url) ?? ""),
  });
  const pages = textOf(item.page);
  return {
    key,
    range,
    type: textOf(item.type) ?? "",
    metadata,
    files: filesOf(item.file),
    ...(pages === undefined ? {} : { pages }),
  };
}

/** A value as one line of text; undefined for what is none, or empty. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  // Rich text, citeproc's (`<i>`, `<span class="nocase">`) and Pandoc's (`[NATO]{.nocase}`), sets type and says nothing.
  const unmarked = plainLine(String(value)).replace(/\[([^[\]]*)\]\{[^{}]*\}/g, "$1");
  const plain = plainLine(unmarked.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^<>]{0,80})?>/gi, ""));
  return plain === "" ? undefined : plain;
}

function joined(value: unknown): string | undefined {
  return Array.isArray(value) ? textOf(value.slice(0, 5).join(": ")) : textOf(value);
}

function cslNames(value: unknown): Name[] | undefined {
  const given = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const names = given.slice(0, MOST_NAMES).flatMap((name) => cslName(name) ?? []);
  return names.length === 0 ? undefined : names;
}

function cslName(value: unknown): Name | undefined {
  if (!isItem(value)) {
    const literal = textOf(value);
    return literal === undefined ? undefined : { literal };
  }
  const literal = textOf(value.literal) ?? textOf(value.name);
  const family = textOf(value.family);
  if (family === undefined) {
    const only = literal ?? textOf(value.given);
    return only === undefined ? undefined : { literal: only };
  }
  return present<PersonName>({
    family,
    given: textOf(value.given),
    particle: textOf(value["non-dropping-particle"]) ?? textOf(value["dropping-particle"]),
    suffix: textOf(value.suffix),
  });
}

function cslDate(value: unknown): string | undefined {
  if (Array.isArray(value)) return cslDate(value[0]);
  if (!isItem(value)) return issuedDate(textOf(value) ?? "");
  const parts = value["date-parts"];
  const first: unknown = Array.isArray(parts) ? parts[0] : [value.year, value.month, value.day];
  const numbers = (Array.isArray(first) ? first : [first]).map((part) =>
    part === undefined || part === null || part === "" ? undefined : Number(part),
  );
  const date = dateOfParts(numbers[0], numbers[1], numbers[2]);
  return date ?? issuedDate(textOf(value.raw) ?? textOf(value.literal) ?? "");
}

function filesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, MOST_NAMES).flatMap((one) => filesOf(one));
  return typeof value === "string" ? pathsInFileField(value) : [];
}

/** Whether `value` is an object with keys. */
export function isItem(value: unknown): value is CslItem {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
