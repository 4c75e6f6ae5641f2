import type { CheckedReport } from "../../../server/src/core/check/types.ts";
import type { ReportSnapshot } from "../../../server/src/core/features/context.ts";
import type { TextEdit } from "../../../server/src/core/features/textEdit.ts";
import { eagerScheduler, neverCancelled, type SourceIndex } from "../../../server/src/core/ports.ts";
import {
  type CheckOptions,
  createQuoteService,
  type QuoteService,
  type SourceUpdate,
} from "../../../server/src/core/service.ts";
import { OffsetMap } from "../../../server/src/core/text/offsetMap.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { markdownReader } from "../../../server/src/sources/markdown.ts";
import { textReader } from "../../../server/src/sources/text.ts";
import type { Divided } from "./divided.ts";

/** Sources by path: files in text and Markdown, and texts divided in other ways. */
export type Sources = Readonly<Record<string, string | Divided>>;

/** An engine that holds `sources`; a single text is `a.txt`. The workspace is `/work`. */
export function serviceOver(sources: Sources | string, index?: SourceIndex): Promise<QuoteService> {
  const all: Sources = typeof sources === "string" ? { "a.txt": sources } : sources;
  return serviceWith(
    Object.entries(all).map(([path, source]) => updateOf(path, source)),
    index,
  );
}

/** An engine that holds sources as readers bring them. */
export async function serviceWith(
  updates: readonly SourceUpdate[],
  index: SourceIndex = createMemoryIndex({ scheduler: eagerScheduler }),
): Promise<QuoteService> {
  const service = createQuoteService({ index, scheduler: eagerScheduler, root: "/work" });
  await service.put(updates, neverCancelled);
  return service;
}

/** A source as its reader brings it. */
export function updateOf(path: string, source: string | Divided): SourceUpdate {
  if (typeof source === "string") {
    const reader = path.endsWith(".md") ? markdownReader : textReader;
    return { path, content: reader.read(new TextEncoder().encode(source)) };
  }
  const map = OffsetMap.identity(source.text.length);
  return {
    path,
    content: { kind: "readable", readable: { ...source, map, furniture: [], metadata: { title: path } } },
  };
}

/** Bibliographies by path, put into an engine; a path without text is that of a file that is not there. */
export function putBibliographies(
  { bibliographies }: QuoteService,
  files: Readonly<Record<string, string | undefined>>,
): void {
  bibliographies.put(
    Object.entries(files).map(([path, text]) => ({
      path,
      content: text === undefined ? { kind: "unread", reason: "is not there" } : { kind: "text", text },
    })),
  );
}

/** A report as the engine is given it. */
export function snapshot(service: QuoteService, text: string): ReportSnapshot {
  return { parsed: service.parse(text, "/work/report.md"), text };
}

/** What checking a report gives. */
export function checkedIn(
  service: QuoteService,
  text: string,
  options: CheckOptions = {},
): Promise<CheckedReport> {
  return service.check(snapshot(service, text).parsed, options, neverCancelled);
}

/** A report with its cursor, which a fixture marks with `|` (`‖` where the text has a bar of its own). */
export function cursorIn(fixture: string): { text: string; offset: number } {
  const mark = fixture.includes("‖") ? "‖" : "|";
  const offset = fixture.indexOf(mark);
  if (offset < 0) throw new Error(`no cursor in ${fixture}`);
  return { text: fixture.slice(0, offset) + fixture.slice(offset + 1), offset };
}

/** `text` with edits applied, which must not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.toSorted((a, b) => b.range.start - a.range.start);
  return sorted.reduce(
    (after, { range, newText }) => after.slice(0, range.start) + newText + after.slice(range.end),
    text,
  );
}
