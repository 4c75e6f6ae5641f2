import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where editors to test in are kept: outside the checkout, so that `git clean` and a fresh clone keep them. */
export function cacheFolder(): string {
  const configured = process.env.QUOTEWRIGHT_CACHE;
  if (configured) return configured;
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return join(base, "quotewright");
}

/**
 * The cached folder called `name`, filled by `fill` the first time. It is filled beside its place and renamed into it, so
 * that a run that is stopped half-way leaves nothing that looks finished, and two runs at once do not mix.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const place = join(cacheFolder(), name);
  if (existsSync(place)) return place;
  mkdirSync(cacheFolder(), { recursive: true });
  const aside = mkdtempSync(join(cacheFolder(), `.${name}-`));
  try {
    await fill(aside);
    renameSync(aside, place);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another run got there first: what it made is as good.
    if (!existsSync(place)) throw error;
  }
  return place;
}
