import { isMainThread, workerData } from "node:worker_threads";
import { serveReader } from "./sources/apart/serve.ts";
import { beWatched, watchProcess } from "./sources/apart/watch.ts";

// A process of the command or the language server, which reads what takes a large library (sources/apart/pool.ts). Its first
// argument is how many megabytes it may take; a second thread of it sees to that.
if (isMainThread) {
  const watched = beWatched(new URL(import.meta.url), Number(process.argv[2]));
  // Not loaded for the thread that watches.
  void watched
    .then(() => import("./sources/registry.ts"))
    .then(({ readDocument }) => serveReader(readDocument));
} else {
  watchProcess(workerData);
}
