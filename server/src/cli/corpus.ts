import { dirname, join } from "node:path";
import { defaultSettings } from "../core/config.ts";
import { neverCancelled } from "../core/ports.ts";
import type { QuoteService, SourceUpdate } from "../core/service.ts";
import { CommandError } from "./commandError.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts, SourceFile } from "./ports.ts";
import type { Progress } from "./progress.ts";
import { slashed } from "./reports.ts";

/** What a run works on. */
interface CorpusRequest {
  readonly options: SourceOptions;
  /** Absolute paths of the reports that are checked: they are no sources in this run, wherever they lie. */
  readonly reports: readonly string[];
}

/**
 * The engine with the run's sources in it.
 * @throws CommandError where a folder that the user named is missing, or no source can be read
 */
export async function openCorpus(
  { options, reports }: CorpusRequest,
  ports: CommandPorts,
  progress: Progress,
): Promise<QuoteService> {
  const files = await findFiles(options, reports, ports);
  const updates = await ports.loadCorpus(files, neverCancelled, (count) => {
    progress.say(() => `Reading sources: ${count} of ${files.length}`);
  });
  if (!updates.some(({ content }) => content.kind === "readable"))
    throw new CommandError(nothingReadable(updates));
  const service = ports.createService(slashed(ports.cwd));
  service.announce(files.map((file) => file.path));
  progress.say(() => `Indexing ${files.length} sources`);
  await service.put(updates, neverCancelled);
  return service;
}

async function findFiles(
  options: SourceOptions,
  reports: readonly string[],
  ports: CommandPorts,
): Promise<readonly SourceFile[]> {
  const exclude = [...defaultSettings.sources.exclude, ...(options.exclude ?? [])];
  const places = (root: string, folders: readonly string[]) => ports.findSources({ root, folders, exclude });
  const isReport = new Set(reports);
  const named = options.sources;
  if (named !== undefined) {
    const { files, missing } = await places(ports.cwd, named);
    if (missing.length > 0) throw new CommandError(`There is no source folder or file "${missing[0]}".`);
    const sources = files.filter((file) => !isReport.has(file.absolute));
    if (sources.length === 0) throw new CommandError(`There are no source documents in ${quoted(named)}.`);
    return sources;
  }
  const usual = defaultSettings.sources.folders;
  for (const folders of [[ports.cwd], reports.map((report) => dirname(report))]) {
    const { files } = await places(
      ports.cwd,
      folders.flatMap((folder) => usual.map((name) => join(folder, name))),
    );
    const sources = files.filter((file) => !isReport.has(file.absolute));
    if (sources.length > 0) return sources;
  }
  throw new CommandError(
    `There are no source documents in a folder ${quoted(usual)} here or beside the report: name a folder with --sources.`,
  );
}

function nothingReadable(updates: readonly SourceUpdate[]): string {
  const reasons = updates.flatMap(({ path, content }) =>
    content.kind === "no-text" ? [`"${path}" ${content.reason}`] : [],
  );
  const others = reasons.length === 1 ? "" : ` (and ${reasons.length - 1} more)`;
  return `No source has text that can be read: ${reasons[0]}${others}.`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(" or ");
}
