import { type Code, reaches } from "../../../server/src/core/check/codes.ts";
import { findingsOf } from "../../../server/src/core/check/findings.ts";
import { judge } from "../../../server/src/core/check/judge.ts";
import type { Finding } from "../../../server/src/core/check/types.ts";
import { findFurniture } from "../../../server/src/core/corpus/furniture.ts";
import { eagerScheduler, neverCancelled, type SourceIndex } from "../../../server/src/core/ports.ts";
import type { Range } from "../../../server/src/core/text/range.ts";
import { createMemoryIndex } from "../../../server/src/index/memoryIndex.ts";
import { namedSources, notesOf, quotationOf, styleNamed } from "../../gold/quotation.ts";
import { random } from "../random.ts";
import type { Example, Maker } from "./example.ts";
import { honestMakers } from "./honest.ts";
import { Library } from "./library.ts";
import { misquoteMakers } from "./misquotes.ts";
import { prepared, preparedMakers } from "./prepared.ts";
import type { SourceText } from "./texts.ts";

export interface AccuracyOptions {
  /** Examples a kind. */
  readonly count: number;
  readonly seed: number;
  readonly style: Parameters<typeof styleNamed>[0];
  /** Only kinds whose name contains it; all where empty. */
  readonly only: string;
}

/** What became of the examples of one kind. */
export interface KindResult {
  readonly kind: string;
  tried: number;
  /** Of honest examples, those with a finding of a warning or worse. */
  flagged: number;
  /** Of misquotes, those without one. */
  missed: number;
  /** Of misquotes found, those with another code than expected at that severity. */
  misnamed: number;
  readonly misquotes: boolean;
  readonly wrong: { readonly example: Example; readonly found: readonly string[] }[];
}

/** How often a maker may give up before its kind is taken to be rare in the texts. */
const TRIES = 400;

/** Makes examples of every kind and checks them, a kind after the other. */
export async function* accuracy(
  texts: { readonly sources: readonly SourceText[]; readonly held: readonly SourceText[] },
  options: AccuracyOptions,
): AsyncGenerator<KindResult> {
  const set = prepared(texts.sources, random(options.seed));
  const library = new Library(set);
  const checker = await Checker.over(set, options.style);
  const makers = Object.entries({ ...honestMakers, ...preparedMakers(set), ...misquoteMakers(texts.held) });
  for (const [at, [kind, maker]] of makers.entries()) {
    if (kind.includes(options.only))
      yield await measured(kind, maker, library, checker, { ...options, seed: options.seed + at + 1 });
  }
}

async function measured(
  kind: string,
  maker: Maker,
  library: Library,
  checker: Checker,
  { count, seed }: AccuracyOptions,
): Promise<KindResult> {
  const next = random(seed);
  const result = {
    kind,
    tried: 0,
    flagged: 0,
    missed: 0,
    misnamed: 0,
    misquotes: false,
    wrong: [] as KindResult["wrong"],
  };
  for (let tries = 0; tries < count * TRIES && result.tried < count; tries++) {
    const example = maker(library, next);
    if (example === undefined) continue;
    const codes = await checker.warnings(example);
    result.tried++;
    result.misquotes = example.codes.length > 0;
    const right =
      example.codes.length === 0
        ? codes.length === 0
        : codes.length > 0 && codes.every((code) => example.codes.includes(code));
    if (right) continue;
    if (!result.misquotes) result.flagged++;
    else if (codes.length === 0) result.missed++;
    else result.misnamed++;
    result.wrong.push({ example, found: codes });
  }
  return result;
}

/** Checks examples against one index of all sources. */
class Checker {
  private readonly index: SourceIndex;
  private readonly style: ReturnType<typeof styleNamed>;
  private readonly furnitureOf = new Map<string, readonly Range[]>();

  private constructor(index: SourceIndex, style: Checker["style"]) {
    this.index = index;
    this.style = style;
  }

  static async over(sources: readonly SourceText[], style: AccuracyOptions["style"]): Promise<Checker> {
    const index = createMemoryIndex({ scheduler: eagerScheduler });
    await index.put(sources, neverCancelled);
    const checker = new Checker(index, styleNamed(style));
    for (const { id, text } of sources) checker.furnitureOf.set(id, findFurniture(text));
    return checker;
  }

  /** The codes of a warning or worse that it gets. */
  async warnings(example: Example): Promise<Code[]> {
    const quotation = quotationOf(example, [example.cites]);
    const claim = {
      text: quotation.text,
      cited: [example.cites],
      unreadable: [],
      reach: "direct",
      notes: notesOf(quotation),
    } as const;
    const corpus = { index: this.index, furniture: (id: string) => this.furnitureOf.get(id) ?? [] };
    const verdict = await judge(claim, corpus, this.style, neverCancelled);
    const findings: Finding[] = findingsOf(quotation, verdict, this.style, namedSources);
    return findings.filter(({ severity }) => reaches(severity, "warning")).map(({ code }) => code);
  }
}
