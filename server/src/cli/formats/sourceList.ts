import type { Source, SourceFormat } from "../../core/corpus/source.ts";
import { counted } from "../../core/features.ts";
import { fold, type Look, printable } from "../terminal.ts";
import { JSON_VERSION, sourceJson } from "./json.ts";

/** A source as the list has it. */
export interface ListedSource extends Source {
  /** How many statements in quotation marks it holds; left out where it has no text. */
  readonly statements?: number;
}

/** What `quotewright sources --format json` prints: `$defs/sources` of the schema. */
export function sourcesJson(sources: readonly ListedSource[]): object {
  const listed = sources.map((source) => ({ ...sourceJson(source), statements: source.statements ?? null }));
  return { version: JSON_VERSION, sources: listed };
}

/** What writes keys and formats for people. */
export interface Names {
  /** A key as a citation has it. */
  writtenKey(key: string): string;
  formatTitle(format: SourceFormat): string;
}

/**
 * The sources as people read them: the key as it is cited, date and title, and below it the path with format, pages and statements, or why
 * there is no text. Ends with a line break.
 */
export function sourcesPretty(sources: readonly ListedSource[], names: Names, look: Look): string {
  const { colors } = look;
  const blocks = sources.map((source) => {
    const { key, title, date } = source;
    const dated = date === undefined ? "" : `  ${colors.dim(date)}`;
    const cited = colors.bold(printable(names.writtenKey(key)));
    return `${fold(`${cited}${dated}  ${printable(title)}`, look, "", 2)}\n  ${fileLine(source, names, look)}`;
  });
  const unread = sources.filter((source) => source.status.kind !== "readable").length;
  const total =
    counted(sources.length, "source") + (unread === 0 ? "" : `, ${unread} without text that can be read`);
  return `${[...blocks, total].join("\n\n")}\n`;
}

/** A path is left whole, however long it is: terminals open it by a click. */
function fileLine(
  { path, format, pages, statements, status }: ListedSource,
  names: Names,
  { colors }: Look,
): string {
  if (status.kind === "no-text") return colors.yellow(printable(`${path} ${status.reason}`));
  const facts = [
    ...(format === undefined || format === "text" ? [] : [names.formatTitle(format)]),
    ...(pages === undefined ? [] : [counted(pages, "page")]),
    ...(statements === undefined || statements === 0 ? [] : [counted(statements, "statement")]),
  ];
  return `${colors.cyan(printable(path))}${facts.length === 0 ? "" : `  ${colors.dim(facts.join(", "))}`}`;
}
