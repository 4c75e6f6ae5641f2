import { codeRange, suppressionsOf } from "../../check/suppressions.ts";
import type { Finding } from "../../check/types.ts";
import type { Directive, Written } from "../../report/types.ts";
import type { Range } from "../../text/range.ts";
import type { ReportSnapshot } from "../context.ts";
import type { TextEdit } from "../textEdit.ts";
import type { Fix } from "./fix.ts";
import { after, readsAlike } from "./reading.ts";

/** Takes away what a finding says suppresses nothing, with its end; undefined where the finding is on the name: it asks for a reason, an end or another name. */
export function removal(finding: Finding, doc: ReportSnapshot): Fix | undefined {
  const { directives } = doc.parsed.report;
  const directive = directives.find(
    (each) => each.range.start <= finding.range.start && finding.range.end <= each.range.end,
  );
  if (directive === undefined || same(finding.range, directive.name.range)) return undefined;
  const written = directive.codes.find((each) => same(codeRange(directive, each), finding.range));
  const suppression = suppressionsOf(directives).suppressions.find(
    (each) => each.directive === directive && each.written === written,
  );
  const closing = suppression?.end?.codes.find((each) => each.text === written?.text);
  const edits = [
    removed(directive, written, doc),
    ...(suppression?.end === undefined ? [] : [removed(suppression.end, closing, doc)]),
  ].filter((edit) => edit !== undefined);
  // A start without its end would suppress more, an end without its start be a fault of its own.
  if (edits.length < (suppression?.end === undefined ? 1 : 2)) return undefined;
  const title =
    written === undefined ? "Remove this suppression" : `Remove the suppression of ${written.text}`;
  return { title, code: finding.code, finding, edits, preferred: true };
}

/** Takes one code out of a comment; the whole comment where it has no other. */
function removed(
  { range, codes }: Directive,
  written: Written | undefined,
  doc: ReportSnapshot,
): TextEdit | undefined {
  const index = written === undefined ? -1 : codes.indexOf(written);
  if (index < 0 || codes.length === 1) return withoutComment(range, doc);
  const [start, end] =
    index === 0
      ? [codes[0]!.range.start, codes[1]!.range.start]
      : [codes[index - 1]!.range.end, codes[index]!.range.end];
  return { range: { start, end }, newText: "" };
}

/**
 * Takes a comment away with its line or the space before it; where that would join what it keeps apart, the comment alone;
 * where that would too, nothing.
 */
function withoutComment(comment: Range, doc: ReportSnapshot): TextEdit | undefined {
  const edits = [withItsLine(comment, doc.text.toString()), comment].map((range) => ({ range, newText: "" }));
  return edits.find((edit) => readsAlike(after(edit, doc), doc));
}

/** A comment with its whole line where nothing else stands in it; else with the space before it. */
function withItsLine({ start, end }: Range, text: string): Range {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const lineEnd = newline < 0 ? text.length : newline;
  const isAlone = /^[ \t>]*$/.test(text.slice(lineStart, start)) && text.slice(end, lineEnd).trim() === "";
  if (isAlone) return { start: lineStart, end: newline < 0 ? lineEnd : lineEnd + 1 };
  const isSpaced = text[start - 1] === " " && /^(?:\s|$)/.test(text.slice(end, end + 1));
  return { start: isSpaced ? start - 1 : start, end };
}

function same(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}
