import type { LineIndex } from "../text/lineIndex.ts";
import type { OffsetMap } from "../text/offsetMap.ts";

/**
 * Numbers the lines of a source whose file is its text. Verse is counted without its empty lines, and without the title above it, so
 * that a line has several numbers.
 */
export class SourceLines {
  private readonly index: LineIndex;
  private readonly map: OffsetMap;
  private counts: Counts | undefined;

  /**
   * @param index the decoded file's lines
   * @param map maps the readable text to the decoded file
   */
  constructor(index: LineIndex, map: OffsetMap) {
    this.index = index;
    this.map = map;
  }

  get count(): number {
    return this.index.lineCount;
  }

  /** The number, from 1, of the line that an offset of the readable text stands on, all lines counted. */
  lineAt(offset: number): number {
    return this.index.positionAt(this.map.toSource(offset)).line + 1;
  }

  /** Every number that a line, given by its number among all lines, may go by. */
  numbersOf(line: number): readonly number[] {
    this.counts ??= countsOf(this.index);
    const filled = line - this.counts.emptyBefore[line - 1]!;
    const { title } = this.counts;
    return title === 0 || filled <= title ? [line, filled] : [line, filled, filled - title];
  }
}

/** Made when a line is first asked for, since few are. */
interface Counts {
  /** How many empty lines come before each line. */
  readonly emptyBefore: Uint32Array;
  /** How many lines stand alone above the first two that stand together: a title, its author. */
  readonly title: number;
}

function countsOf(index: LineIndex): Counts {
  const emptyBefore = new Uint32Array(index.lineCount);
  let title: number | undefined;
  let empty = 0;
  for (let line = 0; line < emptyBefore.length; line++) {
    emptyBefore[line] = empty;
    const isFilled = !isEmpty(index, line);
    if (!isFilled) empty++;
    else if (title === undefined && line > 0 && !isEmpty(index, line - 1))
      title = line - 1 - emptyBefore[line - 1]!;
  }
  return { emptyBefore, title: title ?? 0 };
}

function isEmpty(index: LineIndex, line: number): boolean {
  const start = index.offsetAt({ line, character: 0 });
  return start === index.offsetAt({ line, character: Number.POSITIVE_INFINITY });
}
