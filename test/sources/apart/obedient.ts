import { isMainThread, workerData } from "node:worker_threads";
import { serveReader } from "../../../server/src/sources/apart/serve.ts";
import { beWatched, watchProcess } from "../../../server/src/sources/apart/watch.ts";
import type { SourceContent } from "../../../server/src/sources/reader.ts";

// A reading process that does what a document's path says: the pool's tests need every way in which a reader can fail.

const deeds: Record<string, () => void> = {
  hang() {
    for (;;);
  },
  explode() {
    const hoard: object[] = [];
    for (;;) hoard.push({ words: `${hoard.length}`.repeat(50) });
  },
  explodeAtOnce() {
    const hoard: object[] = [];
    for (;;) hoard.push(new Array(5_000_000).fill(hoard.length));
  },
  /** Bytes are no JavaScript values: V8 counts them in no limit. */
  unpackBomb() {
    const hoard: object[] = [];
    for (;;) hoard.push(new Uint8Array(10_000_000).fill(1));
  },
  throwLater() {
    setImmediate(() => {
      throw new Error("too late");
    });
  },
  exit() {
    process.exit(3);
  },
  nonsense() {
    process.send?.(new Uint8Array([1, 2, 3]));
  },
};

async function read(path: string, bytes: Uint8Array): Promise<SourceContent> {
  // What libraries print must not reach the program's output.
  process.stdout.write("noise\n");
  process.stderr.write("noise\n");
  deeds[path]?.();
  if (path in deeds) await new Promise(() => undefined);
  return { kind: "no-text", reason: `${path} of ${bytes.length}` };
}

if (isMainThread) {
  void beWatched(new URL(import.meta.url), Number(process.argv[2])).then(() => serveReader(read));
} else {
  watchProcess(workerData);
}
