import type { Source } from "../../core/corpus/source.ts";
import { fold, type Look, printable } from "../terminal.ts";
import { JSON_VERSION, sourceJson } from "./json.ts";
import { counted } from "./prettySummary.ts";

/** What `quotewright sources --format json` prints: `$defs/sources` of the schema. */
export function sourcesJson(sources: readonly Source[]): object {
  return { version: JSON_VERSION, sources: sources.map(sourceJson) };
}

/**
 * The sources as people read them: the key as it is cited, date and title, and below it the path or why there is no text.
 * `cited` writes a key as a citation does. Ends with a line break.
 */
export function sourcesPretty(
  sources: readonly Source[],
  cited: (key: string) => string,
  look: Look,
): string {
  const { colors } = look;
  const blocks = sources.map(({ key, path, title, date, status }) => {
    const dated = date === undefined ? "" : `  ${colors.dim(date)}`;
    const head = fold(`${colors.bold(printable(cited(key)))}${dated}  ${printable(title)}`, look, "", 2);
    const below = printable(status.kind === "no-text" ? `${path} ${status.reason}` : path);
    return `${head}\n  ${status.kind === "no-text" ? colors.yellow(below) : colors.cyan(below)}`;
  });
  const unread = sources.filter((source) => source.status.kind !== "readable").length;
  const total =
    counted(sources.length, "source") + (unread === 0 ? "" : `, ${unread} without text that can be read`);
  return `${[...blocks, total].join("\n\n")}\n`;
}
