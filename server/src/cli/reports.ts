import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { CommandError } from "./commandError.ts";
import type { CommandPorts, Decoded } from "./ports.ts";

/** A report to check. */
export interface ReportFile {
  /** As people see it: from the current folder, `/` between parts; `-` for standard input. */
  readonly path: string;
  /** Absolute; standard input counts as a file of the current folder, for the links in it. */
  readonly absolute: string;
  readonly text: string;
}

/** The reports of a run. */
export interface ReadReports {
  readonly reports: readonly ReportFile[];
  /** A sentence on each that can't be read. */
  readonly unread: readonly string[];
}

const STANDARD_INPUT = "-";
const NEVER = ["**/node_modules/**", "**/.git/**"];

/**
 * The reports that `patterns` name (files, globs, `-` for standard input), each once, in the order given. One that can't be read
 * keeps no other from being checked.
 * @throws CommandError where one names nothing or a folder, or where no report can be read
 */
export async function readReports(patterns: readonly string[], ports: CommandPorts): Promise<ReadReports> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await pathsOf(pattern, ports.cwd)) paths.add(path);
  }
  const reports: ReportFile[] = [];
  const unread: string[] = [];
  for (const path of paths) {
    const read = await readReport(path, ports);
    if (typeof read === "string") unread.push(read);
    else reports.push(read);
  }
  if (reports.length > 0) return { reports, unread };
  const others = unread.length === 1 ? "" : ` No other can be read either (${unread.length - 1} more).`;
  throw new CommandError(`${unread[0]}${others}`);
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

/** A report, or a sentence that says why it can't be read. */
async function readReport(name: string, ports: CommandPorts): Promise<ReportFile | string> {
  const path = name === STANDARD_INPUT ? name : shownPath(name, ports.cwd);
  const decoded = await decodedFile(name, ports);
  if (decoded.kind === "text") return { path, absolute: resolve(ports.cwd, name), text: decoded.text };
  return `${name === STANDARD_INPUT ? "Standard input" : `The report "${path}"`} ${decoded.reason}.`;
}

async function decodedFile(name: string, ports: CommandPorts): Promise<Decoded> {
  try {
    return ports.decode(name === STANDARD_INPUT ? await ports.readInput() : await readFile(name));
  } catch (error) {
    return { kind: "no-text", reason: ports.fileFault(error, "read") };
  }
}
