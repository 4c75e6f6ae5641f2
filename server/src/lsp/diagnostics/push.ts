import type { Connection } from "vscode-languageserver";
import { Cancelled, neverCancelled } from "../../core/ports.ts";
import type { Client } from "../client.ts";
import type { Documents, Snapshot } from "../documents.ts";
import { Stale } from "../guard.ts";
import type { Ending, Timers } from "../host.ts";
import { described, type Log } from "../log.ts";
import { sending } from "../sending.ts";
import { type DiagnosePorts, diagnose } from "./diagnose.ts";

/** Between two keystrokes of somebody who types on: a check in between would be shown for a blink. */
const TYPING_PAUSE_MS = 150;

export interface PushPorts extends DiagnosePorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly timers: Timers;
  readonly log: Log;
}

/** Sends diagnostics to a client that does not ask for them: of the newest version alone, and never after the close. */
export class Push {
  private readonly ports: PushPorts;
  private readonly waiting = new Map<string, Ending>();

  constructor(ports: PushPorts) {
    this.ports = ports;
  }

  /** Checks a document soon; of several calls in a row, once. */
  schedule(uri: string): void {
    this.waiting.get(uri)?.dispose();
    const start = () => {
      this.waiting.delete(uri);
      const snapshot = this.ports.documents.get(uri);
      if (snapshot !== undefined) void this.check(snapshot);
    };
    this.waiting.set(uri, this.ports.timers.after(TYPING_PAUSE_MS, start));
  }

  /** Takes away what the client shows of a closed document. */
  close(uri: string): void {
    this.waiting.get(uri)?.dispose();
    this.waiting.delete(uri);
    const { connection, log } = this.ports;
    const send = () => connection.sendDiagnostics({ uri, diagnostics: [] });
    sending(log, `The findings of ${uri} could not be taken away`, send);
  }

  private async check(snapshot: Snapshot): Promise<void> {
    const { connection, client, log } = this.ports;
    const { uri, version } = snapshot;
    try {
      const diagnostics = await diagnose(snapshot, this.ports, neverCancelled);
      await connection.sendDiagnostics({
        uri,
        diagnostics,
        ...(client.diagnosticVersion ? { version } : {}),
      });
    } catch (error) {
      if (error instanceof Cancelled || error instanceof Stale) return;
      log.error(`Checking ${uri} (version ${version}) failed: ${described(error)}`);
    }
  }
}
