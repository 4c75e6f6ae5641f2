import { neverCancelled } from "../core/ports.ts";
import type { QuoteService } from "../core/service.ts";
import { CommandError } from "./commandError.ts";
import type { ExitCode } from "./exitCode.ts";
import { statementsJson, statementsPretty } from "./formats/statementList.ts";
import { printListing } from "./listing.ts";
import type { StatementOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";

/**
 * `quotewright statements`: lists what is quoted in the sources, and who says it.
 * @returns 0 where a statement is listed, else 1, as `find` does
 * @throws CommandError where the sources can't be read, or the key cites none of them
 */
export function statements(options: StatementOptions, ports: CommandPorts): Promise<ExitCode> {
  return printListing(options, "list", ports, async (service, progress) => {
    progress.say(() => "Reading statements");
    const { speaker } = options;
    const source = options.source === undefined ? undefined : sourceFor(options.source, service);
    const asked = {
      ...(speaker === undefined ? {} : { speaker }),
      ...(source === undefined ? {} : { source }),
    };
    const found = await service.allStatements(asked, neverCancelled);
    return {
      json: () => statementsJson(found, service),
      pretty: (look) => statementsPretty(found, service, look),
      code: found.length > 0 ? 0 : 1,
    };
  });
}

function sourceFor(key: string, { catalog }: QuoteService): string {
  const meaning = catalog.resolve(key.replace(/^@/, ""));
  if (meaning.kind === "source") return meaning.source.id;
  if (meaning.kind === "ambiguous")
    throw new CommandError(
      `Several sources share the key "${key}": name one of ${meaning.sources.map((source) => source.key).join(", ")}.`,
    );
  throw new CommandError(`No source has the key "${key}"; quotewright sources lists the keys.`);
}
