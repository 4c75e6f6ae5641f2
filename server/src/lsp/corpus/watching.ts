import { extname, join } from "node:path";
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type FileSystemWatcher,
  type RenameFilesParams,
} from "vscode-languageserver";
import { CONFIGURATION_NAME } from "../../core/config.ts";
import { isReportName, REPORTS } from "../../core/features.ts";
import type { Client } from "../client.ts";
import { isConfiguration } from "../configuration.ts";
import type { Ending, LanguageServerHost } from "../host.ts";
import { described, type Log } from "../log.ts";
import { field } from "../params.ts";
import { register } from "../registering.ts";
import { isWithin, pathOfUri, uriOfPath } from "../uris.ts";
import type { ReportFiles } from "../workspace/reportFiles.ts";
import type { Corpus } from "./corpus.ts";

/** A save writes a file more than once, a checkout many files: what comes within this many milliseconds is one change. */
const SETTLE_MS = 200;
/** VS Code was seen to begin a watch up to a second after it had taken it, on a busy machine. */
const BEGIN_MS = 3_000;

export interface WatchingPorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: LanguageServerHost;
  readonly log: Log;
  readonly corpus: Corpus;
  readonly reportFiles: ReportFiles;
  /** Called once reports on disk may have changed. */
  readonly reportsChanged: () => void;
  /** Called once configurations may have changed. */
  readonly reconfigure: () => void;
}

/** Watches the places of sources and configurations by the client's watcher, or by the host's where the client has none. */
export class Watching {
  private readonly ports: WatchingPorts;
  private readonly changed = new Set<string>();
  private wait: Ending | undefined;
  private watched = "";
  private watcher: Promise<Ending> = Promise.resolve(noWatcher);
  private readonly earlier = new Set<Ending>();
  private late: Ending | undefined;
  private isClosed = false;

  constructor(ports: WatchingPorts) {
    this.ports = ports;
  }

  /** Watches what the roots' settings name now, and their configurations, and nothing else. */
  renew(): void {
    const { corpus } = this.ports;
    const places = {
      sources: [...new Set(corpus.roots.flatMap((root) => root.watched()))].sort(),
      workspaces: corpus.folders.flatMap(({ folder }) => folder ?? []),
      configured: corpus.configuredFolders.map(({ folder }) => folder),
    };
    if (JSON.stringify(places) === this.watched) return;
    this.watched = JSON.stringify(places);
    this.watcher = this.watcher.then(async (earlier) => {
      const watcher = await this.start(places);
      if (earlier !== noWatcher) this.lookAgain();
      this.endLater(earlier);
      return watcher;
    });
  }

  /**
   * Ends an earlier watch once the new one can be relied on: an editor that has taken a watch may begin it in another process, and
   * a file that changes between the two would be missed for good. What came before the very first watch is found then too, sources and
   * configurations.
   */
  private endLater(earlier: Ending): void {
    this.earlier.add(earlier);
    this.late?.dispose();
    this.late = this.ports.host.timers.after(BEGIN_MS, () => {
      this.endEarlier();
      this.lookAgain();
      this.ports.reconfigure();
    });
  }

  private endEarlier(): void {
    for (const earlier of this.earlier) earlier.dispose();
    this.earlier.clear();
  }

  /** Looks for new files that nobody has told of. */
  private lookAgain(): void {
    if (!this.isClosed) for (const root of this.ports.corpus.roots) root.sync([]);
  }

  /** Takes the client's word on changed files. */
  clientSaw(params: DidChangeWatchedFilesParams): void {
    const changes = field(params, "changes");
    if (!Array.isArray(changes)) return;
    for (const change of changes) {
      const uri = field(change, "uri");
      const path = typeof uri === "string" ? pathOfUri(uri) : undefined;
      if (path !== undefined) this.saw(path);
    }
  }

