import { resolve } from "node:path";
import { defaultSettings, type Settings } from "../../core/config.ts";
import type { SourceId } from "../../core/corpus/source.ts";
import { Cancelled } from "../../core/ports.ts";
import type { QuoteService } from "../../core/service.ts";
import { type CancelSource, cancelSource } from "../cancellation.ts";
import type { LanguageServerHost, Loader, SourceFile, TextKeeping } from "../host.ts";
import { described, type Log } from "../log.ts";
import { slashed } from "../uris.ts";
import { inBatches } from "./batches.ts";
import { RootBibliographies } from "./bibliographies.ts";

/** What is told of a root's work on its sources. Counts are of sources. */
export interface RootListener {
  /** Sources are to be read: at least one, none of them yet. */
  began(root: Root, count: number): void;
  /** `done` sources of `count` are in, or read and soon to be. */
  progressed(root: Root, done: number, count: number): void;
  /** The sources are as they are on disk; `changed` where that is other than before. */
  settled(root: Root, changed: "changed" | "same"): void;
  /** Bibliographies of its reports are read, or others are named than before. */
  cited(root: Root): void;
}

export interface RootPorts {
  readonly host: LanguageServerHost;
  readonly log: Log;
  readonly listener: RootListener;
  /** Where the text of documents is kept, unless the settings say that it isn't. */
  readonly keeping: TextKeeping;
  /** The text of a bibliography that the client has open, by its absolute path. */
  readonly openText: (absolute: string) => string | undefined;
  /** Whether the client opens text views of sources whose files no editor shows. */
  readonly textViews: "opened" | "not opened";
}

/**
 * One workspace folder with its own sources and its own engine. Reads what is new or changed on disk, and that alone. One
 * run at a time; whatever is asked for meanwhile is done in the next.
 */
export class Root {
  readonly service: QuoteService;
  readonly bibliographies: RootBibliographies;
  /** The folder's absolute path; undefined where it is not on this machine's disk, and has no sources that can be read. */
  readonly folder: string | undefined;
  readonly uri: string | undefined;
  settings: Settings = defaultSettings;
  /** Whether it is known by now which sources there are. Until then nothing can be said of any citation. */
  state: "searching" | "known" = "searching";
  readonly textViews: RootPorts["textViews"];
  private readonly ports: RootPorts;
  private readonly loader: Loader;
  private readonly files = new Map<string, SourceFile>();
  private readonly ids = new Map<string, SourceId>();
  private readonly loaded = new Set<string>();
  private readonly changed = new Set<string>();
  private due: "nothing" | "sync" = "nothing";
  private running: Promise<void> | undefined;
  private run: CancelSource | undefined;
  private closed = false;

  /** `folder` is an absolute path, `workspace` that of the workspace folder that it lies in. */
  constructor(ports: RootPorts, uri: string | undefined, folder: string | undefined, workspace = folder) {
    this.ports = ports;
    this.textViews = ports.textViews;
    this.uri = uri;
    this.folder = folder;
    this.service = ports.host.createService(slashed(folder ?? "/"));
    this.bibliographies = new RootBibliographies({
      host: ports.host,
      engine: this.service.bibliographies,
      folder,
      workspace,
      openText: ports.openText,
      onChange: () => (this.closed ? undefined : ports.listener.cited(this)),
    });
    this.loader = ports.host.createLoader(() => (this.settings.cache ? ports.keeping : { kind: "nowhere" }));
  }

  /** Takes new settings; sources are looked for anew, and a run for the old settings stops. */
  configure(settings: Settings): void {
    const same = this.placesIn(this.settings) === this.placesIn(settings) && this.running !== undefined;
    this.settings = settings;
    this.bibliographies.use(settings.bibliography);
    if (same) return;
    this.run?.cancel();
    this.sync([]);
  }

  /** Brings the sources up to what is on disk; `changed` are absolute paths of files whose content may be new. */
  sync(changed: readonly string[]): void {
    for (const path of changed) this.changed.add(path);
    this.bibliographies.changed(changed);
    this.due = "sync";
    this.running ??= this.work().finally(() => {
      this.running = undefined;
    });
  }

