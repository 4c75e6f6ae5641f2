import { neverCancelled } from "../core/ports.ts";
import type { QuoteService } from "../core/service.ts";
import { configurationHere } from "./configuration.ts";
import { openCorpus } from "./corpus.ts";
import type { ExitCode } from "./exitCode.ts";
import { type ListedSource, sourcesJson, sourcesPretty } from "./formats/sourceList.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { Progress } from "./progress.ts";
import { jsonText, lookOf } from "./terminal.ts";

/**
 * `quotewright sources`: lists the sources with their keys.
 * @throws CommandError where the sources can't be read
 */
export async function sources(options: SourceOptions, ports: CommandPorts): Promise<ExitCode> {
  const progress = new Progress(ports.stderr);
  try {
    const configured = await configurationHere(ports);
    const request = { options, reports: [], configured, use: "list" } as const;
    const service = await openCorpus(request, ports, progress);
    const listed = await listedSources(service, progress);
    progress.end();
    const output =
      options.format === "json"
        ? jsonText(sourcesJson(listed))
        : sourcesPretty(listed, ports, lookOf(ports.stdout, ports.env));
    ports.stdout.write(output);
    return 0;
  } finally {
    progress.end();
  }
}

/** The sources with how many statements each holds. */
async function listedSources(service: QuoteService, progress: Progress): Promise<ListedSource[]> {
  const { sources } = service.catalog;
  const listed: ListedSource[] = [];
  progress.say(() => `Counting statements: ${listed.length} of ${sources.length} sources`);
  for (const source of sources) {
    const statements =
      source.status.kind === "readable" ? await service.statements(source.id, neverCancelled) : undefined;
    listed.push({ ...source, ...(statements === undefined ? {} : { statements: statements.length }) });
  }
  return listed;
}
