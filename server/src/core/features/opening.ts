import type { Source } from "../corpus/source.ts";
import { oneLine } from "../text/oneLine.ts";
import { without } from "../text/range.ts";
import type { FeatureContext } from "./context.ts";

/** How much of a source is read for its first words: furniture and the title may stand before them. */
const READ = 1_000;
/** Pages of the web repeat their title above the text; further down it is part of it. */
const TITLE_WITHIN = 400;
/** Two lines of a hover, in code units. */
const SHOWN = 160;

/** The source's first words after its title, on one line, shortened at a word's end; empty where it has no text. */
export async function openingOf(source: Source, { corpus }: FeatureContext): Promise<string> {
  const text = await corpus.index.read(source.id, { start: 0, end: READ });
  const whole = { start: 0, end: text.length };
  const parts = without(whole, corpus.furniture(source.id, whole));
  const words = oneLine(parts.map(({ start, end }) => text.slice(start, end)).join(" "));
  const title = words.slice(0, TITLE_WITHIN).lastIndexOf(source.title);
  const opening = title < 0 ? words : words.slice(title + source.title.length).trim();
  if (opening.length <= SHOWN) return opening;
  return `${opening.slice(0, SHOWN).replace(/\S*$/u, "").trimEnd()} …`;
}
