import { judge } from "../../server/src/core/check/judge.ts";
import { chicago } from "../../server/src/core/check/styles.ts";
import type { Verdict } from "../../server/src/core/check/types.ts";
import { eagerScheduler, neverCancelled } from "../../server/src/core/ports.ts";
import { createMemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { Prose } from "./corpus.ts";
import { print, timeEach } from "./measure.ts";

/** Words of the quotations checked: each step is about three times the one before. */
const LENGTHS = [10, 30, 100, 300, 1_000, 3_000, 10_000];
/** Runs of each, of which the median counts. */
const RUNS = 15;

/** What is done to a run of the source's words. */
const KINDS: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  verbatim: (words) => [...words],
  "one ellipsis": (words) => [...words.slice(0, words.length / 2), "…", ...words.slice(words.length / 2 + 2)],
  "every tenth word replaced": (words) => words.map((word, i) => (i % 10 === 5 ? `zebra${i}` : word)),
  absent: (words) => words.map((word) => [...word].reverse().join("")),
};

/** How checking one quotation grows with its length, against n log n from the shortest one. */
export async function run() {
  const text = textsOf(23);
  const words = text.split(/\s+/).filter((word) => word !== "");
  const index = createMemoryIndex({ scheduler: eagerScheduler });
  await index.put([{ id: "a", text: `${textsOf(29)}\n\n${text}` }], neverCancelled);
  const check = (quotation: string): Promise<Verdict> =>
    judge(
      { text: quotation, cited: ["a"], unreadable: [], reach: "direct" },
      { index, furniture: () => [] },
      chicago,
      neverCancelled,
    );
  print("\nChecking one quotation, by its length in words (median of each; × beside n log n from 100 words)");
  const results: Record<string, unknown>[] = [];
  for (const [kind, change] of Object.entries(KINDS)) {
    const times: { readonly length: number; readonly milliseconds: number }[] = [];
    for (const length of LENGTHS.filter((each) => each <= words.length)) {
      const quotation = change(words.slice(0, length)).join(" ");
      const { p50 } = await timeEach(new Array(RUNS).fill(quotation), check);
      times.push({ length, milliseconds: p50 });
    }
    const base = times.find(({ length }) => length === 100)!;
    const shown = times.map(({ length, milliseconds }) => {
      const expected = (base.milliseconds * length * Math.log(length)) / (100 * Math.log(100));
      return `${length}: ${milliseconds.toFixed(1)} ms (${(milliseconds / expected).toFixed(2)}×)`;
    });
    print(`  ${kind.padEnd(26)} ${shown.join("  ")}`);
    results.push({ kind, times });
  }
  return results;
}

/** A megabyte of text. */
function textsOf(seed: number): string {
  return new Prose(seed)
    .sources(1)
    .map((source) => source.text)
    .join("\n\n");
}
