import { type ExtensionContext, type LogOutputChannel, window } from "vscode";
import { LanguageClient, State } from "vscode-languageclient/node";
import type {
  CompareArgument,
  ComparisonMethod,
  ComparisonResult,
  OriginalMethod,
  OriginalParams,
  OriginalResult,
  ServerCommand,
  StatusMethod,
  StatusParams,
} from "../../server/src/lsp/custom.ts";
import { crashHandler } from "./crashes.ts";
import { clientOptions } from "./options.ts";
import { serverOptions } from "./server.ts";
import { createStatusItem } from "./status/item.ts";

/** The running language client, as the rest of the extension sees it. */
export interface QuotewrightClient {
  /** Ends the server, if it runs, and starts a new one. Resolves once it answers, or once the log says why it does not. */
  restart(): Promise<void>;
  /** What to compare the quotation at a place with; null where there is nothing. */
  compare(place: CompareArgument): Promise<ComparisonResult | null>;
  /** The file that a text view shows the text of; null where there is none. */
  original(place: OriginalParams): Promise<OriginalResult | null>;
  /** Has the server run one of its commands. */
  run(command: ServerCommand): Promise<void>;
  /** Ends the server. */
  stop(): Promise<void>;
}

const statusMethod: StatusMethod = "quotewright/status";
const comparisonMethod: ComparisonMethod = "quotewright/comparison";
const originalMethod: OriginalMethod = "quotewright/original";

const serverStates = {
  [State.Starting]: "starting",
  [State.StartFailed]: "stopped",
  [State.Running]: "running",
  [State.Stopped]: "stopped",
} as const;

/** Starts the server, and everything in the window that shows how it does. */
export function startClient(context: ExtensionContext, log: LogOutputChannel): QuotewrightClient {
  const status = createStatusItem();
  const crashes = crashHandler(log);
  const options = clientOptions(context, log, crashes.handler);
  const client = new LanguageClient("quotewright", "Quotewright", serverOptions(context), options);
  context.subscriptions.push(
    status,
    client.onDidChangeState(({ newState }) => status.serverIs(serverStates[newState])),
    client.onNotification(statusMethod, (params: StatusParams) => status.indexIs(params)),
  );
  const told = (error: unknown) => {
    log.error(`The server could not be started: ${error}`);
    void window.showErrorMessage("Quotewright's server could not be started; its log says why.");
  };
  void client.start().catch(told);
  /** A server that doesn't run has nothing to say. */
  const ask = async <Result>(method: string, params: object): Promise<Result | null> =>
    client.isRunning() ? client.sendRequest<Result | null>(method, params) : null;
  return {
    async restart() {
      crashes.forgive();
      await (client.isRunning() ? client.restart() : client.start()).catch(told);
    },
    original: (place) => ask<OriginalResult>(originalMethod, place),
    compare: ({ uri, position }) =>
      ask<ComparisonResult>(comparisonMethod, { textDocument: { uri }, position }),
    async run(command) {
      await ask("workspace/executeCommand", { command });
    },
    stop: () => client.stop(),
  };
}
