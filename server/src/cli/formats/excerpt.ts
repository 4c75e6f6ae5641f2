import type { Range } from "../../core/text/range.ts";
import { type Paint, printable } from "../terminal.ts";

/** Three lines of 80 columns; a longer text is cut down to what surrounds its marked stretches. */
const LONGEST_WHOLE = 240;
/** Code units kept on either side of a marked stretch: about ten words. */
const AROUND = 60;
/** Of a long text without marked stretches, so much of its beginning is shown. */
const BEGINNING = 160;
const CUT = "⋯";

/**
 * `text` on one printable line, its `marked` stretches painted. A long text is shown in part: `⋯` stands for what is left out,
 * which nobody takes for an ellipsis of the text.
 */
export function excerpt(text: string, marked: readonly Range[], paint: Paint): string {
  const stretches = marked.filter((range) => range.start < range.end).sort((a, b) => a.start - b.start);
  let out = "";
  let at = 0;
  for (const kept of keptOf(text, stretches)) {
    out += `${kept.start > at ? ` ${CUT} ` : ""}${paintWithin(text, kept, stretches, paint)}`;
    at = kept.end;
  }
  return (at < text.length ? `${out} ${CUT}` : out).trim();
}

function paintWithin(text: string, kept: Range, stretches: readonly Range[], paint: Paint): string {
  let out = "";
  let at = kept.start;
  for (const { start, end } of stretches) {
    if (start < at || end > kept.end) continue;
    out += printable(text.slice(at, start)) + paint(printable(text.slice(start, end)));
    at = end;
  }
  return out + printable(text.slice(at, kept.end));
}

/** The parts of a text that are shown, in order and apart. */
function keptOf(text: string, stretches: readonly Range[]): Range[] {
  if (text.length <= LONGEST_WHOLE) return [{ start: 0, end: text.length }];
  if (stretches.length === 0) return [{ start: 0, end: wordEndAfter(text, BEGINNING) }];
  const kept: Range[] = [];
  for (const stretch of stretches) {
    const start = wordStartBefore(text, stretch.start - AROUND);
    const end = wordEndAfter(text, stretch.end + AROUND);
    const last = kept.at(-1);
    if (last !== undefined && start <= last.end)
      kept[kept.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else kept.push({ start, end });
  }
  return kept;
}

/** No word is longer; beyond, a script without spaces is cut where it is. */
const LONGEST_WORD = 30;

function wordStartBefore(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const space = text.lastIndexOf(" ", offset);
  return space >= offset - LONGEST_WORD ? space + 1 : wholeCharacter(text, offset);
}

function wordEndAfter(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const space = text.indexOf(" ", offset);
  return space !== -1 && space <= offset + LONGEST_WORD ? space : wholeCharacter(text, offset);
}

/** `offset`, moved out of the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}
