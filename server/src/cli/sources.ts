import { configurationHere } from "./configuration.ts";
import { openCorpus } from "./corpus.ts";
import type { ExitCode } from "./exitCode.ts";
import { sourcesJson, sourcesPretty } from "./formats/sourceList.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { Progress } from "./progress.ts";
import { lookOf } from "./terminal.ts";

/**
 * `quotewright sources`: lists the sources with their keys.
 * @throws CommandError where the sources can't be read
 */
export async function sources(options: SourceOptions, ports: CommandPorts): Promise<ExitCode> {
  const progress = new Progress(ports.stderr);
  try {
    const configured = await configurationHere(ports);
    const { catalog } = await openCorpus({ options, reports: [], configured, use: "list" }, ports, progress);
    progress.end();
    const output =
      options.format === "json"
        ? `${JSON.stringify(sourcesJson(catalog.sources), null, 2)}\n`
        : sourcesPretty(catalog.sources, ports, lookOf(ports.stdout, ports.env));
    ports.stdout.write(output);
    return 0;
  } finally {
    progress.end();
  }
}
