import type { Change, CheckedQuotation, Finding, Passage } from "../../core/check/types.ts";
import type { Source } from "../../core/corpus/source.ts";
import type { CitationUse } from "../../core/report/types.ts";
import { type CheckedBibliography, fullName } from "../../core/service.ts";
import type { LineIndex } from "../../core/text/lineIndex.ts";
import type { OffsetMap } from "../../core/text/offsetMap.ts";
import type { Range } from "../../core/text/range.ts";
import type { CheckedFile, CheckRun, PlaceFinder } from "./run.ts";
import { summarise } from "./summary.ts";

/** Goes up when a program that reads the output would have to change; docs/json-output.md tells of each. */
export const JSON_VERSION = 1;

/** What `quotewright check --format json` prints: docs/json-output.schema.json, `$defs/check`. */
export function checkJson(run: CheckRun): object {
  return {
    version: JSON_VERSION,
    reports: run.reports.map((report) => new ReportJson(report).toObject()),
    configurations: run.configurations.map(fileJson),
    bibliographies: run.bibliographies.map(fileJson),
    sources: run.sources.map(sourceJson),
    summary: summarise(run),
  };
}

/** A file that is no report, with its findings: `$defs/configuration`, `$defs/bibliography`. */
function fileJson({ path, lines, findings }: CheckedBibliography): object {
  return { path, findings: findings.map((finding) => findingJson(finding, lines, nowhere)) };
}

/** A source: `$defs/source`. */
export function sourceJson(source: Source): object {
  const { key, path, title, date, format, pages, status, authors = [], container, doi, url } = source;
  const reason = status.kind === "no-text" ? status.reason : null;
  return {
    key,
    path,
    title,
    date: date ?? null,
    authors: authors.map(fullName),
    container: container ?? null,
    doi: doi ?? null,
    url: url ?? null,
    format: format ?? null,
    pages: pages ?? null,
    status: status.kind,
    reason,
  };
}

/** A stretch of a source: `$defs/passage`. */
export function passageJson(passage: Passage, finder: PlaceFinder): object | null {
  const place = finder.place(passage.source, passage.range);
  if (place === undefined) return null;
  const { source, range, start, locator } = place;
  return {
    source: source.key,
    path: source.path,
    start: range.start,
    end: range.end,
    text: passage.text,
    line: start?.line ?? null,
    locator: locator ?? null,
    parts: passage.parts.map((part) => finder.place(passage.source, part)!.range),
  };
}

/** Writes one report's part of the output. */
class ReportJson {
  readonly #report: CheckedFile;
  readonly #finder: PlaceFinder;

  constructor(report: CheckedFile) {
    this.#report = report;
    this.#finder = report.places;
  }

  toObject(): object {
    const { quotations, findings, suppressed } = this.#report.checked;
    return {
      path: this.#report.path,
      quotations: quotations.map((checked) => this.#quotation(checked)),
      findings: findings.map((finding) => this.#finding(finding)),
      suppressed: suppressed.map(({ finding, reason }) => ({ ...this.#finding(finding), reason })),
    };
  }

  #quotation({ quotation, verdict, findings }: CheckedQuotation): object {
    const found = verdict.passage;
    const change = (one: Change<string>) => this.#change(one, quotation.map, found);
    return {
      text: quotation.text,
      range: this.#range(quotation.range),
      offsets: offsets(quotation.range),
      citations: quotation.citations.map((use) => this.#citation(use)),
      verdict: verdict.outcome,
      reason: verdict.reason ?? null,
      source: found === undefined ? null : this.#keyOf(found),
      passage: this.#passage(found),
      other: this.#passage(verdict.other),
      edits: verdict.edits.map(change),
      differences: verdict.differences.map(change),
      findings: findings.map((finding) => this.#finding(finding)),
    };
  }

  #passage(passage: Passage | undefined): object | null {
    return passage === undefined ? null : passageJson(passage, this.#finder);
  }

  #keyOf(passage: Passage): string | null {
    return this.#finder.place(passage.source, passage.range)?.source.key ?? null;
  }

  #citation({ citation, reach }: CitationUse): object {
    const { key, locator, range } = citation;
    return { key, locator: locator ?? null, range: this.#range(range), reach };
  }

  /** Offsets of the quotation's side are the report's, those of the source's side the source file's. */
  #change(change: Change<string>, quotation: OffsetMap, passage: Passage | undefined): object {
    const place = passage && this.#finder.place(passage.source, change.sourceRange);
    return {
      kind: change.kind,
      quote: change.quote,
      source: change.source,
      quoteOffsets: offsets(quotation.toSourceRange(change.quoteRange)),
      sourceOffsets: place === undefined ? null : offsets(place.range),
    };
  }

  #finding(finding: Finding): object {
    return findingJson(finding, this.#report.lines, this.#finder);
  }

  #range(range: Range): object {
    return rangeJson(range, this.#report.lines);
  }
}

/** What has no sources of its own points to none. */
const nowhere: PlaceFinder = { place: () => undefined };

function findingJson(
  { code, severity, message, range, related }: Finding,
  lines: LineIndex,
  finder: PlaceFinder,
): object {
  return {
    code,
    severity,
    message,
    range: rangeJson(range, lines),
    related: related.map((one) => relatedJson(one, finder)),
  };
}

function relatedJson({ message, source, range }: Finding["related"][number], finder: PlaceFinder): object {
  const place = finder.place(source, range);
  return {
    message,
    source: place?.source.key ?? null,
    path: place?.source.path ?? source,
    offsets: place === undefined ? null : offsets(place.range),
    line: place?.start?.line ?? null,
  };
}

function rangeJson({ start, end }: Range, lines: LineIndex): object {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function offsets({ start, end }: Range): [number, number] {
  return [start, end];
}
