import type { Corpus } from "./corpus/corpus.ts";
import type { Root } from "./corpus/root.ts";
import type { Documents, Snapshot } from "./documents.ts";
import { Stale } from "./guard.ts";
import type { Timers } from "./host.ts";

/** Whoever waits longer, in milliseconds, has sources that take long to read, and gets what is known by then. */
const LONGEST_MS = 10_000;

interface Wait {
  readonly root: Root;
  readonly uri: string;
  readonly end: () => void;
}

/** Lets answers wait for the index that nobody would ask for again once it is ready. */
export class Readiness {
  private readonly timers: Timers;
  private readonly waiting = new Set<Wait>();

  constructor(timers: Timers) {
    this.timers = timers;
  }

  /** Resolves once the sources of `root` are indexed, the document is another or closed, or ten seconds have passed. Never rejects. */
  until(root: Root, { uri }: Snapshot): Promise<void> {
    if (root.state === "known" && root.service.state.ready) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        limit.dispose();
        this.waiting.delete(wait);
        resolve();
      };
      const wait = { root, uri, end };
      const limit = this.timers.after(LONGEST_MS, end);
      this.waiting.add(wait);
    });
  }

  /** A root's sources are as they are on disk. */
  settled(root: Root): void {
    this.endThose((wait) => wait.root === root);
  }

  /** A document is another, or closed: what waits for it is answered by nobody's wish. */
  changed(uri: string): void {
    this.endThose((wait) => wait.uri === uri);
  }

  /** Ends waiting. */
  end(): void {
    this.endThose(() => true);
  }

  private endThose(isDue: (wait: Wait) => boolean): void {
    for (const wait of [...this.waiting]) if (isDue(wait)) wait.end();
  }
}

interface ReadinessPorts {
  readonly corpus: Corpus;
  readonly documents: Documents;
  readonly readiness: Readiness;
}

/** Waits for the index behind an open document. Rejects with `Stale` where the document is another by then. */
export async function indexReady(
  uri: string,
  { corpus, documents, readiness }: ReadinessPorts,
): Promise<void> {
  const snapshot = documents.get(uri);
  if (snapshot === undefined) return;
  await readiness.until(corpus.rootOf(uri), snapshot);
  if (snapshot.superseded.cancelled) throw new Stale();
}
