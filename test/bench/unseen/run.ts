import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { pageAt } from "../../../server/src/core/corpus/pages.ts";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import { eagerScheduler, neverCancelled } from "../../../server/src/core/ports.ts";
import { createQuoteService, type QuoteService } from "../../../server/src/core/service.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { formatOf } from "../../../server/src/sources/formats.ts";
import { readSource } from "../../sources/readSource.ts";
import { random } from "../random.ts";
import { quoting, type Sample, sample } from "./sample.ts";
import { truthAt } from "./truth.ts";

/** Prints a line for each document of a list: how many quotations pass, and how many of these are placed on their page. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      count: { type: "string", default: "300" },
      seed: { type: "string", default: "1" },
      examples: { type: "string", default: "0" },
      only: { type: "string", default: "" },
    },
  });
  for (const line of readFileSync(positionals[0]!, "utf8").trim().split("\n")) {
    const [file, truth] = line.split("\t") as [string, string];
    if (!line.includes(values.only)) continue;
    const samples = sample(truthAt(truth), Number(values.count), random(Number(values.seed)));
    const { passed, placed, remarks } = await tried(file, samples);
    const paged = samples.some(({ page }) => page !== undefined) ? `, ${placed} on their page` : "";
    const shown = remarks.slice(0, Number(values.examples)).map((remark) => `  ${remark}\n`);
    const share = ((100 * passed) / samples.length).toFixed(1);
    process.stdout.write(
      `${path.basename(file).padEnd(30)} ${passed} of ${samples.length}, ${share} %${paged}\n${shown.join("")}`,
    );
  }
}

interface Result {
  passed: number;
  placed: number;
  /** What did not pass, with what was made of it. */
  readonly remarks: string[];
}

async function tried(file: string, samples: readonly Sample[]): Promise<Result> {
  const content = await readSource(file, readFileSync(file));
  if (content.kind === "no-text") throw new Error(`${file} ${content.reason}`);
  const service = await serviceWith(file, content.readable);
  const result: Result = { passed: 0, placed: 0, remarks: [] };
  for (const one of samples) await add(one, service, content.readable, result);
  return result;
}

async function serviceWith(file: string, readable: ReadableText): Promise<QuoteService> {
  const service = createQuoteService({
    index: createMemoryIndex({ scheduler: eagerScheduler }),
    scheduler: eagerScheduler,
    root: "/work",
  });
  const name = `d${path.extname(file)}`;
  const format = formatOf(name)?.format;
  const content = { kind: "readable", readable } as const;
  await service.put([{ path: name, ...(format !== undefined && { format }), content }], neverCancelled);
  return service;
}

/** Passed is a quotation that is verbatim or edited, without a warning. Words that stand several times are placed by any of them. */
async function add(
  { words, page }: Sample,
  service: QuoteService,
  { landmarks }: ReadableText,
  result: Result,
): Promise<void> {
  const report = service.parse(quoting(words, "d"), "/work/r.md");
  const { quotations } = await service.check(report, {}, neverCancelled);
  const [{ verdict, findings }] = quotations as [(typeof quotations)[number]];
  const isFlagged = findings.some(({ severity }) => severity === "error" || severity === "warning");
  if (isFlagged || (verdict.outcome !== "verbatim" && verdict.outcome !== "edited")) {
    const differences = verdict.differences.map(
      ({ kind, quote, source }) => `${kind}: ${quote} <- ${source}`,
    );
    result.remarks.push(`${verdict.outcome}: ${words}\n    ${differences.join("; ")}`);
    return;
  }
  result.passed++;
  const starts = landmarks.pages?.starts;
  if (page === undefined || starts === undefined) return;
  const passages = [verdict.passage!, ...(verdict.twins ?? [])];
  const isPlaced = passages.some(
    ({ range }) => pageAt(starts, range.start) <= page && page <= pageAt(starts, range.end),
  );
  if (isPlaced) result.placed++;
  else result.remarks.push(`page ${page}: ${words}`);
}
