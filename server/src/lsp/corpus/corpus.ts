import type { WorkspaceFolder } from "vscode-languageserver";
import type { Settings } from "../../core/config.ts";
import { isWithin, pathOfUri, pathStoodFor, uriOfPath } from "../uris.ts";
import { Root, type RootPorts } from "./root.ts";

/** A folder inside a workspace folder whose own configuration holds for the reports in it. */
export interface ConfiguredFolder {
  /** Absolute. */
  readonly folder: string;
  /** Of the workspace folder that it lies in. */
  readonly workspace: Root;
  /** Paths in them count from `folder`, or are absolute. */
  readonly settings: Settings;
  /** Whether it has sources of its own, or those of the workspace folder. */
  readonly sources: "own" | "workspace";
}

/** Where a document belongs: the sources it is checked against, and how. */
export interface Area {
  readonly root: Root;
  readonly settings: Settings;
}

/** The workspace's folders, each with its own sources. There is always one, be it without a folder. */
export class Corpus {
  private readonly ports: RootPorts;
  private open: Root[] = [];
  private configured: readonly ConfiguredFolder[] = [];
  private readonly own = new Map<string, Root>();

  constructor(ports: RootPorts) {
    this.ports = ports;
  }

  /** Of the workspace's folders. */
  get folders(): readonly Root[] {
    return this.open;
  }

  /** Everything that has sources: the workspace's folders, and those in them that a configuration gives their own. */
  get roots(): readonly Root[] {
    return [...this.open, ...this.own.values()];
  }

  /** Folders inside them that have a configuration of their own. */
  get configuredFolders(): readonly ConfiguredFolder[] {
    return this.configured;
  }

  /** Takes folders out and in. @returns the new roots, which have no settings yet */
  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): Root[] {
    const gone = new Set(removed.map(({ uri }) => uri));
    const known = new Set(this.open.map(({ uri }) => uri));
    for (const root of this.open) if (root.uri === undefined || gone.has(root.uri)) root.close();
    const kept = this.open.filter(({ uri }) => uri !== undefined && !gone.has(uri));
    const fresh = added
      .filter(({ uri }) => gone.has(uri) || !known.has(uri))
      .map(({ uri }) => this.rootAt(uri));
    if (kept.length + fresh.length === 0) fresh.push(new Root(this.ports, undefined, undefined));
    this.open = [...kept, ...fresh];
    this.configure(this.configured.filter(({ workspace }) => this.open.includes(workspace)));
    return fresh;
  }

  /** Takes over which folders inside the workspace's have a configuration of their own. */
  configure(folders: readonly ConfiguredFolder[]): void {
    this.configured = folders;
    const owning = folders.filter(({ sources }) => sources === "own");
    const kept = new Set(owning.map(({ folder }) => folder));
    for (const [folder, root] of this.own) {
      if (kept.has(folder)) continue;
      root.close();
      this.own.delete(folder);
    }
    for (const { folder, settings, workspace } of owning) {
      const root = this.own.get(folder) ?? new Root(this.ports, uriOfPath(folder), folder, workspace.folder);
      this.own.set(folder, root);
      root.configure(settings);
    }
  }

  /** Where a document belongs: to the innermost folder that holds it and has a configuration, else to its workspace folder. */
  areaOf(uri: string): Area {
    const workspace = this.folderOf(uri);
    const path = pathStoodFor(uri);
    const holding = this.configured.filter(
      (each) => each.workspace === workspace && path !== undefined && isWithin(path, each.folder),
    );
    const innermost = holding.sort((a, b) => b.folder.length - a.folder.length)[0];
    if (innermost === undefined) return { root: workspace, settings: workspace.settings };
    return { root: this.own.get(innermost.folder) ?? workspace, settings: innermost.settings };
  }

  /** The sources that a document belongs to. */
  rootOf(uri: string): Root {
    return this.areaOf(uri).root;
  }

  /** The workspace folder a document belongs to: the innermost that holds it, else the first. */
  folderOf(uri: string): Root {
    const path = pathStoodFor(uri);
    const isIn = (folder: string) =>
      isInside(uri, folder) || (path !== undefined && isInside(uriOfPath(path), folder));
    const holding = this.open.filter((root) => root.uri !== undefined && isIn(root.uri));
    const innermost = holding.sort((a, b) => b.uri!.length - a.uri!.length)[0];
    return innermost ?? this.open[0]!;
  }

  /** Ends all work. */
  close(): void {
    for (const root of this.roots) root.close();
  }

  private rootAt(uri: string): Root {
    const folder = pathOfUri(uri);
    if (folder === undefined) {
      this.ports.log.warn(
        `${uri} is not a folder on this machine's disk: its source documents cannot be read, and quotations in its reports are not checked.`,
      );
    }
    return new Root(this.ports, uri, folder);
  }
}

function isInside(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
