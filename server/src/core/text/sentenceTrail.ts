/** Marks that close over a full stop: `.”`, `.)`, `.]`, and emphasis left in plain text. */
const CLOSING_MARKS = new Set("\"”“’'»«›」』");
const CLOSING_BRACKETS = new Set(")]}）】》*_");
/** Calls to notes as PDF and plain text have them: `afternoon.²`. */
const SUPERSCRIPTS = new Set("¹²³⁰⁴⁵⁶⁷⁸⁹");
/** A citation longer than this is none; it bounds the look ahead of each full stop. */
const LONGEST_CITATION = 300;
/** How many citations may follow one full stop. */
const MOST_CITATIONS = 8;

/** What follows a full stop and still belongs to its sentence. */
export interface Trail {
  /** Offset past the last of it. */
  readonly end: number;
  /** Whether a closing quotation mark is among it. */
  readonly closesMark: boolean;
}

/** Reads what belongs to the sentence whose stops end at `from`: closing marks, brackets, note call-outs, citations. */
export function endOfTrail(prose: string, from: number): Trail {
  let end = from;
  let closesMark = false;
  while (end < prose.length) {
    if (CLOSING_MARKS.has(prose[end]!)) closesMark = true;
    else if (!CLOSING_BRACKETS.has(prose[end]!)) break;
    end++;
  }
  // French sets its closing mark apart.
  if (/^[ \u00A0\u202F]»/.test(prose.slice(end, end + 2)) && prose[end + 2] !== undefined) {
    closesMark = true;
    end += 2;
  }
  while (SUPERSCRIPTS.has(prose[end] ?? "")) end++;
  for (let count = 0; count < MOST_CITATIONS; count++) {
    const next = endOfCitation(prose, end);
    if (next === end) break;
    end = next;
    if (/[.!?]/.test(prose[end] ?? "")) end++;
  }
  return { end, closesMark };
}

/** Offset past the citation or note call-out at `from`, white space before it skipped; `from` if none is there. */
function endOfCitation(prose: string, from: number): number {
  let start = from;
  while (prose[start] === " " || prose[start] === "\u00A0" || prose[start] === "\t") start++;
  if (prose[start] === "\n" && prose[start + 1] !== "\n") start++;
  const isNote = prose[start] === "^" && prose[start + 1] === "[";
  const opening = isNote ? start + 1 : start;
  if (prose[opening] !== "[" && prose[opening] !== "(") return from;
  const end = endOfBracket(prose, opening);
  if (end < 0) return from;
  const inside = prose.slice(opening + 1, end - 1);
  const isCallout = start === from && /^\d{1,4}$/.test(inside) && prose[opening] === "[";
  return isNote || isCallout || /(?:^|[\s[;(-])@[\p{L}\p{N}_{]/u.test(inside) ? end : from;
}

function endOfBracket(prose: string, opening: number): number {
  const limit = Math.min(prose.length, opening + LONGEST_CITATION);
  let depth = 0;
  for (let at = opening; at < limit; at++) {
    const char = prose[at]!;
    if (char === "[" || char === "(") depth++;
    else if (char === "]" || char === ")") {
      depth--;
      if (depth === 0) return at + 1;
    } else if (char === "\n" && prose[at + 1] === "\n") return -1;
  }
  return -1;
}
