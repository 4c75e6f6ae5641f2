import { basename } from "node:path";
import {
  type Connection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Client } from "../client.ts";
import type { Ending } from "../host.ts";
import { described, type Log } from "../log.ts";
import { register } from "../registering.ts";
import type { Corpus } from "./corpus.ts";

/** More names than this are no libraries of one workspace, and a selector is asked of every document that is opened. */
const MOST_NAMES = 200;

export interface BibliographySyncPorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly log: Log;
  readonly corpus: Corpus;
}

/**
 * Has the client send the text of open bibliographies: of files that have the name of one that holds for some report, and of no other JSON
 * or YAML.
 */
export class BibliographySync {
  private readonly ports: BibliographySyncPorts;
  private names = "[]";
  private registered: Promise<Ending | undefined> = Promise.resolve(undefined);
  private isClosed = false;

  constructor(ports: BibliographySyncPorts) {
    this.ports = ports;
  }

  /** Has the client send those that are named now. */
  renew(): void {
    const { client, corpus } = this.ports;
    if (!client.registers.synchronization || this.isClosed) return;
    const paths = corpus.roots.flatMap(({ bibliographies }) => bibliographies.watched());
    const names = [...new Set(paths.map((path) => basename(path)))].sort().slice(0, MOST_NAMES);
    if (JSON.stringify(names) === this.names) return;
    this.names = JSON.stringify(names);
    // The new ones come first: a document that both name stays open.
    this.registered = this.registered.then(async (earlier) => {
      const now = names.length === 0 ? undefined : await this.start(names);
      earlier?.dispose();
      return now;
    });
  }

  /** Ends it, once the client has said that it is going. */
  end(): void {
    this.isClosed = true;
  }

  private async start(names: readonly string[]): Promise<Ending | undefined> {
    const { connection, log } = this.ports;
    const documentSelector = names.map((name) => ({ scheme: "file", pattern: `**/${asPattern(name)}` }));
    const kinds = [
      DidOpenTextDocumentNotification.type,
      DidChangeTextDocumentNotification.type,
      DidCloseTextDocumentNotification.type,
    ];
    // Only changes have a kind; for the others it says nothing.
    const registerOptions = { documentSelector, syncKind: TextDocumentSyncKind.Incremental };
    const wanted = kinds.map(({ method }) => ({ method, registerOptions }));
    try {
      const sync = await register(wanted, connection, log);
      // What the client sends ends with it; it may take no more requests.
      return { dispose: () => (this.isClosed ? undefined : sync.dispose()) };
    } catch (error) {
      if (!this.isClosed)
        log.warn(`The client does not send bibliographies that are open: ${described(error)}`);
      return undefined;
    }
  }
}

/** A glob for a file's name: characters that a glob takes for its own can't be written, so any one will do in their place. */
function asPattern(name: string): string {
  return name.replace(/[*?[\]{}!\\,]/g, "?");
}
