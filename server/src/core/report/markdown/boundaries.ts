/**
 * Where a document may be cut. After a blank line, a line that starts without white space stands outside every container
 * of CommonMark and GFM (list items and footnote definitions ask for indentation, block quotations for `>`, and a blank
 * line ends every paragraph), so what comes before it and what comes after parse apart as they parse together. The one
 * exception, a fence, formula or HTML block that runs on over blank lines, is openBlocks.ts's.
 */

/** Offset of the first safe cut after `from`, which is at a line's start; the text's length if there is none. */
export function nextCut(text: string, from: number): number {
  let line = from;
  let blank = false;
  while (line < text.length) {
    const first = text.charCodeAt(line);
    if (blank && !isBlank(first) && !isLineEnd(first)) return line;
    const end = lineEnd(text, line);
    if (isBlankLine(text, line, end)) blank = line > from || blank;
    else blank = false;
    line = nextLine(text, end);
  }
  return text.length;
}

/** Offset of the end of the line that holds `offset`: of its line ending, or the text's length. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

/** Offset past the line ending at `end` (`\n`, `\r` or `\r\n`); the text's length stays. */
export function nextLine(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
