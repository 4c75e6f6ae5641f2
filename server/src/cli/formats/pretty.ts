import type { Severity } from "../../core/check/codes.ts";
import type { CheckedQuotation, Finding, Passage, Related, Verdict } from "../../core/check/types.ts";
import type { Place } from "../../core/service.ts";
import type { Range } from "../../core/text/range.ts";
import { fold, type Look, type Paint, printable } from "../terminal.ts";
import { excerpt } from "./excerpt.ts";
import { prettySummary } from "./prettySummary.ts";
import type { CheckedFile, CheckRun, PlaceFinder } from "./run.ts";

/** Words before the lines below a finding; all of one width in ASCII, so that they align beside any script. */
const LABEL_WIDTH = 10;

/**
 * What people read: a block for every quotation that has findings (each finding on a line that begins with
 * `path:line:column`, counted from 1 so that terminals and editors open it; then the quotation, what the source says and
 * where), and a summary. A report without findings takes no line. Ends with a line break.
 */
export function pretty(run: CheckRun, look: Look): string {
  const files = [...run.configurations, ...run.bibliographies].flatMap((file) =>
    file.findings.map((finding) => findingLine(finding, file, look)),
  );
  const blocks = run.reports.flatMap((report) => blocksOf(report, look));
  return `${[...files, ...blocks, prettySummary(run, look)].join("\n\n")}\n`;
}

/** The blocks of one report in document order, findings about citations among those about quotations. */
function blocksOf(report: CheckedFile, look: Look): string[] {
  const { quotations, findings } = report.checked;
  const finder = report.places;
  const blocks = [
    ...quotations
      .filter((checked) => checked.findings.length > 0)
      .map((checked) => ({
        at: checked.quotation.range.start,
        lines: quotationLines(checked, report, finder, look),
      })),
    ...findings.map((finding) => ({
      at: finding.range.start,
      lines: [findingLine(finding, report, look), ...relatedLines(finding.related, finder, look)],
    })),
  ];
  return blocks.sort((a, b) => a.at - b.at).map((block) => block.lines.join("\n"));
}

function quotationLines(
  checked: CheckedQuotation,
  report: CheckedFile,
  finder: PlaceFinder,
  look: Look,
): string[] {
  const { verdict, quotation, findings } = checked;
  const { colors } = look;
  const gone: Paint = look.colored
    ? (words) => colors.underline(colors.red(words))
    : (words) => `[-${words}-]`;
  const quoteMarks = verdict.differences.map((difference) => difference.quoteRange);
  const shown = verdict.passage ?? verdict.other;
  const related = findings
    .flatMap((finding) => finding.related)
    .filter((passage) => shown === undefined || !isWithin(passage, shown));
  return [
    ...findings.map((finding) => findingLine(finding, report, look)),
    labelled("report", excerpt(quotation.text, quoteMarks, gone), look),
    ...passageLines(verdict, finder, look),
    ...relatedLines(related, finder, look),
  ];
}

/** Where, how bad, which code; and the message beside them, or below where it doesn't fit. */
function findingLine(finding: Finding, file: Pick<CheckedFile, "path" | "lines">, look: Look): string {
  const { colors } = look;
  const { line, character } = file.lines.positionAt(finding.range.start);
  const where = printable(`${file.path === "-" ? "<stdin>" : file.path}:${line + 1}:${character + 1}`);
  const severity = severityPaint(finding.severity, look)(finding.severity);
  const head = `${colors.bold(where)}  ${severity}  ${colors.dim(finding.code)}`;
  const message = printable(finding.message);
  const together = fold(`${head}  ${message}`, look, "", 2);
  return together.includes("\n") ? `${fold(head, look, "", 2)}\n${fold(message, look, "  ", 2)}` : together;
}

/** A line for each other passage that a finding points to. */
function relatedLines(related: readonly Related[], finder: PlaceFinder, look: Look): string[] {
  return related.map(({ message, source, range }) => {
    const place = finder.place(source, range);
    const at = place === undefined ? "" : ` ${look.colors.cyan(placeName(place))}`;
    return labelled("see", `${printable(message)}${at}`, look);
  });
}

function isWithin({ source, range }: Related, passage: Passage): boolean {
  return source === passage.source && passage.range.start <= range.start && range.end <= passage.range.end;
}

/** What the source says, with the differences marked, and where; for what no source has, the nearest words. */
function passageLines(verdict: Verdict, finder: PlaceFinder, look: Look): string[] {
  const { colors } = look;
  const there: Paint = look.colored
    ? (words) => colors.underline(colors.green(words))
    : (words) => `{+${words}+}`;
  if (verdict.passage !== undefined) {
    const marks = verdict.differences.map((difference) => within(verdict.passage!, difference.sourceRange));
    return passage("source", verdict.passage, excerpt(verdict.passage.text, marks, there));
  }
  if (verdict.other === undefined) return [];
  return passage("nearest", verdict.other, excerpt(verdict.other.text, [], there));

  function passage(label: string, found: Passage, words: string): string[] {
    const place = finder.place(found.source, found.range);
    const lines = [labelled(label, words, look)];
    // A path is left whole, however long it is: terminals open it by a click.
    if (place !== undefined) lines.push(`${" ".repeat(LABEL_WIDTH)}${colors.cyan(placeName(place))}`);
    return lines;
  }
}

/** `path:line` of a place, lines from 1, and the locator to cite it by; without what its file doesn't have. */
export function placeName({ source, start, locator }: Place): string {
  const opened = start === undefined ? source.path : `${source.path}:${start.line + 1}`;
  return printable(locator === undefined ? opened : `${opened}, ${locator}`);
}

function labelled(label: string, words: string, look: Look): string {
  return fold(words, look, look.colors.dim(`  ${label.padEnd(LABEL_WIDTH - 2)}`), LABEL_WIDTH);
}

function severityPaint(severity: Severity, { colors }: Look): Paint {
  return { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.gray }[severity];
}

/** A range of a source as offsets in a passage's text, clipped to it. */
function within(passage: Passage, range: Range): Range {
  const clip = (offset: number) => Math.min(Math.max(offset - passage.range.start, 0), passage.text.length);
  return { start: clip(range.start), end: clip(range.end) };
}
