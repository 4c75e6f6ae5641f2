import { setImmediate } from "node:timers/promises";
import { createConnection } from "vscode-languageserver/node";
import manifest from "../../package.json" with { type: "json" };
import { createQuoteService } from "./core/service.ts";
import { LineIndex } from "./core/text/lineIndex.ts";
import { createMemoryIndex } from "./index/memoryIndex.ts";
import { watchFiles } from "./lsp/corpus/ownWatcher.ts";
import { createServer } from "./lsp/server.ts";
import { createDocumentReader } from "./sources/apart/pool.ts";
import { loadBibliography, openBibliography } from "./sources/bibliography/load.ts";
import { configurationsIn } from "./sources/configurationFile.ts";
import { findSources, sourcePathAt } from "./sources/find.ts";
import { isWritable } from "./sources/isWritable.ts";
import { keptDocuments } from "./sources/keeping.ts";
import { createCorpusLoader, inGroups } from "./sources/load.ts";
import { findReports, readReport } from "./sources/reportFiles.ts";
import { thisMachine } from "./sources/thisMachine.ts";

/** Lets messages in between be read: an edit, a cancelled request. */
const scheduler = { pause: () => setImmediate() };

/** A bundle of its own, beside this one, which the first document loads. */
const reader = createDocumentReader({ script: new URL("./reader.cjs", import.meta.url) });
const machine = thisMachine();

const connection = process.argv.includes("--node-ipc")
  ? createConnection()
  : createConnection(process.stdin, process.stdout);

// Neither may end the server: what failed is one feature's one answer.
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    connection.console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`);
  });
}
// The client is gone. On stdio the library sees that itself.
process.on("disconnect", () => process.exit(1));

createServer(connection, {
  version: manifest.version,
  timers: {
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
  },
  findSources,
  sourcePathAt,
  configurationsIn,
  loadBibliography,
  openBibliography,
  isWritable,
  findReports,
  readReport,
  inGroups,
  createLoader: (keeping) => createCorpusLoader(keptDocuments(reader, machine, keeping)),
  createService: (root) => createQuoteService({ index: createMemoryIndex({ scheduler }), scheduler, root }),
  linesOf: (text) => new LineIndex(text),
  watch: watchFiles,
});
connection.listen();
