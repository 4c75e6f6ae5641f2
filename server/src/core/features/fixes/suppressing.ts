import { REASON_PLACEHOLDER } from "../../check/suppressions.ts";
import type { CheckedReport, Finding } from "../../check/types.ts";
import { directivesIn } from "../../report/directives.ts";
import { meets, type Range } from "../../text/range.ts";
import type { ReportSnapshot } from "../context.ts";
import type { TextEdit } from "../textEdit.ts";
import type { Fix } from "./fix.ts";
import { after, readsAlike } from "./reading.ts";
import { removal } from "./unsuppressing.ts";

/**
 * Comments that suppress the findings that touch `range`, each a line before its quotation, with a reason to be filled in; and for
 * findings about suppressions, the removal of those. Never preferred: to mend is better than to silence.
 *
 * @param checked what checking exactly this state of the report gave
 * @param range a report range; empty for a cursor
 */
export function suppressions(doc: ReportSnapshot, checked: CheckedReport, range: Range): Fix[] {
  const isTouched = (finding: Finding) => meets(finding.range, range);
  const found = new Map<string, Fix>();
  const add = (finding: Finding, start: number) => {
    const fix =
      finding.code === "unused-suppression" ? removal(finding, doc) : suppressing(finding, start, doc);
    // Of several findings of a code at one line, one comment suppresses all.
    if (fix !== undefined) found.set(JSON.stringify([fix.title, fix.edits]), fix);
  };
  for (const { quotation, findings } of checked.quotations)
    for (const finding of findings.filter(isTouched)) add(finding, quotation.range.start);
  for (const finding of checked.findings.filter(isTouched)) add(finding, finding.range.start);
  return [...found.values()];
}

/** @param start where the quotation starts that the finding is about; its own start where it is about none */
function suppressing(finding: Finding, start: number, doc: ReportSnapshot): Fix | undefined {
  const { code } = finding;
  const comment = `<!-- quotewright-ignore-next-line ${code} -- ${REASON_PLACEHOLDER} -->`;
  const edit = placesFor(comment, start, doc.text.toString()).find((each) => isHarmless(each, start, doc));
  return edit && { title: `Suppress ${code} here`, code, finding, edits: [edit], preferred: false };
}

/** A line of its own where a block starts; else the end of the line before, since a line would divide the paragraph or table. */
function placesFor(comment: string, start: number, text: string): TextEdit[] {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const opening = /^[ \t>]*/.exec(text.slice(line, start))![0];
  const lineEnding = text[line - 2] === "\r" ? "\r\n" : "\n";
  const own = insertion(line, `${opening}${comment}${lineEnding}`);
  return line === 0 ? [own] : [own, insertion(line - lineEnding.length, ` ${comment}`)];
}

function insertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

/** Whether the report reads as before with the comment in it, and the comment is about the line it was put in for. */
function isHarmless(edit: TextEdit, start: number, doc: ReportSnapshot): boolean {
  const { range, newText } = edit;
  const markdown = after(edit, doc);
  const target = start + newText.length;
  const isAbout = directivesIn(markdown.placed, markdown.text).some(
    (directive) =>
      directive.range.start >= range.start &&
      directive.range.start < range.start + newText.length &&
      directive.nextLine !== undefined &&
      directive.nextLine.start <= target &&
      target <= directive.nextLine.end,
  );
  return isAbout && readsAlike(markdown, doc);
}
