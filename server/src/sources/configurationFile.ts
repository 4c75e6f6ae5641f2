import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { CONFIGURATION_NAME, type ConfigurationReading, readConfiguration } from "../core/config.ts";
import { bibliographyProblem } from "./bibliography/load.ts";
import { decode } from "./decode.ts";
import { fileFault } from "./fileFault.ts";
import { isWithin, leadsInside } from "./inside.ts";
import { walk } from "./walk.ts";

/** A `quotewright.json` that was found, and what it says. */
export interface ConfigurationFile extends ConfigurationReading {
  readonly absolute: string;
  /** Its folder, absolute: where its paths count from. */
  readonly folder: string;
  /** Empty where it can't be read; then a problem says why. */
  readonly text: string;
}

/** A thousand times what anybody writes by hand, and nothing to wait for. */
const MOST_BYTES = 1_000_000;

/**
 * The nearest configuration: in `folder`, or the folders above it up to `root`. Both are absolute. Undefined where there is
 * none, or `folder` is not inside `root`. Never rejects.
 */
export async function nearestConfiguration(
  folder: string,
  root: string,
): Promise<ConfigurationFile | undefined> {
  for (let at = folder; isWithin(at, root); at = dirname(at)) {
    const found = await readAt(join(at, CONFIGURATION_NAME), root);
    if (found !== undefined) return found;
    if (dirname(at) === at) break;
  }
  return undefined;
}

/** Every configuration in `root` and the folders in it, by path. Never rejects but where the file system itself fails. */
export async function configurationsIn(root: string): Promise<ConfigurationFile[]> {
  const paths = (await walk(`**/${CONFIGURATION_NAME}`, root)).sort();
  const files = await Promise.all(paths.map((path) => readAt(path, root)));
  return files.filter((file) => file !== undefined);
}

/**
 * The root of the workspace that a folder belongs to: the nearest folder, itself or above it, that is a repository; else `cwd`
 * where the folder lies in it; else the folder itself. What lies above may be somebody else's.
 */
export function workspaceRootOf(folder: string, cwd: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) break;
  }
  return isWithin(folder, cwd) ? cwd : folder;
}

async function readAt(absolute: string, root: string): Promise<ConfigurationFile | undefined> {
  const status = await stat(absolute).catch(() => undefined);
  if (!status?.isFile()) return undefined;
  const folder = dirname(absolute);
  const file = { absolute, folder };
  if (status.size > MOST_BYTES) return { ...file, ...unread("is larger than a configuration can be") };
  const bytes = await readFile(absolute).catch((error: unknown) => fileFault(error, "read"));
  if (typeof bytes === "string") return { ...file, ...unread(bytes) };
  const decoded = decode(bytes);
  if (decoded.kind === "no-text") return { ...file, ...unread(decoded.reason) };
  const reading = readConfiguration(decoded.text, {
    isInside: (path) => leadsInside(path, folder, root),
    bibliographyProblem: (path) => bibliographyProblem(resolve(folder, path), root),
  });
  return { ...file, ...reading, text: decoded.text };
}

function unread(reason: string): ConfigurationReading & { readonly text: string } {
  const message = `This file ${reason}; nothing of it is used.`;
  return { configuration: {}, problems: [{ message, range: { start: 0, end: 0 } }], text: "" };
}
