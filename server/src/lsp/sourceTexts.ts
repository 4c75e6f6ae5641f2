import type { Connection } from "vscode-languageserver";
import type { ReadingId } from "../core/corpus/readings.ts";
import type { SourceId } from "../core/corpus/source.ts";
import { secondReadingId } from "../core/service.ts";
import type { Client } from "./client.ts";
import type { Corpus } from "./corpus/corpus.ts";
import type { OriginalParams, OriginalResult } from "./custom.ts";
import type { Log } from "./log.ts";
import { sending } from "./sending.ts";
import { type NamedView, viewOfUri } from "./textViews.ts";
import { pathOfUri, uriOfPath } from "./uris.ts";
import { type RootedSource, sourcesOf } from "./workspace/sourceDocument.ts";

/** Views that are kept up to date: more than anybody has open; a client does not say which it has closed. */
const MOST_KEPT = 50;

export interface SourceTextsPorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly log: Log;
  readonly corpus: Corpus;
}

/** The text views of sources (features/textView.ts), for a client to show instead of files that it can't. Of sources alone, never of another file. */
export class SourceTexts {
  private readonly ports: SourceTextsPorts;
  /** The URIs of views that were asked for, the latest last. */
  private readonly asked = new Set<string>();

  constructor(ports: SourceTextsPorts) {
    this.ports = ports;
  }

  /** The text of a view, by the view's URI or by that of the source's file; undefined where there is none. */
  async of(uri: string): Promise<string | undefined> {
    const view = viewOfUri(uri) ?? fileView(uri);
    const found = view && this.sourceOf(view);
    if (view === undefined || found === undefined) return undefined;
    const { root, source } = found;
    return root.service.textView(readingOf(view, source));
  }

  /** What to show at a view's URI: its text, or a sentence that says why there is none. It is kept up to date from now on. */
  async shownAt(uri: string): Promise<string> {
    this.asked.delete(uri);
    this.asked.add(uri);
    for (const oldest of this.asked) {
      if (this.asked.size <= MOST_KEPT) break;
      this.asked.delete(oldest);
    }
    return (await this.of(uri)) ?? this.whyNot(uri);
  }

  /** The file that a view shows the text of, and the page of it that a place in the view is on. */
  originalOf({ uri, position }: OriginalParams): OriginalResult | undefined {
    const view = viewOfUri(uri);
    const found = view && this.sourceOf(view);
    if (view === undefined || found === undefined) return undefined;
    const { root, source } = found;
    const original = { uri: uriOfPath(view.absolute) };
    if (position === undefined || root.service.catalog.get(source)?.format !== "pdf") return original;
    const reading = readingOf(view, source);
    const passage = root.service.passageAt(reading, { start: position, end: position });
    const page = passage && root.service.place(reading, passage)?.view?.page;
    return page === undefined ? original : { ...original, page };
  }

  /** The sources have changed: the client asks anew for what it shows. */
  refresh(): void {
    const { connection, client, log } = this.ports;
    if (!client.showsContent) return;
    for (const uri of this.asked) {
      const ask = () => connection.workspace.textDocumentContent.refresh(uri);
      sending(log, `${uri} could not be brought up to date`, ask);
    }
  }

  private whyNot(uri: string): string {
    const view = viewOfUri(uri);
    const found = view && this.sourceOf(view);
    if (view === undefined || found === undefined)
      return `There is no source document ${view?.absolute ?? uri} now.\n`;
    const status = found.root.service.catalog.get(found.source)?.status;
    if (status?.kind === "no-text") return `${view.absolute} ${status.reason}.\n`;
    if (status?.kind === "pending") return `${view.absolute} is being read.\n`;
    return `${view.absolute} has no such text.\n`;
  }

  /** The source among those of all workspace folders, one that is read if there is one. */
  private sourceOf({ absolute }: NamedView): RootedSource | undefined {
    const found = sourcesOf(absolute, this.ports.corpus);
    return found.find(({ root, source }) => root.service.place(source, START) !== undefined) ?? found[0];
  }
}

function readingOf({ which }: NamedView, source: SourceId): ReadingId {
  return which === "first" ? source : secondReadingId(source);
}

const START = { start: 0, end: 0 };

function fileView(uri: string): NamedView | undefined {
  const absolute = pathOfUri(uri);
  return absolute === undefined ? undefined : { absolute, which: "first" };
}
