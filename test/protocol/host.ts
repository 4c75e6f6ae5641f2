import { setImmediate as immediate } from "node:timers/promises";
import { createQuoteService } from "../../server/src/core/service.ts";
import { LineIndex } from "../../server/src/core/text/lineIndex.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { watchFiles } from "../../server/src/lsp/corpus/ownWatcher.ts";
import type { LanguageServerHost } from "../../server/src/lsp/host.ts";
import { loadBibliography, openBibliography } from "../../server/src/sources/bibliography/load.ts";
import { configurationsIn } from "../../server/src/sources/configurationFile.ts";
import { findSources, sourcePathAt } from "../../server/src/sources/find.ts";
import { isWritable } from "../../server/src/sources/isWritable.ts";
import { createCorpusLoader, inGroups } from "../../server/src/sources/load.ts";
import { findReports, readReport } from "../../server/src/sources/reportFiles.ts";
import { readHere } from "../sources/readHere.ts";

const scheduler = { pause: () => immediate() };

/** A wait so long, in milliseconds, is for what went wrong: a test of that has timers of its own. */
const LONG_WAIT = 2_000;

/** All waits end at once. */
export const impatient: LanguageServerHost["timers"] = {
  after: (_, run) => {
    const wait = setImmediate(run);
    return { dispose: () => clearImmediate(wait) };
  },
};

/** The machine as the server knows it; short waits end at once, long ones never. */
export function testHost(changes: Partial<LanguageServerHost> = {}): LanguageServerHost {
  return {
    version: "0.0.0-test",
    timers: {
      after: (milliseconds, run) =>
        milliseconds < LONG_WAIT ? impatient.after(milliseconds, run) : { dispose: () => undefined },
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
    createLoader: () => createCorpusLoader(readHere),
    createService: (root) => createQuoteService({ index: createMemoryIndex({ scheduler }), scheduler, root }),
    linesOf: (text) => new LineIndex(text),
    watch: watchFiles,
    ...changes,
  };
}

/** Waits that end when the test says so. */
export class ManualTimers {
  private readonly waiting = new Set<() => void>();

  after(_: number, run: () => void) {
    this.waiting.add(run);
    return { dispose: () => void this.waiting.delete(run) };
  }

  get count(): number {
    return this.waiting.size;
  }

  /** Ends every wait there is. */
  elapse(): void {
    const due = [...this.waiting];
    this.waiting.clear();
    for (const run of due) run();
  }
}