  /** Absolute paths of the folders and files that the settings name, of globs their fixed beginning; and of bibliographies. */
  watched(): string[] {
    const { folder } = this;
    if (folder === undefined) return [];
    const places = this.settings.sources.folders.map((name) => resolve(folder, fixedPart(name)));
    return [...places, ...this.bibliographies.watched()];
  }

  /** The absolute path of a source; undefined for one that is not there any more. */
  absoluteOf(source: string): string | undefined {
    return this.files.get(source)?.absolute;
  }

  /** Whether the file at an absolute path is one of the sources. */
  hasSource(absolute: string): boolean {
    return this.ids.has(absolute);
  }

  /** The source that the file at an absolute path is, if it is one. */
  sourceAt(absolute: string): SourceId | undefined {
    return this.ids.get(absolute);
  }

  /** Each source with the absolute path of its file. */
  get sources(): Iterable<readonly [absolute: string, source: SourceId]> {
    return this.ids;
  }

  /** The id that the file at an absolute path has or would have as a source; undefined where it is none. */
  idAt(absolute: string): SourceId | undefined {
    if (this.folder === undefined) return undefined;
    return this.ports.host.sourcePathAt({ root: this.folder, ...this.settings.sources }, absolute);
  }

  /** Ends all work. */
  close(): void {
    this.closed = true;
    this.run?.cancel();
  }

  private placesIn({ sources }: Settings): string {
    return JSON.stringify(sources);
  }

  private async work(): Promise<void> {
    while (this.due === "sync" && !this.closed) {
      this.due = "nothing";
      this.run = cancelSource();
      try {
        const changed = await this.bringUp(this.run);
        this.ports.listener.settled(this, changed);
      } catch (error) {
        // Cancelled work is followed by the run that cancelled it, or by nothing at all.
        if (!(error instanceof Cancelled)) this.failed(error);
      }
    }
  }

  private failed(error: unknown): void {
    this.state = "known";
    this.ports.log.error(
      `The sources of ${this.folder} could not be brought up to date: ${described(error)}`,
    );
    this.ports.listener.settled(this, "changed");
  }

  private async bringUp({ token }: CancelSource): Promise<"changed" | "same"> {
    if (this.folder === undefined) {
      this.state = "known";
      return "same";
    }
    const { host, listener } = this.ports;
    const { files } = await host.findSources({ root: this.folder, ...this.settings.sources });
    const gone = this.keepOnly(files);
    const due = files.filter((file) => this.changed.has(file.absolute) || !this.loaded.has(file.path));
    this.changed.clear();
    for (const file of due) this.loaded.delete(file.path);
    if (gone.length > 0) await this.service.remove(gone);
    this.service.announce(due.map((file) => file.path));
    this.state = "known";
    if (due.length === 0) return gone.length > 0 ? "changed" : "same";
    listener.began(this, due.length);
    let put = 0;
    for (const group of await host.inGroups(due)) {
      // Reading is half of the way, indexing the other.
      const updates = await this.loader.load(group, token, (read) =>
        listener.progressed(this, put + read / 2, due.length),
      );
      const done = put;
      for (const batch of inBatches(updates)) {
        await this.service.put(batch, token);
        for (const { path } of batch) this.loaded.add(path);
        put += batch.length;
        listener.progressed(this, done + (group.length + put - done) / 2, due.length);
      }
    }
    return "changed";
  }

  /** Takes over which files there are. @returns the paths of those that are no more */
  private keepOnly(files: readonly SourceFile[]): string[] {
    const gone = new Set(this.files.keys());
    this.files.clear();
    this.ids.clear();
    for (const file of files) {
      this.files.set(file.path, file);
      this.ids.set(file.absolute, file.path);
      gone.delete(file.path);
    }
    for (const path of gone) this.loaded.delete(path);
    return [...gone];
  }
}

/** What a place begins with before the first part that holds a glob's characters: `a/b` of `a/b/*.txt`. */
function fixedPart(place: string): string {
  const parts = place.split("/");
  const glob = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return glob < 0 ? place : parts.slice(0, glob).join("/");
}
