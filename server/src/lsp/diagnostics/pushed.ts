import type { Connection, Diagnostic } from "vscode-languageserver";
import type { Log } from "../log.ts";
import { sending } from "../sending.ts";

/** Diagnostics of files that are no documents which a client would pull of: pushed to every client, and taken away once they are mended. */
export class Pushed {
  private readonly connection: Connection;
  private readonly log: Log;
  /** Uris of files that the client shows problems of. */
  private shown = new Set<string>();

  constructor(connection: Connection, log: Log) {
    this.connection = connection;
    this.log = log;
  }

  /** Shows `problems`, by the uri of the file, and nothing else that was shown before. */
  show(problems: ReadonlyMap<string, readonly Diagnostic[]>): void {
    const isWrong = (uri: string) => (problems.get(uri)?.length ?? 0) > 0;
    const mended = [...this.shown].filter((uri) => !isWrong(uri));
    const wrong = [...problems.keys()].filter(isWrong);
    for (const uri of [...mended, ...wrong]) {
      const diagnostics = [...(problems.get(uri) ?? [])];
      const send = () => this.connection.sendDiagnostics({ uri, diagnostics });
      sending(this.log, `The problems of ${uri} could not be shown`, send);
    }
    this.shown = new Set(wrong);
  }
}
