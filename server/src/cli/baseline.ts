import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import type { CheckedReport } from "../core/check/types.ts";
import {
  type Baseline,
  baselineOf,
  compared,
  type KnownFinding,
  readBaseline,
  writeBaseline,
} from "../core/service.ts";
import { CommandError } from "./commandError.ts";
import type { RunConfiguration } from "./configuration.ts";
import type { BaselineSummary } from "./formats/run.ts";
import type { CheckOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { type ReportFile, shownPath, slashed } from "./reports.ts";

/** The baselines of one run: those that the configurations name, or the one of the command line. */
export class Baselines {
  readonly #options: CheckOptions;
  readonly #ports: CommandPorts;
  readonly #open = new Map<string, OpenBaseline>();

  constructor(options: CheckOptions, ports: CommandPorts) {
    this.#options = options;
    this.#ports = ports;
  }

  /**
   * Takes from a checked report what its baseline knows; where the baseline is to be updated, it is first made to know all.
   * @throws CommandError where the baseline can't be read, or none is named that could be updated
   */
  async apply(
    report: ReportFile,
    configured: RunConfiguration,
    checked: CheckedReport,
  ): Promise<CheckedReport> {
    const baseline = await this.#for(configured);
    return baseline === undefined ? checked : baseline.apply(report, checked);
  }

  /**
   * Writes what is to be updated.
   * @throws CommandError where a file can't be written
   */
  async save(): Promise<void> {
    if (!this.#options.updateBaseline) return;
    for (const baseline of this.#open.values()) await baseline.save();
  }

  summaries(): BaselineSummary[] {
    return [...this.#open.values()].map((baseline) => baseline.summary());
  }

  async #for({ configuration, folder }: RunConfiguration): Promise<OpenBaseline | undefined> {
    const { baseline, updateBaseline } = this.#options;
    const named = baseline ?? configuration.baseline;
    if (named === undefined) {
      if (!updateBaseline) return undefined;
      throw new CommandError("There is no baseline to update: name its file with --baseline.");
    }
    const absolute = resolve(baseline === undefined ? folder : this.#ports.cwd, named);
    const known = this.#open.get(absolute);
    if (known !== undefined) return known;
    const path = shownPath(absolute, this.#ports.cwd);
    const file = { absolute, path, mode: updateBaseline === true ? "update" : "compare" } as const;
    const opened = new OpenBaseline(file, await entriesIn(file, this.#ports), this.#ports);
    this.#open.set(absolute, opened);
    return opened;
  }
}

/** A baseline's file, and what the run is to do with it. */
interface BaselineFile {
  readonly absolute: string;
  /** As people see it. */
  readonly path: string;
  readonly mode: "update" | "compare";
}

/** One baseline's file, and what the run found of it. */
class OpenBaseline {
  readonly #file: BaselineFile;
  readonly #entries: Map<string, readonly KnownFinding[]>;
  readonly #ports: CommandPorts;
  #known = 0;
  #gone = 0;

  constructor(file: BaselineFile, entries: Baseline, ports: CommandPorts) {
    this.#file = file;
    this.#entries = new Map(entries);
    this.#ports = ports;
  }

  apply({ path, absolute }: ReportFile, checked: CheckedReport): CheckedReport {
    const name = path === "-" ? path : slashed(relative(dirname(this.#file.absolute), absolute));
    const earlier = this.#entries.get(name) ?? [];
    this.#gone += compared(checked, earlier).gone.length;
    if (this.#file.mode === "update") this.#entries.set(name, baselineOf(checked));
    const result = compared(checked, this.#entries.get(name) ?? []);
    this.#known += result.known.length;
    return result.checked;
  }

  summary(): BaselineSummary {
    const { path, mode } = this.#file;
    return { path, known: this.#known, gone: this.#gone, mode };
  }

  async save(): Promise<void> {
    const { absolute, path } = this.#file;
    for (const name of this.#entries.keys()) {
      const isThere = name === "-" || (await exists(resolve(dirname(absolute), name)));
      if (!isThere) this.#entries.delete(name);
    }
    // Aside and renamed, so that a baseline is never half written.
    const aside = `${absolute}.${process.pid}.new`;
    try {
      await writeFile(aside, writeBaseline(this.#entries));
      await rename(aside, absolute);
    } catch (error) {
      throw new CommandError(`The baseline "${path}" ${this.#ports.fileFault(error, "written")}.`);
    }
  }
}

async function entriesIn({ absolute, path, mode }: BaselineFile, ports: CommandPorts): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(absolute, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT")
      throw new CommandError(`The baseline "${path}" ${ports.fileFault(error, "read")}.`);
    if (mode === "update") return new Map();
    throw new CommandError(`There is no baseline "${path}": make it with --update-baseline.`);
  }
  const baseline = readBaseline(text);
  // A file of another kind is never overwritten: a stranger's configuration may have named it.
  if (baseline === undefined)
    throw new CommandError(
      `"${path}" is no baseline of this version of Quotewright; name another file, or delete it.`,
    );
  return baseline;
}

async function exists(absolute: string): Promise<boolean> {
  return (await stat(absolute).catch(() => undefined)) !== undefined;
}
