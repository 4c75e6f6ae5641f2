import { attributedTo } from "../attribution/clauses.ts";
import type { Range } from "../text/range.ts";
import { type Stand, usesOf } from "./assign.ts";
import { noteEndingAt, notesAfter } from "./editorialNotes.ts";
import type { LocatedUnit } from "./located.ts";
import { markedQuotation } from "./marked.ts";
import {
  chainPassage,
  type Notes,
  type Passage,
  passageEnd,
  passageOf,
  reportRange,
  standsOf,
  syntaxOf,
  textOf,
} from "./passage.ts";
import { readChain } from "./passages.ts";
import type { Citation, CitationUse } from "./types.ts";
import type { UnplacedQuotation } from "./unplaced.ts";

/** The sentence that introduces a block quotation: the last of the paragraph directly before it. */
export interface Introduction {
  /** Report range of the sentence. */
  readonly sentence: Range;
  /** Where it cites, in order. */
  readonly stands: readonly Stand[];
  /** Whom it names as saying what follows its colon: `Peskov said:`. */
  readonly speaker?: string;
  readonly speakerRange?: Range;
}

/** An attribution without a citation longer than this is more likely words of the quotation. */
const LONGEST_ATTRIBUTION = 120;
const DASH = /^\s*(?:[–—―⸺]|--)/;

/** The quotation that a block quotation is, if it holds any words. */
export function blockQuotation(
  units: readonly LocatedUnit[],
  notes: Notes,
  introduction: Introduction | undefined,
): UnplacedQuotation | undefined {
  const passage = passageOf(units);
  const stands = standsOf(passage, notes);
  const text = syntaxOf(passage);
  const attribution = attributionStart(text, stands);
  const content = { start: 0, end: endOfWords(text, attribution, stands) };
  const quoted = textOf(passage, content);
  if (quoted.text === "") return undefined;
  const citations = citationsOf(content, attribution, stands, introduction);
  const range = reportRange(passage, { start: 0, end: passageEnd(passage) });
  const sentence = { start: introduction?.sentence.start ?? range.start, end: range.end };
  const attributed = attributedTo(text.slice(attribution));
  const speaker = attributed ?? introduction?.speaker;
  const speakerRange = attributed === undefined ? introduction?.speakerRange : undefined;
  const named = {
    ...(speaker === undefined ? {} : { speaker }),
    ...(speakerRange === undefined ? {} : { speakerRange }),
  };
  const marked = whollyMarked(units, content);
  if (marked !== undefined) {
    const words = textOf(marked, { start: 1, end: content.end - 1 });
    if (words.text === "") return undefined;
    return {
      ...markedQuotation(marked, { ...content, quoted: words }, stands, citations, sentence),
      ...named,
    };
  }
  const cited = citations.map(({ citation }) => citation);
  return {
    range,
    content: reportRange(passage, content),
    form: "block",
    ...quoted,
    sentence,
    ...named,
    notes: notesAfter(text, content.end, stands, cited),
    citations,
  };
}

/** The passage with one pair of marks around all of `content`, if that is so. */
function whollyMarked(units: readonly LocatedUnit[], content: Range): Passage | undefined {
  const single = passageOf(units);
  const isWhole = ({ spans }: Passage) => spans[0]?.open === 0 && spans[0].close === content.end - 1;
  if (isWhole(single)) return single;
  const chain = readChain(units, 0);
  if (!chain.closes || chain.open !== 0) return undefined;
  const passage = chainPassage(units.slice(0, chain.end), 0);
  return isWhole(passage) ? passage : undefined;
}

/**
 * Offset of the attribution: the last line, if it opens with a dash and cites, or is short, ends no sentence and no other line
 * opens with a dash (in a dialogue each does). The text's length if there is none.
 */
function attributionStart(text: string, stands: readonly Stand[]): number {
  const start = text.lastIndexOf("\n") + 1;
  const line = text.slice(start);
  if (start === 0 || !DASH.test(line)) return text.length;
  if (stands.some((stand) => stand.start >= start)) return start;
  const isDialogue = text
    .slice(0, start)
    .split("\n")
    .some((other) => DASH.test(other));
  return isDialogue || line.length > LONGEST_ATTRIBUTION || /[.!?…]\s*$/.test(line) ? text.length : start;
}

/** Offset past the quoted words: citations, and notes on the quotation, at their end are not among them. */
function endOfWords(text: string, attribution: number, stands: readonly Stand[]): number {
  let end = trimEnd(text, attribution, /\s/);
  for (let index = stands.findLastIndex((stand) => stand.end <= attribution); ; ) {
    const stand = stands[index];
    const note = noteEndingAt(text, end);
    if (note !== undefined) end = trimEnd(text, note.start, /\s/);
    else if (stand !== undefined && !stand.isTextual && standEnds(text, stand, end)) {
      const isWrapped = text[stand.start - 1] === "(" && text[stand.end] === ")";
      end = trimEnd(text, stand.start - (isWrapped ? 1 : 0), /\s/);
      index--;
    } else return end;
  }
}

/** Whether nothing but a closing bracket and a full stop stands between a citation and `end`. */
function standEnds(text: string, stand: Stand, end: number): boolean {
  if (stand.start >= stand.end) return stand.end === end;
  return stand.end <= end && end - stand.end <= 3 && /^[\s).,;]*$/.test(text.slice(stand.end, end));
}

function trimEnd(text: string, end: number, what: RegExp): number {
  let at = end;
  while (at > 0 && what.test(text[at - 1]!)) at--;
  return at;
}

/** Citations at the block's end, else in its attribution, else anywhere in it, else in the sentence that introduces it. */
function citationsOf(
  content: Range,
  attribution: number,
  stands: readonly Stand[],
  introduction: Introduction | undefined,
): CitationUse[] {
  const candidates = [
    stands.filter((stand) => stand.start >= content.end && stand.end <= attribution),
    stands.filter((stand) => stand.start >= attribution),
    stands,
    introduction?.stands.slice(-1) ?? [],
  ].map((group) => group.flatMap(({ citations }) => citations));
  const isClaiming = (citations: Citation[]) => citations.some(({ claims }) => claims);
  const citations = candidates.find(isClaiming) ?? candidates.find((group) => group.length > 0) ?? [];
  return usesOf(citations, "direct");
}
