import { isAbsolute, join } from "node:path";

/** The machine as far as it says where a program keeps what it can make again. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder; undefined where there is none. */
  readonly home: string | undefined;
}

/**
 * The folder for texts that were taken out of documents, absolute: below `$XDG_CACHE_HOME` where that is set, as the XDG Base
 * Directory Specification has it (a relative one does not count), else where the platform keeps such files; undefined where the
 * user has no home.
 */
export function cacheFolder({ platform, env, home }: Machine): string | undefined {
  const stated = env.XDG_CACHE_HOME;
  if (stated !== undefined && isAbsolute(stated)) return join(stated, "quotewright", "texts");
  const local = env.LOCALAPPDATA;
  if (platform === "win32" && local !== undefined && isAbsolute(local))
    return join(local, "quotewright", "texts");
  if (home === undefined || !isAbsolute(home)) return undefined;
  return platform === "darwin"
    ? join(home, "Library", "Caches", "quotewright", "texts")
    : join(home, ".cache", "quotewright", "texts");
}
