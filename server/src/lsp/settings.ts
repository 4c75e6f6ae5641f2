import type { Connection, DidChangeConfigurationParams } from "vscode-languageserver";
import { type Code, codes } from "../core/check/codes.ts";
import type { StyleName } from "../core/check/styles.ts";
import type { HintKind } from "../core/config/settings.ts";
import {
  type CodeLevels,
  defaultSettings,
  type Level,
  levels,
  type Settings,
  styleNames,
} from "../core/config.ts";
import { described, type Log } from "./log.ts";
import { field, isStrings } from "./params.ts";
import { tellUser } from "./sending.ts";

/** What a client's values come to. */
export interface SettingsReading {
  readonly settings: Settings;
  /** A sentence for each value that is not used. */
  readonly problems: readonly string[];
}

/**
 * Reads the `quotewright` section as a client sends it. What is left out, null or of the wrong kind keeps its default; names that
 * are not known are passed over, since a newer extension may send them.
 */
function readSettings(section: unknown): SettingsReading {
  const problems: string[] = [];
  const value = <T>(path: readonly string[], kind: Kind<T>, otherwise: T): T => {
    const given = path.reduce(field, section);
    if (given === undefined || given === null) return otherwise;
    if (kind.is(given)) return given;
    problems.push(`The setting quotewright.${path.join(".")} must be ${kind.name}; its default is used.`);
    return otherwise;
  };
  const { sources, style, completion } = defaultSettings;
  const settings = {
    sources: {
      folders: value(["sources", "folders"], folderList, sources.folders),
      exclude: value(["sources", "exclude"], globList, sources.exclude),
    },
    bibliography: value(["bibliography"], pathList, defaultSettings.bibliography),
    style: value(["style"], styleName, style),
    codes: value(["codes"], codeLevels, defaultSettings.codes),
    codeLens: value(["codeLens"], truth, defaultSettings.codeLens),
    inlayHints: value(["inlayHints"], hintKind, defaultSettings.inlayHints),
    semanticTokens: value(["semanticTokens"], truth, defaultSettings.semanticTokens),
    completion: { inline: value(["completion", "inline"], truth, completion.inline) },
    cache: value(["cache"], truth, defaultSettings.cache),
  };
  return { settings, problems };
}

/** The client's settings: asked for where it answers, else as it last sent them. */
export class ClientSettings {
  private readonly connection: Connection;
  private readonly log: Log;
  private readonly way: "asked" | "sent";
  private readonly told = new Set<string>();
  private sent: unknown;

  constructor(connection: Connection, log: Log, way: "asked" | "sent") {
    this.connection = connection;
    this.log = log;
    this.way = way;
  }

  /** Keeps what a client sends unasked. */
  changed(params: DidChangeConfigurationParams): void {
    const section = field(field(params, "settings"), "quotewright");
    if (section !== undefined) this.sent = section;
  }

  /** The settings of one workspace folder. A bad value is told once. Never rejects. */
  async of(folderUri: string | undefined): Promise<Settings> {
    const section = this.way === "asked" ? await this.ask(folderUri) : this.sent;
    const { settings, problems } = readSettings(section);
    for (const problem of problems) this.tell(problem);
    return settings;
  }

  private async ask(folderUri: string | undefined): Promise<unknown> {
    try {
      const item = { section: "quotewright", ...(folderUri === undefined ? {} : { scopeUri: folderUri }) };
      return await this.connection.workspace.getConfiguration(item);
    } catch (error) {
      this.log.error(`The client did not give its settings, so the defaults are used: ${described(error)}`);
      return undefined;
    }
  }

  private tell(problem: string): void {
    if (this.told.has(problem)) return;
    this.told.add(problem);
    tellUser(this.connection, this.log, "warning", problem);
  }
}

interface Kind<T> {
  readonly name: string;
  is(value: unknown): value is T & {};
}

const folderList: Kind<readonly string[]> = {
  name: "a list of folders",
  is: (value): value is string[] =>
    isStrings(value) && value.every((name) => name !== "" && !name.includes("\0")),
};

const pathList: Kind<readonly string[]> = { ...folderList, name: "a list of files" };

const globList: Kind<readonly string[]> = { name: "a list of globs", is: isStrings };

const truth: Kind<boolean> = { name: "true or false", is: (value) => typeof value === "boolean" };

const styleName: Kind<StyleName> = {
  name: `one of ${styleNames.join(", ")}`,
  is: (value): value is StyleName => (styleNames as readonly unknown[]).includes(value),
};

const hintKind: Kind<HintKind> = {
  name: "off, verdict or locator",
  is: (value): value is HintKind => value === "off" || value === "verdict" || value === "locator",
};

const codeLevels: Kind<CodeLevels> = {
  name: `an object of codes, each with one of ${levels.join(", ")}`,
  is: (value): value is CodeLevels =>
    typeof value === "object" && value !== null && Object.entries(value).every(isCodeLevel),
};

function isCodeLevel([code, level]: [string, unknown]): boolean {
  return Object.hasOwn(codes, code as Code) && levels.includes(level as Level);
}
