import { isDeepStrictEqual } from "node:util";
import { onTestFinished } from "vitest";
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type LogMessageParams,
  LSPErrorCodes,
  type MessageConnection,
  type PublishDiagnosticsParams,
  ResponseError,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import type { StatusParams } from "../../server/src/lsp/custom.ts";
import type { LanguageServerHost } from "../../server/src/lsp/host.ts";
import { createServer } from "../../server/src/lsp/server.ts";
import { connectionPair } from "./duplex.ts";
import { testHost } from "./host.ts";

/** What VS Code says it can take, as far as the server asks. */
export const vscodeCapabilities: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: {
        documentationFormat: ["markdown", "plaintext"],
        resolveSupport: { properties: ["documentation", "detail"] },
      },
    },
    inlineCompletion: {},
    definition: { linkSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } },
      isPreferredSupport: true,
    },
  },
};

/** The same of a client that shows more of a report than its text: hints, colours, links, lenses. */
export const showingCapabilities = {
  ...vscodeCapabilities,
  workspace: {
    ...vscodeCapabilities.workspace,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    ...vscodeCapabilities.textDocument,
    codeLens: {},
    inlayHint: {},
    semanticTokens: { requests: {}, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
    documentLink: { tooltipSupport: true },
  },
} satisfies ClientCapabilities;

/** A client that can do nothing but sync documents and be sent diagnostics. */
export const plainCapabilities: ClientCapabilities = {};

/** Something the server sent of itself. */
export interface Sent {
  readonly method: string;
  readonly params: unknown;
}

export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly host?: Partial<LanguageServerHost>;
  readonly initializationOptions?: unknown;
}

/** A client over a connection; what the server sends is kept, and can be waited for. */
export class TestClient {
  readonly connection: MessageConnection;
  /** In the order it came. */
  readonly sent: Sent[] = [];
  settings: unknown;
  private readonly versions = new Map<string, number>();
  private readonly waiting = new Set<() => void>();

  constructor(connection: MessageConnection, settings: unknown = {}) {
    this.connection = connection;
    this.settings = settings;
    connection.onNotification((method, params) => this.keep({ method, params }));
    connection.onUnhandledProgress((params) => this.keep({ method: "$/progress", params }));
    connection.onRequest((method, params) => {
      this.keep({ method, params });
      if (method === "workspace/configuration") {
        const { items } = params as { items: readonly unknown[] };
        return items.map(() => this.settings);
      }
      return null;
    });
    connection.listen();
  }

  /** A client of a new server over streams in memory, initialized. */
  static async start(options: ClientOptions = {}): Promise<TestClient> {
    const client = await TestClient.connect(options);
    await client.initialize(options);
    return client;
  }

  /** A client of a new server over streams in memory, which has not been told anything yet. */
  static async connect(options: ClientOptions = {}): Promise<TestClient> {
    const pair = connectionPair();
    createServer(pair.server, testHost(options.host));
    pair.server.listen();
    const client = new TestClient(pair.client, options.settings);
    onTestFinished(async () => {
      await client.request("shutdown");
      pair.server.dispose();
      pair.client.dispose();
    });
    return client;
  }

  async initialize(options: ClientOptions): Promise<InitializeResult> {
    const { folders = [], capabilities = vscodeCapabilities, initializationOptions } = options;
    const params: InitializeParams = {
      processId: null,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      initializationOptions,
    };
    const result = await this.request<InitializeResult>("initialize", params);
    await this.notify("initialized", {});
    return result;
  }

  request<T = unknown>(method: string, params?: unknown): Promise<T> {
    return params === undefined
      ? this.connection.sendRequest<T>(method)
      : this.connection.sendRequest<T>(method, params);
  }

  cancellation(): CancellationTokenSource {
    return new CancellationTokenSource();
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** The code of the error that a request is answered with. @throws when it is answered with a result */
  async errorOf(request: Promise<unknown>): Promise<number> {
    const answer = await request.then(
      (result) => new Error(`answered with ${JSON.stringify(result)}`),
      (error: unknown) => error,
    );
    if (answer instanceof ResponseError) return answer.code;
    throw answer;
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    await this.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
  }

  async change(uri: string, contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    await this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): Promise<void> {
    return this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** A document's diagnostics, pulled until the server does not ask to pull again. */
  async pull(uri: string): Promise<Diagnostic[]> {
    for (;;) {
      try {
        const params = { textDocument: { uri } };
        return (await this.request<{ items: Diagnostic[] }>("textDocument/diagnostic", params)).items;
      } catch (error) {
        if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ServerCancelled) throw error;
      }
    }
  }

  /**
   * Pulls, and again at whatever the server sends, until `of` makes the expected thing of the findings. A server may ask to pull again
   * more often than something changes, so that one request of it tells nothing.
   */
  async shows(
    uri: string,
    of: (diagnostics: readonly Diagnostic[]) => unknown,
    expected: unknown,
  ): Promise<void> {
    for (;;) {
      const { length } = this.sent;
      if (isDeepStrictEqual(of(await this.pull(uri)), expected)) return;
      await this.until(() => this.sent.length > length);
    }
  }

  /** Resolves once the index is ready. */
  async ready(): Promise<StatusParams> {
    await this.until(() => this.status()?.ready === true);
    return this.status()!;
  }

  /** Resolves with what was last pushed of a document, once `accepts` takes it. */
  async pushed(
    uri: string,
    accepts: (codes: readonly unknown[]) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    const last = () =>
      this.all<PublishDiagnosticsParams>("textDocument/publishDiagnostics").findLast(
        (each) => each.uri === uri,
      );
    await this.until(() => {
      const params = last();
      return params !== undefined && accepts(codesOf(params.diagnostics));
    });
    return last()!;
  }

  /** The parameters of everything the server sent of one method. */
  all<T>(method: string): T[] {
    return this.sent.filter((each) => each.method === method).map(({ params }) => params as T);
  }

  /** What the server logged. */
  log(): string {
    return this.all<LogMessageParams>("window/logMessage")
      .map(({ message }) => message)
      .join("\n");
  }

  /** Resolves once `holds`, asked again at everything the server sends. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Where the index last was said to stand. */
  status(): StatusParams | undefined {
    return this.all<StatusParams>("quotewright/status").at(-1);
  }

  private keep(sent: Sent): void {
    this.sent.push(sent);
    for (const look of [...this.waiting]) look();
  }
}

/** The codes of findings, in their order. */
export function codesOf(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}
