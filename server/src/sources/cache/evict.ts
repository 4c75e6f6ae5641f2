import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** How the names of entries end, and of those that are still written. */
export const ENTRY_ENDING = ".text";
export const UNFINISHED_ENDING = ".tmp";

interface Entry {
  readonly path: string;
  readonly size: number;
  /** When it was last used, in milliseconds. */
  readonly used: number;
}

/** Bytes of the entries in `folder`. */
export async function sizeOf(folder: string): Promise<number> {
  return total(await entriesOf(folder));
}

/**
 * Removes entries of `folder`, those that were not used for longest first, until they take at most `bytes`.
 * @returns what they take then. What can't be removed stays
 */
export async function evict(folder: string, bytes: number): Promise<number> {
  const entries = (await entriesOf(folder)).sort((a, b) => a.used - b.used);
  let left = total(entries);
  for (const { path, size } of entries) {
    if (left <= bytes) break;
    await rm(path, { force: true });
    left -= size;
  }
  return left;
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const names = (await readdir(folder)).filter(isOurs);
  const entries = await Promise.all(names.map((name) => entryAt(join(folder, name))));
  return entries.filter((entry) => entry !== undefined);
}

/** An entry, or what a run that was killed left of one. Whatever else somebody puts there is not ours to remove. */
function isOurs(name: string): boolean {
  return name.endsWith(ENTRY_ENDING) || name.endsWith(UNFINISHED_ENDING);
}

/** Undefined for what another process has removed meanwhile. */
async function entryAt(path: string): Promise<Entry | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size, used: found.mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

function total(entries: readonly Entry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}
