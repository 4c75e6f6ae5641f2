import type { Heading } from "../../core/corpus/landmarks.ts";
import type { Line } from "./lines.ts";

/** An entry of a PDF's outline, tied to its page. */
export interface OutlineEntry {
  readonly title: string;
  /** 1 for the highest. */
  readonly depth: number;
  /** From 0. */
  readonly page: number;
}

/** A heading of more lines is a sentence. */
const MOST_LINES = 4;
/** What stands before a heading's words in the text and not in the outline, or the other way round: `3.2.1`, `Chapter IV`. */
const LONGEST_NUMBER = 12;

/**
 * The headings that a PDF's outline names, where their words stand on the page that it names.
 *
 * @param pages each page's lines in the order of the text
 * @param lineStarts where each line starts in the text
 */
export function headingsOf(
  outline: readonly OutlineEntry[],
  pages: readonly (readonly Line[])[],
  lineStarts: ReadonlyMap<Line, number>,
): Heading[] {
  const found: Heading[] = [];
  const taken = new Set<number>();
  for (const { title, depth, page } of outline) {
    const lines = findLines(lettersOf(title), pages[page] ?? []);
    const start = lineStarts.get(lines[0]!);
    const last = lines.at(-1);
    const lastStart = last && lineStarts.get(last);
    if (start === undefined || lastStart === undefined || taken.has(start)) continue;
    taken.add(start);
    found.push({ start, end: lastStart + last!.text.length, depth });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The lines one after another that say what the outline says, a number before it aside. */
function findLines(title: string, lines: readonly Line[]): readonly Line[] {
  if (title === "") return [];
  for (let from = 0; from < lines.length; from++) {
    let letters = "";
    for (let to = from; to < lines.length && to < from + MOST_LINES; to++) {
      letters += lettersOf(lines[to]!.text);
      if (isSame(letters, title)) return lines.slice(from, to + 1);
      if (letters.length > title.length + LONGEST_NUMBER) break;
    }
  }
  return [];
}

function isSame(letters: string, title: string): boolean {
  const [longer, shorter] = letters.length > title.length ? [letters, title] : [title, letters];
  return (
    longer.length - shorter.length <= LONGEST_NUMBER &&
    shorter.length > 0 &&
    longer === prefixOf(longer, shorter) + shorter
  );
}

/** What of `longer` stands before its end that is as long as `shorter`, where that is a number; else nothing fits. */
function prefixOf(longer: string, shorter: string): string {
  const prefix = longer.slice(0, longer.length - shorter.length);
  return /^(?:chapter|part|section|kapitel|chapitre|appendix|§)?[\divxlca-h]{0,8}$/u.test(prefix)
    ? prefix
    : " ";
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}§]/gu, "");
}
