import type { LineIndex } from "../text/lineIndex.ts";
import type { OffsetMap } from "../text/offsetMap.ts";

/** Numbers the lines of a source whose file is its text. Poems and plays are counted without their empty lines, so that it knows both counts. */
export class SourceLines {
  private readonly index: LineIndex;
  private readonly map: OffsetMap;
  /** How many empty lines come before each line; made when first asked for. */
  private empty: Uint32Array | undefined;

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

  /** The number, from 1, of the line that an offset of the readable text stands on. */
  lineAt(offset: number): number {
    return this.index.positionAt(this.map.toSource(offset)).line + 1;
  }

  /** The number that a line has where empty lines are not counted. */
  filledAt(line: number): number {
    this.empty ??= emptyBefore(this.index);
    return line - this.empty[line - 1]!;
  }
}

function emptyBefore(index: LineIndex): Uint32Array {
  const counts = new Uint32Array(index.lineCount);
  for (let line = 1; line < counts.length; line++) {
    const start = index.offsetAt({ line: line - 1, character: 0 });
    const end = index.offsetAt({ line: line - 1, character: Number.POSITIVE_INFINITY });
    counts[line] = counts[line - 1]! + (start === end ? 1 : 0);
  }
  return counts;
}
