import type { Connection } from "vscode-languageserver";
import type { Corpus } from "./corpus/corpus.ts";
import type { StatusMethod, StatusParams } from "./custom.ts";
import type { Log } from "./log.ts";
import { sending } from "./sending.ts";

const method: StatusMethod = "quotewright/status";

/** Tells the client where the index stands, over all workspace folders, whenever that has changed. */
export class Status {
  private readonly connection: Connection;
  private readonly corpus: Corpus;
  private readonly log: Log;
  private told = "";

  constructor(connection: Connection, corpus: Corpus, log: Log) {
    this.connection = connection;
    this.corpus = corpus;
    this.log = log;
  }

  tell(): void {
    const { roots } = this.corpus;
    const states = roots.map(({ service }) => service.state);
    const params: StatusParams = {
      ready: roots.every(({ state }) => state === "known") && states.every(({ ready }) => ready),
      indexed: states.reduce((sum, { indexed }) => sum + indexed, 0),
      expected: states.reduce((sum, { expected }) => sum + expected, 0),
    };
    const text = JSON.stringify(params);
    if (text === this.told) return;
    this.told = text;
    const send = () => this.connection.sendNotification(method, params);
    sending(this.log, "The client was not told where the index stands", send);
  }
}
