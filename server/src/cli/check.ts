import { reaches } from "../core/check/codes.ts";
import { type CodeLevels, styles } from "../core/config.ts";
import type { Source } from "../core/corpus/source.ts";
import { neverCancelled } from "../core/ports.ts";
import type { CheckedBibliography, ParsedReport, QuoteService } from "../core/service.ts";
import { Baselines } from "./baseline.ts";
import { parseWithBibliographies } from "./bibliographies.ts";
import { CommandError } from "./commandError.ts";
import { Configurations, type RunConfiguration } from "./configuration.ts";
import { openCorpus } from "./corpus.ts";
import type { ExitCode } from "./exitCode.ts";
import { checkJson } from "./formats/json.ts";
import { pretty } from "./formats/pretty.ts";
import type { CheckedFile, CheckRun } from "./formats/run.ts";
import { allFindings } from "./formats/summary.ts";
import type { CheckOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { Progress } from "./progress.ts";
import { type ReportFile, readReports } from "./reports.ts";
import { jsonText, lookOf, printable } from "./terminal.ts";

/**
 * `quotewright check`: prints what is to be said of the reports' quotations.
 * @returns 2 where a report can't be read, which is told after what the others have; else 1 where a finding reaches `--fail-on`, else 0
 * @throws CommandError where no report, or no source, can be read
 */
export async function check(
  patterns: readonly string[],
  options: CheckOptions,
  ports: CommandPorts,
): Promise<ExitCode> {
  if (patterns.length === 0) {
    // `--sources` takes every word that follows it, so a report after it is taken for a folder.
    throw new CommandError(
      "No report to check: name the reports before --sources and --exclude, or put -- between them.",
    );
  }
  const progress = new Progress(ports.stderr);
  try {
    const { reports, unread } = await readReports(patterns, ports);
    const run = await checkAll(reports, options, ports, progress);
    progress.end();
    ports.stdout.write(
      options.format === "json" ? jsonText(checkJson(run)) : pretty(run, lookOf(ports.stdout, ports.env)),
    );
    for (const sentence of unread) ports.stderr.write(`quotewright: ${printable(sentence)}\n`);
    if (unread.length > 0) return 2;
    return failed(run, options.failOn) ? 1 : 0;
  } finally {
    progress.end();
  }
}

async function checkAll(
  files: readonly ReportFile[],
  options: CheckOptions,
  ports: CommandPorts,
  progress: Progress,
): Promise<CheckRun> {
  const configurations = new Configurations(ports);
  const corpora = new Corpora(files, options, ports, progress);
  const baselines = new Baselines(options, ports);
  const reports: CheckedFile[] = [];
  for (const file of files) {
    const configured = await configurations.for(file.absolute);
    const service = await corpora.for(configured);
    progress.say(() => `Checking ${printable(file.path)}`);
    const parsed = await parseWithBibliographies(file, service, ports);
    const { style, codes } = configured.settings;
    const how = { style: styles[options.style ?? style], codes };
    const checked = await service.check(parsed, how, neverCancelled);
    const left = await baselines.apply(file, configured, checked);
    const lines = ports.linesOf(file.text);
    const places = service.context(neverCancelled, parsed);
    reports.push({ path: file.path, lines, checked: left, places });
    corpora.checked(service, parsed, codes);
  }
  await baselines.save();
  return {
    reports,
    sources: corpora.sources(),
    configurations: configurations.files,
    bibliographies: corpora.bibliographies(),
    baselines: baselines.summaries(),
  };
}

/** The reports that were checked against one corpus, and how severe findings are there. */
interface CheckedBy {
  readonly reports: readonly ParsedReport[];
  readonly codes: CodeLevels;
}

/** The sources of a run's reports: configurations that name the same ones share them. */
class Corpora {
  readonly #files: readonly ReportFile[];
  readonly #options: CheckOptions;
  readonly #ports: CommandPorts;
  readonly #progress: Progress;
  readonly #open = new Map<string, QuoteService>();
  readonly #checked = new Map<QuoteService, CheckedBy>();

  constructor(files: readonly ReportFile[], options: CheckOptions, ports: CommandPorts, progress: Progress) {
    this.#files = files;
    this.#options = options;
    this.#ports = ports;
    this.#progress = progress;
  }

  /** @throws CommandError where a folder that is named is missing, or no source can be read */
  async for(configured: RunConfiguration): Promise<QuoteService> {
    const { folders, exclude, bibliography } = configured.configuration;
    const isUsual = [folders, exclude, bibliography].every((each) => each === undefined);
    const key = isUsual ? "" : JSON.stringify([configured.folder, folders, exclude, bibliography]);
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const reports = this.#files.map((file) => file.absolute);
    const request = { options: this.#options, reports, configured, use: "search" } as const;
    const service = await openCorpus(request, this.#ports, this.#progress);
    this.#open.set(key, service);
    return service;
  }

  /** Remembers that a report was checked, whose bibliographies are then told of. */
  checked(service: QuoteService, report: ParsedReport, codes: CodeLevels): void {
    const known = this.#checked.get(service);
    this.#checked.set(service, { reports: [...(known?.reports ?? []), report], codes });
  }

  /** The bibliographies that hold for a report, by path, with what is to be said of them. */
  bibliographies(): CheckedBibliography[] {
    const all = [...this.#checked].flatMap(([service, { reports, codes }]) => {
      return service.bibliographies.findings(reports, codes);
    });
    const byPath = new Map(all.map((file) => [file.path, file]));
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Every source, once, by path. */
  sources(): Source[] {
    const services = [...this.#open.values()];
    // By the keys that a report has for them, where its own bibliography gives them some.
    const all = services.flatMap((service) => {
      const catalogs = this.#checked.get(service)?.reports.map((report) => service.catalogOf(report)) ?? [];
      return [...new Set([service.catalog, ...catalogs])].flatMap(({ sources }) => sources);
    });
    const byPath = new Map(all.map((source) => [source.path, source]));
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

function failed(run: CheckRun, failOn: CheckOptions["failOn"]): boolean {
  return failOn !== "never" && allFindings(run).some((finding) => reaches(finding.severity, failOn));
}
