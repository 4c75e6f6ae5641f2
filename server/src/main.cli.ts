import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import manifest from "../../package.json" with { type: "json" };
import { run } from "./cli/program.ts";
import { writtenKey } from "./core/corpus/keys.ts";
import { createQuoteService } from "./core/service.ts";
import { LineIndex } from "./core/text/lineIndex.ts";
import { createMemoryIndex } from "./index/memoryIndex.ts";
import { createTextStore } from "./index/textStore.ts";
import { createDocumentReader } from "./sources/apart/pool.ts";
import { loadBibliography } from "./sources/bibliography/load.ts";
import { nearestConfiguration, workspaceRootOf } from "./sources/configurationFile.ts";
import { decode } from "./sources/decode.ts";
import { fileFault } from "./sources/fileFault.ts";
import { findSources } from "./sources/find.ts";
import { formatTitle } from "./sources/formats.ts";
import { keptDocuments } from "./sources/keeping.ts";
import { loadCorpus } from "./sources/load.ts";
import { thisMachine } from "./sources/thisMachine.ts";

/** Lets timers run in between, so that progress is shown. */
const scheduler = { pause: () => new Promise<void>((resolve) => setImmediate(resolve)) };

/** A bundle of its own, beside this one, which the first document loads. */
const reader = createDocumentReader({ script: new URL("./reader.cjs", import.meta.url) });

// A reader that has seen enough (`quotewright … | head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  version: manifest.version,
  readInput: () => buffer(process.stdin),
  decode,
  fileFault,
  linesOf: (text) => new LineIndex(text),
  writtenKey,
  nearestConfiguration: (folder, cwd) => nearestConfiguration(folder, workspaceRootOf(folder, cwd)),
  findSources,
  loadCorpus: (files, cache, token, onLoaded) => {
    const keeping = { kind: cache === "on" ? "usual" : "nowhere" } as const;
    return loadCorpus(
      files,
      keptDocuments(reader, thisMachine(), () => keeping),
      token,
      onLoaded,
    );
  },
  loadBibliography: (absolute, folder) => loadBibliography(absolute, workspaceRootOf(folder, process.cwd())),
  // A bundle of its own, so that the command starts without the protocol's code.
  startLanguageServer: () => createRequire(import.meta.url)("./server.cjs"),
  formatTitle,
  createService(root, use) {
    const index = use === "search" ? createMemoryIndex({ scheduler }) : createTextStore();
    return createQuoteService({ index, scheduler, root });
  },
});
