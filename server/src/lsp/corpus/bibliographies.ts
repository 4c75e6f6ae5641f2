import { resolve } from "node:path";
import type { CodeLevels } from "../../core/config.ts";
import type {
  Bibliographies,
  BibliographyFile,
  CheckedBibliography,
  ParsedReport,
} from "../../core/service.ts";
import type { LanguageServerHost } from "../host.ts";
import { slashed } from "../uris.ts";

export interface RootBibliographiesPorts {
  readonly host: LanguageServerHost;
  /** The engine's. */
  readonly engine: Bibliographies;
  /** What paths count from, absolute; undefined where it is not on this machine's disk. */
  readonly folder: string | undefined;
  /** The workspace folder, absolute: nothing outside of it is read because a report names it. */
  readonly workspace: string | undefined;
  /** The text of a file that the client has open, by its absolute path; undefined where it has not. */
  readonly openText: (absolute: string) => string | undefined;
  /** What is read, or which files are named, is other than before. */
  readonly onChange: () => void;
}

/** A bibliography with what is to be said of it. */
export interface ShownBibliography extends CheckedBibliography {
  readonly absolute: string;
}

/** The bibliographies of one root's reports: reads each once it is named, and again when it has changed on disk or in the editor. */
export class RootBibliographies {
  private readonly ports: RootBibliographiesPorts;
  /** By the uri of the report. */
  private readonly reports = new Map<string, ParsedReport>();
  private readonly asked = new Set<string>();
  private readonly known = new Map<string, BibliographyFile["content"]>();
  private used = "[]";
  private reading: Promise<void> = Promise.resolve();
  /** Files that were named and are not read yet. */
  private due = 0;

  constructor(ports: RootBibliographiesPorts) {
    this.ports = ports;
  }

  /** Takes over which files hold for every report; they count from the folder. */
  use(names: readonly string[]): void {
    const { engine, folder } = this.ports;
    if (folder === undefined || JSON.stringify(names) === this.used) return;
    this.used = JSON.stringify(names);
    engine.use(names.map((name) => this.pathOf(resolve(folder, name))));
    this.read(engine.awaited());
    this.ports.onChange();
  }

  /** Takes over what a report says of bibliographies. */
  heard(uri: string, report: ParsedReport): void {
    const { engine } = this.ports;
    const earlier = this.reports.get(uri);
    if (earlier?.bibliographies === report.bibliographies && earlier?.path === report.path) return;
    this.reports.set(uri, report);
    this.read(engine.awaited(report));
    const before = earlier === undefined ? engine.of() : engine.of(earlier);
    if (engine.of(report).join("\0") !== before.join("\0")) this.ports.onChange();
  }

  /** Lets go of what is kept of a report. */
  forget(uri: string): void {
    const report = this.reports.get(uri);
    const { engine } = this.ports;
    if (this.reports.delete(uri) && engine.of(report).length > engine.of().length) this.ports.onChange();
  }

  /** Reads those again that lie at one of the absolute paths, or in a folder there. */
  changed(absolutes: readonly string[]): void {
    const at = new Set(absolutes);
    this.read([...this.asked].filter((path) => at.has(this.absoluteOf(path))));
  }

  /** Absolute paths of the files. */
  watched(): string[] {
    return this.named().map((path) => this.absoluteOf(path));
  }

  /** What is wrong with the files. */
  checked(levels: CodeLevels): ShownBibliography[] {
    const found = this.ports.engine.findings([...this.reports.values()], levels);
    return found.map((file) => ({ ...file, absolute: this.absoluteOf(file.path) }));
  }

  /** Resolves once what was named is read, with whether anything was still to be. Never rejects. */
  async settled(): Promise<"read" | "known"> {
    if (this.due === 0) return "known";
    while (this.due > 0) await this.reading;
    return "read";
  }

  private named(): string[] {
    const { engine } = this.ports;
    return [...new Set([undefined, ...this.reports.values()].flatMap((report) => engine.of(report)))];
  }

  /** One after the other, so that what was read last is what counts. */
  private read(paths: readonly string[]): void {
    const { engine, workspace } = this.ports;
    if (paths.length === 0 || workspace === undefined) return;
    for (const path of paths) this.asked.add(path);
    this.due += paths.length;
    this.reading = this.reading.then(async () => {
      const files = paths.map(async (path) => ({ path, content: await this.contentOf(path, workspace) }));
      const changed = (await Promise.all(files)).filter(({ path, content }) => {
        return !isSame(this.known.get(path), content);
      });
      for (const { path, content } of changed) this.known.set(path, content);
      if (changed.length > 0) engine.put(changed);
      this.due -= paths.length;
      if (changed.length > 0) this.ports.onChange();
    });
  }

  /** What is open counts as it is in the editor, the rest as it is on disk. */
  private async contentOf(path: string, workspace: string): Promise<BibliographyFile["content"]> {
    const { host, openText } = this.ports;
    const absolute = this.absoluteOf(path);
    const text = openText(absolute);
    if (text === undefined) return host.loadBibliography(absolute, workspace);
    return host.openBibliography(text, absolute, workspace);
  }

  /** The absolute path of a bibliography, from that by which the engine names it. */
  absoluteOf(path: string): string {
    return resolve(this.ports.folder ?? "/", path);
  }

  /** As the engine names files. */
  private pathOf(absolute: string): string {
    const [path, folder] = [slashed(absolute), slashed(this.ports.folder ?? "/")];
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  }
}

function isSame(
  known: BibliographyFile["content"] | undefined,
  content: BibliographyFile["content"],
): boolean {
  if (content.kind === "text") return known?.kind === "text" && known.text === content.text;
  return known?.kind === "unread" && known.reason === content.reason;
}
