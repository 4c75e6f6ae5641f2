import { toReport } from "../report/analysis.ts";
import type { EditedText } from "../text/editedText.ts";
import { oneLine } from "../text/oneLine.ts";
import type { Range } from "../text/range.ts";
import type { ReportSnapshot } from "./context.ts";

/** A heading of a report. */
export interface ReportHeading {
  /** 1 for the highest. */
  readonly depth: number;
  /** Its words without markup, on one line. */
  readonly text: string;
  /** Report range of the words. */
  readonly range: Range;
}

/** More characters than a heading's mark has before its words: `> - ######   `. */
const MARK_REACH = 100;

/** The headings of a report, in order. */
export function headingsOf({ parsed: { markdown, chunks } }: ReportSnapshot): ReportHeading[] {
  return chunks.flatMap(({ start, analysis: { units } }) => {
    return units
      .filter(({ unit }) => unit.role === "heading")
      .map((analysis) => {
        const range = toReport(analysis, start, { start: 0, end: analysis.map.length });
        return {
          depth: depthOf(markdown.text, range),
          text: oneLine(analysis.unit.prose.text),
          range,
        };
      });
  });
}

/** By the number signs before the words, else by the line below them (CommonMark 0.31, 4.2 and 4.3). */
function depthOf(text: EditedText, { start, end }: Range): number {
  const before = text.slice(start - Math.min(text.positionAt(start).character, MARK_REACH), start);
  const signs = /#{1,6}(?=[^#]*$)/.exec(before)?.[0];
  if (signs !== undefined) return signs.length;
  const below = text.offsetAt({ line: text.positionAt(end).line + 1, character: 0 });
  return /^[\s>]{0,20}=/.test(text.slice(below, below + MARK_REACH)) ? 1 : 2;
}
