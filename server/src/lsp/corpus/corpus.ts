import type { WorkspaceFolder } from "vscode-languageserver";
import { pathOfUri } from "../uris.ts";
import { Root, type RootPorts } from "./root.ts";

/** The workspace's folders, each with its own sources. There is always one, be it without a folder. */
export class Corpus {
  private readonly ports: RootPorts;
  private open: Root[] = [];

  constructor(ports: RootPorts) {
    this.ports = ports;
  }

  get roots(): readonly Root[] {
    return this.open;
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
    return fresh;
  }

  /** The root a document belongs to: the innermost folder that holds it, else the first. */
  rootOf(uri: string): Root {
    const holding = this.open.filter((root) => root.uri !== undefined && isInside(uri, root.uri));
    const innermost = holding.sort((a, b) => b.uri!.length - a.uri!.length)[0];
    return innermost ?? this.open[0]!;
  }

  /** Ends all work. */
  close(): void {
    for (const root of this.open) root.close();
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
