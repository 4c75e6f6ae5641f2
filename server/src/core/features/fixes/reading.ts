import { type MarkdownDocument, parseMarkdown } from "../../report/markdown/document.ts";
import { oneLine } from "../../text/oneLine.ts";
import type { ReportSnapshot } from "../context.ts";
import type { TextEdit } from "../textEdit.ts";

/** What a report becomes by one edit. */
export function after(
  { range, newText }: TextEdit,
  { parsed: { markdown } }: ReportSnapshot,
): MarkdownDocument {
  return parseMarkdown(markdown.text.replaced(range, newText), markdown);
}

/** Whether a reader sees the same words in the same blocks as in `doc`: a line more or less may divide or join them. */
export function readsAlike(markdown: MarkdownDocument, { parsed }: ReportSnapshot): boolean {
  return wordsOf(markdown) === wordsOf(parsed.markdown);
}

function wordsOf({ placed }: MarkdownDocument): string {
  const units = placed.flatMap(({ chunk }) => chunk.units);
  return JSON.stringify(
    units.map(({ role, prose, blockQuote }) => [role, blockQuote < 0, oneLine(prose.text)]),
  );
}
