import { dirname, join } from "node:path";
import type { Finding } from "../core/check/types.ts";
import {
  CONFIGURATION_NAME,
  type Configuration,
  configurationFindings,
  configured,
  defaultSettings,
  type Settings,
} from "../core/config.ts";
import type { LineIndex } from "../core/text/lineIndex.ts";
import type { CommandPorts } from "./ports.ts";
import { shownPath } from "./reports.ts";
import { printable } from "./terminal.ts";

/** What holds for a report: the defaults where no configuration was found. */
export interface RunConfiguration {
  /** Absolute: where the configuration's paths count from; the current folder where there is none. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly settings: Settings;
  readonly file: CheckedConfiguration | undefined;
}

/** A configuration that was used, with what is to be said of it. */
export interface CheckedConfiguration {
  /** As people see it. */
  readonly path: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
}

/**
 * What holds for a command that has no report: the configuration of the current folder. What can't be used of it is told on
 * standard error, a line each.
 */
export async function configurationHere(ports: CommandPorts): Promise<RunConfiguration> {
  const configured = await new Configurations(ports).for(join(ports.cwd, CONFIGURATION_NAME));
  const { file } = configured;
  for (const { range, severity, message } of file?.findings ?? []) {
    const { line, character } = file!.lines.positionAt(range.start);
    const place = `${printable(file!.path)}:${line + 1}:${character + 1}`;
    ports.stderr.write(`${place}  ${severity}  ${printable(message)}\n`);
  }
  return configured;
}

/** Finds configurations, each read once. */
export class Configurations {
  readonly #ports: CommandPorts;
  readonly #known = new Map<string, RunConfiguration>();

  constructor(ports: CommandPorts) {
    this.#ports = ports;
  }

  /** The configurations that were found, by path. */
  get files(): CheckedConfiguration[] {
    const found = [...this.#known.values()].flatMap(({ file }) => file ?? []);
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** What holds for a file at an absolute path. */
  async for(absolute: string): Promise<RunConfiguration> {
    const found = await this.#ports.nearestConfiguration(dirname(absolute), this.#ports.cwd);
    const known = this.#known.get(found?.absolute ?? "");
    if (known !== undefined) return known;
    const { configuration } = found ?? { configuration: {} };
    const settings = configured(configuration, defaultSettings);
    const file = found && {
      path: shownPath(found.absolute, this.#ports.cwd),
      lines: this.#ports.linesOf(found.text),
      findings: configurationFindings(found, settings.codes),
    };
    const run = { folder: found?.folder ?? this.#ports.cwd, configuration, settings, file };
    this.#known.set(found?.absolute ?? "", run);
    return run;
  }
}
