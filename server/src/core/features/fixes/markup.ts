import type { Quotation } from "../../report/types.ts";
import type { TextSlices } from "../../text/editedText.ts";
import type { Range } from "../../text/range.ts";

/** A range of the report that new words are put for, and the markup in it that has to stay, before and after them. */
export interface Replaced extends Range {
  readonly openers: string;
  readonly closers: string;
}

/** Calls of notes; links and their ends; runs of emphasis, code and math; tags. Counts are bounded, so that reading one takes linear time. */
const MARKUP =
  /\[\^[^\]\n]{1,100}\]|!?\[|\]\([^)\n]{0,500}\)|\](?:\[[^\]\n]{0,100}\])?|[*_]+|`+|\$+|<\/?[A-Za-z][^<>\n]{0,300}>/g;
/** Runs of these open and close alike. */
const RUN = /^[*_`$]/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Where words are put for a range of a quotation's text. Emphasis over just these words goes with them; markup of which one half
 * stands among them stays, on its side of the new words, and so do the calls of notes.
 */
export function replacedRange({ map }: Quotation, range: Range, text: TextSlices): Replaced {
  const whole = map.toSourceRange(range);
  let { start, end } = whole;
  const { openers, closers } = unmatched(gapsIn(map.slice(range.start, range.end).segments, text));
  while (openers.length > 0 && endsAt(openers.at(-1)!, end, text)) end += openers.pop()!.length;
  while (closers.length > 0 && startsAt(closers[0]!, start, text)) start -= closers.shift()!.length;
  return { start, end, openers: openers.join(""), closers: closers.join("") };
}

function endsAt(opener: string, end: number, text: TextSlices): boolean {
  return RUN.test(opener) && text.slice(end, end + opener.length) === opener;
}

function startsAt(closer: string, start: number, text: TextSlices): boolean {
  return RUN.test(closer) && start >= closer.length && text.slice(start - closer.length, start) === closer;
}

interface Markup {
  readonly written: string;
  readonly opens: boolean;
}

/** The markup between the stretches of a text that was made from the report. */
function gapsIn(
  segments: readonly { readonly sourceStart: number; readonly sourceLength: number }[],
  text: TextSlices,
): Markup[] {
  return segments.slice(1).flatMap(({ sourceStart }, i) => {
    const { sourceStart: from, sourceLength } = segments[i]!;
    const start = from + sourceLength;
    const gap = text.slice(start, sourceStart);
    return [...gap.matchAll(MARKUP)].map(({ 0: written, index }) => {
      const at = start + index;
      const before = text.slice(Math.max(0, at - 1), at);
      const after = text.slice(at + written.length, at + written.length + 1);
      return { written, opens: isOpening(written, before, after) };
    });
  });
}

function isOpening(written: string, before: string, after: string): boolean {
  if (!RUN.test(written)) return /^(?:!?\[$|<[^/])/.test(written);
  return !/^\s?$/.test(after) && (!LETTER.test(before) || LETTER.test(after));
}

/** What of the markup has no other half among it, in order. */
function unmatched(all: readonly Markup[]): { openers: string[]; closers: string[] } {
  const openers: string[] = [];
  const closers: string[] = [];
  for (const { written, opens } of all) {
    if (written.startsWith("[^")) closers.push(written);
    else if (RUN.test(written) && openers.at(-1) === written) openers.pop();
    else if (opens) openers.push(written);
    else closers.push(...closing(written, openers));
  }
  return { openers, closers };
}

/** A closer, and nothing where its opener stands among the words as well: a link or a tag over some of them goes with them. */
function closing(written: string, openers: string[]): string[] {
  const opener = openers.at(-1);
  const isOther =
    (opener?.endsWith("[") === true && written.startsWith("]")) ||
    (opener?.startsWith("<") === true && written.startsWith("</"));
  if (!isOther) return [written];
  openers.pop();
  return [];
}
