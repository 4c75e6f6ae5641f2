import type { Range } from "../../text/range.ts";

/**
 * The range of a document's YAML front matter, its fences and the line ending after it included: `---` on the very
 * first line (after a byte order mark, if there is one) to the next line that is `---` or `...` alone (YAML ends a document
 * with either; Pandoc User's Guide, "metadata blocks"). Undefined if there is none or nothing closes it.
 */
export function frontMatterRange(text: string): Range | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = /---[ \t]*(?:\r\n|\n|\r)/y;
  fence.lastIndex = start;
  if (!fence.test(text)) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gm;
  closing.lastIndex = fence.lastIndex;
  // In a multi-line pattern `$` also stands before a line ending, which the alternatives before it have taken.
  return closing.test(text) ? { start, end: closing.lastIndex } : undefined;
}
