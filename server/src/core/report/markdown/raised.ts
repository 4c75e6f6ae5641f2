import type { ProseBuilder } from "./prose.ts";
import type { MarkdownNode } from "./tree.ts";

/**
 * Superscripts and subscripts as Pandoc writes them after a letter, a figure or a bracket, without space (Pandoc User's Guide,
 * "Superscripts and subscripts"). Two tildes strike out, and a bracket in one is a note.
 */
const SCRIPT = /(?<=[\p{L}\p{N})\]])(?:\^([^\s^~[\]]{1,40})\^(?!\^)|~([^\s^~[\]]{1,40})~(?!~))/gu;

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789+-−–()"].map((char, i) => [char, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾"[i]!]),
);

/** Adds a stretch of prose, whose scripts lose their marks; raised figures, which carry value, become superscript ones. */
export function copyScripts(raw: string, start: number, out: ProseBuilder): void {
  let at = 0;
  for (const { 0: written, 1: raised, 2: lowered, index } of raw.matchAll(SCRIPT)) {
    out.copy(raw.slice(at, index), start + at);
    at = index + written.length;
    const figures = raised === undefined ? undefined : raisedFigures(raised);
    if (figures === undefined) out.copy(raised ?? lowered!, start + index + 1);
    else out.replace(figures, { start: start + index, end: start + at });
  }
  out.copy(raw.slice(at), start + at);
}

/** The figures that a `<sup>` at `index` of a block's content raises; undefined where none opens there or it has words in it. */
export function raisedAt(
  siblings: readonly MarkdownNode[],
  index: number,
  text: string,
): { figures: string; start: number; end: number } | undefined {
  const [open, inside, close] = siblings.slice(index, index + 3);
  if (open?.type !== "htmlText" || inside?.type !== "data" || close?.type !== "htmlText") return undefined;
  if (!/^<sup\b/i.test(text.slice(open.start, open.end))) return undefined;
  if (!/^<\/sup\b/i.test(text.slice(close.start, close.end))) return undefined;
  const figures = raisedFigures(text.slice(inside.start, inside.end));
  return figures === undefined ? undefined : { figures, start: open.start, end: close.end };
}

function raisedFigures(words: string): string | undefined {
  const raised = [...words].map((char) => RAISED[char]);
  return /\d/.test(words) && raised.every((char) => char !== undefined) ? raised.join("") : undefined;
}
