import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { isDynamicPattern } from "tinyglobby";
import { isSourceName } from "./formats.ts";
import { isWithin } from "./inside.ts";
import { walk } from "./walk.ts";

/** Where to look for sources. */
export interface SourcePlaces {
  /** The workspace's absolute path; what is relative counts from here. */
  readonly root: string;
  /** Folders, single files or globs. */
  readonly folders: readonly string[];
  /**
   * Globs of what is no source, by its path from `root` or from the folder it was found in. One without `/` goes for names
   * at any depth; one that takes a folder takes all that is in it.
   */
  readonly exclude: readonly string[];
}

/** A file that is a source by its place and name. */
export interface SourceFile {
  /** Where the machine finds it. */
  readonly absolute: string;
  /** Its id and path as people see it: from the workspace's root, or absolute outside it; `/` between parts. */
  readonly path: string;
}

export interface FoundSources {
  /** By path, each once, whichever of the places it is in. */
  readonly files: readonly SourceFile[];
  /** The places that lead nowhere: no such folder or file, or a glob that nothing matches. */
  readonly missing: readonly string[];
}

/**
 * The sources in `places`. Files whose name starts with a dot, kinds of files that nobody quotes, and symbolic links are
 * left out: a link may lead out of the folders that the user named, and one that doesn't leads to a file found anyway.
 * Rejects only where the file system itself fails.
 */
export async function findSources(places: SourcePlaces): Promise<FoundSources> {
  const excluded = excluder(places.exclude);
  const found = new Map<string, SourceFile>();
  const missing: string[] = [];
  for (const place of places.folders) {
    const absolutes = await filesAt(place, places.root);
    if (absolutes === undefined) missing.push(place);
    const folder = resolve(places.root, place);
    for (const absolute of absolutes ?? []) {
      const path = pathFrom(places.root, absolute);
      if (!isSourceName(path) || excluded(path) || excluded(pathFrom(folder, absolute))) continue;
      found.set(path, { absolute, path });
    }
  }
  const files = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, missing };
}

/**
 * The path that a file at `absolute` has as a source of `places`, whether it is there or not; undefined where its place or its name
 * make it none.
 */
export function sourcePathAt(places: SourcePlaces, absolute: string): string | undefined {
  const path = pathFrom(places.root, absolute);
  const excluded = excluder(places.exclude);
  if (!isSourceName(path) || excluded(path)) return undefined;
  const holds = (place: string) => {
    const folder = resolve(places.root, place);
    const inside = relative(folder, absolute);
    if (inside === "") return true;
    if (isWithin(absolute, folder)) return !isPassedOver(inside) && !excluded(pathFrom(folder, absolute));
    return isDynamicPattern(place) && !isPassedOver(path) && picomatch.isMatch(path, place);
  };
  return places.folders.some(holds) ? path : undefined;
}

/** Whether the search for sources never gets to a path: for a name that starts with a dot, or other people's packages. */
function isPassedOver(path: string): boolean {
  return path.split(/[/\\]/).some((name) => name.startsWith(".") || name === "node_modules");
}

/** `absolute` as people see it: from `root` where inside it, else as it is; `/` between parts. */
function pathFrom(root: string, absolute: string): string {
  const inside = relative(root, absolute);
  const path = inside !== "" && isWithin(absolute, root) ? inside : absolute;
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

/** Absolute paths of the files that a folder, file or glob stands for; undefined where it leads nowhere. */
async function filesAt(place: string, root: string): Promise<string[] | undefined> {
  const absolute = resolve(root, place);
  const status = await statOf(absolute);
  if (status?.isDirectory()) return walk("**/*", absolute);
  if (status?.isFile()) return [absolute];
  if (!isDynamicPattern(place)) return undefined;
  const matches = await walk(place, root);
  return matches.length === 0 ? undefined : matches;
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

/** Whether a path is excluded: by itself, or by a folder it is in. */
function excluder(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((pattern) => {
    const bare = pattern.replace(/^\.\//, "").replace(/\/$/, "");
    const anywhere = bare.includes("/") ? bare : `**/${bare}`;
    return [anywhere, `${anywhere}/**`];
  });
  return patterns.length === 0 ? () => false : picomatch(patterns, { dot: true });
}
