import type { QuoteService } from "../core/service.ts";
import { configurationHere } from "./configuration.ts";
import { openCorpus } from "./corpus.ts";
import type { ExitCode } from "./exitCode.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { Progress } from "./progress.ts";
import { jsonText, type Look, lookOf } from "./terminal.ts";

/** What a command lists of the sources, in each format that it may be asked for. */
export interface Listing {
  json(): object;
  /** Ends with a line break. */
  pretty(look: Look): string;
  readonly code: ExitCode;
}

/**
 * Opens the sources that the options or the configuration here name, and prints what `list` makes of them.
 * @param use what the sources are for, as in `openCorpus`
 * @returns the listing's exit code
 * @throws CommandError where the sources can't be read, and what `list` throws
 */
export async function printListing(
  options: SourceOptions,
  use: "search" | "list",
  ports: CommandPorts,
  list: (service: QuoteService, progress: Progress) => Promise<Listing>,
): Promise<ExitCode> {
  const progress = new Progress(ports.stderr);
  try {
    const configured = await configurationHere(ports);
    const service = await openCorpus({ options, reports: [], configured, use }, ports, progress);
    const listing = await list(service, progress);
    progress.end();
    const { format } = options;
    ports.stdout.write(
      format === "json" ? jsonText(listing.json()) : listing.pretty(lookOf(ports.stdout, ports.env)),
    );
    return listing.code;
  } finally {
    progress.end();
  }
}
