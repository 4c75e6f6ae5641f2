import { LineIndex } from "../../server/src/core/text/lineIndex.ts";

/** An edit of any text: where it starts is a share of the text's length. */
export interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

/** The edit as a client sends it, and the text after it. Neither end stands inside a surrogate pair or `\r\n`: no editor's does. */
export function applied(text: string, { from, length, text: newText }: Edit) {
  const begin = apart(text, Math.floor(from * text.length));
  const end = apart(text, Math.min(begin + length, text.length));
  const lines = new LineIndex(text);
  const range = { start: lines.positionAt(begin), end: lines.positionAt(end) };
  return { change: { range, text: newText }, after: text.slice(0, begin) + newText + text.slice(end) };
}

function apart(text: string, offset: number): number {
  const inPair = /^[\uDC00-\uDFFF]/.test(text.slice(offset)) && offset > 0;
  const inLineEnd = text[offset] === "\n" && text[offset - 1] === "\r";
  return inPair || inLineEnd ? offset + 1 : offset;
}
