import type { Line } from "./lines.ts";

/** A title is larger than the text by this at least; LaTeX's is 1.7 times as large, a plain report's a fifth larger. */
const LARGER = 1.15;
/** Longer is no title but a poster's text. */
const LONGEST = 200;
/** A title's lines are this near, in sizes. */
const NEAR = 2;

/** The words in the largest type of a first page, where that is larger than the document's: its title. */
export function titleLine(lines: readonly Line[], size: number): string | undefined {
  const largest = lines.filter(({ text }) => /\p{L}{3}/u.test(text)).sort((a, b) => b.size - a.size)[0];
  if (largest === undefined || largest.size < LARGER * size) return undefined;
  const from = lines.indexOf(largest);
  let to = from + 1;
  while (to < lines.length && goesOn(lines[to - 1]!, lines[to]!)) to++;
  const title = lines
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
  return title.length > LONGEST ? undefined : title;
}

function goesOn(before: Line, line: Line): boolean {
  const apart = line.baseline - before.baseline;
  return apart > 0 && apart < NEAR * line.size && Math.abs(line.size - before.size) < 0.05 * line.size;
}
