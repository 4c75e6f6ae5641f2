import { reaches } from "../core/check/codes.ts";
import { neverCancelled } from "../core/ports.ts";
import { CommandError } from "./commandError.ts";
import { openCorpus } from "./corpus.ts";
import type { ExitCode } from "./exitCode.ts";
import { checkJson } from "./formats/json.ts";
import { pretty } from "./formats/pretty.ts";
import type { CheckedFile, CheckRun } from "./formats/run.ts";
import { findingsOf } from "./formats/summary.ts";
import type { CheckOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { Progress } from "./progress.ts";
import { readReports, slashed } from "./reports.ts";
import { lookOf, printable } from "./terminal.ts";

/**
 * `quotewright check`: prints what is to be said of the reports' quotations.
 * @returns 1 where a finding reaches `--fail-on`, else 0
 * @throws CommandError where a report or the sources can't be read
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
    const run = await checkAll(patterns, options, ports, progress);
    progress.end();
    ports.stdout.write(
      options.format === "json" ? toJson(run) : pretty(run, lookOf(ports.stdout, ports.env)),
    );
    return failed(run, options.failOn) ? 1 : 0;
  } finally {
    progress.end();
  }
}

async function checkAll(
  patterns: readonly string[],
  options: CheckOptions,
  ports: CommandPorts,
  progress: Progress,
): Promise<CheckRun> {
  const files = await readReports(patterns, ports);
  const service = await openCorpus({ options, reports: files.map((file) => file.absolute) }, ports, progress);
  const reports: CheckedFile[] = [];
  for (const { path, absolute, text } of files) {
    progress.say(() => `Checking ${printable(path)}`);
    const parsed = service.parse(text, slashed(absolute));
    const checked = await service.check(parsed, {}, neverCancelled);
    reports.push({ path, lines: ports.linesOf(text), checked });
  }
  return { reports, sources: service.catalog.sources, service };
}

function toJson(run: CheckRun): string {
  return `${JSON.stringify(checkJson(run), null, 2)}\n`;
}

function failed(run: CheckRun, failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  return run.reports.flatMap(findingsOf).some((finding) => reaches(finding.severity, failOn));
}
