import { type Line, minOf } from "./lines.ts";

/** Lines that belong together, and the sides of the column they stand in. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Whether the next paragraph in the order of reading is this one going on, in another column or on another page. */
  readonly goesOn: boolean;
}

/** Paragraphs are this much further apart than their lines; leading within one varies by a few hundredths. */
const PARAGRAPH_GAP = 1.3;
/** Of two lines nothing but their size tells whether they are near: type is set at 1.0 to 1.7 times its size, double-spaced at 2.4. */
const WIDE_LEADING = 1.9;
/** First lines are set in by 1 to 2 sizes; less is the edge of a letter. */
const INDENT = 0.8;
const NO_INDENT = 0.4;
/** Headings are larger than text by a tenth or more, notes smaller. */
const OTHER_SIZE = 0.08;
/** A word that would have fitted into the line with this much room to spare was not put there: the paragraph ended. */
const SPARE_ROOM = 1.15;
const ENDS_SENTENCE = /[.?!:;…。！？؟։।]["'”’»)\]]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹ ]{0,6}$/u;
const ENDS_BROKEN = /\p{L}[-‐]$/u;
const BEGINS_SMALL = /^["“„«'‘(]?\p{Ll}/u;
const FIRST_WORD = /^\S{1,40}/u;

/** Parts the lines of one block, from top to bottom, into paragraphs: by the room above, first lines set in, last lines that end early, sizes. */
export function paragraphsIn(lines: readonly Line[]): Paragraph[] {
  const left = minOf(lines, (line) => line.left);
  const right = -minOf(lines, (line) => -line.right);
  const pitch = usualPitch(lines);
  const paragraphs: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const begins =
      before === undefined || beginsParagraph(before, line, { next: lines[i + 1], left, right, pitch });
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.map((own) => ({ lines: own, left, right, goesOn: false }));
}

/** The blocks of a page as one sequence of paragraphs, in which a paragraph that a column's end cuts in two goes on. */
export function joined(blocks: readonly (readonly Paragraph[])[]): Paragraph[] {
  const all: Paragraph[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last !== undefined && block.length > 0 && isContinued(last, block[0]!))
      all[all.length - 1] = { ...last, goesOn: true };
    // A page has more lines than a call takes arguments where somebody means harm.
    for (const paragraph of block) all.push(paragraph);
  }
  return all;
}

/** Whether a paragraph that ends a column or a page goes on with the one that begins the next. */
export function isContinued(before: Paragraph, after: Paragraph): boolean {
  const [last, first] = [before.lines.at(-1)!, after.lines[0]!];
  if (isOtherSize(last, first)) return false;
  if (isBroken(last, first)) return true;
  const indented = first.left - after.left > INDENT * first.size && after.lines.length > 1;
  if (endsEarly(last, first, before.right) || indented) return false;
  return ENDS_SENTENCE.test(last.text) ? before.lines.length > 1 : true;
}

/** Whether a hyphen breaks a word between two lines. */
export function isBroken(last: Line, first: Line): boolean {
  return ENDS_BROKEN.test(last.text) && BEGINS_SMALL.test(first.text);
}

interface Surroundings {
  readonly next: Line | undefined;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

function beginsParagraph(before: Line, line: Line, { next, left, right, pitch }: Surroundings): boolean {
  const apart = line.baseline - before.baseline;
  // Text in the order of drawing may jump back up the page.
  if (apart < 0 || apart > PARAGRAPH_GAP * pitch) return true;
  if (isOtherSize(before, line)) return true;
  if (isBroken(before, line)) return false;
  const setIn = (one: Line): number => (one.left - left) / one.size;
  const isFirst = setIn(line) > INDENT && setIn(before) < NO_INDENT;
  if (isFirst && (next === undefined || setIn(next) < NO_INDENT)) return true;
  return ENDS_SENTENCE.test(before.text) && endsEarly(before, line, right);
}

/** Whether two lines share no size of type; a line may have several. */
function isOtherSize(one: Line, other: Line): boolean {
  return !hasSize(one, other.size) && !hasSize(other, one.size);
}

function hasSize({ pieces }: Line, size: number): boolean {
  return pieces.some((piece) => Math.abs(piece.size - size) <= OTHER_SIZE * Math.max(piece.size, size));
}

/** Whether the next line's first word would have had room at the end of `line`. */
function endsEarly(line: Line, next: Line, right: number): boolean {
  const letters = line.text.length;
  const width = letters === 0 ? 0 : (line.right - line.left) / letters;
  const word = FIRST_WORD.exec(next.text)?.[0] ?? "";
  return right - line.right > SPARE_ROOM * width * (word.length + 1);
}

/** The distance between lines that is most usual: the median of those that are near. */
function usualPitch(lines: readonly Line[]): number {
  const distances = lines.slice(1).flatMap((line, i) => {
    const apart = line.baseline - lines[i]!.baseline;
    return apart > 0.5 * line.size && apart < 3 * line.size && !isOtherSize(lines[i]!, line) ? [apart] : [];
  });
  distances.sort((a, b) => a - b);
  const median = distances[(distances.length - 1) >> 1];
  const size = lines[0]?.size ?? 0;
  if (median === undefined) return WIDE_LEADING * size;
  return distances.length < 3 ? Math.min(median, (WIDE_LEADING / PARAGRAPH_GAP) * size) : median;
}
