import { overlaps, type Range } from "../text/range.ts";
import { leadingDate } from "./dates.ts";
import { FURNITURE_LINES, LINK_PREFIXES } from "./furnitureWords.ts";
import { foldLine, linesOf } from "./lines.ts";
import { timecodesIn } from "./timecodes.ts";

/**
 * What repeats on a page and is none of its words: a quotation may run from the paragraph before it to the one after it.
 * Only short lines that stand alone are taken. A long paragraph that comes twice is text, and so are a line of speech,
 * a sentence and a speaker's label, however often they come.
 */

/** A repeated line of more code units or words may be a headline or a refrain, which people quote. */
const LONGEST_REPEATED_LINE = 60;
const MOST_REPEATED_WORDS = 8;
/** Shorter repeated lines are as likely an answer ("Yes") or a speaker's initial as furniture. */
const SHORTEST_REPEATED_LINE = 5;
/** A link line carries a headline; headlines have fewer code units than this. */
const LONGEST_LINK_LINE = 200;
/** Two numbers on lines of their own may be anything; three that go up are page numbers. */
const FEWEST_PAGE_NUMBERS = 3;
/** Two sources may be the same article twice; what three share is their site's. */
const FEWEST_SOURCES = 3;

const furnitureLines = new Set(FURNITURE_LINES);
const LINK_LINE_END = /^\s?[|:]/u;
const SENTENCE_END = /[.?!…:。！？]["'”’»)\]]?$/u;
const SPEECH = /["“”„«»「」『』]|^['‘’–—-]/u;
const PAGE_NUMBER =
  /^(?:[-–—[(|]\s?)?(?:page |p\. ?|seite |página |pagina |стр\. ?|с\. ?)?(\d{1,5})(?: (?:of|von|sur|de|di|из) \d{1,5}| ?\/ ?\d{1,5})?(?:\s?[-–—\])|])?$/u;

/**
 * The furniture of `text`, in order: a leading `date YYYY-MM-DD`, lines of furnitureWords.ts, short lines that stand alone
 * more than once, page numbers, timecodes (timecodes.ts), and stand-alone lines whose folded form is in `shared` (see `sharedLines`).
 */
export function findFurniture(text: string, shared: ReadonlySet<string> = new Set()): Range[] {
  const lines = shortLines(text);
  const repeated = countOf(lines.map((line) => line.folded));
  const pageNumbers = risingNumbers(lines);
  const found: Range[] = lines
    .filter((line) => {
      if (isFurnitureLine(line.folded) || pageNumbers.has(line)) return true;
      return mayRepeat(line.folded) && (repeated.get(line.folded)! > 1 || shared.has(line.folded));
    })
    .map(({ start, end }) => ({ start, end }));
  const date = leadingDate(text)?.range;
  const own = date === undefined ? found : [date, ...found.filter((range) => range.start >= date.end)];
  const timecodes = timecodesIn(text).ranges;
  return timecodes.length === 0 ? own : inOrder([...own, ...timecodes]);
}

/** The furniture that a reader knows by where it stands on a page, and what of `found` lies outside it; both and the result in order. */
export function joinFurniture(known: readonly Range[], found: readonly Range[]): Range[] {
  let at = 0;
  const more = found.filter((range) => {
    while (at < known.length && known[at]!.end <= range.start) at++;
    return at === known.length || !overlaps(known[at]!, range);
  });
  return [...known, ...more].sort((a, b) => a.start - b.start);
}

/** Whether a line that stands alone is furniture by its words alone. `folded` is its `foldLine`. */
export function isFurnitureLine(folded: string): boolean {
  if (furnitureLines.has(folded)) return true;
  return LINK_PREFIXES.some((prefix) => {
    return folded.startsWith(prefix) && LINK_LINE_END.test(folded.slice(prefix.length));
  });
}

/** The lines of one text that would be furniture if other sources had them too; each once, folded. */
export function candidateLines(text: string): string[] {
  const folded = shortLines(text).map((line) => line.folded);
  return [...new Set(folded.filter(mayRepeat))];
}

/** The lines that enough sources share to be their site's furniture. `candidates` holds each source's `candidateLines`. */
export function sharedLines(candidates: Iterable<readonly string[]>): ReadonlySet<string> {
  const counts = countOf([...candidates].flat());
  return new Set([...counts].filter(([, count]) => count >= FEWEST_SOURCES).map(([line]) => line));
}

interface ShortLine extends Range {
  readonly folded: string;
}

function shortLines(text: string): ShortLine[] {
  const found: ShortLine[] = [];
  for (const { start, end, standsAlone } of linesOf(text)) {
    if (!standsAlone || end - start > LONGEST_LINK_LINE) continue;
    found.push({ start, end, folded: foldLine(text.slice(start, end)) });
  }
  return found;
}

function mayRepeat(folded: string): boolean {
  if (folded.length < SHORTEST_REPEATED_LINE || folded.length > LONGEST_REPEATED_LINE) return false;
  if (folded.split(" ").length > MOST_REPEATED_WORDS) return false;
  return !SENTENCE_END.test(folded) && !SPEECH.test(folded);
}

function countOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Lines that hold a number and nothing else, if there are enough of them and each is greater than the one before. */
function risingNumbers(lines: readonly ShortLine[]): ReadonlySet<ShortLine> {
  const numbered = lines.filter((line) => PAGE_NUMBER.test(line.folded));
  const values = numbered.map((line) => Number(PAGE_NUMBER.exec(line.folded)![1]));
  const rising = values.every((value, i) => i === 0 || value > values[i - 1]!);
  return new Set(rising && values.length >= FEWEST_PAGE_NUMBERS ? numbered : []);
}

/** Ranges by their starts, those that overlap or stand in another as one. */
function inOrder(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) merged.push(range);
    else if (range.end > last.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}
