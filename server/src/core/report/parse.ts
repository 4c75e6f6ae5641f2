import type { EditedText } from "../text/editedText.ts";
import { analyseChunk, type ChunkAnalysis, stillHolds } from "./analysis.ts";
import type { ReportBibliographies } from "./bibliographies.ts";
import { type Composition, composeReport } from "./compose.ts";
import { ComposedReport } from "./composedReport.ts";
import { directivesIn } from "./directives.ts";
import type { Chunk } from "./markdown/chunk.ts";
import { type MarkdownDocument, parseMarkdown } from "./markdown/document.ts";
import type { AnalysedChunk } from "./placedCitations.ts";
import type { KnownKeys, Report } from "./types.ts";

/** A parsed report, with what the next parse of it takes over. */
export interface ParsedReport {
  /** What its front matter says of bibliographies, and where it was when that was read; left out where nobody asked. */
  readonly bibliographies?: ReportBibliographies;
  readonly path?: string;
  readonly report: Report;
  readonly markdown: MarkdownDocument;
  readonly analyses: ChunkAnalyses;
  readonly chunks: readonly ReadChunk[];
  readonly composition: Composition;
  readonly known: KnownKeys;
}

/** A chunk where it stands, with what was found in it. */
interface ReadChunk extends AnalysedChunk {
  readonly chunk: Chunk;
}

/** What was found in chunks, for as long as somebody has them. */
export type ChunkAnalyses = WeakMap<Chunk, ChunkAnalysis>;

/**
 * Finds the quotations and citations of a report in Markdown. Never throws, whatever the text.
 *
 * @param text the whole report, as decoded
 * @param known which keys and links stand for sources; the same object must always answer alike
 * @param previous an earlier parse, best of the same report: paragraphs that have not changed since are taken over. It
 *   changes the time the parse takes, never what it gives.
 */
export function parseReport(
  text: string | EditedText,
  known: KnownKeys,
  previous?: ParsedReport,
): ParsedReport {
  const markdown = parseMarkdown(text, previous?.markdown);
  const isKey = (key: string) => known.isKey(key);
  const isKnownStill = known === previous?.known;
  const analyses = isKnownStill ? previous.analyses : new WeakMap<Chunk, ChunkAnalysis>();
  const earlier = isKnownStill ? previous.chunks : [];
  const moved = earlier.length - markdown.placed.length;
  const chunks = markdown.placed.map(({ start, chunk }, index): ReadChunk => {
    // Most chunks stand as far from the report's start, or from its end, as before.
    const before = earlier[index];
    if (before?.chunk === chunk) return before.start === start ? before : { ...before, start };
    const after = earlier[index + moved];
    if (after?.chunk === chunk) return { start, chunk, analysis: after.analysis };
    let analysis = analyses.get(chunk);
    if (analysis === undefined) {
      const known = previous?.analyses.get(chunk);
      const holds = known !== undefined && stillHolds(known, isKey);
      analysis = holds ? known : analyseChunk(chunk, isKey);
      analyses.set(chunk, analysis);
    }
    return { start, chunk, analysis };
  });
  const composition = composeReport(chunks, known, previous?.composition);
  const report = new ComposedReport(composition, directivesIn(markdown.placed, markdown.text));
  return { report, markdown, analyses, chunks, composition, known };
}
