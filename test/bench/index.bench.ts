import { setImmediate } from "node:timers/promises";
import { type IndexedText, neverCancelled } from "../../server/src/core/ports.ts";
import { createMemoryIndex, type MemoryIndex } from "../../server/src/index/memoryIndex.ts";
import { Prose } from "./corpus.ts";
import { cpuMilliseconds, print, residentMegabytes, showTiming, timeEach } from "./measure.ts";
import { beginning, CHANGES, quotations, type TestQuotation } from "./quotations.ts";
import { pick, random } from "./random.ts";
import { PlainScan } from "./scan.ts";

/** What a checker asks for: candidates beyond the fifth are not worth aligning. */
const LIMIT = 5;
const COMPLETIONS = 50;
/** The plain scan is asked fewer questions; it takes a second for some. */
const SCANNED = 20;

const COMMON_BEGINNINGS = [
  "the ",
  "of the ",
  "and th",
  "to be the s",
  "it was",
  "in the ",
  "a",
  "that the ",
  "for a ",
];

/** The memory index at each size, in megabytes of text. */
export async function run({ sizes }: { readonly sizes: readonly number[] }) {
  const results: Record<string, unknown>[] = [];
  for (const size of sizes) results.push(await runSize(size));
  return results;
}

async function runSize(megabytes: number) {
  const sources = new Prose(7).sources(megabytes);
  const units = sources.reduce((sum, { text }) => sum + text.length, 0);
  print(`\n${megabytes} MB of generated text, ${sources.length} sources`);
  const before = residentMegabytes();
  const index = createMemoryIndex({ scheduler: { pause: () => setImmediate() } });
  const cpuBefore = cpuMilliseconds();
  const start = performance.now();
  await index.put(sources, neverCancelled);
  const cpu = (cpuMilliseconds() - cpuBefore) / 1000;
  const seconds = (performance.now() - start) / 1000;
  await index.settled();
  const memory = residentMegabytes() - before;
  const speed = units / 1e6 / seconds;
  print(
    `  build ${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor), ${speed.toFixed(1)} MB/s; memory +${memory.toFixed(0)} MB beside the texts`,
  );
  const searched = await measureSearches(index, sources);
  const replaced = await measureReplacing(index, sources);
  return { megabytes, sources: sources.length, seconds, cpu, speed, memory, ...searched, replaced };
}

async function measureSearches(index: MemoryIndex, sources: readonly IndexedText[]) {
  const next = random(11);
  const prose = new Prose(13);
  const all = quotations(sources, prose, next, 10);
  const verbatim = all.filter(({ kind }) => kind === "exact");
  const absent = all.slice(0, 120).map(({ words }) => prose.run(words));
  const typed = verbatim.map(({ text }) => beginning(text));
  const scan = new PlainScan(sources);
  const some = <T>(list: readonly T[]) => Array.from({ length: SCANNED }, () => pick(next, list));
  const exactly = (text: string) => index.exact(text, { limit: LIMIT }, neverCancelled);
  const nearly = (text: string) => index.fuzzy(text, { limit: LIMIT }, neverCancelled);
  const goingOn = (text: string) => index.complete(text, { limit: COMPLETIONS }, neverCancelled);

  // The first of each is slower while the code is being compiled; an editor asks again and again.
  for (const { text } of all.slice(0, 40)) await Promise.all([exactly(text), nearly(text), goingOn(text)]);

  const exact = await timeEach(verbatim, ({ text }) => exactly(text));
  const exactScan = await timeEach(some(verbatim), ({ text }) => scan.exact(text, LIMIT));
  showTiming("exact", exact, exactScan);
  const fuzzy = await timeEach(all, ({ text }) => nearly(text));
  const fuzzyScan = await timeEach(some(all), ({ text }) => scan.overlap(text));
  showTiming("fuzzy", fuzzy, fuzzyScan);
  const away = await timeEach(absent, nearly);
  showTiming("fuzzy, absent", away, await timeEach(some(absent), (text) => scan.overlap(text)));
  const complete = await timeEach(typed, goingOn);
  const completeScan = await timeEach(some(typed), (text) => scan.complete(text, COMPLETIONS));
  showTiming("completion", complete, completeScan);
  const common = await timeEach([...COMMON_BEGINNINGS, ...COMMON_BEGINNINGS], goingOn);
  showTiming("completion, common", common);
  const recall = await measureRecall(index, all);
  return { exact, exactScan, fuzzy, fuzzyScan, absent: away, complete, completeScan, common, recall };
}

/** A quotation counts as found when one of the first hits covers nine tenths of where it was taken from. */
async function measureRecall(index: MemoryIndex, all: readonly TestQuotation[]) {
  const found: Record<string, number> = {};
  const missed: TestQuotation[] = [];
  for (const quotation of all) {
    const hits = await index.fuzzy(quotation.text, { limit: LIMIT }, neverCancelled);
    const covered = hits.some(({ source, start, end }) => {
      const shared = Math.min(end, quotation.end) - Math.max(start, quotation.start);
      return source === quotation.source && shared >= 0.9 * (quotation.end - quotation.start);
    });
    if (covered) found[quotation.kind] = (found[quotation.kind] ?? 0) + 1;
    else missed.push(quotation);
  }
  const each = all.length / Object.keys(CHANGES).length;
  const kinds = Object.keys(CHANGES).map((kind) => `${kind} ${found[kind] ?? 0}/${each}`);
  print(`  found ${all.length - missed.length} of ${all.length}: ${kinds.join(", ")}`);
  if (missed.length > 0) print(`  words of the missed: ${missed.map(({ words }) => words).join(" ")}`);
  return { found: all.length - missed.length, of: all.length, kinds: found };
}

async function measureReplacing(index: MemoryIndex, sources: readonly IndexedText[]) {
  const edited = sources.slice(0, 100).map(({ id, text }) => ({ id, text: `${text} Edited.` }));
  const timing = await timeEach(edited, (text) => index.put([text], neverCancelled));
  showTiming("replacing a source", timing);
  await index.settled();
  return timing;
}
