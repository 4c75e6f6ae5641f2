import { isAbsolute, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The absolute path that a `file:` uri names, with the machine's separators; undefined for any other uri. */
export function pathOfUri(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A host on another machine, or an escape that is none.
    return undefined;
  }
}

/**
 * The absolute path that a document stands for: its own where it is on disk, and otherwise the one that its uri has beside a scheme alone:
 * where a new document is to be saved (`untitled:/…`), or what an earlier state is of (`git:/…`). Undefined for what has none.
 */
export function pathStoodFor(uri: string): string | undefined {
  if (/^file:/i.test(uri) || !URL.canParse(uri)) return pathOfUri(uri);
  const { host, pathname } = new URL(uri);
  return host === "" && pathname.startsWith("/") ? pathOfUri(`file://${pathname}`) : undefined;
}

/** The `file:` uri of an absolute path. */
export function uriOfPath(absolute: string): string {
  return pathToFileURL(absolute).href;
}

/** A path as the engine knows it: `/` between parts. */
export function slashed(path: string): string {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** Whether an absolute path is `folder` or lies in it, by its name. */
export function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  // From one drive of Windows to another a relative path is absolute.
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
