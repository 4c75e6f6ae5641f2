import type { EditedText } from "../../text/editedText.ts";
import type { Range } from "../../text/range.ts";

/**
 * The range of a document's YAML front matter, its fences and the line ending after it included: `---` on the very
 * first line (after a byte order mark, if there is one) to the next line that is `---` or `...` alone (YAML ends a document
 * with either; Pandoc User's Guide, "metadata blocks"). Undefined if there is none or nothing closes it.
 */
export function frontMatterRange(text: string | EditedText): Range | undefined {
  // So much is looked at first, and then more, that a long text need not be put together.
  for (let length = LOOK; ; length *= 4) {
    const beginning = text.slice(0, Math.min(length, text.length));
    const range = rangeIn(beginning);
    const isSure = range === undefined ? !beginning.startsWith("---", bomIn(beginning)) : range.end < length;
    if (isSure || beginning.length === text.length) return range;
  }
}

const LOOK = 1024;

function bomIn(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function rangeIn(text: string): Range | undefined {
  const start = bomIn(text);
  const fence = /---[ \t]*(?:\r\n|\n|\r)/y;
  fence.lastIndex = start;
  if (!fence.test(text)) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = fence.lastIndex;
  // In a multi-line pattern `$` also stands before a line ending, which the alternatives before it have taken.
  return closing.test(text) ? { start, end: closing.lastIndex } : undefined;
}
