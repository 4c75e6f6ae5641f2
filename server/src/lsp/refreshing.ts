import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  type RequestType0,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Ending, Timers } from "./host.ts";
import type { Log } from "./log.ts";
import { sending } from "./sending.ts";

/** After a change so many milliseconds pass before what is shown of other documents follows: somebody types on. */
const PAUSE_MS = 1000;

export interface RefreshingPorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly timers: Timers;
  readonly log: Log;
}

/** Asks the client to ask anew for what it shows beside the text of documents: of many changes in a row, once. */
export class Refreshing {
  private readonly ports: RefreshingPorts;
  private wait: Ending | undefined;
  private shown: "reports" | "sources" = "reports";

  private readonly requests: readonly RequestType0<void, void>[];

  constructor(ports: RefreshingPorts) {
    this.ports = ports;
    const { refreshes } = ports.client;
    this.requests = [
      ...(refreshes.codeLens ? [CodeLensRefreshRequest.type] : []),
      ...(refreshes.inlayHints ? [InlayHintRefreshRequest.type] : []),
      ...(refreshes.semanticTokens ? [SemanticTokensRefreshRequest.type] : []),
    ];
  }

  /** What is shown is out of date; a lens that comes late moves the text below it. */
  now(): void {
    if (this.requests.length > 0) this.ask();
  }

  /** What is shown may be out of date. */
  soon(): void {
    if (this.requests.length === 0) return;
    this.wait?.dispose();
    this.wait = this.ports.timers.after(PAUSE_MS, () => this.ask());
  }

  /** Something is shown of sources that depends on reports. */
  sourcesAreShown(): void {
    this.shown = "sources";
  }

  /** A report is another; the client asks for what it shows of that one itself. */
  reportChanged(): void {
    if (this.shown === "sources") this.soon();
  }

  /** Ends waiting. */
  end(): void {
    this.wait?.dispose();
  }

  private ask(): void {
    const { connection, log } = this.ports;
    for (const request of this.requests) {
      sending(log, "The client did not ask anew for what it shows", () => connection.sendRequest(request));
    }
  }
}
