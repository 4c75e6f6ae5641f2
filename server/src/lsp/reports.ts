import { type Settings, styles } from "../core/config.ts";
import type { Catalog } from "../core/corpus/catalog.ts";
import type { ReportSnapshot } from "../core/features/context.ts";
import type { Lines } from "../core/text/lineIndex.ts";
import type { Corpus } from "./corpus/corpus.ts";
import type { Root } from "./corpus/root.ts";
import type { Snapshot } from "./documents.ts";
import { pathStoodFor, slashed } from "./uris.ts";

/** An open document read as a report, over one state of the sources. Immutable. */
export interface OpenReport {
  readonly snapshot: Snapshot;
  readonly root: Root;
  /** What holds for it: those of its nearest configuration. */
  readonly settings: Settings;
  readonly lines: Lines;
  readonly doc: ReportSnapshot;
}

/** Parses open documents, each time from the parse before: an edit costs what it touched. */
export class Reports {
  private readonly corpus: Corpus;
  private readonly latest = new Map<string, { readonly report: OpenReport; readonly catalog: Catalog }>();

  constructor(corpus: Corpus) {
    this.corpus = corpus;
  }

  /** The report that a document is, over the sources as they are now. */
  of(snapshot: Snapshot): OpenReport {
    const { uri, text } = snapshot;
    const { root, settings } = this.corpus.areaOf(uri);
    const { catalog } = root.service;
    const known = this.latest.get(uri);
    // Which bare keys and links are citations depends on the sources.
    const isKnown = known?.report.snapshot === snapshot && known.catalog === catalog;
    if (isKnown && known.report.settings === settings) return known.report;
    const path = pathOfReport(uri);
    const parsed = root.service.parse(text, path, known?.report.doc.parsed);
    const doc = {
      parsed,
      text,
      path,
      style: styles[settings.style],
    };
    const report = { snapshot, root, settings, lines: text, doc };
    this.latest.set(uri, { report, catalog });
    root.bibliographies.heard(uri, parsed);
    return report;
  }

  /** Lets go of what is kept of a document. */
  forget(uri: string): void {
    this.latest.get(uri)?.report.root.bibliographies.forget(uri);
    this.latest.delete(uri);
  }
}

/** A document that stands for no file has links that count from its root. */
function pathOfReport(uri: string): string {
  const path = pathStoodFor(uri);
  return path === undefined ? "untitled" : slashed(path);
}
