import { neverCancelled } from "../core/ports.ts";
import type { QuoteService } from "../core/service.ts";
import type { ExitCode } from "./exitCode.ts";
import { type ListedSource, sourcesJson, sourcesPretty } from "./formats/sourceList.ts";
import { printListing } from "./listing.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import type { Progress } from "./progress.ts";

/**
 * `quotewright sources`: lists the sources with their keys.
 * @throws CommandError where the sources can't be read
 */
export function sources(options: SourceOptions, ports: CommandPorts): Promise<ExitCode> {
  return printListing(options, "list", ports, async (service, progress) => {
    const listed = await listedSources(service, progress);
    return { json: () => sourcesJson(listed), pretty: (look) => sourcesPretty(listed, ports, look), code: 0 };
  });
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
