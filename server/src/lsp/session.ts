import { join } from "node:path";
import type { Connection, InitializeParams, WorkspaceFolder } from "vscode-languageserver";
import { Checks } from "./checks.ts";
import { type Client, clientOf } from "./client.ts";
import { Configuring } from "./configuration.ts";
import { BibliographySync } from "./corpus/bibliographySync.ts";
import { Corpus } from "./corpus/corpus.ts";
import { IndexingProgress } from "./corpus/progress.ts";
import type { Root } from "./corpus/root.ts";
import { Tally } from "./corpus/tally.ts";
import { Watching } from "./corpus/watching.ts";
import { showBibliographies } from "./diagnostics/bibliographies.ts";
import { Push } from "./diagnostics/push.ts";
import { Pushed } from "./diagnostics/pushed.ts";
import { Shown } from "./diagnostics/shown.ts";
import type { Documents } from "./documents.ts";
import { Tokens } from "./features/semanticTokens.ts";
import type { LanguageServerHost, TextKeeping } from "./host.ts";
import { described, type Log } from "./log.ts";
import type { OpenBibliographies } from "./openBibliographies.ts";
import { Outlines } from "./outlines.ts";
import { Readiness } from "./readiness.ts";
import { Refreshing } from "./refreshing.ts";
import { registerForSettings, registerForSources } from "./registering.ts";
import { Reports } from "./reports.ts";
import { sending } from "./sending.ts";
import { ClientSettings } from "./settings.ts";
import { SourceTexts } from "./sourceTexts.ts";
import { Status } from "./status.ts";
import { pathOfUri, uriOfPath } from "./uris.ts";
import { WorkspaceCheck } from "./workspace/checking.ts";
import { OwnMoves } from "./workspace/ownMoves.ts";
import { ReportFiles } from "./workspace/reportFiles.ts";
import { WorkspaceReports } from "./workspace/reports.ts";

export interface SessionPorts {
  readonly connection: Connection;
  readonly host: LanguageServerHost;
  readonly log: Log;
  /** But for bibliographies. */
  readonly documents: Documents;
  readonly openBibliographies: OpenBibliographies;
}

/** Everything that lives from one client's initialize request to its shutdown. */
export class Session {
  readonly client: Client;
  readonly corpus: Corpus;
  readonly reports: Reports;
  readonly checks = new Checks();
  readonly shown: Shown;
  readonly documents: Documents;
  readonly openBibliographies: OpenBibliographies;
  readonly host: LanguageServerHost;
  readonly workspace: WorkspaceReports;
  readonly settings: ClientSettings;
  readonly sourceTexts: SourceTexts;
  readonly watching: Watching;
  readonly tokens: Tokens;
  readonly ownMoves: OwnMoves;
  readonly refreshing: Refreshing;
  readonly workspaceCheck: WorkspaceCheck;
  readonly outlines: Outlines;
  readonly readiness: Readiness;
  private readonly configuring: Configuring;
  private readonly bibliographySync: BibliographySync;
  private readonly ofBibliographies: Pushed;
  private readonly told = new Set<string>();
  private readonly push: Push;
  private readonly status: Status;
  private readonly ports: SessionPorts;

  constructor(ports: SessionPorts, params: InitializeParams) {
    const { connection, host, log, documents, openBibliographies } = ports;
    this.ports = ports;
    this.documents = documents;
    this.openBibliographies = openBibliographies;
    this.host = host;
    this.client = clientOf(params);
    this.shown = new Shown(this.client);
    this.ofBibliographies = new Pushed(connection, log);
    const progress = new IndexingProgress(connection, log, host.timers);
    const tally = new Tally(log);
    const listener = {
      began: (root: Root, count: number) => {
        progress.began(root, count);
        this.status.tell();
      },
      progressed: (root: Root, done: number, count: number) => {
        progress.progressed(root, done, count);
        this.status.tell();
      },
      settled: (root: Root, changed: "changed" | "same") => {
        progress.ended(root);
        this.readiness.settled(root);
        this.status.tell();
        this.tellOfSources();
        if (changed === "changed") {
          this.refresh();
          this.sourceTexts.refresh();
        }
        // Last: what the user waits for goes before what may be looked up.
        tally.say(root);
      },
      cited: () => {
        this.watching.renew();
        this.bibliographySync.renew();
        this.refresh();
      },
    };
    this.corpus = new Corpus({
      host,
      log,
      listener,
      keeping: keepingOf(this.client),
      textViews: this.client.textViews,
      openText: (absolute) => openBibliographies.at(absolute)?.text.toString(),
    });
    this.bibliographySync = new BibliographySync({
      connection,
      client: this.client,
      log,
      corpus: this.corpus,
    });
    this.status = new Status(connection, this.corpus, log);
    this.sourceTexts = new SourceTexts({ connection, client: this.client, log, corpus: this.corpus });
    this.reports = new Reports(this.corpus);
    const news = this.client.watchesFiles ? "told" : "asked";
    const files = new ReportFiles({ host, log, news });
    this.workspace = new WorkspaceReports({
      corpus: this.corpus,
      documents,
      reports: this.reports,
      closed: new Reports(this.corpus),
      files,
      checks: this.checks,
    });
    this.workspaceCheck = new WorkspaceCheck({
      connection,
      documents,
      workspace: this.workspace,
      shown: this.shown,
      timers: host.timers,
      log,
    });
    this.tokens = new Tokens(this.checks);
    this.ownMoves = new OwnMoves(host.timers);
    this.refreshing = new Refreshing({ connection, client: this.client, timers: host.timers, log });
    this.outlines = new Outlines({ connection, client: this.client, timers: host.timers, log });
    this.readiness = new Readiness(host.timers);
    this.settings = new ClientSettings(connection, log, this.client.settings);
    const { client, corpus, settings } = this;
    this.configuring = new Configuring({ connection, client, host, log, corpus, settings });
    const reconfigure = () => this.reconfigure();
    const reportsChanged = () => {
      this.refreshing.reportChanged();
      this.workspaceCheck.changed();
    };
    this.watching = new Watching({
      connection,
      client,
      host,
      log,
      corpus,
      reportFiles: files,
      reportsChanged,
      reconfigure,
    });
    this.push = new Push({
      connection,
      documents,
      timers: host.timers,
      log,
      client: this.client,
      reports: this.reports,
      checks: this.checks,
      shown: this.shown,
    });
    this.corpus.change(foldersOf(params), []);
  }

