import { dirname, join } from "node:path";
import { neverCancelled } from "../core/ports.ts";
import type { QuoteService, SourceUpdate } from "../core/service.ts";
import { openBibliographies } from "./bibliographies.ts";
import { CommandError } from "./commandError.ts";
import type { RunConfiguration } from "./configuration.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts, SourceFile } from "./ports.ts";
import type { Progress } from "./progress.ts";
import { enginePath, slashed } from "./reports.ts";

/** What a run works on. */
interface CorpusRequest {
  readonly options: SourceOptions;
  /** Absolute paths of the reports that are checked: they are no sources in this run, wherever they lie. */
  readonly reports: readonly string[];
  readonly configured: RunConfiguration;
  /** What it is for: where sources are only listed, no index is built, and none need have text. */
  readonly use: "search" | "list";
}

/**
 * The engine with the run's sources in it.
 * @throws CommandError where a folder that the user named is missing, or no source can be read
 */
export async function openCorpus(
  request: CorpusRequest,
  ports: CommandPorts,
  progress: Progress,
): Promise<QuoteService> {
  const { options, use } = request;
  const files = await findFiles(request, ports);
  const updates = await ports.loadCorpus(files, options.cache ? "on" : "off", neverCancelled, (count) => {
    progress.say(() => `Reading sources: ${count} of ${files.length}`);
  });
  if (use === "search" && !updates.some(({ content }) => content.kind === "readable"))
    throw new CommandError(nothingReadable(updates));
  const service = ports.createService(slashed(ports.cwd), use);
  service.announce(files.map((file) => file.path));
  progress.say(() => `Indexing ${files.length} sources`);
  await service.put(updates, neverCancelled);
  await openBibliographies(service, options, request.configured, ports);
  return service;
}

async function findFiles(request: CorpusRequest, ports: CommandPorts): Promise<readonly SourceFile[]> {
  const { options, reports, configured } = request;
  const { configuration, settings, folder, file } = configured;
  const { cwd } = ports;
  const named = options.sources ?? configuration.folders;
  if (named !== undefined) {
    const [root, by] = options.sources === undefined ? [folder, `, which ${file?.path} names`] : [cwd, ""];
    if (named.length === 0) throw new CommandError(noUsableFolder(configured));
    const { files, missing } = await filesIn(root, named, request, ports);
    if (missing.length > 0) throw new CommandError(`There is no source folder or file "${missing[0]}"${by}.`);
    if (files.length === 0) throw new CommandError(`There are no source documents in ${quoted(named)}${by}.`);
    return files;
  }
  const usual = settings.sources.folders;
  for (const places of [[cwd], [folder], reports.map((report) => dirname(report))]) {
    const folders = places.flatMap((place) => usual.map((name) => join(place, name)));
    const { files } = await filesIn(cwd, folders, request, ports);
    if (files.length > 0) return files;
  }
  throw new CommandError(
    `There are no source documents in a folder ${quoted(usual)} here or beside the report: name a folder with --sources.`,
  );
}

/** The sources in folders that count from `root`. */
async function filesIn(
  root: string,
  folders: readonly string[],
  { options, reports, configured }: CorpusRequest,
  ports: CommandPorts,
): Promise<{ readonly files: readonly SourceFile[]; readonly missing: readonly string[] }> {
  const isReport = new Set(reports);
  // What is excluded counts from where it was said: on the command line, or in a configuration's folder.
  const said = [
    { root: ports.cwd, exclude: options.exclude ?? [] },
    { root: configured.folder, exclude: configured.settings.sources.exclude },
  ];
  const here = said.filter((each) => each.root === root).flatMap((each) => each.exclude);
  const found = await ports.findSources({ root, folders, exclude: here });
  let absolutes = found.files.map((file) => file.absolute).filter((absolute) => !isReport.has(absolute));
  for (const elsewhere of said.filter((each) => each.root !== root && each.exclude.length > 0)) {
    const { files } = await ports.findSources({ ...elsewhere, folders: absolutes });
    absolutes = files.map((file) => file.absolute);
  }
  const files = absolutes.map((absolute) => ({ absolute, path: enginePath(absolute, ports.cwd) }));
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), missing: found.missing };
}

/** Where a configuration's list of source folders is empty, or all that it names lie outside the workspace. */
function noUsableFolder({ file }: RunConfiguration): string {
  const first = file?.findings[0];
  const why = first === undefined ? "" : ` (${first.message.replace(/\.$/, "")})`;
  return `${file?.path} names no source folder that can be used${why}; name one in it, or with --sources.`;
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
