import type { TextSlices } from "../../text/editedText.ts";
import type { Range } from "../../text/range.ts";
import { lookedFor } from "./lookedFor.ts";

/**
 * The range of a document's YAML front matter, its fences and the line ending after it included: `---` on the very
 * first line (after a byte order mark, if there is one) to the next line that is `---` or `...` alone (YAML ends a document
 * with either; Pandoc User's Guide, "metadata blocks"). Undefined if there is none or nothing closes it.
 */
export function frontMatterRange(text: TextSlices): Range | undefined {
  const [beginning] = lookedFor(text, 0, (look) => {
    // Without the fence at its start a text has none, however it goes on.
    return look.startsWith("---", bomIn(look)) ? (rangeIn(look)?.end ?? look.length) : 0;
  });
  return rangeIn(beginning);
}

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
