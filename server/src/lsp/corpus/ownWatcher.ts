import { sep } from "node:path";
import { watch } from "chokidar";
import type { Ending } from "../host.ts";

/**
 * Watches folders and files on disk, at any depth, also ones that do not exist yet. Symbolic links are not followed, as by the
 * search for sources.
 *
 * @param onChange is told the absolute path of each file or folder that came, went or changed
 */
export function watchFiles(paths: readonly string[], onChange: (absolute: string) => void): Ending {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => path.split(sep).some((part) => part === "node_modules" || part === ".git"),
  });
  watcher.on("all", (_, path) => onChange(path));
  // A folder that may not be read is passed over by the search for sources too.
  watcher.on("error", () => undefined);
  return { dispose: () => void watcher.close() };
}
