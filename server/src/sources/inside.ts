import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";

/** Whether a path or glob, counted from `folder`, stays inside `root`, symbolic links followed as far as there is something. */
export function leadsInside(path: string, folder: string, root: string): boolean {
  const absolute = resolve(folder, path);
  return isWithin(absolute, root) && isWithin(realPath(absolute), realPath(root));
}

/** A path with its symbolic links resolved; what does not exist keeps its name. */
function realPath(absolute: string): string {
  const rest: string[] = [];
  for (let at = absolute; ; at = dirname(at)) {
    try {
      return resolve(realpathSync(at), ...rest);
    } catch {
      if (dirname(at) === at) return absolute;
      rest.unshift(at.slice(dirname(at).length).replaceAll(sep, ""));
    }
  }
}

/** Whether an absolute path is `folder` or lies in it, by its name. */
export function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
