import {
  CancellationTokenSource,
  type ConfigurationParams,
  type Connection,
  type MessageConnection,
} from "vscode-languageserver/node";
import type { IndexedText } from "../../server/src/core/ports.ts";
import { EditedText } from "../../server/src/core/text/editedText.ts";
import type { StatusParams } from "../../server/src/lsp/custom.ts";
import { createServer } from "../../server/src/lsp/server.ts";
import { connectionPair } from "../protocol/duplex.ts";
import { testHost } from "../protocol/host.ts";
import { readSource } from "../sources/readSource.ts";

const root = "/bench";
/** Lines of a report that an editor shows at once. */
const LINES_SHOWN = 60;

/** An editor, and the language server over streams in memory; the sources come from memory too. */
export class Editor {
  private readonly server: Connection;
  private readonly client: MessageConnection;

  private constructor(server: Connection, client: MessageConnection) {
    this.server = server;
    this.client = client;
  }

  /** Resolves once all sources are indexed. */
  static async open(sources: readonly IndexedText[]): Promise<Editor> {
    const pair = connectionPair();
    const editor = new Editor(pair.server, pair.client);
    createServer(pair.server, testHost(hostOf(sources)));
    pair.server.listen();
    const ready = new Promise<void>((resolve) => {
      pair.client.onNotification("quotewright/status", (status: StatusParams) => {
        if (status.ready && status.expected > 0) resolve();
      });
    });
    pair.client.onRequest((method, params) => {
      if (method !== "workspace/configuration") return null;
      return (params as ConfigurationParams).items.map(() => everythingOn);
    });
    pair.client.listen();
    await pair.client.sendRequest("initialize", {
      processId: null,
      rootUri: `file://${root}`,
      capabilities: {
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
        textDocument: {
          diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
          hover: { contentFormat: ["markdown"] },
          inlayHint: {},
          codeLens: {},
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          semanticTokens: {
            requests: { range: true, full: { delta: true } },
            tokenTypes: [],
            tokenModifiers: [],
            formats: ["relative"],
          },
        },
      },
    });
    await pair.client.sendNotification("initialized", {});
    await ready;
    return editor;
  }

  /** Opens a report. */
  async show(name: string, text: string): Promise<ShownReport> {
    const uri = `file://${root}/${name}`;
    const textDocument = { uri, languageId: "markdown", version: 1, text };
    await this.client.sendNotification("textDocument/didOpen", { textDocument });
    return new ShownReport(this.client, uri, text);
  }

  async close(): Promise<void> {
    await this.client.sendRequest("shutdown");
    this.server.dispose();
    this.client.dispose();
  }
}

/** What is off unless somebody asks for it. */
const everythingOn = {
  codes: { "unquoted-copy": "hint", "missing-locator": "information" },
  inlayHints: "locator",
};

/** A report that is open in an editor. */
export class ShownReport {
  private readonly client: MessageConnection;
  private readonly uri: string;
  private text: EditedText;
  private version = 1;

  constructor(client: MessageConnection, uri: string, text: string) {
    this.client = client;
    this.uri = uri;
    this.text = EditedText.of(text);
  }

  get length(): number {
    return this.text.length;
  }

  /** Replaces a stretch of the report, as a keystroke does. */
  async type(start: number, end: number, text: string): Promise<void> {
    await this.keystroke(start, end, text)();
  }

  /** Makes a change ready, as an editor has it that knows its lines: sending it costs what the change is long. */
  keystroke(start: number, end: number, text: string): () => Promise<void> {
    const range = { start: this.text.positionAt(start), end: this.text.positionAt(end) };
    this.text = this.text.replaced({ start, end }, text);
    this.version++;
    const textDocument = { uri: this.uri, version: this.version };
    const params = { textDocument, contentChanges: [{ range, text }] };
    return () => this.client.sendNotification("textDocument/didChange", params);
  }

  /** The codes of the findings. */
  async pull(): Promise<readonly string[]> {
    const params = { textDocument: { uri: this.uri } };
    const { token } = new CancellationTokenSource();
    const { items } = await this.client.sendRequest<{ items: { code: string }[] }>(
      "textDocument/diagnostic",
      params,
      token,
    );
    return items.map(({ code }) => code);
  }

  /** What an editor asks for besides findings once a report has changed, about the lines around an offset. */
  async showAround(offset: number): Promise<void> {
    const { line } = this.text.positionAt(offset);
    const start = { line: Math.max(0, line - LINES_SHOWN / 2), character: 0 };
    const range = { start, end: { line: line + LINES_SHOWN / 2, character: 0 } };
    const textDocument = { uri: this.uri };
    await Promise.all([
      this.client.sendRequest("textDocument/semanticTokens/range", { textDocument, range }),
      this.client.sendRequest("textDocument/inlayHint", { textDocument, range }),
      this.client.sendRequest("textDocument/codeLens", { textDocument }),
      this.client.sendRequest("textDocument/documentSymbol", { textDocument }),
    ]);
  }

  /** Asks for what is shown at an offset; resolves with the answer as JSON. */
  async ask(
    method: "textDocument/hover" | "textDocument/completion" | "textDocument/references",
    offset: number,
  ): Promise<string> {
    const params = {
      textDocument: { uri: this.uri },
      position: this.text.positionAt(offset),
      ...(method === "textDocument/references" ? { context: { includeDeclaration: false } } : {}),
    };
    return JSON.stringify(await this.client.sendRequest(method, params));
  }
}

function hostOf(sources: readonly IndexedText[]) {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const files = sources.map(({ id }) => ({ path: `sources/${id}`, absolute: `${root}/sources/${id}` }));
  const encoder = new TextEncoder();
  return {
    findSources: () => Promise.resolve({ files }),
    watch: () => ({ dispose: () => undefined }),
    createLoader: () => ({
      load: (asked: typeof files) =>
        Promise.all(
          asked.map(async ({ path }) => {
            const text = texts.get(path.slice("sources/".length))!;
            return { path, content: await readSource(path, encoder.encode(text)) };
          }),
        ),
    }),
  };
}
