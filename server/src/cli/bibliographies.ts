import { dirname, resolve } from "node:path";
import type { ParsedReport, QuoteService } from "../core/service.ts";
import { CommandError } from "./commandError.ts";
import type { RunConfiguration } from "./configuration.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";
import { enginePath, type ReportFile, slashed } from "./reports.ts";

/**
 * Reads the bibliographies that hold for every report of a run: those of the command line, or else of the configuration.
 * @throws CommandError where one that the command line names can't be read; of the others findings tell
 */
export async function openBibliographies(
  service: QuoteService,
  options: SourceOptions,
  { configuration, folder }: RunConfiguration,
  ports: CommandPorts,
): Promise<void> {
  const { cwd } = ports;
  const absolutes =
    options.bibliography?.map((name) => resolve(cwd, name)) ??
    configuration.bibliography?.map((name) => resolve(folder, name)) ??
    [];
  if (absolutes.length === 0) return;
  const files = await Promise.all(
    absolutes.map(async (absolute) => {
      // What the user names is read wherever it lies.
      const from = options.bibliography === undefined ? folder : dirname(absolute);
      return { path: enginePath(absolute, cwd), content: await ports.loadBibliography(absolute, from) };
    }),
  );
  for (const { path, content } of options.bibliography === undefined ? [] : files) {
    if (content.kind === "unread") throw new CommandError(`The bibliography "${path}" ${content.reason}.`);
  }
  service.bibliographies.put(files);
  service.bibliographies.use(files.map(({ path }) => path));
}

/** Parses a report, and reads the bibliographies that it names and that are not read yet. */
export async function parseWithBibliographies(
  { text, absolute }: ReportFile,
  service: QuoteService,
  ports: CommandPorts,
): Promise<ParsedReport> {
  const path = slashed(absolute);
  const parsed = service.parse(text, path);
  const awaited = service.bibliographies.awaited(parsed);
  if (awaited.length === 0) return parsed;
  const from = dirname(absolute);
  const files = awaited.map(async (file) => {
    return { path: file, content: await ports.loadBibliography(resolve(ports.cwd, file), from) };
  });
  service.bibliographies.put(await Promise.all(files));
  return service.parse(text, path, parsed);
}
