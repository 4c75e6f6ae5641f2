import { existsSync } from "node:fs";
import { dirname, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { Ending } from "../host.ts";

/**
 * Watches folders and files on disk, at any depth, also ones that do not exist yet. Symbolic links are not followed, as by the
 * search for sources.
 *
 * @param onChange is told the absolute path of each file or folder that came, went or changed
 */
export function watchFiles(paths: readonly string[], onChange: (absolute: string) => void): Ending {
  const watchers = paths.map((path) => new PlaceWatcher(path, onChange));
  return {
    dispose: () => {
      for (const watcher of watchers) watcher.dispose();
    },
  };
}

/** Watches one place while it is there, and the nearest folder above it while it is not: chokidar needs something to watch. */
class PlaceWatcher implements Ending {
  private readonly path: string;
  private readonly onChange: (absolute: string) => void;
  private watcher: FSWatcher;
  private state: "watching" | "ended" = "watching";

  constructor(path: string, onChange: (absolute: string) => void) {
    this.path = path;
    this.onChange = onChange;
    this.watcher = this.begin();
  }

  dispose(): void {
    this.state = "ended";
    void this.watcher.close();
  }

  private begin(): FSWatcher {
    return existsSync(this.path) ? this.watchPlace() : this.awaitPlace(existingAbove(this.path));
  }

  private again(): void {
    if (this.state === "ended") return;
    void this.watcher.close();
    this.watcher = this.begin();
  }

  private watchPlace(): FSWatcher {
    const watcher = quietly(this.path, {});
    // What came while the watcher was being set up is in its first look, which is told nobody.
    watcher.once("ready", () => this.onChange(this.path));
    watcher.on("all", (event, path) => {
      this.onChange(path);
      if (path === this.path && (event === "unlink" || event === "unlinkDir")) this.again();
    });
    return watcher;
  }

  private awaitPlace(above: string): FSWatcher {
    const look = () => {
      if (existingAbove(this.path) !== above || existsSync(this.path)) this.again();
    };
    const watcher = quietly(above, { depth: 0 });
    return watcher.once("ready", look).on("all", look);
  }
}

function quietly(path: string, options: { readonly depth?: number }): FSWatcher {
  const watcher = watch(path, {
    ...options,
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (each) => each.slice(path.length).split(sep).some(isNobodysSource),
  });
  // A folder that may not be read is passed over by the search for sources too.
  return watcher.on("error", () => undefined);
}

function isNobodysSource(name: string): boolean {
  return name === "node_modules" || name === ".git";
}

/** The nearest folder above a path that is there. */
function existingAbove(path: string): string {
  let above = dirname(path);
  while (!existsSync(above) && dirname(above) !== above) above = dirname(above);
  return above;
}
