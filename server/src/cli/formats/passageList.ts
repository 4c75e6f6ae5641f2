import type { Passage } from "../../core/check/types.ts";
import { counted } from "../../core/features.ts";
import { fold, type Look, type Paint, printable } from "../terminal.ts";
import { excerpt } from "./excerpt.ts";
import { JSON_VERSION, passageJson } from "./json.ts";
import { placeName } from "./pretty.ts";
import type { PlaceFinder } from "./run.ts";

/** A passage with the words around it. */
export interface PassageInContext {
  readonly passage: Passage;
  readonly before: string;
  readonly after: string;
}

/** What `quotewright find --format json` prints: `$defs/find` of the schema. */
export function passagesJson(words: string, passages: readonly Passage[], finder: PlaceFinder): object {
  const found = passages.map((passage) => passageJson(passage, finder));
  return { version: JSON_VERSION, words, passages: found.filter((passage) => passage !== null) };
}

/** The passages as people read them: where each stands, with some words around it. Ends with a line break. */
export function passagesPretty(
  passages: readonly PassageInContext[],
  finder: PlaceFinder,
  look: Look,
): string {
  const { colors } = look;
  const mark: Paint = look.colored ? (words) => colors.bold(colors.green(words)) : (words) => `**${words}**`;
  const blocks = passages.flatMap(({ passage, before, after }) => {
    const place = finder.place(passage.source, passage.range);
    if (place === undefined) return [];
    const range = { start: before.length, end: before.length + passage.text.length };
    const words = fold(excerpt(before + passage.text + after, [range], mark), look, "  ", 2);
    const title = colors.dim(printable(place.source.title));
    return `${fold(`${colors.cyan(placeName(place))}  ${title}`, look, "", 2)}\n${words}`;
  });
  const total = passages.length === 0 ? "No source has these words" : counted(passages.length, "passage");
  return `${[...blocks, total].join("\n\n")}\n`;
}
