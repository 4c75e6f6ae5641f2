import type { ReportSnapshot } from "../../../server/src/core/features/context.ts";
import type { TextEdit } from "../../../server/src/core/features/textEdit.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createQuoteService, type QuoteService } from "../../../server/src/core/service.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { textReader } from "../../../server/src/sources/text.ts";

/** Sources by path. */
export type Sources = Readonly<Record<string, string>>;

/** An engine that holds `sources`; a single text is `a.txt`. */
export async function serviceOver(sources: Sources | string): Promise<QuoteService> {
  const texts = typeof sources === "string" ? { "a.txt": sources } : sources;
  const service = createQuoteService({
    index: createMemoryIndex({ scheduler: eagerScheduler }),
    scheduler: eagerScheduler,
    root: "/work",
  });
  const updates = Object.entries(texts).map(([path, text]) => ({
    path,
    content: textReader.read(new TextEncoder().encode(text)),
  }));
  await service.put(updates, neverCancelled);
  return service;
}

/** A report as the engine is given it. */
export function snapshot(service: QuoteService, text: string): ReportSnapshot {
  return { parsed: service.parse(text, "/work/report.md"), text };
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
