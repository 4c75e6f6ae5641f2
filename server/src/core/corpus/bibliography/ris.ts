import type { Range } from "../../text/range.ts";
import { normalizeDoi, webAddress } from "../identifiers.ts";
import { type Name, writtenName } from "../names.ts";
import type { Metadata } from "../source.ts";
import {
  type BibliographyEntry,
  type BibliographyProblem,
  type BibliographyReading,
  brokenEntry,
  MOST_NAMES,
  plainLine,
  present,
} from "./entry.ts";
import { pathsInFileField } from "./fileField.ts";
import { issuedDate } from "./issued.ts";

/** A line of a record: its tag, and what stands after it; lines without a tag go on with the one before. */
interface RisLine extends Range {
  readonly tag: string;
  readonly value: string;
}

const TAG = /^([A-Z][A-Z0-9])[ \t]{1,4}-(?:[ \t]+|$)/;

/**
 * Reads a bibliography in RIS, each record from `TY` to `ER`. Keys are those that Pandoc gives (Text.Pandoc.Readers.RIS): the `ID`,
 * else the authors' family names and the year, `Doe_Roe_2020`, and a letter more for a second one of the same. Never throws.
 */
export function readRis(text: string): BibliographyReading {
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const made = new Map<string, number>();
  let record: RisLine[] = [];
  const finish = () => {
    const entry = record.length === 0 ? undefined : entryOf(record, made);
    if (entry !== undefined && "key" in entry) entries.push(entry);
    else if (entry !== undefined) problems.push(entry);
    record = [];
  };
  const cutOff = () => {
    if (record[0] === undefined) return;
    problems.push(brokenEntry("This record has no end: a line “ER  -” is missing.", record[0]));
    finish();
  };
  for (const line of taggedLines(text)) {
    if (line.tag === "ER") finish();
    else if (line.tag === "TY") {
      cutOff();
      record.push(line);
    } else if (record.length > 0) record.push(line);
  }
  cutOff();
  return { entries, problems };
}

function taggedLines(text: string): RisLine[] {
  const lines: RisLine[] = [];
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed < 0 ? text.length : lineFeed;
    const line = text
      .slice(start, end)
      .replace(/^\uFEFF/, "")
      .trimEnd();
    const tag = TAG.exec(line);
    const previous = lines.at(-1);
    if (tag !== null) {
      const value = line.slice(tag[0].length).trim();
      const valueStart = end - text.slice(start, end).trimStart().length + tag[0].length;
      const from = value === "" ? start : valueStart;
      lines.push({ tag: tag[1]!, value, start: from, end: value === "" ? end : valueStart + value.length });
    } else if (line.trim() !== "" && previous !== undefined && previous.value.length < LONGEST_VALUE)
      lines[lines.length - 1] = { ...previous, value: `${previous.value} ${line.trim()}` };
    start = end + 1;
  }
  return lines;
}

/** Past this, lines without a tag are no value any more. */
const LONGEST_VALUE = 10_000;

function entryOf(
  record: readonly RisLine[],
  made: Map<string, number>,
): BibliographyEntry | BibliographyProblem {
  const first = (...tags: readonly string[]) => {
    const found = tags.map((tag) => record.find((line) => line.tag === tag && line.value !== ""));
    return plainLine(found.find((line) => line !== undefined)?.value ?? "");
  };
  const names = (...tags: readonly string[]) => namesOf(record.filter(({ tag }) => tags.includes(tag)));
  const type = record[0]!.value.toLowerCase();
  const id = record.find(({ tag, value }) => tag === "ID" && value !== "");
  const key = id?.value ?? uniqueKey(madeKey(record), made);
  if (key === "")
    return brokenEntry("This record has no ID, author or year that would give it a key.", record[0]!);
  const isPart = type === "chap" || type === "echap" || type === "ency" || type === "conf";
  const metadata = present<Partial<Metadata>>({
    title: first("TI", "T1", "CT", ...(isPart ? [] : ["BT"])),
    date: issuedDate(first("DA", "PY", "Y1")) ?? issuedDate(first("PY", "Y1")),
    authors: names("AU", "A1"),
    editors: names("ED", "A2"),
    container: first("T2", "JO", "JF", "JA", ...(isPart ? ["BT"] : [])),
    publisher: first("PB"),
    doi: normalizeDoi(first("DO")),
    url: webAddress(first("UR", "LK", "L2")),
  });
  const pages = [first("SP"), first("EP")].filter((page) => page !== "").join("–");
  const files = record
    .filter(({ tag }) => tag === "L1" || tag === "L4")
    .flatMap(({ value }) => filesOf(value));
  const { start, end } = id ?? record[0]!;
  const range = { start, end };
  return { key, range, type, metadata, files, ...(pages === "" ? {} : { pages }) };
}

/** The key that Pandoc makes where a record has none; empty where it has nothing to make one from. */
function madeKey(record: readonly RisLine[]): string {
  const authors = record
    .filter(({ tag }) => tag === "AU" || tag === "A1")
    .slice(0, MOST_NAMES)
    .map(({ value }) => /^[^,\s]*/.exec(value)![0]);
  const years = record.filter(({ tag }) => tag === "PY" || tag === "Y1").map(({ value }) => `_${value}`);
  return authors.join("_") + years.join("");
}

function uniqueKey(key: string, made: Map<string, number>): string {
  if (key === "") return key;
  const earlier = made.get(key) ?? 0;
  made.set(key, earlier + 1);
  return earlier === 0 ? key : key + String.fromCharCode("a".charCodeAt(0) + Math.min(earlier - 1, 25));
}

function namesOf(lines: readonly RisLine[]): Name[] | undefined {
  const names = lines.slice(0, MOST_NAMES).flatMap(({ value }) => {
    const [family = "", given = "", suffix = ""] = plainLine(value).split(/\s*,\s*/);
    if (suffix !== "") return { family, given, suffix };
    return writtenName(given === "" ? family : `${family}, ${given}`) ?? [];
  });
  return names.length === 0 ? undefined : names;
}

function filesOf(value: string): string[] {
  return /^https?:/i.test(value) ? [] : pathsInFileField(value);
}
