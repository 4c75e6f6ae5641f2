import { resolve } from "node:path";
import type { Connection, Diagnostic } from "vscode-languageserver";
import { CONFIGURATION_NAME, configurationFindings, configured, type Settings } from "../core/config.ts";
import type { Client } from "./client.ts";
import type { ConfiguredFolder, Corpus } from "./corpus/corpus.ts";
import type { Root } from "./corpus/root.ts";
import { Pushed } from "./diagnostics/pushed.ts";
import { toDiagnostic } from "./diagnostics/toDiagnostics.ts";
import type { ConfigurationFile, LanguageServerHost } from "./host.ts";
import { described, type Log } from "./log.ts";
import type { ClientSettings } from "./settings.ts";
import { uriOfPath } from "./uris.ts";

export interface ConfiguringPorts {
  readonly connection: Connection;
  readonly client: Client;
  readonly host: LanguageServerHost;
  readonly log: Log;
  readonly corpus: Corpus;
  readonly settings: ClientSettings;
}

/** Brings settings and configurations together, over all workspace folders. */
export class Configuring {
  private readonly ports: ConfiguringPorts;
  private readonly pushed: Pushed;
  private running: Promise<unknown> = Promise.resolve();

  constructor(ports: ConfiguringPorts) {
    this.ports = ports;
    this.pushed = new Pushed(ports.connection, ports.log);
  }

  /**
   * Reads the client's settings and the configurations on disk anew, one time after another, and shows what is wrong with those.
   * Where it rejects, what failed is not read again, and the next time is not the worse for it.
   * @returns whether something may have changed in how reports are checked, beside their sources
   */
  renew(): Promise<"changed" | "same"> {
    const run = this.running.then(() => this.read());
    this.running = run.catch(() => undefined);
    return run;
  }

  private async read(): Promise<"changed" | "same"> {
    const { corpus } = this.ports;
    const before = signature(corpus);
    const problems = new Map<string, Diagnostic[]>();
    const inside: ConfiguredFolder[] = [];
    for (const root of corpus.folders) {
      const editor = await this.ports.settings.of(root.uri);
      const files = await this.filesOf(root);
      const own = files.find(({ folder }) => folder === root.folder);
      root.configure(settingsBy(own, editor, root));
      for (const file of files) {
        const settings = settingsBy(file, editor, root);
        problems.set(uriOfPath(file.absolute), this.problemsOf(file, settings, root));
        if (file !== own) inside.push(configuredFolder(file, settings, root));
      }
    }
    corpus.configure(inside);
    this.pushed.show(problems);
    return signature(corpus) === before ? "same" : "changed";
  }

  /** The configurations in a workspace folder, without those of another workspace folder inside it. */
  private async filesOf(root: Root): Promise<readonly ConfigurationFile[]> {
    const { host, corpus, log } = this.ports;
    if (root.folder === undefined) return [];
    try {
      const files = await host.configurationsIn(root.folder);
      return files.filter(({ absolute }) => corpus.folderOf(uriOfPath(absolute)).folder === root.folder);
    } catch (error) {
      log.error(`The configurations in ${root.folder} could not be looked for: ${described(error)}`);
      return [];
    }
  }

  private problemsOf(file: ConfigurationFile, { codes }: Settings, root: Root): Diagnostic[] {
    const { host, client } = this.ports;
    const place = { lines: host.linesOf(file.text), root };
    return configurationFindings(file, codes).map((finding) => toDiagnostic(finding, place, client));
  }
}

/** Whether a path is a configuration's. */
export function isConfiguration(absolute: string): boolean {
  return /[^/\\]*$/.exec(absolute)![0] === CONFIGURATION_NAME;
}

function settingsBy(file: ConfigurationFile | undefined, editor: Settings, root: Root): Settings {
  if (file === undefined) return editor;
  return file.folder === root.folder
    ? configured(file.configuration, editor)
    : configured(file.configuration, fromAnywhere(editor, root));
}

/** The editor's settings for a folder below: its source folders still count from the workspace folder. */
function fromAnywhere(editor: Settings, { folder }: Root): Settings {
  const folders = editor.sources.folders.map((name) => resolve(folder ?? "/", name));
  const bibliography = editor.bibliography.map((name) => resolve(folder ?? "/", name));
  return { ...editor, sources: { ...editor.sources, folders }, bibliography };
}

function configuredFolder(
  { folder, configuration }: ConfigurationFile,
  settings: Settings,
  workspace: Root,
): ConfiguredFolder {
  const { folders, exclude, bibliography } = configuration;
  // Bibliographies hold for all reports of one engine, so other ones take another engine.
  const isOwn = [folders, exclude, bibliography].some((each) => each !== undefined);
  return { folder, workspace, settings, sources: isOwn ? "own" : "workspace" };
}

/** What a check of any report would depend on, beside its sources. */
function signature(corpus: Corpus): string {
  const weights = ({ style, codes }: Settings) => [style, codes];
  return JSON.stringify([
    corpus.folders.map(({ uri, settings }) => [uri, weights(settings)]),
    corpus.configuredFolders.map(({ folder, settings, sources }) => [folder, sources, weights(settings)]),
  ]);
}
