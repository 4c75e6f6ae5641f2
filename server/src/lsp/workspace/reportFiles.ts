import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { EditedText } from "../../core/service.ts";
import { type CancelSource, cancelSource } from "../cancellation.ts";
import type { Snapshot } from "../documents.ts";
import type { LanguageServerHost, ReportFile } from "../host.ts";
import { described, type Log } from "../log.ts";
import { uriOfPath } from "../uris.ts";

/** More Markdown documents than this are a mirror or a dump, whose citations nobody follows up. */
const MOST_FILES = 20_000;

export interface ReportFilesPorts {
  readonly host: LanguageServerHost;
  readonly log: Log;
  /** `told`: `changed` is called for each file that comes, goes or changes. `asked`: the disk is asked each time. */
  readonly news: "told" | "asked";
}

/** The Markdown documents of the workspace's folders as they are on disk. They are read when asked for, and again when changed. */
export class ReportFiles {
  private readonly ports: ReportFilesPorts;
  private readonly lists = new Map<string, readonly string[]>();
  private readonly read = new Map<string, Read>();
  private readonly changes = new Set<string>();

  constructor(ports: ReportFilesPorts) {
    this.ports = ports;
  }

  /** Takes the word of who watches that the files or folders at absolute paths may be others now. */
  changed(paths: readonly string[]): void {
    this.lists.clear();
    for (const path of paths) this.changes.add(path);
  }

  /** Has the disk asked of everything once more: a watcher tells of a change some time after it. */
  doubt(): void {
    this.changed([...this.read.keys()]);
  }

  /** Absolute paths of the documents in a folder, by path. Never rejects. */
  async in(folder: string): Promise<readonly string[]> {
    const known = this.lists.get(folder);
    if (known !== undefined && this.ports.news === "told" && allThere(known)) return known;
    const found = await this.find(folder);
    this.lists.set(folder, found);
    return found;
  }

  /** A document as it is on disk, the same object for as long as it does not change; undefined where it can't be read. */
  async at(path: string): Promise<Snapshot | undefined> {
    const known = this.read.get(path);
    if (known !== undefined && this.ports.news === "told" && !this.changes.has(path)) return known.snapshot;
    this.changes.delete(path);
    const file = await this.ports.host.readReport(path, known?.file);
    if (file === undefined) {
      this.forget(path);
      return undefined;
    }
    if (file === known?.file) return known.snapshot;
    known?.end.cancel();
    const end = cancelSource();
    const snapshot = {
      uri: uriOfPath(path),
      version: 0,
      languageId: "markdown",
      text: EditedText.of(file.text, known?.snapshot.text),
      superseded: end.token,
    };
    this.read.set(path, { file, snapshot, end });
    return snapshot;
  }

  /** Lets go of what was read of a document. */
  forget(path: string): void {
    this.read.get(path)?.end.cancel();
    this.read.delete(path);
  }

  private async find(folder: string): Promise<readonly string[]> {
    const { host, log } = this.ports;
    try {
      const found = await host.findReports(folder);
      if (found.length <= MOST_FILES) return found;
      log.warn(
        `${folder} holds ${found.length} Markdown documents; only the first ${MOST_FILES} by path are looked through for references.`,
      );
      return found.slice(0, MOST_FILES);
    } catch (error) {
      log.error(`The reports in ${folder} could not be looked for: ${described(error)}`);
      return [];
    }
  }
}

interface Read {
  readonly file: ReportFile;
  readonly snapshot: Snapshot;
  readonly end: CancelSource;
}

/** Whether no folder of theirs is gone: of a folder that is deleted no watcher tells file by file. */
function allThere(paths: readonly string[]): boolean {
  return [...new Set(paths.map((path) => dirname(path)))].every((folder) => existsSync(folder));
}
