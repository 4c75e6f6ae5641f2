import { type Connection, DocumentSymbolRequest } from "vscode-languageserver";
import type { Client } from "./client.ts";
import type { Ending, Timers } from "./host.ts";
import { described, type Log } from "./log.ts";
import { register } from "./registering.ts";

/** Sources that change one after the other, in milliseconds, make outlines new once. */
const PAUSE_MS = 1000;

export interface OutlinesPorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly timers: Timers;
  readonly log: Log;
}

/**
 * Has the client ask for outlines. The protocol has no request to ask for them anew; an editor does so where who gives them changes,
 * so that a registration is made again when the verdicts in them are out of date.
 */
export class Outlines {
  private readonly ports: OutlinesPorts;
  private registered: Ending | undefined;
  private work: Promise<void> = Promise.resolve();
  private shown: "none" | "some" = "none";
  private wait: Ending | undefined;
  private isClosed = false;

  constructor(ports: OutlinesPorts) {
    this.ports = ports;
  }

  /** Has the client ask, where it can be told so while it runs. Never rejects. */
  register(): Promise<void> {
    if (!this.ports.client.registers.documentSymbol) return Promise.resolve();
    this.work = this.work.then(() => this.registerAnew());
    return this.work;
  }

  /** The client asked: it may show an outline from now on. */
  asked(): void {
    this.shown = "some";
  }

  /** The verdicts in outlines may be out of date. */
  changed(): void {
    if (this.shown === "none" || !this.ports.client.registers.documentSymbol) return;
    this.wait?.dispose();
    this.wait = this.ports.timers.after(PAUSE_MS, () => void this.register());
  }

  /** Ends waiting, once the client has said that it is going. */
  end(): void {
    this.isClosed = true;
    this.wait?.dispose();
  }

  /** The earlier registration goes first: with both an editor would show every outline twice for a blink. */
  private async registerAnew(): Promise<void> {
    if (this.isClosed) return;
    const { connection, client, log } = this.ports;
    const { method } = DocumentSymbolRequest.type;
    // A registration without documents counts for those that the client sends.
    const registerOptions = { documentSelector: null, ...labelFor(client) };
    this.registered?.dispose();
    this.registered = undefined;
    try {
      this.registered = await register([{ method, registerOptions }], connection, log);
    } catch (error) {
      if (!this.isClosed) log.warn(`The client does not ask for outlines: ${described(error)}`);
    }
  }
}

/** What tells the outline of quotations from others', where the client shows it. */
export function labelFor({ labelsSymbols }: Client): { readonly label?: string } {
  return labelsSymbols ? { label: "Quotations" } : {};
}
