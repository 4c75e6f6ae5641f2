import { lastPart } from "./paths.ts";

/**
 * Keys, as docs/keys.md explains them to writers. Pandoc's manual, "Citation syntax": a key that isn't in braces starts
 * with a letter, digit or `_` and holds only alphanumerics and single internal punctuation marks of `:.#$%&-+?<>~/`.
 */

const FORBIDDEN = /[^\p{L}\p{M}\p{N}_:.#$%&+?<>~-]/gu;
const MARK = /[:.#$%&+?<>~/-]/;
const RUN_OF_MARKS = /[:.#$%&+?<>~/-]{2,}/g;
const MARK_AT_AN_EDGE = /^[:.#$%&+?<>~/-]|[:.#$%&+?<>~/-]$/g;
/** Without combining marks, which Pandoc's versions treat differently: such a key is safest in braces. */
const PLAIN_CHARACTER = /^[\p{L}\p{N}_]$/u;

/** The names that may cite a file, found from its path alone; which of them are unique, the catalog knows. */
export interface KeyNames {
  /** The stem, cleaned. */
  readonly bare: string;
  /** Path-qualified names, in the order in which one would be preferred: as few folders as possible first. */
  readonly qualified: readonly string[];
}

/**
 * The names of the file at `path` (`/` between parts). Folders qualify a stem; where they can't tell two files apart
 * (`a.txt` beside `a.md`), the file's ending does; and a name that starts with `./` counts from the workspace's root,
 * so that `notes/a.txt` stays citable beside `old/notes/a.txt`.
 */
export function keyNames(path: string): KeyNames {
  const [bare, withEnding = bare] = lastNames(path);
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const folders = parts.slice(0, -1).map(cleanKeyPart);
  const qualify = (name: string): string[] =>
    folders.map((_, i) => [...folders.slice(folders.length - 1 - i), name].join("/"));
  const fromRoot = (name: string): string => `./${[...folders, name].join("/")}`;
  const names = [...qualify(bare), withEnding, ...qualify(withEnding), fromRoot(bare), fromRoot(withEnding)];
  return { bare, qualified: [...new Set(names)].filter((name) => name !== bare) };
}

/** The last parts that names of the file at `path` have: its stem, and its name with the ending where that differs. */
export function lastNames(path: string): readonly [string, ...string[]] {
  const file = lastPart(path);
  const bare = cleanKeyPart(stemOf(file));
  const withEnding = cleanKeyPart(file);
  return bare === withEnding ? [bare] : [bare, withEnding];
}

/** Whether a key of the file at `path` is written with the file's ending. */
export function isWithEnding(key: string, path: string): boolean {
  return lastNames(path).indexOf(lastPart(key)) === 1;
}

/**
 * One part of a path as a key may hold it: composed (NFC, so that a key typed here matches a file named on a Mac),
 * every character that Pandoc forbids replaced by `-`, runs of marks made one mark, marks at the edges taken off.
 * `_` where nothing is left.
 */
export function cleanKeyPart(part: string): string {
  const clean = part
    .normalize("NFC")
    .replace(FORBIDDEN, "-")
    .replace(RUN_OF_MARKS, (run) => (run === run[0]!.repeat(run.length) ? run[0]! : "-"))
    .replace(MARK_AT_AN_EDGE, "");
  return clean === "" ? "_" : clean;
}

/** A key as it is written in a report: `@key`, or `@{key}` where Pandoc would end a plain one too early. */
export function writtenKey(key: string): string {
  return isPlainKey(key) ? `@${key}` : `@{${key}}`;
}

/** A citation of one source as it is written in a report: `[@key]`, or `[@key, p. 5]`. */
export function writtenCitation(key: string, locator?: string): string {
  return `[${writtenKey(key)}${locator === undefined ? "" : `, ${locator}`}]`;
}

/** Whether Pandoc reads the whole of `key` without braces. */
export function isPlainKey(key: string): boolean {
  let afterMark = true;
  for (const char of key) {
    const mark = MARK.test(char);
    if (mark ? afterMark : !PLAIN_CHARACTER.test(char)) return false;
    afterMark = mark;
  }
  return !afterMark;
}

/** A file's name without its ending: `talks.en.txt` is `talks.en`, `.notes` stays. */
export function stemOf(file: string): string {
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(0, dot) : file;
}
