import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { CommandError } from "./commandError.ts";
import type { CommandPorts } from "./ports.ts";

/** A report to check. */
export interface ReportFile {
  /** As people see it: from the current folder, `/` between parts; `-` for standard input. */
  readonly path: string;
  /** Absolute; standard input counts as a file of the current folder, for the links in it. */
  readonly absolute: string;
  readonly text: string;
}

const STANDARD_INPUT = "-";
const NEVER = ["**/node_modules/**", "**/.git/**"];

/**
 * The reports that `patterns` name (files, globs, `-` for standard input), each once, in the order given.
 * @throws CommandError where one names nothing, a folder, or a file that is no text
 */
export async function readReports(patterns: readonly string[], ports: CommandPorts): Promise<ReportFile[]> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await pathsOf(pattern, ports.cwd)) paths.add(path);
  }
  const reports: ReportFile[] = [];
  for (const path of paths) reports.push(await readReport(path, ports));
  return reports;
}

/** A path with `/` between its parts, as the engine and people have it. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** An absolute path as people see it: from the current folder, `/` between parts. */
export function shownPath(absolute: string, cwd: string): string {
  return slashed(relative(cwd, absolute));
}

/** As the engine names files: from the current folder where inside it, else absolute. */
export function enginePath(absolute: string, cwd: string): string {
  const path = shownPath(absolute, cwd);
  return path.startsWith("../") ? slashed(absolute) : path;
}

/** `-`, or the absolute paths of the files that a pattern names. */
async function pathsOf(pattern: string, cwd: string): Promise<string[]> {
  if (pattern === STANDARD_INPUT) return [pattern];
  const absolute = resolve(cwd, pattern);
  const status = await stat(absolute).catch(() => undefined);
  if (status?.isDirectory()) {
    throw new CommandError(
      `"${pattern}" is a folder: name a report, or a glob such as "${pattern}/**/*.md".`,
    );
  }
  if (status !== undefined) return [absolute];
  if (!isDynamicPattern(pattern)) throw new CommandError(`There is no report "${pattern}".`);
  const matches = await glob([slashed(pattern)], {
    cwd,
    ignore: NEVER,
    expandDirectories: false,
  });
  if (matches.length === 0) throw new CommandError(`No report matches "${pattern}".`);
  return matches.sort().map((match) => resolve(cwd, match));
}

async function readReport(name: string, ports: CommandPorts): Promise<ReportFile> {
  const path = name === STANDARD_INPUT ? name : shownPath(name, ports.cwd);
  const shown = name === STANDARD_INPUT ? "Standard input" : `The report "${path}"`;
  const bytes = await bytesOf(name, shown, ports);
  const decoded = ports.decode(bytes);
  if (decoded.kind === "no-text") throw new CommandError(`${shown} ${decoded.reason}.`);
  return { path, absolute: resolve(ports.cwd, name), text: decoded.text };
}

async function bytesOf(name: string, shown: string, ports: CommandPorts): Promise<Uint8Array> {
  try {
    return name === STANDARD_INPUT ? await ports.readInput() : await readFile(name);
  } catch (error) {
    throw new CommandError(`${shown} can't be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
}