  /** Takes the client's word on files and folders that have other paths now. */
  clientMoved({ files }: RenameFilesParams): void {
    for (const uri of files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])) {
      const path = pathOfUri(uri);
      if (path !== undefined) this.saw(path);
    }
  }

  /** Ends watching, once the client has said that it is going. */
  close(): void {
    this.isClosed = true;
    this.wait?.dispose();
    void this.watcher.then((watcher) => {
      this.late?.dispose();
      this.endEarlier();
      watcher.dispose();
    });
  }

  private async start(places: WatchedPlaces): Promise<Ending> {
    const { client, log } = this.ports;
    if (this.isClosed || places.sources.length + places.workspaces.length === 0) return noWatcher;
    if (!client.watchesFiles) return this.hostWatches(places);
    try {
      const watchers = [
        ...places.sources.flatMap(watchersOf),
        ...places.workspaces.flatMap(workspaceWatchers),
      ];
      return await this.clientWatches(watchers);
    } catch (error) {
      log.warn(`The client does not watch files after all, so the server does: ${described(error)}`);
      return this.hostWatches(places);
    }
  }

  private async clientWatches(watchers: FileSystemWatcher[]): Promise<Ending> {
    const { connection, log } = this.ports;
    const { method } = DidChangeWatchedFilesNotification.type;
    const watch = await register([{ method, registerOptions: { watchers } }], connection, log);
    // What the client watches ends with it; it may take no more requests.
    return { dispose: () => (this.isClosed ? undefined : watch.dispose()) };
  }

  /** A whole workspace is too much to watch for a file: the configurations that there are, and each workspace folder's own. */
  private hostWatches({ sources, workspaces, configured }: WatchedPlaces): Ending {
    const files = [...workspaces, ...configured].map((folder) => join(folder, CONFIGURATION_NAME));
    const paths = [...sources, ...files];
    return this.ports.host.watch(paths, (path) => this.saw(path));
  }

  private saw(path: string): void {
    this.changed.add(path);
    this.wait?.dispose();
    this.wait = this.ports.host.timers.after(SETTLE_MS, () => this.pass());
  }

  private pass(): void {
    const changed = [...this.changed];
    this.changed.clear();
    const { corpus, reportFiles, reportsChanged } = this.ports;
    // What has no ending may be a folder of reports.
    const reports = changed.filter((path) => isReportName(path) || extname(path) === "");
    if (reports.length > 0) {
      reportFiles.changed(reports);
      reportsChanged();
    }
    // A report that is saved is nothing to look for sources anew for, but what lies among them is.
    const places = corpus.roots.flatMap((root) => root.watched());
    const isAmongSources = (path: string) => places.some((place) => isWithin(path, place));
    const others = changed.filter((path) => !isReportName(path) || isAmongSources(path));
    if (others.length > 0) for (const root of corpus.roots) root.sync(others);
    // Whether a bibliography that a configuration names is there is told in the configuration.
    const bibliographies = new Set(corpus.roots.flatMap((root) => root.bibliographies.watched()));
    if (changed.some((path) => isConfiguration(path) || bibliographies.has(path))) this.ports.reconfigure();
  }
}

/** Absolute paths: of folders and files of sources, of workspace folders, and of folders in them with a configuration. */
interface WatchedPlaces {
  readonly sources: readonly string[];
  readonly workspaces: readonly string[];
  readonly configured: readonly string[];
}

const noWatcher: Ending = { dispose: () => undefined };

/** The configurations and the reports in a workspace folder, at any depth. */
function workspaceWatchers(folder: string): FileSystemWatcher[] {
  const baseUri = uriOfPath(folder);
  const patterns = [`**/${CONFIGURATION_NAME}`, REPORTS];
  return patterns.map((pattern) => ({ globPattern: { baseUri, pattern } }));
}

/** What is in a folder, at any depth; and the folder or file itself, which its parent holds. */
function watchersOf(path: string): FileSystemWatcher[] {
  const uri = uriOfPath(path).replace(/\/$/, "");
  const slash = uri.lastIndexOf("/");
  const name = decodeURIComponent(uri.slice(slash + 1));
  const inside = { globPattern: { baseUri: uri, pattern: "**/*" } };
  // A name that holds a glob's characters can't be written as a pattern.
  if (/[*?[\]{}!\\]/.test(name)) return [inside];
  return [inside, { globPattern: { baseUri: uri.slice(0, slash), pattern: name } }];
}