  /** Starts the work that needs the client's answers; to be called once it may be asked. */
  async start(): Promise<void> {
    const { connection, log } = this.ports;
    if (this.client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.corpus.change(added, removed);
        this.refresh();
        this.reconfigure();
      });
    }
    await registerForSettings(connection, this.client, log);
    // Sources are read before the client has said what it will ask of them.
    await Promise.all([
      this.configure(),
      registerForSources(connection, this.client, log),
      this.outlines.register(),
    ]);
  }

  /** Settings or configurations may be others. */
  reconfigure(): void {
    const { log } = this.ports;
    this.configure().catch((error) => log.error(`New settings could not be taken: ${described(error)}`));
  }

  /** Reads settings and configurations and does what has changed with them. */
  private async configure(): Promise<void> {
    const changed = await this.configuring.renew();
    this.watching.renew();
    this.bibliographySync.renew();
    this.status.tell();
    if (changed === "changed") this.refresh();
    else this.refreshing.soon();
  }

  /** A document was opened. */
  opened(uri: string): void {
    this.workspaceCheck.opened(uri);
    this.tellOfSources();
    this.changed(uri);
  }

  /** A document's text is another. */
  changed(uri: string): void {
    this.readiness.changed(uri);
    this.refreshing.reportChanged();
    if (this.client.diagnostics === "push") this.push.schedule(uri);
  }

  /** A bibliography counts otherwise than before, by the absolute path of its file. */
  bibliographyChanged(absolute: string): void {
    for (const { bibliographies } of this.corpus.roots) bibliographies.changed([absolute]);
  }

  /** A document was closed. */
  closed(uri: string): void {
    this.readiness.changed(uri);
    this.workspaceCheck.changed();
    this.refreshing.reportChanged();
    this.reports.forget(uri);
    this.checks.forget(uri);
    this.tokens.forget(uri);
    if (this.client.diagnostics === "push") this.push.close(uri);
  }

  /** Has words that are copied without quotation marks shown, or hidden unless the settings want them. */
  showCopies(copies: "shown" | "hidden"): void {
    this.checks.copies = copies === "shown" ? "shown" : "as set";
    this.refresh();
  }

  /** Ends all work. */
  end(): void {
    this.corpus.close();
    this.refreshing.end();
    this.outlines.end();
    this.bibliographySync.end();
    this.openBibliographies.end();
    this.readiness.end();
    this.workspaceCheck.end();
    this.watching.close();
  }

  /** Says once of each open document that is a source why it has no findings. */
  private tellOfSources(): void {
    for (const { uri } of this.documents.all()) {
      const path = pathOfUri(uri);
      if (path === undefined || this.told.has(uri) || !this.corpus.rootOf(uri).hasSource(path)) continue;
      this.told.add(uri);
      this.ports.log.info(`${uri} is itself a source, so its own quotations are not checked.`);
    }
  }

  /** The sources have changed: what is shown of every open document may be out of date. */
  private refresh(): void {
    showBibliographies(this.corpus, this.client, this.ofBibliographies);
    this.refreshing.now();
    this.outlines.changed();
    this.workspaceCheck.changed();
    const { connection, log } = this.ports;
    if (this.client.diagnostics === "push") {
      for (const { uri } of this.documents.all()) this.push.schedule(uri);
      return;
    }
    const ask = () => connection.languages.diagnostics.refresh();
    sending(log, "The client did not ask for diagnostics anew", ask);
  }
}

/** Below the client's own folder, where it names one on this machine's disk. */
function keepingOf({ storageUri }: Client): TextKeeping {
  const folder = storageUri === undefined ? undefined : pathOfUri(storageUri);
  return folder === undefined ? { kind: "usual" } : { kind: "folder", folder: join(folder, "texts") };
}

/** The workspace's folders, in whichever way the client names them. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): WorkspaceFolder[] {
  if (workspaceFolders !== undefined && workspaceFolders !== null) return workspaceFolders;
  if (typeof rootUri === "string") return [{ uri: rootUri, name: rootUri }];
  return typeof rootPath === "string" ? [{ uri: uriOfPath(rootPath), name: rootPath }] : [];
}
